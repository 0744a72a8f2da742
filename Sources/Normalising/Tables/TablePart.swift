import Plans

extension Table {
  /// The columns in which a row's cells are not blank.
  func filled(_ row: Int) -> [Int] { rows[row].indices.filter { !rows[row][$0].isBlank } }

  /// Some of the rows and columns as a table of their own; cells keep where they stand in the document.
  func part(rows chosen: Range<Int>, columns: Range<Int>) -> Table {
    let cells = rows[chosen].map { row in
      row[columns.clamped(to: row.indices)].map { cell in
        var cell = cell
        cell.columnSpan = min(cell.columnSpan, columns.count)
        cell.coveredBy = cell.coveredBy.flatMap { origin in
          guard chosen.contains(origin.row), columns.contains(origin.column) else { return nil }
          return GridPlace(row: origin.row - chosen.lowerBound, column: origin.column - columns.lowerBound)
        }
        return cell
      }
    }
    let heads = max(0, min(headerRows, chosen.upperBound) - chosen.lowerBound)
    return Table(rows: cells, headerRows: heads, isSheet: isSheet, location: location)
  }

  /// Some of the rows below a head that stands above them.
  func part(rows chosen: Range<Int>, under head: Range<Int>?) -> Table {
    let columns = 0..<(rows.first?.count ?? 0)
    var own = part(rows: chosen, columns: columns)
    guard let head else { return own }
    for row in own.rows.indices {
      for column in columns { own.rows[row][column].coveredBy?.row += head.count }
    }
    var above = part(rows: head, columns: columns)
    above.rows += own.rows
    return above
  }
}
