import Plans
import Vocabularies

/// Tells which rows of a grid are a label and its values, and no rows of the table that they stand in.
extension GridReading {
  /// The label in a row's first cell; nil where the row belongs to the table above or has none.
  func labelOfRow(_ row: Int, _ filled: [Int]) -> LabelledText? {
    let cell = table.rows[row][filled[0]]
    if isPersonOfRow(cell, filled) || isRowOfTerms(row, filled) { return nil }
    guard cell.lines.count <= 2, let line = cell.lines.first, cell.text.utf8.count <= 120 else { return nil }
    var found = rows == nil || isApart(row, filled) && table.isSheet ? dateAlone(cell, filled) : nil
    if rows != nil { found?.confidence = 0.95 }
    if found == nil,
      let numbered = labels.label(of: Line(cell.text, marker: line.marker, bold: line.bold), isHeading: true),
      numbered.line == nil || isNumberedLabel(cell.text)
    {
      found = numbered
    } else if found == nil, let exact = phrases.headings.exact(cell.text) {
      found = LabelledText(field: exact, label: cell.text, line: nil, confidence: 1, because: "heading map")
    }
    if rows != nil, filled.count == 2, isApart(row, filled), found.map({ $0.confidence < 0.95 }) ?? true,
      var near = labels.near(cell.text)
    {
      // "Notes from hub visits | …" over the rest of the width, below "Resources | …": near enough to a listed heading.
      near.confidence = 0.95
      found = near
    }
    if let byForm = labelByForm(row, filled) {
      if found == nil || found?.field == .outcome && byForm.field == .objective { return byForm }
      if let known = found, known.confidence < 0.95 { found?.confidence = 0.95 }
    }
    guard var found else { return nil }
    if found.field == .structure, rows == nil, filled.count == 2, form.isPair(row) {
      // "Our aim | Teachers model …" in a form; over a list "Our aims" only says that they follow.
      found.field = .priority
    }
    if rows != nil, found.field == .aside || found.field == .structure { return nil }
    guard rows != nil else {
      let second = table.rows[row][filled[1]].text
      if phrases.headings.exact(second) != nil, filled.count > 2, found.confidence < 0.95 { return nil }
      found.label = cell.text
      found.line = nil
      return found
    }
    // Inside a table a label must be sure, and stand where a table's row would begin.
    guard found.field != .action || isApart(row, filled) else { return nil }
    guard let start = columns.first?.index, filled[0] <= start, found.confidence >= 0.95 else { return nil }
    let field = columns.first { $0.index == filled[0] }?.field
    // "Strand 1" in the column of numbers begins a row of its table.
    if field == .priorityReference, isNumberedLabel(cell.text) { return nil }
    let isLeadingCell = field == .action || field == .priority || field == .outcome || field == .area
    let isApart = isApart(row, filled) || isUnlikeColumns(row, filled)
    guard !isLeadingCell || isAfterBlank || isNumberedLabel(cell.text) || cell.fill != nil || isApart else {
      return nil
    }
    if isApart {
      found.label = cell.text
      return found
    }
    if field == .priority, found.field == .priority { return nil }
    if rows?.fits(row) == true, !isAfterBlank, field != .reference, field != .milestoneDate, field != .monitoringWho {
      return nil
    }
    found.label = cell.text
    return found
  }

  /// "Link governor (English) | Visit | January": in a column of people, and in a row that fills the table, a post is who
  /// does it though it labels a line elsewhere.
  private func isPersonOfRow(_ cell: Cell, _ filled: [Int]) -> Bool {
    guard rows != nil, filled.count >= 3, filled.count * 2 > columns.count(where: { !$0.heading.isEmpty }),
      let field = columns.first(where: { $0.index == filled[0] })?.field
    else { return false }
    return [.lead, .monitoringWho, .governor, .priorityLead].contains(field) && phrases.people.isPerson(cell.text)
  }

  /// "We will see | 4 subjects | 9 subjects" below "Marker | By Christmas | By Easter": what the row is of is said by its
  /// columns.
  private func isRowOfTerms(_ row: Int, _ filled: [Int]) -> Bool {
    guard rows != nil, filled.count >= 2, columns.count >= 2 else { return false }
    // "Who checks? | …" over the width is another label, whose value is of no term.
    let cells = table.rows[row]
    if filled.count == 2, cells[filled[1]].columnSpan > 1, cells[filled[1]].columnSpan + 1 >= columns.count,
      let field = labels.field(ofLabelAlone: cells[filled[0]]), field != .outcome && field != .milestone
    {
      return false
    }
    return columns.dropFirst().allSatisfy { $0.field == .milestone && $0.when != nil }
      && columns.first.map { $0.field == nil || $0.field == .outcome || $0.field == .milestone } ?? false
  }

  /// "Autumn review | Spring review | Summer review" with nothing below it yet: heads to be filled in, and no items.
  func isHeadWithoutBody(_ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count >= 2, row + 1 >= table.rows.count || headers.filled(row + 1).isEmpty else { return false }
    // "When | Autumn 1" is a label and its value.
    let cells = filled.map { table.rows[row][$0] }
    // "Link governor | Chair": a label and whom it names, though that heads a list of people elsewhere.
    if cells.count == 2, phrases.headings.exact(cells[1].text) == .aside, phrases.people.isPerson(cells[1].text),
      labels.field(ofLabelAlone: cells[0]).map({ [.lead, .priorityLead, .governor, .monitoringWho].contains($0) })
        ?? false
    {
      return false
    }
    return cells.allSatisfy { labels.field(ofLabelAlone: $0) != nil && phrases.dates.read($0.text) == nil }
      || cells.count >= 3 && cells.allSatisfy { $0.lines.count == 1 && phrases.termHead($0.text) != nil }
  }

