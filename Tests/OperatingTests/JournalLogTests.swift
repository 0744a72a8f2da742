import Logging
import Synchronization
import Testing

@testable import Operating

struct JournalLogTests {
  /// Lines in the order in which they were written.
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    func append(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }

  private func logger(level: Logger.Level = .info, hasPriority: Bool = true) -> (Logger, Lines) {
    let lines = Lines()
    let logger = Logger(label: "collecting") { label in
      JournalLog(label: label, level: level, hasPriority: hasPriority) { lines.append($0) }
    }
    return (logger, lines)
  }

  @Test func anEventIsOneLineOfLogfmt() {
    var (logger, lines) = logger()
    logger[metadataKey: "urn"] = "900001"
    logger.info("source answered", metadata: ["outcome": "unchanged", "bytes": "12"])
    #expect(
      lines.all == ["<6>info \"source answered\" label=collecting bytes=12 outcome=unchanged urn=900001\n"])
  }

  @Test(arguments: [
    (Logger.Level.trace, 7), (.debug, 7), (.info, 6), (.notice, 5), (.warning, 4), (.error, 3), (.critical, 2),
  ])
  func everyLevelHasItsPriority(level: Logger.Level, priority: Int) {
    let (logger, lines) = logger(level: .trace)
    logger.log(level: level, "said")
    #expect(lines.all == ["<\(priority)>\(level.rawValue) \"said\" label=collecting\n"])
  }

  @Test func inATerminalThereIsNoPriority() {
    let (logger, lines) = logger(hasPriority: false)
    logger.warning("said")
    #expect(lines.all == ["warning \"said\" label=collecting\n"])
  }

  @Test func eventsBelowTheLevelAreLeftOut() {
    let (logger, lines) = logger(level: .warning)
    logger.notice("too quiet")
    logger.warning("loud enough")
    #expect(lines.all.count == 1)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", "\"\""), ("two words", "\"two words\""), ("a=b", "\"a=b\""), ("a\"b", "\"a\\\"b\""),
    ("back\\slash", "\"back\\\\slash\""), ("line\nbreak\r\t", "\"line\\nbreak\\r\\t\""), ("\u{0}", "\"\\u{0}\""),
    ("\u{1B}[31m", "\"\\u{1b}[31m\""), ("\u{85}", "\"\\u{85}\""), ("\u{2028}", "\"\\u{2028}\""),
    ("plan\u{202E}fdp", "\"plan\\u{202e}fdp\""), ("q\"\u{301}", "\"q\\\"\u{301}\""), ("Cynllun â", "\"Cynllun â\""),
  ])
  func valuesAreQuotedAndEscapedWhereTheyMust(value: String, shown: String) {
    #expect(Logfmt.value(value) == shown)
  }

  @Test func aFileNameCannotBeginALineOfItsOwn() {
    let (logger, lines) = logger()
    logger.info("delivered\n<0>emerg", metadata: ["file": "x\n<0>emerg \"forged\"", "bad key\n": "v"])
    #expect(lines.all.count == 1)
    #expect(lines.all.first?.filter { $0 == "\n" }.count == 1)
    #expect(lines.all.first?.contains(" bad_key_=v ") == true)
  }

  @Test func aVeryLongValueIsCut() {
    let long = String(repeating: "x", count: Logfmt.longestValue + 1)
    #expect(Logfmt.value(long).count == Logfmt.longestValue + 3)
    #expect(Logfmt.value(long).hasSuffix("…\""))
    #expect(Logfmt.value(String(long.dropLast())) == String(long.dropLast()))
  }

  @Test func ofAnErrorOnlyItsTypeIsTold() {
    struct Leaky: Error, CustomStringConvertible { var description: String { "head@school.example" } }
    let lines = Lines()
    let log = JournalLog(label: "storing", hasPriority: false) { lines.append($0) }
    log.log(
      event: LogEvent(
        level: .error, message: "failed", error: Leaky(), metadata: nil, source: nil, file: "", function: "", line: 0))
    #expect(lines.all.first?.contains("Leaky") == true)
    #expect(lines.all.first?.contains("head@school.example") == false)
  }

  @Test func theEventsOwnMetadataWins() {
    let lines = Lines()
    var log = JournalLog(label: "x", hasPriority: false) { lines.append($0) }
    log.metadataProvider = Logger.MetadataProvider { ["a": "provider", "b": "provider", "c": "provider"] }
    log[metadataKey: "b"] = "handler"
    log[metadataKey: "c"] = "handler"
    Logger(label: "x") { _ in log }.info("m", metadata: ["c": "event"])
    #expect(lines.all == ["info \"m\" label=x a=provider b=handler c=event\n"])
  }
}
