import Plans

/// The tables that are open, the innermost last, and the cell that each is at.
struct HTMLTables {
  private struct OpenTable {
    var table: HTMLTable
    var group = HTMLRole.RowGroup.body
    var hasHead = false
    var footRows: [HTMLTable.Row] = []
    var row: HTMLTable.Row?
    var cell: HTMLTable.GivenCell?
    var number = 0
    var flow = 0
    /// The colours behind the cell's text, and whether some of it has none.
    var textFills: Set<String> = []
    var hasText = false
    var hasUnfilledText = false
    var emptyFill: String?
  }

  private var open: [OpenTable] = []
  /// Given so far, each of which takes room even where it is empty.
  private var cells = 0, rows = 0

  var count: Int { open.count }

  /// The number of the cell that is open in the innermost table.
  var openCell: Int? { open.last.flatMap { $0.cell == nil ? nil : $0.number } }

  /// The part of the page that the innermost table's open cell gathers.
  var openFlow: Int? { open.last.flatMap { $0.cell == nil ? nil : $0.flow } }

  var isInCell: Bool { open.contains { $0.cell != nil } }

  // MARK: Tables and rows

  mutating func begin(isPresentation: Bool, isSheet: Bool, limit: Int) throws(Refusal) {
    rows += 1
    guard rows <= limit else { throw .tooManyCells(limit: limit) }
    open.append(OpenTable(table: HTMLTable(isPresentation: isPresentation, isSheet: isSheet)))
  }

  /// Ends the innermost table and gives it, its footer last.
  mutating func end() -> HTMLTable? {
    endRow()
    guard let last = open.popLast() else { return nil }
    var table = last.table
    table.rows += last.footRows
    return table
  }

  mutating func beginGroup(_ group: HTMLRole.RowGroup) {
    guard !open.isEmpty else { return }
    endRow()
    open[open.count - 1].group = group
    if group == .head { open[open.count - 1].hasHead = true }
  }

  mutating func beginRow(limit: Int) throws(Refusal) {
    guard !open.isEmpty else { return }
    endRow()
    rows += 1
    guard rows <= limit else { throw .tooManyCells(limit: limit) }
    open[open.count - 1].row = HTMLTable.Row()
  }

  /// Puts the open row into its table.
  private mutating func endRow() {
    guard var table = open.popLast() else { return }
    defer { open.append(table) }
    guard var row = table.row else { return }
    table.row = nil
    // A row that is all headings is one where the page has no `thead`.
    row.isHeader =
      table.group == .head || !table.hasHead && !row.cells.isEmpty && row.cells.allSatisfy(\.isHeader)
    // Old pages have the footer before the body.
    if table.group == .foot { table.footRows.append(row) } else { table.table.rows.append(row) }
  }

  // MARK: Cells

  /// - Throws: `Refusal` where the page has more cells and rows than allowed.
  mutating func beginCell(_ cell: HTMLTable.GivenCell, number: Int, flow: Int, limit: Int) throws(Refusal) {
    guard !open.isEmpty else { return }
    if open[open.count - 1].row == nil { open[open.count - 1].row = HTMLTable.Row() }
    cells += 1
    guard cells <= limit else { throw .tooManyCells(limit: limit) }
    var table = open.removeLast()
    (table.cell, table.number, table.flow) = (cell, number, flow)
    (table.textFills, table.hasText, table.hasUnfilledText, table.emptyFill) = ([], false, false, nil)
    open.append(table)
  }

  /// Ends the open cell with what it holds.
  mutating func endCell(_ pieces: [HTMLPiece]) {
    guard var table = open.popLast() else { return }
    defer { open.append(table) }
    guard var cell = table.cell else { return }
    cell.pieces = pieces
    // Tools show a status as a coloured label or dot inside the cell.
    if cell.fill == nil {
      if !table.hasText {
        cell.fill = table.emptyFill
      } else if !table.hasUnfilledText, table.textFills.count == 1 {
        cell.fill = table.textFills.first
      }
    }
    table.row?.cells.append(cell)
    table.cell = nil
  }

  /// Sees text in the open cell, and the colour behind it.
  mutating func seeText(_ text: some Sequence<Unicode.Scalar>, fill: String?) {
    guard openCell != nil, text.contains(where: { !$0.properties.isWhitespace }) else { return }
    open[open.count - 1].hasText = true
    if let fill {
      if open[open.count - 1].textFills.count < 2 { open[open.count - 1].textFills.insert(fill) }
    } else {
      open[open.count - 1].hasUnfilledText = true
    }
  }

  /// Sees an element with a colour in the open cell, which may hold no text at all.
  mutating func seeFill(_ fill: String?) {
    guard openCell != nil else { return }
    open[open.count - 1].emptyFill = fill
  }
}
