/// Statements that stand by themselves, one a line of UTF-8, as `caseload phrase` takes them.
///
/// A blank line is a statement too, so that answers can be laid beside what was asked. A byte order mark, carriage
/// returns and the last line's end are no part of one; bytes that are no UTF-8 are replaced.
public struct StatementLines: Sendable {
  public let lines: [String]

  public init(_ input: [UInt8]) {
    var bytes = input[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    guard !input.isEmpty else {
      lines = []
      return
    }
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    }
  }
}
