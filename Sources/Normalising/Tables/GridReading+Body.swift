import Plans
import Vocabularies

/// Tells where a table's own rows end and the head of the next one begins.
extension GridReading {
  /// Where the rows under a header end: at the next header.
  func bodyEnd(of header: TableHeader) -> Int {
    var columns = header.columns
    for index in columns.indices {
      columns[index].field = phrases.headings.match(columns[index].heading).flatMap {
        $0.confidence >= 0.9 ? $0.field : nil
      }
    }
    for row in header.rows.upperBound..<max(header.rows.upperBound, table.rows.count) {
      guard headers.filled(row).count >= 2, let next = headers.header(at: row) else { continue }
      if !isBody(next, under: columns) { return row }
    }
    return table.rows.count
  }

  /// Whether a row that looks like a header is one of the table's own: few of its cells are surely headings and no content
  /// of their columns. "1c Reading café | Class governor | by Christmas" is an action under "Actions | Who | When".
  func isBody(_ header: TableHeader, under columns: [TableColumn]) -> Bool {
    guard !header.rows.contains(where: { headers.isRuled($0) || headers.isOfTerms($0) }) else { return false }
    return header.rows.allSatisfy { row in
      let filled = headers.filled(row)
      let certain = filled.count { column in
        let cell = table.rows[row][column]
        return headers.isCertain(cell) && !isContent(cell, of: columns.first { $0.index == column })
      }
      return certain * 2 < filled.count
    }
  }

  /// Whether a cell says what its column holds, and does not only head such a column again.
  private func isContent(_ cell: Cell, of column: TableColumn?) -> Bool {
    guard let column, let field = column.field, phrases.headings.exact(cell.text) != field else { return false }
    switch field {
    case .lead, .leadAndDate, .monitoringWho, .priorityLead, .governor:
      return phrases.people.isPerson(cell.text) && phrases.dates.read(cell.text) == nil
    case .date, .start, .end, .milestoneDate, .monitoringWhen, .progressDate:
      return phrases.dates.read(cell.text) != nil
    case .cost, .resource: return phrases.resources.amount(in: cell.text) != nil
    case .action, .objective, .outcome:
      return cell.lines.first.map { phrases.references.split($0).ref != nil } ?? false
    default: return false
    }
  }

