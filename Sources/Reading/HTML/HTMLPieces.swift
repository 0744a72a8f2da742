import Plans

/// What a page is made of, in reading order and before it has places: a cell holds the same as the page.
enum HTMLPiece {
  case heading(Int, Line)
  case paragraph(Line)
  case item(depth: Int, Line)
  case footnote(Int, Line)
  case furniture(Line)
  case table(HTMLTable)

  /// The line, of all but tables.
  var line: Line? {
    switch self {
    case .heading(_, let line), .paragraph(let line), .item(_, let line), .footnote(_, let line), .furniture(let line):
      line
    case .table: nil
    }
  }
}

/// A table as a page gives it, with what its cells hold.
struct HTMLTable {
  struct GivenCell {
    var pieces: [HTMLPiece] = []
    var fill: String?
    var rowSpan = 1
    var columnSpan = 1
    var isHeader = false
  }

  struct Row {
    var cells: [GivenCell] = []
    var isHeader = false
  }

  var rows: [Row] = []
  /// Whether it says itself that it only lays out the page.
  var isPresentation = false
  /// Whether a spreadsheet program wrote it.
  var isSheet = false

  /// Whether it is there for the look of the page only, so that what its cells hold is read as if there were no table.
  ///
  /// Pages of older sites and mails stand in a table as a whole: one cell, or cells that hold headings and tables.
  var laysOutThePage: Bool {
    if isPresentation { return true }
    let cells = rows.flatMap(\.cells)
    return cells.contains { cell in
      var hasHeading = false, hasTable = false
      for piece in cell.pieces {
        switch piece {
        case .heading: hasHeading = true
        case .table(let inner): if !inner.joinsItsCell { hasTable = true }
        default: break
        }
      }
      return hasHeading && hasTable || cells.count == 1 && (hasHeading || hasTable)
    }
  }

  /// Whether it is, inside another table's cell, only that cell's lines: one cell, or one column.
  var joinsItsCell: Bool { rows.allSatisfy { $0.cells.count <= 1 } }
}
