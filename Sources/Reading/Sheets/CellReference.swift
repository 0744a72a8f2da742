/// A cell's place as workbooks write it, such as `C7`; row and column from 0.
struct CellReference: Hashable {
  /// Excel's own bounds: XFD1048576 is the last cell.
  static let rows = 1_048_576
  static let columns = 16_384

  var row: Int
  var column: Int

  init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C7`, `$C$7`; nil for anything else or outside Excel's bounds.
  init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0: column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0: column = column * 26 + Int(byte) - 96
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0: row = row * 10 + Int(byte) - 48
      default: return nil
      }
      guard column <= CellReference.columns, row <= CellReference.rows else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// A column's letters: `A` for 0, `AA` for 26.
  static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var left = column + 1
    while left > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (left - 1) % 26))) + letters
      left = (left - 1) / 26
    }
    return letters
  }
}

/// A block of cells as workbooks write it, such as `B3:G3`.
struct CellRange: Hashable {
  var first: CellReference
  var last: CellReference

  init(first: CellReference, last: CellReference) {
    self.first = first
    self.last = last
  }

  /// Reads `B3:G3`, or `B3` alone; nil for anything else.
  init?(_ text: String) {
    let corners = text.split(separator: ":").map { CellReference($0) }
    guard let first = corners.first ?? nil, let last = corners.last ?? nil, corners.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.first = first
    self.last = last
  }
}
