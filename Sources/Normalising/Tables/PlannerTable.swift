import Plans
import Vocabularies

/// A planner: priorities down the side, each over several rows that say what they hold, term by term; what holds for the whole
/// of a priority stands behind the terms, merged down.
///
/// "Getting better at | | Aut 1 | Aut 2 | In July" over "Children who talk | What we'll do | Screen every child | … | 72%",
/// "^ | We should see | … | …".
struct PlannerTable {
  /// The rows above and below, and of each priority a form and the table of its terms.
  let parts: [Table]

  /// Nil where the table is no planner.
  init?(_ table: Table, headers: HeaderReading, phrases: PhraseBook) {
    guard let header = table.rows.indices.prefix(12).lazy.compactMap({ headers.header(at: $0) }).first,
      let titles = header.columns.first, header.columns.count >= 5
    else { return nil }
    let terms = header.columns.filter { phrases.termHead($0.heading) != nil }
    let labels = titles.index + 1
    guard terms.count >= 3, let first = terms.first, let last = terms.last, first.index == labels + 1,
      last.index - first.index + 1 == terms.count,
      header.columns.first(where: { $0.index == labels })?.heading.isEmpty ?? true
    else { return nil }
    let groups = PlannerTable.groups(of: table, from: header.rows.upperBound, in: titles.index)
    let rows = groups.flatMap(\.self)
    let known = rows.count { TermGrid.field(of: table.rows[$0][labels], phrases) != nil }
    guard groups.count >= 2, rows.count >= groups.count * 2, known * 10 >= rows.count * 8 else { return nil }

    let behind = header.columns.filter { $0.index > last.index && !$0.heading.isEmpty }
    var parts: [Table] = []
    func add(_ rows: [[Cell]]) {
      if rows.contains(where: { $0.contains { !$0.isBlank } }) {
        parts.append(Table(rows: rows, isSheet: table.isSheet, location: table.location))
      }
    }
    add(Array(table.rows[..<header.rows.lowerBound]))
    var read = header.rows.upperBound
    for group in groups {
      add(Array(table.rows[read..<group.lowerBound]))
      read = group.upperBound
      add(PlannerTable.form(of: group, titles.index, behind, in: table))
      let heads = terms.map { PlannerTable.label($0.heading, at: $0.location) }
      let grid = group.map { row in
        PlannerTable.withoutLook(([labels] + terms.map(\.index)).map { PlannerTable.alone(table.rows[row][$0]) })
      }
      add([[Cell(location: titles.location)] + heads] + grid)
    }
    add(Array(table.rows[read...]))
    self.parts = parts
  }

  /// The rows of each cell of a column that is merged down over several.
  private static func groups(of table: Table, from start: Int, in column: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var row = start
    while row < table.rows.count {
      let cell = table.rows[row][column]
      guard !cell.isBlank, cell.rowSpan > 1, cell.columnSpan == 1 else {
        row += 1
        continue
      }
      groups.append(row..<min(table.rows.count, row + cell.rowSpan))
      row += cell.rowSpan
    }
    return groups
  }

  /// The priority's title, what else stands below it in its cell, and what stands behind the terms, each beside its head.
  private static func form(
    of group: Range<Int>, _ column: Int, _ behind: [TableColumn], in table: Table
  ) -> [[Cell]] {
    let title = alone(table.rows[group.lowerBound][column])
    var rows: [[Cell]] = []
    for (place, line) in title.lines.enumerated() {
      var cell = title
      cell.lines = [line]
      let blank = Cell(location: title.location)
      rows.append(place == 0 ? [label("Priority", at: title.location), cell] : [cell, blank])
    }
    for column in behind {
      for row in group where table.rows[row][column.index].coveredBy == nil {
        rows.append([label(column.heading, at: column.location), alone(table.rows[row][column.index])])
      }
    }
    return rows
  }

  private static func label(_ text: String, at location: SourceLocation) -> Cell {
    var cell = Cell(location: location)
    cell.lines = [Line(text, bold: true)]
    return cell
  }

  /// A row that is tinted from its label on: a look, and no rating.
  private static func withoutLook(_ row: [Cell]) -> [Cell] {
    guard let label = row.first, label.fill != nil, row.allSatisfy({ $0.isBlank || $0.fill == label.fill }) else {
      return row
    }
    return row.map { cell in
      var cell = cell
      cell.fill = nil
      return cell
    }
  }

  /// A cell as it stands in a table of its own, where nothing is merged.
  private static func alone(_ cell: Cell) -> Cell {
    var cell = cell
    (cell.rowSpan, cell.columnSpan, cell.coveredBy) = (1, 1, nil)
    return cell
  }
}
