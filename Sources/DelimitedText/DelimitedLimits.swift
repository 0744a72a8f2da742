/// How much of a delimited file is taken. The standard fits a school's plan; the national register, with over a
/// hundred columns and longer rows, is given limits of its own.
public struct DelimitedLimits: Hashable, Sendable {
  /// Bytes of one field, as UTF-8.
  public var field: Int
  /// Bytes of one row, as UTF-8.
  public var row: Int
  /// Fields of one row.
  public var columns: Int
  /// Fields of all rows.
  public var cells: Int

  public init(field: Int = 64 << 10, row: Int = 1 << 20, columns: Int = 200, cells: Int = .max) {
    self.field = field
    self.row = row
    self.columns = columns
    self.cells = cells
  }
}

/// Why a delimited file was given up: a limit was passed. Anything else is read, with a fault that names the place.
public enum DelimitedError: Error, Hashable, Sendable {
  case fieldTooLong(line: Int, column: Int, limit: Int)
  case rowTooLong(line: Int, limit: Int)
  case tooManyColumns(line: Int, limit: Int)
  case tooManyCells(limit: Int)
  /// So many quotation marks without a partner that telling fields apart is guesswork.
  case quotesBeyondRepair(line: Int)

  /// One sentence: what is wrong and where.
  public var sentence: String {
    switch self {
    case .fieldTooLong(let line, let column, let limit):
      "The field that begins on line \(line), column \(column) is longer than the limit of \(limit) bytes; a quotation mark may be missing."
    case .rowTooLong(let line, let limit): "The row on line \(line) is longer than the limit of \(limit) bytes."
    case .tooManyColumns(let line, let limit): "The row on line \(line) has more than the limit of \(limit) columns."
    case .tooManyCells(let limit): "The file holds more than the limit of \(limit) cells."
    case .quotesBeyondRepair(let line):
      "Too many quotation marks have no partner, at the latest on line \(line): fields cannot be told apart."
    }
  }
}

/// Something odd that was read all the same, with no text lost.
public struct DelimitedFault: Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// The field of its row, from 1.
  public var column: Int
  public var kind: Kind

  /// What is odd there.
  public enum Kind: Hashable, Sendable {
    /// A quotation mark opens a field and nothing closes it: it was kept as text, and the field ends where it would
    /// without it.
    case unclosedQuote
    /// A quotation mark inside a field that is not doubled: kept as text.
    case strayQuote
    /// That many NUL characters in the whole file, taken out; the place is the first one's.
    case nul(count: Int)
    /// That many bytes in the whole file stand for no character, and became U+FFFD.
    case undecodable(count: Int)
  }

  public init(line: Int, column: Int, kind: Kind) {
    self.line = line
    self.column = column
    self.kind = kind
  }

  /// One sentence for a person.
  public var sentence: String {
    switch kind {
    case .unclosedQuote:
      "The quotation mark on line \(line), column \(column) is never closed; it was kept as text and the field ended at the next separator."
    case .strayQuote: "A single quotation mark on line \(line), column \(column) was kept as text."
    case .nul(let count):
      "\(count) NUL \(count == 1 ? "character was" : "characters were") taken out, the first on line \(line)."
    case .undecodable(let count):
      "\(count) \(count == 1 ? "byte stands" : "bytes stand") for no character and \(count == 1 ? "was" : "were") replaced by “\u{FFFD}”."
    }
  }
}
