import Plans
import Vocabularies

/// Makes items of a table's rows, one row after another.
struct TableRows {
  let phrases: PhraseBook
  let table: Table
  let columns: [TableColumn]
  let byField: [HeadingField: [TableColumn]]
  /// Columns of people or dates in which a blank cell repeats the cell above.
  private let carrying: Set<Int>
  /// What such a column said last, under the current objective.
  var carried: [Int: String] = [:]
  var lastAction: String?
  var lastGroup: [Int?] = [nil, nil]
  /// By when the actions below the last title between rows are done, where they say nothing of it.
  var termOfBand: String?
  let hasPriorities: Bool
  /// The rows under the header that are not blank.
  let bodyRows: [Int]
  /// Whether a title between rows has been a priority, so that the next is one too.
  var bandsArePriorities = false

  /// The column whose codes number the actions, wherever it stands.
  let actionReference: TableColumn?

  /// Columns of aims in which every cell begins with a number or a code.
  let numberedColumns: Set<Int>

  /// Whether the fills of the actions' own cells rate them: no column does, and they are of more than one rating's colour.
  private let areRatedByFill: Bool

  /// Columns of tables that stand beside this one.
  private let leaving: Set<Int>

  init(phrases: PhraseBook, table: Table, columns: [TableColumn], body: [Int], leaving: Set<Int> = []) {
    self.leaving = leaving
    bodyRows = body
    self.phrases = phrases
    self.table = table
    var columns = columns
    for place in columns.indices where columns[place].field == .outcome {
      let index = columns[place].index
      columns[place].holdsShares =
        body.count { MeasuredRow.isFigure(table.rows[$0][index]) && table.rows[$0][index].text.contains("%") } >= 2
    }
    self.columns = columns
    byField = Dictionary(grouping: columns.filter { $0.field != nil }) { $0.field ?? .aside }
    hasPriorities = columns.contains { $0.field == .priority || $0.field == .objective }
    numberedColumns = TableRows.numbered(byField, table, body)
    areRatedByFill = byField[.rag] == nil && TableRows.ratings(byField, table, body, phrases).count > 1
    actionReference = TableRows.actionReference(byField, table, body)
    carrying = TableRows.carrying(columns, table, body)
  }

  private static func ratings(
    _ byField: [HeadingField: [TableColumn]], _ table: Table, _ body: [Int], _ phrases: PhraseBook
  ) -> Set<RAG> {
    let actions = (byField[.action] ?? []).map(\.index)
    let fills = body.flatMap { row in actions.map { table.rows[row][$0] } }.filter { !$0.isBlank }.compactMap(\.fill)
    return Set(Set(fills).compactMap(phrases.ratings.rag(fill:)))
  }

  private static func numbered(
    _ byField: [HeadingField: [TableColumn]], _ table: Table, _ body: [Int]
  ) -> Set<Int> {
    let aims = (byField[.priority] ?? []) + (byField[.objective] ?? [])
    return Set(
      aims.map(\.index).filter { index in
        let filled = body.map { table.rows[$0][index] }.filter { !$0.isBlank }
        if areLettered(filled.map(\.text)) { return true }
        let begun = filled.count { $0.lines[0].marker != nil || code($0.text.prefix { $0 != " " }) != nil }
        return !filled.isEmpty && begun * 4 >= filled.count * 3
      })
  }

  /// "A  Working scientifically", "B  Remembering Year 9": titles that begin with the letters from A on.
  private static func areLettered(_ titles: [String]) -> Bool {
    guard (2...10).contains(titles.count) else { return false }
    return zip(titles, "ABCDEFGHIJ").allSatisfy { title, letter in
      title.first == letter && title.dropFirst().first == " " && title.dropFirst(2).first?.isUppercase == true
    }
  }

  /// "A1.1" beside each action numbers the actions, though it may stand to the left of the priority.
  private static func actionReference(
    _ byField: [HeadingField: [TableColumn]], _ table: Table, _ body: [Int]
  ) -> TableColumn? {
    if let own = byField[.actionReference]?.first { return own }
    guard let action = byField[.action]?.first, let aim = (byField[.priority] ?? byField[.objective])?.first else {
      return nil
    }
    let rows = body.filter { !table.rows[$0][action.index].isBlank }
    let aims = Set(rows.map { table.rows[$0][aim.index].text }.filter { !$0.isEmpty })
    return byField[.reference]?.first { column in
      let codes = rows.map { table.rows[$0][column.index].text }.filter { !$0.isEmpty }
      return column.index < aim.index && codes.count * 10 >= rows.count * 9 && Set(codes).count == codes.count
        && (aims.count < codes.count || aims.allSatisfy { Int($0) != nil })
    }
  }

