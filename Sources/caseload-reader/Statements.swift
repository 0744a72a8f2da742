import FoundationEssentials
import Normalising
import Plans

#if canImport(Glibc)
  import Glibc
#endif

extension CaseloadReader {
  /// `--phrase KIND`: reads statements from standard input, one a line, and answers each with one line of JSON.
  ///
  /// Confined as for an export: a statement is no less a stranger's text. A blank line is answered too, so that the
  /// lines of both sides can be laid beside each other.
  static func understand(_ kind: String, _ settings: ReaderSettings) {
    guard let kind = StatementKind(rawValue: kind) else { stop(EX_USAGE, usage) }
    let reading = StatementReading(
      vocabularies: vocabularies(in: settings), termDates: settings.termDates, academicYear: settings.academicYear)
    confine(settings)
    let input = standardInput(limit: settings.limits.bytes)
    guard input.count <= settings.limits.bytes else {
      stop(EX_DATAERR, "More than \(settings.limits.bytes) bytes of statements are not taken; send them in parts.")
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for line in StatementLines(input).lines {
      do {
        let answer =
          switch kind {
          case .target: try encoder.encode(reading.target(line))
          case .date: try encoder.encode(reading.date(line))
          case .people: try encoder.encode(reading.people(line))
          }
        write(Array(answer) + [UInt8(ascii: "\n")], to: STDOUT_FILENO)
      } catch {
        stop(EX_SOFTWARE, "The answer cannot be written as JSON.")
      }
    }
  }
}
