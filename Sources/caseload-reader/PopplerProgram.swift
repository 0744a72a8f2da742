import CSandbox
import Plans

#if canImport(Glibc)
  import Glibc
#endif

/// The programs of poppler-utils that take a PDF apart. They are started by this program, which confines itself first:
/// whatever a PDF does to them stays in a process that can read the system's libraries and write to its output alone.
enum PopplerProgram: String {
  /// The words with their boxes.
  case words = "/usr/bin/pdftotext"
  /// All that is drawn, of which the rules and fills of tables are wanted.
  case drawing = "/usr/bin/pdftocairo"

  /// The reader's own argument for it.
  var argument: String {
    switch self {
    case .words: "--pdf-words"
    case .drawing: "--pdf-drawing"
    }
  }

  /// What the program is told: PDF from standard input, its result to standard output.
  fileprivate var arguments: [String] {
    switch self {
    case .words: ["pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-"]
    case .drawing: ["pdftocairo", "-svg", "-", "-"]
    }
  }

  /// No HOME, where fontconfig would look for fonts and keep a cache.
  fileprivate static let environment = ["LC_ALL=C.UTF-8", "TZ=UTC", "MALLOC_ARENA_MAX=2"]

  /// More than the reader's own, since poppler holds a page's pictures whole; less than what a small server has.
  fileprivate static let addressSpace = UInt(512 << 20)
}

extension CaseloadReader {
  /// Confines itself and becomes one of poppler's programs.
  ///
  /// Its output may be as large as what an export may inflate to: where it goes to a file the kernel ends it there.
  static func become(_ program: PopplerProgram, _ settings: ReaderSettings, proving: Bool) -> Never {
    guard access(program.rawValue, X_OK) == 0 else {
      stop(
        EX_UNAVAILABLE,
        "PDF files cannot be read: \(program.rawValue) is missing. Install it with: apt-get install poppler-utils")
    }
    var limits = sandbox_limits(
      address_space: PopplerProgram.addressSpace, cpu_seconds: UInt(settings.limits.seconds),
      output_bytes: UInt(settings.limits.inflatedBytes))
    stopUnlessConfined(sandbox_confine_to(program.rawValue, &limits, settings.allowWithoutLandlock))
    if proving { proveConfinement() }

    var arguments: [UnsafeMutablePointer<CChar>?] = program.arguments.map { strdup($0) }
    arguments.append(nil)
    var environment: [UnsafeMutablePointer<CChar>?] = PopplerProgram.environment.map { strdup($0) }
    environment.append(nil)
    execve(program.rawValue, &arguments, &environment)
    stop(EX_OSERR, "PDF files cannot be read: \(program.rawValue) could not be started (error \(errno)).")
  }
}
