import Plans

/// Lays the rows of a word processor's or a web page's table out as a grid with merged cells resolved.
///
/// Cells are given row by row as the file has them; those that a merged cell above covers are either left out
/// (HTML's `rowspan`) or given as going on (Word's `vMerge`, OpenDocument's covered cells).
struct ProseTable {
  /// A cell as a file gives it.
  struct GivenCell {
    var lines: [Line] = []
    var fill: String?
    var rowSpan = 1
    var columnSpan = 1
    /// Whether it goes on with the merged cell above it and has no text of its own.
    var continuesAbove = false
  }

  private var rows: [[GivenCell]] = []
  private var headerRows = 0
  private let limit: Int
  private let toldLimit: Int
  private var places = 0

  /// - Parameters:
  ///   - limit: how many places the grid may have.
  ///   - told: the limit that a refusal names, where that is the whole file's and other tables have had of it.
  init(limit: Int, told: Int? = nil) {
    self.limit = limit
    toldLimit = told ?? limit
  }

  /// Adds the next row.
  ///
  /// - Throws: `Refusal` where the cells given, spans counted, pass the limit.
  mutating func add(_ row: [GivenCell], isHeader: Bool = false) throws(Refusal) {
    for cell in row { places += min(max(cell.columnSpan, 1), limit + 1) }
    guard places <= limit else { throw .tooManyCells(limit: toldLimit) }
    if isHeader, headerRows == rows.count { headerRows += 1 }
    rows.append(row)
  }

  /// Makes the grid.
  ///
  /// - Parameter name: `Table 2`; its cells stand at `Table 2, row 4, column 3`.
  /// - Returns: the table, every row of which has a cell for every column; nil where it has no cell at all.
  /// - Throws: `Refusal` where the grid would be larger than the limit.
  func table(named name: String) throws(Refusal) -> Table? {
    let placed = try place()
    let width = placed.map { $0.column + $0.cell.columnSpan }.max() ?? 0
    guard width > 0 else { return nil }
    var grid = rows.indices.map { row in
      (0..<width).map { Cell(location: SourceLocation("\(name), row \(row + 1), column \($0 + 1)")) }
    }
    for (row, column, cell) in placed {
      if cell.continuesAbove, row > 0 {
        cover(row, column, cell.columnSpan, of: &grid)
        // Text in a cell that is merged away shows nowhere in Word, but nothing is lost.
        guard !cell.lines.isEmpty, let origin = grid[row][column].coveredBy else { continue }
        grid[origin.row][origin.column].lines += cell.lines
        continue
      }
      grid[row][column].lines = cell.lines
      grid[row][column].fill = cell.fill
      let rowSpan = min(max(cell.rowSpan, 1), rows.count - row)
      (grid[row][column].rowSpan, grid[row][column].columnSpan) = (rowSpan, cell.columnSpan)
      for below in row..<(row + rowSpan) {
        for beside in column..<(column + cell.columnSpan) where below != row || beside != column {
          grid[below][beside].coveredBy = GridPlace(row: row, column: column)
        }
      }
    }
    return Table(rows: grid, headerRows: headerRows, location: SourceLocation(name))
  }

  /// Each cell with the row and the column that it begins in: those that a `rowspan` above covers are passed over.
  private func place() throws(Refusal) -> [(row: Int, column: Int, cell: GivenCell)] {
    var placed: [(row: Int, column: Int, cell: GivenCell)] = []
    var coveredUntil: [Int: Int] = [:]
    var width = 0
    for (row, cells) in rows.enumerated() {
      var column = 0
      for cell in cells {
        while let until = coveredUntil[column], until > row { column += 1 }
        var cell = cell
        cell.columnSpan = max(1, cell.columnSpan)
        if cell.columnSpan > 1 {
          // A span ends where a cell that hangs down from above begins.
          let free = (column..<(column + cell.columnSpan)).prefix { coveredUntil[$0, default: 0] <= row }
          cell.columnSpan = max(1, free.count)
        }
        if cell.rowSpan > 1 {
          for beside in column..<(column + cell.columnSpan) { coveredUntil[beside] = row + cell.rowSpan }
        }
        placed.append((row, column, cell))
        column += cell.columnSpan
        width = max(width, column)
        // Here and not once all is placed: cells that all hang down to the end shift those below ever further.
        guard width * rows.count <= limit else { throw .tooManyCells(limit: toldLimit) }
      }
    }
    return placed
  }

  private func cover(_ row: Int, _ column: Int, _ span: Int, of grid: inout [[Cell]]) {
    let above = grid[row - 1][column]
    let origin = above.coveredBy ?? GridPlace(row: row - 1, column: column)
    for beside in column..<min(column + span, grid[row].count) { grid[row][beside].coveredBy = origin }
    grid[origin.row][origin.column].rowSpan = max(grid[origin.row][origin.column].rowSpan, row - origin.row + 1)
  }
}
