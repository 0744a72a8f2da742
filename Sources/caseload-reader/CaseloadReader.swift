import FoundationEssentials
import Normalising
import Plans
import Reading
import Vocabularies

#if canImport(Glibc)
  import Glibc
#endif

/// Reads one export in a process of its own: settings from a file, the export from standard input, and the report as
/// JSON to standard output. `--room` starts a reading room, whose mother forks such a process for each export.
///
/// Everything here is synchronous. With too little memory a Swift process that awaits may sleep for ever, and the
/// system calls that tasks may need are refused once the process is confined.
@main
enum CaseloadReader {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments.first == "--bench" { measure(Array(arguments.dropFirst())) }
    guard arguments.count >= 2, arguments[0] == "--settings" else { stop(EX_USAGE, usage) }
    let settings = settings(inFile: arguments[1])
    let proving = arguments.last == "--prove-confinement"
    switch (arguments.dropFirst(2).first, arguments.count) {
    case (PopplerProgram.words.argument, _): become(.words, settings, proving: proving)
    case (PopplerProgram.drawing.argument, _): become(.drawing, settings, proving: proving)
    case ("--room", _): serve(settings, proving: proving)
    case ("--phrase", 4): understand(arguments[3], settings)
    case (nil, _), ("--prove-confinement", 3), ("--pdf", 5): read(Array(arguments.dropFirst(2)), settings)
    default: stop(EX_USAGE, usage)
    }
  }

  static let usage = """
    usage: caseload-reader --settings FILE [--prove-confinement] < EXPORT
           caseload-reader --settings FILE --pdf-words|--pdf-drawing [--prove-confinement] < PDF
           caseload-reader --settings FILE --pdf WORDS DRAWING
           caseload-reader --settings FILE --room [--prove-confinement] < SOCKET
           caseload-reader --settings FILE --phrase target|date|people < STATEMENTS
    """

  /// Confines itself and answers with its report.
  private static func read(_ arguments: [String], _ settings: ReaderSettings) {
    let vocabularies = vocabularies(in: settings)
    let poppler = arguments.first == "--pdf" ? PopplerOutput(words: arguments[1], drawing: arguments[2]) : nil
    // From here on no file can be opened: all that the reader needs is in memory or open.
    confine(settings)
    if arguments.first == "--prove-confinement" { proveConfinement() }
    answer(
      report(settings, vocabularies) { reader throws(Refusal) in
        guard let poppler else { return try reader.read(standardInput(limit: settings.limits.bytes)) }
        return .document(try reader.readPDF(words: poppler.words, drawing: poppler.drawing))
      })
  }

  /// `--bench [--seconds N] [--settings FILE] FILE …`: with settings the documents are normalised too.
  private static func measure(_ arguments: [String]) -> Never {
    var arguments = arguments[...]
    var seconds = 2.0
    var given: ReaderSettings?
    if arguments.first == "--seconds", let value = arguments.dropFirst().first.flatMap(Double.init) {
      seconds = value
      arguments = arguments.dropFirst(2)
    }
    if arguments.first == "--settings", let file = arguments.dropFirst().first {
      given = settings(inFile: file)
      arguments = arguments.dropFirst(2)
    }
    guard !arguments.isEmpty else {
      stop(EX_USAGE, "usage: caseload-reader --bench [--seconds N] [--settings FILE] EXPORT …")
    }
    let bench = Bench(
      Array(arguments), seconds: seconds, settings: given, vocabularies: given.map(vocabularies(in:)))
    write(Array((bench.run() + "\n").utf8), to: STDOUT_FILENO)
    exit(0)
  }

  /// Why a run ended without a report: our fault, never the school's.
  static func stop(_ code: Int32, _ sentence: String) -> Never {
    write(Array((sentence + "\n").utf8), to: STDERR_FILENO)
    exit(code)
  }

  private static func settings(inFile path: String) -> ReaderSettings {
    do {
      return try JSONDecoder().decode(ReaderSettings.self, from: Data(contentsOf: URL(filePath: path)))
    } catch let fault as DecodingError {
      stop(EX_CONFIG, "The reader's settings are wrong at \(fault.place): \(fault.reason).")
    } catch {
      stop(EX_NOINPUT, "The reader's settings cannot be read.")
    }
  }

  static func vocabularies(in settings: ReaderSettings) -> Vocabularies {
    do {
      return try JSONDecoder().decode(PackedVocabularies.self, from: Data(settings.vocabularies.utf8)).vocabularies
    } catch let fault as DecodingError {
      stop(EX_CONFIG, "The vocabularies are wrong at \(fault.place): \(fault.reason).")
    } catch {
      stop(EX_CONFIG, "The vocabularies cannot be read.")
    }
  }

  static func report(
    _ settings: ReaderSettings, _ vocabularies: Vocabularies, reading: (Reader) throws(Refusal) -> ReadExport
  ) -> ReadingReport {
    do throws(Refusal) {
      let normaliser = Normaliser(
        vocabularies: vocabularies, termDates: settings.termDates, academicYear: settings.academicYear,
        corrections: settings.corrections)
      switch try reading(Reader(limits: settings.limits)) {
      case .plans(let plans): return report(normaliser.putRight(plans), on: .planJSON)
      case .document(let document): return report(normaliser.reading(of: document), on: document.kind)
      }
    } catch {
      return .refused(error)
    }
  }

  private static func report(_ reading: DocumentReading, on kind: FileKind) -> ReadingReport {
    .read(kind: kind, plans: reading.plans, decisions: reading.decisions, layouts: reading.layouts)
  }

  static func answer(_ report: ReadingReport) {
    do {
      write(Array(try JSONEncoder().encode(report)), to: STDOUT_FILENO)
    } catch {
      stop(EX_SOFTWARE, "The report cannot be written as JSON.")
    }
  }
}