  /// Below "Monitoring" the activity, who and how often are of monitoring, and no action's.
  static func monitor(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .monitoring }),
      let activity = columns.firstIndex(where: {
        $0.field == .action && !PlanIdentity.folded($0.heading).hasPrefix("action")
      })
    else { return }
    columns[activity].field = .monitoring
    // "Governor | What we will do | Report goes to": who visits, and not who reads of it.
    if let governor = columns.firstIndex(where: { $0.field == .governor }) {
      for index in columns.indices where columns[index].field == .lead && columns[index].confidence < 1 {
        columns[index].field = nil
      }
      columns[governor].field = .monitoringWho
    }
    for index in columns.indices where index != activity {
      switch columns[index].field {
      case .lead: columns[index].field = .monitoringWho
      case .date, .start, .end: columns[index].field = .monitoringWhen
      default: continue
      }
      columns[index].because += ", under a label of monitoring"
    }
    columns[activity].because += ", under a label of monitoring"
  }

  /// "Governors' monitoring schedule" over "When | Governor | What we will do": what is done is to look, by whoever is named, where
  /// nothing says what it costs or how it stands.
  func isScheduleOfMonitoring(_ columns: [TableColumn], under title: String?) -> Bool {
    guard let title, MonitoringCalendar.isNamed(by: title), columns.contains(where: { $0.field == .action }) else {
      return false
    }
    return columns.contains { $0.field == .lead || $0.field == .governor }
      && !columns.contains { [.cost, .resource, .rag, .outcome, .milestone].contains($0.field) }
  }

  /// "Code | What | Who | When" at the head of the sheet "Monitoring": what is looked at, whatever heads it elsewhere.
  func isSheetOfMonitoring(_ columns: [TableColumn]) -> Bool {
    guard table.isSheet, table.location.words.hasPrefix("Sheet "),
      phrases.headings.exact(String(table.location.words.dropFirst("Sheet ".count))) == .monitoring,
      let activity = columns.first(where: { $0.field == .action })
    else { return false }
    return ["what", "activity", "focus", "how", "task"].contains(PlanIdentity.folded(activity.heading))
      && !columns.contains { [.cost, .resource, .rag, .outcome, .milestone].contains($0.field) }
  }

  /// Whether a heading that has not been understood yet may name a priority: no question, no plan's title and no sheet's name.
  func isTitled(_ draft: PlanDraft) -> Bool {
    let facts = FactWords(headings: phrases.headings)
    return draft.pending.contains { heading in
      !LineForms.isQuestion(heading.line.text) && !facts.isPlanTitle(heading.line.text)
        && !LineReading.isSheetName(heading.line, heading.location) && facts.school(in: heading.line.text) == nil
    }
  }

  /// The rows of a sheet's table up to a blank row that the title of another block follows: "WORKSTREAM 2: Year 11" over labels of its
  /// own says nothing of the columns above.
  func ownRows(of body: [Int]) -> [Int] {
    guard table.isSheet, let first = body.first else { return body }
    for (row, next) in zip(body, body.dropFirst()) where next > row + 1 && row >= first {
      let filled = headers.filled(next)
      guard filled.count == 1, let column = filled.first else { continue }
      let cell = table.rows[next][column]
      guard cell.columnSpan > 2 || cell.fill != nil else { continue }
      return body.filter { $0 <= row }
    }
    return body
  }

  /// Whether a row is the head of the table that it stands in, once more.
  func isRepeatedHead(_ row: Int, _ filled: [Int]) -> Bool {
    guard rows != nil, filled.count >= 3 else { return false }
    return filled.allSatisfy { index in
      columns.contains {
        $0.index == index && PlanIdentity.folded($0.heading) == PlanIdentity.folded(table.rows[row][index].text)
      }
    }
  }

  /// Cells that no header or label explains.
  func readLoose(
    _ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading
  ) {
    if lines.openField == .people, AsideTable.takePerson(filled.map { table.rows[row][$0] }, into: &draft) { return }
    if let field = lines.openField, [.milestone, .monitoring, .outcome, .progress].contains(field), filled.count == 2 {
      // "A | Mrs Fell hears five children read": the letter of its priority.
      let (mark, body) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
      if let own = draft.enterPriorityOfLine(
        mark.text + ": " + body.text, isShared: FormRows.isListOfCodes(table))
      {
        draft.explain(mark.text, at: mark.location, as: "reference", because: "the letter of its priority")
        lines.read(Line(own), .listItem, at: body.location, into: &draft)
        return
      }
    }
    if let field = lines.openField, [.milestone, .monitoring, .action].contains(field), filled.count >= 2 {
      let found = LabelledText(field: field, label: "", line: nil, confidence: 1, because: "a label above")
      LabelledRows(found, column: filled[0]).read(filled.map { table.rows[row][$0] }, into: &draft, lines: &lines)
      return
    }
    if lines.openField != nil, filled.count == 2 {
      // A reference and its text: "OF1 | In some subjects teachers do not check …".
      let (mark, body) = (table.rows[row][filled[0]], table.rows[row][filled[1]])
      if mark.lines.count == 1, mark.text.utf8.count <= 8, lines.openField != .aside, body.lines.count == 1 {
        let line = Line(body.text, marker: mark.text)
        lines.read(line, .listItem, at: body.location, into: &draft)
        draft.explain(mark.text, at: mark.location, as: "reference", because: "a code beside a list's text")
        return
      }
    }
    if filled.count == 2, draft.plan.priorities.isEmpty, isOfFacts {
      for column in filled { draft.unmap(table.rows[row][column].text, at: table.rows[row][column].location) }
      return
    }
    for column in filled { readLines(of: table.rows[row][column], isHeading: false, into: &draft, lines: &lines) }
  }

  /// Whether the table says of which school and year the plan is: "Number of pupils | 241" between the school's name and
  /// the pupil premium lead heads nothing.
  private var isOfFacts: Bool {
    let fields = table.rows.prefix(30).compactMap { $0.first.flatMap { phrases.headings.exact($0.text) } }
    let facts: Set<HeadingField> = [.school, .urn, .laestab, .academicYear]
    let people: Set<HeadingField> = [.lead, .priorityLead, .governor]
    let known = Set(fields).intersection(facts)
    return known.count >= 2 || !known.isEmpty && !people.isDisjoint(with: fields)
  }
}
