import Plans

/// The grid of a table as a person sees it.
enum WordGrid {
  /// Columns of a grid whose widths are looked at.
  static let limit = 1000
  /// In twentieths of a point, less than the usual margins of a cell take: no letter has room in it.
  private static let sliver = 200

  /// The rows without the columns that come of boundaries dragged a hair's breadth apart: the cells on either side of one
  /// are one column to a person, and would be two in the grid.
  static func withoutSlivers(_ rows: [WrittenTable.Row], widths: [Int]) -> [WrittenTable.Row] {
    // Some writers give all columns no width.
    guard widths.contains(where: { $0 >= sliver }) else { return rows }
    var isSliver = widths.map { $0 < sliver }
    for cell in rows.flatMap(\.cells) where cell.shows && isSliver.indices.contains(cell.column) {
      let end = min(cell.column + cell.span, isSliver.count)
      if isSliver[cell.column..<end].allSatisfy(\.self) { isSliver[cell.column] = false }
    }
    guard isSliver.contains(true) else { return rows }
    var places = [0]
    for sliver in isSliver { places.append(places[places.count - 1] + (sliver ? 0 : 1)) }
    func moved(_ boundary: Int) -> Int {
      boundary < places.count ? places[boundary] : boundary - (isSliver.count { $0 })
    }
    return rows.map { row in
      var row = row
      row.cells = row.cells.compactMap { cell in
        var cell = cell
        let end = moved(cell.column + cell.span)
        cell.column = moved(cell.column)
        cell.span = end - cell.column
        return cell.span > 0 ? cell : nil
      }
      return row
    }
  }

  /// A cell that says it goes on with the one above, where none above it is joined, stands for itself, as in Word.
  static func unjoined(_ rows: [WrittenTable.Row]) -> [WrittenTable.Row] {
    var rows = rows
    var joined: Set<Int> = []
    for row in rows.indices {
      var next: Set<Int> = []
      for cell in rows[row].cells.indices {
        let column = rows[row].cells[cell].column
        if rows[row].cells[cell].merge == .goesOn, !joined.contains(column) { rows[row].cells[cell].merge = .begins }
        if rows[row].cells[cell].merge != .none { next.insert(column) }
      }
      joined = next
    }
    return rows
  }
}

extension WrittenTable.Cell {
  fileprivate var shows: Bool { !lines.isEmpty || fill != nil || !inner.isEmpty }
}
