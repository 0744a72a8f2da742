import Plans
import Reading

/// What every reader promises; a promise that is broken stops the process, which makes a finding of the input.
enum Contract {
  static func check(_ refusal: Refusal) {
    precondition(refusal.reason.hasSuffix(".") && refusal.instead.hasSuffix("."), "no sentence: \(refusal)")
  }

  static func check(_ export: ReadExport) {
    guard case .document(let document) = export else { return }
    var places = 0
    for block in document.blocks {
      switch block {
      case .heading(let level, let line, _):
        precondition((1...6).contains(level), "a heading of level \(level)")
        check(line)
      case .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _): check(line)
      case .table(let table):
        places += table.rows.count * (table.rows.first?.count ?? 0)
        check(table)
      }
    }
    precondition(places <= Fuzzing.limits.cells, "\(places) cells")
  }

  private static func check(_ line: Line) {
    precondition(!line.text.isEmpty || line.marker != nil, "an empty line")
    precondition(line.text == Line.folded(line.text.unicodeScalars), "“\(line.text)” is not folded")
  }

  private static func check(_ table: Table) {
    let width = table.rows.first?.count ?? 0
    for (row, cells) in table.rows.enumerated() {
      precondition(cells.count == width, "row \(row) of \(table.location) has \(cells.count) of \(width) cells")
      for (column, cell) in cells.enumerated() {
        cell.lines.forEach(check)
        guard let origin = cell.coveredBy else { continue }
        precondition(cell.lines.isEmpty, "\(cell.location) is covered and has text")
        precondition(origin.row <= row && origin.column <= column, "\(cell.location) is covered from behind")
        precondition(table.rows[origin.row][origin.column].coveredBy == nil, "\(cell.location) is covered by nothing")
      }
    }
  }
}
