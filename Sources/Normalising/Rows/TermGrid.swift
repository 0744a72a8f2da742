import Plans
import Vocabularies

/// A table whose columns are terms and whose rows each say what they hold: "Actions | … | … | …" and "Milestones | … | … | …"
/// under "Autumn | Spring | Summer". A row of ratings below one of milestones rates each of them, term by term.
struct TermGrid {
  private let table: Table
  private let phrases: PhraseBook
  private let body: [Int]
  private let labels: TableColumn
  private let terms: [TableColumn]
  private let columns: [TableColumn]
  /// The row that says of which day each column is, where the heads only count.
  private let dates: Int?

  private static let fields: Set<HeadingField> = [
    .action, .milestone, .outcome, .monitoring, .monitoringWho, .progress, .resource, .cost, .objective, .lead, .rag,
  ]

  /// Nil where the columns are no terms or the rows say nothing of what they hold.
  init?(_ columns: [TableColumn], body: [Int], of table: Table, phrases: PhraseBook) {
    guard let first = columns.first, columns.count >= 3 else { return nil }
    // Another table of the sheet may be wider.
    var columns = columns.filter { column in
      !column.heading.isEmpty || column.index == first.index || body.contains { !table.rows[$0][column.index].isBlank }
    }
    var body = body
    dates = TermGrid.takeDates(&columns, &body, of: table, phrases)
    let terms = columns.dropFirst().filter {
      phrases.termHead($0.when ?? $0.heading) != nil || phrases.termHead($0.heading) != nil
    }
    guard terms.count >= 2, terms.count == columns.count - 1 else { return nil }
    if let end = TermGrid.end(of: body, terms, in: table) { body.removeAll { $0 >= end } }
    let rows = body.filter { row in terms.contains { !table.rows[row][$0.index].isBlank } }
    let known = rows.compactMap { TermGrid.field(of: table.rows[$0][first.index], phrases) }
    let says =
      known.contains(.action) || known.contains(.milestone) && (known.contains(.rag) || known.contains(.progress))
    guard known.count >= 2, known.count * 10 >= rows.count * 8, says, Set(known).count >= 2 else { return nil }
    (self.table, self.phrases, self.body, labels, self.terms) = (table, phrases, body, first, terms)
    self.columns = columns
  }

  /// The row to go on with behind the grid, where it ends before the rows that it was given.
  func end(before given: Int) -> Int {
    guard let last = body.last else { return given }
    let next = (last + 1..<max(last + 1, given)).first { row in table.rows[row].contains { !$0.isBlank } }
    return next ?? given
  }

  /// The row that the grid ends before: below a blank one of a sheet a label holds one value, of no term ("Cost | Class sets £2,400").
  ///
  /// - Returns: nil where the grid goes on to the end of its body.
  private static func end(of body: [Int], _ terms: [TableColumn], in table: Table) -> Int? {
    guard table.isSheet else { return nil }
    for (row, next) in zip(body, body.dropFirst()) where next > row + 1 {
      let rest = body.filter { $0 >= next }
      let isOfTerms = rest.contains { row in terms.count { !table.rows[row][$0.index].isBlank } > 1 }
      if !isOfTerms { return next }
    }
    return nil
  }

  /// "Review 1 | Review 2 | Review 3" over "Date | 16/10/2026 | 11/12/2026 | 19/03/2027": the columns are of the days in the row
  /// below their heads.
  private static func takeDates(
    _ columns: inout [TableColumn], _ body: inout [Int], of table: Table, _ phrases: PhraseBook
  ) -> Int? {
    guard let row = body.first, let first = columns.first,
      [.date, .milestoneDate].contains(phrases.headings.exact(table.rows[row][first.index].text))
    else { return nil }
    let dates = columns.dropFirst().map { table.rows[row][$0.index].text }
    guard dates.allSatisfy({ phrases.termHead($0) != nil }) else { return nil }
    for (place, date) in zip(columns.indices.dropFirst(), dates) { columns[place].when = date }
    return body.removeFirst()
  }

  static func field(of cell: Cell, _ phrases: PhraseBook) -> HeadingField? {
    // "Governors check" beside "Checks": a row of such a grid is told by near headings too.
    guard cell.lines.count == 1,
      let match = phrases.headings.match(cell.text).flatMap({
        $0.confidence >= 0.75 || $0.field == .milestone && $0.confidence >= 0.5 ? $0 : nil
      })
        ?? phrases.headings.near(cell.text)
    else { return nil }
    // "What we found" below "Milestone" is what came of it.
    if match.field == .rationale { return .progress }
    // "Milestone by the end of term".
    if match.field == .milestoneDate { return .milestone }
    return fields.contains(match.field) ? match.field : nil
  }

