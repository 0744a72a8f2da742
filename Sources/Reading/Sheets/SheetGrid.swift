import Plans

/// Lays a worksheet's scattered cells out as a table: hidden rows and columns left out, merged cells resolved, and long
/// stretches with no text drawn together, so that one cell at XFD1048576 costs one cell and not seventeen thousand
/// million.
struct SheetGrid {
  /// Blank rows or columns that are kept where there are more: enough to show that two tables are apart.
  private static let blanksKept = 2

  private let sheet: SheetPart
  private let name: String
  private var rows: [Int] = []
  private var columns: [Int] = []
  /// Cells with text that are not shown: in hidden rows or columns, or under a merged cell.
  private(set) var hiddenCells = 0
  private var grid: [[Cell]] = []

  init(_ sheet: SheetPart, name: String) {
    self.sheet = sheet
    self.name = name
  }

  /// The table; nil where the sheet shows no text.
  ///
  /// - Parameters:
  ///   - limit: how many places the table may have.
  ///   - fill: makes the table's cell of the worksheet's.
  /// - Returns: the table, every row of which has a cell for every column.
  /// - Throws: where the table would be larger than the limit, and what `fill` throws.
  mutating func table(limit: Int, filling fill: (SheetPart.Cell, SourceLocation) throws(Refusal) -> Cell)
    throws(Refusal) -> Table?
  {
    let moved = mergedOriginsShown()
    var shown: [(cell: SheetPart.Cell, place: CellReference)] = []
    for cell in sheet.cells {
      let place = moved[cell.place] ?? cell.place
      if !sheet.isHidden(place) {
        shown.append((cell, place))
      } else if case .nothing = cell.content {
        continue
      } else {
        hiddenCells += 1
      }
    }
    let filled = shown.filter { if case .nothing = $0.cell.content { false } else { true } }
    guard !filled.isEmpty else { return nil }
    rows = SheetGrid.drawnTogether(Set(filled.map(\.place.row)), without: sheet.isHidden(row:))
    columns = SheetGrid.drawnTogether(Set(filled.map(\.place.column)), without: sheet.isHidden(column:))
    guard rows.count * columns.count <= limit else { throw .tooManyCells(limit: limit) }

    layOut()
    colourStretches()
    for (cell, place) in shown {
      guard let row = SheetGrid.index(of: place.row, in: rows),
        let column = SheetGrid.index(of: place.column, in: columns)
      else { continue }
      guard grid[row][column].coveredBy == nil else {
        if case .nothing = cell.content {} else { hiddenCells += 1 }
        continue
      }
      let empty = grid[row][column]
      var full = try fill(cell, empty.location)
      (full.rowSpan, full.columnSpan) = (empty.rowSpan, empty.columnSpan)
      grid[row][column] = full
    }
    return Table(rows: grid, isSheet: true, location: SourceLocation("Sheet \(name)"))
  }

  /// Merged cells whose first place is hidden but not the rest of them: Excel shows the text in what is left.
  private func mergedOriginsShown() -> [CellReference: CellReference] {
    var moved: [CellReference: CellReference] = [:]
    for merge in sheet.merges where sheet.isHidden(merge.first) {
      guard let row = (merge.first.row...merge.last.row).first(where: { !sheet.isHidden(row: $0) }),
        let column = (merge.first.column...merge.last.column).first(where: { !sheet.isHidden(column: $0) })
      else { continue }
      moved[merge.first] = CellReference(row: row, column: column)
    }
    return moved
  }

  /// The lines with text, and between them at most two of those without.
  private static func drawnTogether(_ used: Set<Int>, without isHidden: (Int) -> Bool) -> [Int] {
    var lines: [Int] = []
    for line in used.sorted() {
      if let last = lines.last, line > last + 1 {
        var kept = 0
        for blank in (last + 1)..<line where kept < blanksKept && !isHidden(blank) {
          lines.append(blank)
          kept += 1
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// An empty grid with every place's location, spans and covers.
  private mutating func layOut() {
    let letters = columns.map(CellReference.letters(ofColumn:))
    grid = rows.map { row in
      letters.map { Cell(location: SourceLocation("Sheet \(name), \($0)\(row + 1)")) }
    }
    // Merges that overlap are damage; a bound keeps a file of nothing else from taking for ever.
    var work = 8 * rows.count * columns.count
    for merge in sheet.merges where work > 0 {
      let rowRange = SheetGrid.range(merge.first.row, merge.last.row, in: rows)
      let columnRange = SheetGrid.range(merge.first.column, merge.last.column, in: columns)
      guard rowRange.count * columnRange.count > 1 else { continue }
      work -= rowRange.count * columnRange.count
      let isFree = rowRange.allSatisfy { row in
        columnRange.allSatisfy { column in
          let cell = grid[row][column]
          return cell.coveredBy == nil && cell.rowSpan == 1 && cell.columnSpan == 1
        }
      }
      guard isFree else { continue }
      let origin = GridPlace(row: rowRange.lowerBound, column: columnRange.lowerBound)
      for row in rowRange {
        for column in columnRange where row != origin.row || column != origin.column {
          grid[row][column].coveredBy = origin
        }
      }
      grid[origin.row][origin.column].rowSpan = rowRange.count
      grid[origin.row][origin.column].columnSpan = columnRange.count
    }
  }

  /// Colours the places of stretches of empty cells; those with text have their own word on it.
  private mutating func colourStretches() {
    for fill in sheet.fills {
      let columnRange = SheetGrid.range(fill.columns.lowerBound, fill.columns.upperBound - 1, in: columns)
      guard !columnRange.isEmpty else { continue }
      for row in SheetGrid.range(fill.rows.lowerBound, fill.rows.upperBound - 1, in: rows) {
        for column in columnRange where grid[row][column].coveredBy == nil { grid[row][column].fill = fill.colour }
      }
    }
  }

  private static func range(_ first: Int, _ last: Int, in lines: [Int]) -> Range<Int> {
    let start = lowerBound(of: first, in: lines)
    return start..<max(start, lowerBound(of: last + 1, in: lines))
  }

  private static func index(of line: Int, in lines: [Int]) -> Int? {
    let index = lowerBound(of: line, in: lines)
    return index < lines.count && lines[index] == line ? index : nil
  }

  private static func lowerBound(of line: Int, in lines: [Int]) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
