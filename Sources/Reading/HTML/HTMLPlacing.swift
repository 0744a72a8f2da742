import Plans

/// Gives the pieces of a page their places, and makes blocks of them.
struct HTMLPlacing {
  private var places = ProsePlaces()
  private var blocks: [Block] = []
  private var furniture: Set<String> = []
  private var cellsLeft: Int
  private let cellLimit: Int

  /// - Parameter cells: how many places all tables may have.
  init(cells: Int) { (cellsLeft, cellLimit) = (cells, cells) }

  /// The blocks of a page.
  ///
  /// - Throws: `Refusal` where its tables have more places than allowed.
  static func blocks(of pieces: [HTMLPiece], title: Line?, cells: Int) throws(Refusal) -> [Block] {
    var placing = HTMLPlacing(cells: cells)
    if let title { placing.addFurniture(title, "title of the page") }
    for piece in pieces { try placing.add(piece) }
    return placing.blocks
  }

  private mutating func add(_ piece: HTMLPiece) throws(Refusal) {
    switch piece {
    case .heading(let level, let line):
      blocks.append(.heading(level: level, line, places.heading(line.text, level: level)))
    case .paragraph(let line): blocks.append(.paragraph(line, places.paragraph()))
    case .item(let depth, let line): blocks.append(.listItem(depth: depth, line, places.paragraph()))
    case .footnote(let number, let line): blocks.append(.paragraph(line, SourceLocation("footnote \(number)")))
    case .furniture(let line): addFurniture(line, "header, footer or menu of the page")
    case .table(let table):
      if table.laysOutThePage {
        for piece in table.rows.flatMap(\.cells).flatMap(\.pieces) { try add(piece) }
      } else {
        try add(table, named: places.table())
      }
    }
  }

  private mutating func addFurniture(_ line: Line, _ place: SourceLocation) {
    if furniture.insert(line.text).inserted { blocks.append(.pageFurniture(line, place)) }
  }

  private mutating func add(_ given: HTMLTable, named name: String) throws(Refusal) {
    var grid = ProseTable(limit: cellsLeft, told: cellLimit)
    for row in given.rows {
      let cells = row.cells.map { cell in
        ProseTable.GivenCell(
          lines: HTMLPlacing.lines(of: cell.pieces), fill: cell.fill, rowSpan: cell.rowSpan,
          columnSpan: cell.columnSpan)
      }
      try grid.add(cells, isHeader: row.isHeader)
    }
    guard var table = try grid.table(named: name) else { return }
    table.isSheet = given.isSheet
    cellsLeft -= table.rows.count * (table.rows.first?.count ?? 0)
    blocks.append(.table(table))
    try addWhatStandsInCells(of: given, table)
  }

  /// Tables inside cells, and the page's menus where they lie in a table.
  private mutating func addWhatStandsInCells(of given: HTMLTable, _ table: Table) throws(Refusal) {
    for (row, cells) in zip(table.rows, given.rows) {
      for (place, cell) in zip(row.filter { $0.coveredBy == nil }, cells.cells) {
        var count = 0
        for piece in cell.pieces {
          switch piece {
          case .table(let inner) where !inner.joinsItsCell:
            count += 1
            try add(inner, named: place.location.words + (count == 1 ? ", inner table" : ", inner table \(count)"))
          case .furniture: try add(piece)
          default: break
          }
        }
      }
    }
  }

  /// A cell's lines, with those of inner tables that are no tables to speak of.
  private static func lines(of pieces: [HTMLPiece]) -> [Line] {
    pieces.flatMap { piece -> [Line] in
      switch piece {
      case .furniture: return []
      case .heading(_, var line):
        line.bold = true
        return [line]
      case .table(let inner): return inner.joinsItsCell ? lines(of: inner.rows.flatMap(\.cells).flatMap(\.pieces)) : []
      default: return piece.line.map { [$0] } ?? []
      }
    }
  }
}