  /// Reads the rows; `title` takes a cell that stands alone between them.
  func read(into draft: inout PlanDraft, title: (Cell, inout PlanDraft) -> Void) {
    if let dates {
      for cell in table.rows[dates].filter({ !$0.isBlank }) {
        draft.explain(cell.text, at: cell.location, as: "milestone.due", because: "the day of the column")
      }
    }
    for (index, row) in body.enumerated() {
      let cells = table.rows[row]
      let filled = cells.filter { !$0.isBlank }
      // "4 Quality assurance" over the width, or in bold on a colour, begins another block.
      if filled.count == 1, isBand(filled[0]) || TermGrid.field(of: filled[0], phrases) == nil {
        title(filled[0], &draft)
        continue
      }
      guard let field = TermGrid.field(of: cells[labels.index], phrases) else {
        for cell in filled { for line in cell.lines { draft.unmap(line.text, at: place(cell)) } }
        continue
      }
      let label = cells[labels.index]
      draft.explain(label.text, at: label.location, as: "label", because: "the row’s cells are such, term by term")
      if field == .monitoringWho, index > 0, holds(.monitoring, body[index - 1]) { continue }
      let checkers = field == .monitoring ? people(below: index) : nil
      if field == .rag, index > 0, ratings(below: index - 1) != nil { continue }
      let ratings = ratings(below: index)
      for column in terms {
        let cell = cells[column.index]
        let when = cell.columnSpan == 1 ? column.when ?? column.heading : nil
        let rating = ratings.map { $0[column.index].text }
        let lines = CellItems.joined(cell.lines)
        if let who = checkers?[column.index].text, !who.isEmpty {
          for line in lines { draft.addMonitoring(line.text, who: who, when: when, at: place(cell)) }
          continue
        }
        for line in lines { read(line, field, when, cell, rating, into: &draft) }
      }
    }
  }

  private func isBand(_ cell: Cell) -> Bool {
    cell.columnSpan > 1 || cell.fill != nil && cell.lines.allSatisfy(\.bold)
  }

  /// The cells of the row below, where they rate a row of milestones: each is a rating and stands below one, or is blank.
  private func ratings(below index: Int) -> [Cell]? {
    guard index + 1 < body.count, holds(.milestone, body[index]), holds(.rag, body[index + 1]) else { return nil }
    let (above, cells) = (table.rows[body[index]], table.rows[body[index + 1]])
    let rates = terms.allSatisfy { column in
      let cell = cells[column.index]
      return cell.isBlank || phrases.ratings.rag(word: cell.text) != nil && !above[column.index].isBlank
    }
    return rates ? cells : nil
  }

  /// The cells of the row below one of monitoring, where they say who checks: "Monitoring: what" over "Monitoring: who".
  private func people(below index: Int) -> [Cell]? {
    guard index + 1 < body.count, holds(.monitoringWho, body[index + 1]) else { return nil }
    return table.rows[body[index + 1]]
  }

  private func holds(_ field: HeadingField, _ row: Int) -> Bool {
    TermGrid.field(of: table.rows[row][labels.index], phrases) == field
  }

  private func read(
    _ line: Line, _ field: HeadingField, _ when: String?, _ cell: Cell, _ rating: String?, into draft: inout PlanDraft
  ) {
    let place = place(cell)
    switch field {
    case .action:
      let key = draft.addAction(line, at: place)
      draft.dateAction(key, when, at: place)
    // "Success in July 2027" over the width of all terms.
    case .outcome where when == nil && cell.columnSpan > 1: draft.addOutcome(line, at: place)
    case .milestone, .outcome: draft.addMilestone(line, due: when, at: place, fill: cell.fill, rating: rating)
    case .progress:
      draft.addProgress(line, date: when, at: place, rag: phrases.ratings.explained(cell.fill))
    case .monitoring:
      draft.addMonitoring(line.text, when: phrases.dates.found(in: line.text) == nil ? when : nil, at: place)
    case .monitoringWho: draft.addMonitoring(line.text, when: when, at: place)
    default: if !draft.put(line, under: field, at: place) { draft.unmap(line.text, at: place) }
    }
  }

  private func place(_ cell: Cell) -> SourceLocation { cell.location(in: columns) }
}

extension PlanDraft {
  /// Takes an action that a label puts into a term, which is its time where its own words say none.
  mutating func listAction(_ line: Line, inTerm when: String, at location: SourceLocation) {
    listAction(line, at: location)
    if let key = labelledActions.last?.key { dateAction(key, when, at: location) }
  }

  /// Gives an action the time that stands over it, where its own words say none.
  mutating func dateAction(_ key: String, _ when: String?, at location: SourceLocation) {
    guard let when, let reading = phrases.dates.read(when) ?? phrases.dates.found(in: when)?.reading else { return }
    changeAction(key, at: location) { action in
      guard action.dateText == nil else { return }
      (action.dateText, action.start, action.end) = (when, reading.start, reading.end)
    }
  }
}
