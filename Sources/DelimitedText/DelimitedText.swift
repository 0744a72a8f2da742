/// A delimited file (CSV, TSV and their kin) as rows of fields, by RFC 4180 and by what schools' systems make of it.
///
/// The encoding and the delimiter are told from the content; line ends may be CRLF, LF or CR; a quoted field may hold
/// delimiters, line ends and doubled quotation marks. A quotation mark out of place is kept as text and named in
/// `faults`, so that no text is lost. Rows are as long as the file has them.
public struct DelimitedText: Hashable, Sendable {
  public var rows: [[String]]
  /// The physical line, from 1, on which each row starts.
  public var rowLines: [Int]
  public var delimiter: Character
  public var encoding: TextEncoding
  /// What was odd, in the file's order; the first hundred.
  public var faults: [DelimitedFault]
  /// How many faults there were beyond those.
  public var faultsLeftOut: Int

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it came.
  ///   - limits: how much is taken.
  /// - Throws: where a limit is passed.
  public init(_ bytes: [UInt8], limits: DelimitedLimits = .init()) throws(DelimitedError) {
    let decoded = DecodedText(bytes)
    var faults: [DelimitedFault] = []
    if decoded.undecodable > 0 {
      faults.append(DelimitedFault(line: 1, column: 1, kind: .undecodable(count: decoded.undecodable)))
    }
    var text = decoded.bytes
    var nuls: (count: Int, line: Int)?
    if let first = text.firstIndex(of: 0) {
      let before = text.count
      nuls = (0, DelimitedText.line(of: first, in: text))
      text.removeAll { $0 == 0 }
      nuls?.count = before - text.count
    }
    if let nuls { faults.append(DelimitedFault(line: nuls.line, column: 1, kind: .nul(count: nuls.count))) }

    let stated = StatedDelimiter(text)
    let delimiter = stated?.delimiter ?? DelimiterSniffing.delimiter(of: text)
    var scanner = DelimitedScanner(
      text, from: stated?.end ?? 0, line: stated == nil ? 1 : 2, delimiter: delimiter, limits: limits)
    try scanner.scan()
    rows = scanner.rows
    rowLines = scanner.rowLines
    self.delimiter = Character(Unicode.Scalar(delimiter))
    encoding = decoded.encoding
    self.faults = faults + scanner.faults
    faultsLeftOut = scanner.faultsLeftOut
  }

  private static func line(of place: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<place
    where bytes[index] == Byte.lineFeed || (bytes[index] == Byte.carriageReturn && bytes[index + 1] != Byte.lineFeed) {
      line += 1
    }
    return line
  }
}

/// The bytes that mean something to a delimited file.
enum Byte {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let quote = UInt8(ascii: "\"")
  static let space = UInt8(ascii: " ")
}

/// Excel's own first line `sep=;`, which says the delimiter and is no row.
struct StatedDelimiter {
  var delimiter: UInt8
  /// Where the rows begin.
  var end: Int

  init?(_ text: [UInt8]) {
    guard text.count >= 5, text.starts(with: Array("sep=".utf8)), DelimiterSniffing.candidates.contains(text[4]) else {
      return nil
    }
    delimiter = text[4]
    switch text.dropFirst(5).first {
    case nil: end = 5
    case Byte.lineFeed?: end = 6
    case Byte.carriageReturn?: end = text.dropFirst(6).first == Byte.lineFeed ? 7 : 6
    default: return nil
    }
  }
}
