import Glibc
public import Logging

/// Writes one line an event, in logfmt, with the `<priority>` that journald reads off standard error.
///
/// Control characters are escaped, so that no file name of a school's can begin a line of its own or change how the
/// terminal shows the next. What the line says is the caller's duty: codes, counts, URNs and receipts, and never a
/// name, an e-mail address, a token, or a plan's text.
///
///     <6>info "source answered" label=collecting urn=900001 outcome=unchanged
public struct JournalLog: LogHandler {
  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?

  private let label: String
  private let hasPriority: Bool
  private let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - label: Which room speaks.
  ///   - level: Events below it are left out.
  ///   - hasPriority: Whether lines begin with `<6>` and the like: under systemd, and not in a terminal.
  ///   - write: Takes one line with its line break; by default standard error, in one write, so that lines of several
  ///     threads never mix.
  public init(
    label: String, level: Logger.Level = .info, hasPriority: Bool = JournalLog.isUnderSystemd,
    write: @escaping @Sendable (String) -> Void = JournalLog.writeToStandardError
  ) {
    self.label = label
    logLevel = level
    self.hasPriority = hasPriority
    self.write = write
  }

  /// systemd sets `JOURNAL_STREAM` where standard error goes to the journal.
  public static var isUnderSystemd: Bool { getenv("JOURNAL_STREAM") != nil }

  /// One `write(2)`; a line that can't be written is lost, for there is nowhere left to say so.
  @Sendable public static func writeToStandardError(_ line: String) {
    var line = line
    line.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var fields = metadataProvider?.get() ?? [:]
    fields.merge(metadata) { _, own in own }
    fields.merge(event.metadata ?? [:]) { _, own in own }
    var line = hasPriority ? "<\(event.level.journalPriority)>" : ""
    line += "\(event.level.rawValue) \(Logfmt.quoted(event.message.description)) label=\(Logfmt.value(label))"
    for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
      line += " \(Logfmt.key(key))=\(Logfmt.value(value.description))"
    }
    // An error's own words may hold a path or a plan's text: its type is what may be told.
    if let error = event.error { line += " errorType=\(Logfmt.value(String(reflecting: type(of: error))))" }
    write(line + "\n")
  }
}

extension Logger.Level {
  /// syslog's numbers, which journald takes.
  fileprivate var journalPriority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