  /// What a form's row is by its shape: above the table of its actions, or of another form than that table's rows.
  private func labelByForm(_ row: Int, _ filled: [Int]) -> LabelledText? {
    guard rows == nil || isApart(row, filled), phrases.termHead(table.rows[row][filled[0]].text) == nil else {
      return nil
    }
    return form.label(at: row)
  }

  /// "Priority P1", "Objective 2.1": a label whose number is the reference of what stands beside it.
  private func isNumberedLabel(_ text: String) -> Bool {
    guard WrittenWords(text).tokens.count <= 6 else { return false }
    return phrases.references.numberAlone(in: text) != nil
      || labels.label(of: Line(text, bold: true), isHeading: true).map { $0.ref != nil && $0.line == nil } ?? false
  }

  /// "By Easter | 68% on track" in a form: a date and what will be by then.
  func dateAlone(_ cell: Cell, _ filled: [Int]) -> LabelledText? {
    guard filled.count == 2, filled[0] == 0, !form.isCalendar, phrases.termHead(cell.text) != nil,
      phrases.headings.exact(cell.text) == nil
    else { return nil }
    if isOfProgress || phrases.looksBack(cell.text) {
      return LabelledText(
        field: .progress, label: cell.text, line: nil, confidence: 0.8, because: "a date beside what came of it",
        when: cell.text)
    }
    return LabelledText(
      field: .milestone, label: cell.text, line: nil, confidence: 0.8, because: "a date beside what will be by then")
  }

  /// Whether a row is of another form than the table's rows: a label, and beside it one merged cell over most of the rest
  /// ("Success criteria: | 80% of …"), or a label that is bold where the rows' first cells are not.
  func isApart(_ row: Int, _ filled: [Int]) -> Bool {
    guard filled.count <= 2 || filled.count * 2 <= columns.count else { return false }
    let cells = table.rows[row]
    let blank = filled.count == 1 || cells[filled[1]].columnSpan * 3 >= columns.count * 2 - 2
    if filled[0] == columns.first?.index, blank, cells[filled[0]].columnSpan < columns.count, columns.count >= 3 {
      return filled.count == 2 || cells.contains { $0.coveredBy?.row == row }
    }
    let first = cells[filled[0]].lines
    guard first.allSatisfy(\.bold), let column = columns.first?.index else { return false }
    let body = (row..<min(table.rows.count, row + 6)).map { table.rows[$0][column].lines }.filter { !$0.isEmpty }
    return body.contains { !$0.allSatisfy(\.bold) } && filled.count <= 2
  }

  /// "Who checks | Head of centre looks at the register every Friday" below "What needs doing | Who": in a CSV file, which
  /// merges nothing, a label whose value is nobody's name though it stands under "Who".
  private func isUnlikeColumns(_ row: Int, _ filled: [Int]) -> Bool {
    guard headers.isLabelWithValue(row, filled), filled[1] == filled[0] + 1, filled[0] == columns.first?.index,
      let field = columns.first(where: { $0.index == filled[1] })?.field
    else { return false }
    // At the table's foot alone: below it stands what else the label holds, and no further action.
    for next in row + 1..<max(row + 1, table.rows.count) {
      guard let first = headers.filled(next).first else { break }
      guard first > filled[0] else { return false }
    }
    let value = table.rows[row][filled[1]].text
    switch field {
    case .lead, .leadAndDate: return !phrases.people.isPerson(value)
    case .date, .start, .end: return phrases.dates.read(value) == nil
    default: return false
    }
  }

  /// "Lead: HT | Governor: Mrs Orr | Key issue 1" above a head whose column names the priority: said of the one below.
  ///
  /// - Returns: false where the row says something else, or stands elsewhere.
  func readOfNextPriority(_ row: Int, _ filled: [Int], into draft: inout PlanDraft) -> Bool {
    let next = (row + 1..<min(table.rows.count, row + 3)).first { !headers.filled($0).isEmpty }
    guard let next, let head = headers.header(at: next),
      head.columns.contains(where: { phrases.headings.exact($0.heading) == .priority })
    else { return false }
    var found: [(field: HeadingField, text: String, cell: Cell)] = []
    for cell in filled.map({ table.rows[row][$0] }) {
      if headers.isReference(cell) {
        found.append((.addresses, cell.text, cell))
      } else if let line = cell.lines.first, let label = labels.label(of: line, isHeading: false),
        let value = label.line, cell.lines.count == 1, [.lead, .priorityLead, .governor].contains(label.field)
      {
        found.append((label.field, value.text, cell))
      } else {
        return false
      }
    }
    for (field, text, cell) in found {
      switch field {
      case .addresses: draft.addressesOfNext += phrases.references.addresses(in: text)
      case .governor: draft.governorOfPending = (draft.governorOfPending ?? []) + phrases.people.people(in: text)
      default: draft.leadOfPending = (draft.leadOfPending ?? []) + phrases.people.people(in: text)
      }
      draft.explain(
        cell.text, at: cell.location, as: "priority.\(field.rawValue)", because: "said of the priority below")
    }
    return true
  }
}