  /// A column that is blank in most rows below a filled one serves the rows beneath; one that is mostly filled has
  /// blanks where the plan says nothing.
  private static func carrying(_ columns: [TableColumn], _ table: Table, _ body: [Int]) -> Set<Int> {
    let actions = columns.filter { $0.field == .action }.map(\.index)
    guard let action = actions.first else { return [] }
    var found: Set<Int> = []
    for column in columns where [.lead, .date, .start, .end, .leadAndDate].contains(column.field) {
      let rows = body.filter { !table.rows[$0][action].isBlank }
      let filled = rows.count { !table.rows[$0][column.index].isBlank }
      guard filled > 0, filled * 2 <= rows.count, rows.first.map({ !table.rows[$0][column.index].isBlank }) ?? false
      else {
        continue
      }
      found.insert(column.index)
    }
    return found
  }

  /// Whether at least two of a row's cells stand in columns that hold what they look like.
  func fits(_ row: Int) -> Bool {
    let known = columns.filter { !table.rows[row][$0.index].isBlank }
    return known.contains { $0.field == .action && $0.index != columns.first?.index } && known.count >= 3
  }

  /// Whether a row behind a label is one of the table's again: an action with at least two more of its columns.
  func goesOn(at row: Int) -> Bool {
    let known = columns.filter { !table.rows[row][$0.index].isBlank }
    return known.contains { $0.field == .action } && known.count >= 3
  }

  // MARK: One row

  mutating func read(_ row: Int, into draft: inout PlanDraft) {
    let cells = table.rows[row]
    guard !isTotal(row) else {
      for column in columns { unmap(cells[column.index], into: &draft) }
      return
    }
    if readPerson(row, into: &draft) { return }
    readBeforeItems(row, into: &draft)
    let keys = readActions(row, into: &draft)
    for key in keys { draft.dateAction(key, termOfBand, at: place(cells[0])) }
    let followed = RowFollowers(
      phrases: phrases, table: table, row: row, columns: byField,
      keys: keys.isEmpty ? lastAction.map { [$0] } ?? [] : keys,
      isActionsRow: !keys.isEmpty, allColumns: columns)
    followed.read(into: &draft)
    if let last = keys.last { lastAction = last }
    // The first item of a priority may have made its objective.
    lastGroup = [draft.priority, draft.objective]
    // What no column explains is kept.
    for column in columns where column.field == nil || TableRows.unread.contains(column.field ?? .aside) {
      let cell = cells[column.index]
      if let field = column.field, draft.takesFact(cell.text, of: field, at: place(cell)) { continue }
      unmap(cell, into: &draft)
    }
    let known = Set(columns.map(\.index)).union(leaving)
    for (index, cell) in cells.enumerated() where !known.contains(index) { unmap(cell, into: &draft) }
  }

  private static let unread: Set<HeadingField> = [
    .aside, .structure, .school, .urn, .laestab, .planTitle, .academicYear, .legend,
  ]

  private func unmap(_ cell: Cell, into draft: inout PlanDraft) {
    for line in cell.lines { draft.unmap(line.text, at: place(cell)) }
  }

  func place(_ cell: Cell) -> SourceLocation { cell.location(in: columns) }

  /// "Total | £1,285": a sum of the rows above and no item of them.
  private func isTotal(_ row: Int) -> Bool {
    let cells = columns.map { table.rows[row][$0.index] }.filter { !$0.isBlank }
    guard cells.count <= 3 else { return false }
    return cells.contains { cell in
      let first = WrittenWords(cell.text).tokens.prefix(2).map(\.key)
      return first.contains("total") || first.contains("subtotal") || first == ["grand", "total"]
    }
  }

  // MARK: Actions

  private mutating func readActions(_ row: Int, into draft: inout PlanDraft) -> [String] {
    var keys: [String] = []
    for column in byField[.action] ?? [] {
      let cell = table.rows[row][column.index]
      guard !cell.isBlank else { continue }
      // "–" where nothing is to be done in a term.
      guard cell.text.contains(where: { $0.isLetter || $0.isNumber }) else {
        draft.unmap(cell.text, at: place(cell))
        continue
      }
      if isLabelOfSteps(cell, row) {
        draft.explain(cell.text, at: place(cell), as: "label", because: "what stands in its row, term by term")
        continue
      }
      let lines = CellItems.joined(cell.lines)
      let people = RowPeople(phrases: phrases, table: table, row: row, columns: byField, items: lines)
      let ref = lines.count == 1 ? reference(row, before: column) : nil
      if nameTheirOwn(lines) {
        // "Train all staff (SaLT, by 18 December)" beside the one lead of the priority.
        for line in lines { keys.append(draft.addAction(line, at: place(cell))) }
        for column in byField[.lead] ?? [] {
          let cell = table.rows[row][column.index]
          for line in cell.lines where !draft.put(line, under: .priorityLead, at: place(cell)) {
            draft.unmap(line.text, at: place(cell))
          }
        }
        continue
      }
      for (index, line) in lines.enumerated() {
        var lead = people.lead(of: index)
        // "Autumn 1" over a table that names each action's priority is when, where no cell says.
        var date = people.date(of: index) ?? column.when ?? (byField[.priority] == nil ? nil : draft.termInForce)
        if index == 0 { carry(row, &lead, &date) } else if lines.count > 1, lead == nil { lead = carriedLead(row) }
        keys.append(
          draft.addAction(line, ref: ref, lead: lead ?? (hasColumn(.lead) ? [] : nil), date: date, at: place(cell)))
      }
      for column in byField[.lead] ?? [] where TableRows.isSameAsAbove(table.rows[row][column.index].text) {
        let cell = table.rows[row][column.index]
        draft.explain(cell.text, at: place(cell), as: "lead", because: "whoever leads the action above")
      }
      if people.isStartAlone {
        for key in keys { draft.changeAction(key, at: place(cell)) { $0.end = nil } }
      }
      people.keepUnused(in: &draft, columns: columns)
      if areRatedByFill, let fill = cell.fill, let rag = phrases.ratings.rag(fill: fill) {
        for key in keys.suffix(lines.count) {
          draft.changeAction(key, at: place(cell)) { ($0.rag, $0.ragText) = (rag, fill) }
        }
      }
    }
    if keys.isEmpty, let last = lastAction { moreOf(last, row, into: &draft) }
    return keys
  }

  /// Whether each of several actions in one cell says in brackets at its end who and when.
  private func nameTheirOwn(_ lines: [Line]) -> Bool {
    guard lines.count > 1, byField[.priority] != nil, byField[.date] == nil, byField[.end] == nil else { return false }
    let reading = WhoAndWhen(phrases: phrases)
    return lines.allSatisfy { line in
      guard let (open, close) = PlanDraft.lastBrackets(in: line.text) else { return false }
      return reading.holdsBoth(String(line.text[open...close]))
    }
  }

  private func hasColumn(_ field: HeadingField) -> Bool { byField[field] != nil || byField[.leadAndDate] != nil }

  private mutating func carry(_ row: Int, _ lead: inout [String]?, _ date: inout String?) {
    for column in (byField[.lead] ?? []) {
      let cell = table.rows[row][column.index]
      if !cell.isBlank, TableRows.isSameAsAbove(cell.text), let text = carried[column.index] {
        lead = phrases.people.people(in: text)
        continue
      }
      if !cell.isBlank { carried[column.index] = RowPeople.text(cell) }
      let isCovered = cell.coveredBy.map { $0.row < row } ?? carrying.contains(column.index)
      if lead == nil, cell.isBlank, isCovered, let text = carried[column.index] {
        lead = phrases.people.people(in: text)
      }
    }
    for column in (byField[.date] ?? []) + (byField[.end] ?? []) {
      let cell = table.rows[row][column.index]
      if !cell.isBlank { carried[column.index] = cell.text }
      let isCovered = cell.coveredBy.map { $0.row < row } ?? carrying.contains(column.index)
      if date == nil, cell.isBlank, isCovered, let text = carried[column.index] { date = text }
    }
  }

  /// "As above", "ditto": whoever leads the action above.
  static func isSameAsAbove(_ text: String) -> Bool {
    ["as above", "ditto", "same as above", "as before"].contains(PlanIdentity.folded(text))
  }

  private func carriedLead(_ row: Int) -> [String]? {
    for column in byField[.lead] ?? [] where carrying.contains(column.index) {
      if let text = carried[column.index] { return phrases.people.people(in: text) }
    }
    return nil
  }

  /// People and dates in a row without an action go on with the action above.
  private func moreOf(_ key: String, _ row: Int, into draft: inout PlanDraft) {
    for column in (byField[.lead] ?? []) + (byField[.leadAndDate] ?? []) {
      let cell = table.rows[row][column.index]
      guard !cell.isBlank else { continue }
      let people = phrases.people.people(in: RowPeople.text(cell))
      draft.changeAction(key, at: place(cell)) { $0.lead += people }
    }
    for field in [HeadingField.date, .start, .end] {
      for column in byField[field] ?? [] {
        let cell = table.rows[row][column.index]
        guard !cell.isBlank else { continue }
        draft.unmap(cell.text, at: place(cell))
      }
    }
  }
}
