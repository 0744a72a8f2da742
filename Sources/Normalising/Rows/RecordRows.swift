import Plans
import Vocabularies

/// Rows of a tool's export that each say what they are: "Priority | 1 | Raise attainment", "Action | 1.1.1 | Launch journals".
struct RecordRows {
  let table: Table
  let phrases: PhraseBook
  private let body: [Int]
  private let kind: TableColumn
  let text: TableColumn
  let columns: [TableColumn]
  private let parents: RecordParents?
  /// Words for rows of aims that are part of another aim: "Strand" below "Strategic goal".
  private var partsOfPriorities: Set<String> = []

  private static let kinds: Set<HeadingField> = [
    .priority, .objective, .action, .outcome, .milestone, .monitoring, .resource, .progress, .evidence, .keyIssues,
  ]

  /// Nil where no column of the table says what its rows are.
  init?(_ columns: [TableColumn], body: [Int], of table: Table, phrases: PhraseBook) {
    guard body.count >= 4 else { return nil }
    func cells(_ column: TableColumn) -> [Cell] { body.map { table.rows[$0][column.index] } }
    let found = columns.first { column in
      let fields = cells(column).map { RecordRows.kind(of: $0, phrases) }
      let known = Set(fields.compactMap(\.self))
      return known.count >= 3 && known.contains(.action) && fields.count { $0 != nil } * 10 >= fields.count * 9
    }
    guard let found else { return nil }
    // What every row says again, such as the plan's title, is not what the rows are about.
    func words(_ column: TableColumn) -> Int { Set(cells(column).map(\.text)).reduce(0) { $0 + $1.utf8.count } }
    let others = columns.filter { $0.index != found.index }
    let named = others.filter { $0.field == .planTitle || $0.field == .action || $0.field == nil }
    guard let text = (named.isEmpty ? others : named).max(by: { words($0) < words($1) }) else { return nil }
    (kind, self.text, self.table, self.phrases, self.body) = (found, text, table, phrases, body)
    let known = others.filter { $0.index != text.index }.map { column in
      // "Owner" and "Due" are of whatever the row is, though a column of frequencies stands among them.
      var own = column
      if let field = phrases.headings.exact(column.heading) { own.field = field }
      return own
    }
    parents = RecordParents(known, text: text, body: body, of: table)
    self.columns = known
    partsOfPriorities = findPartsOfPriorities()
  }

  private func findPartsOfPriorities() -> Set<String> {
    guard let parents else { return [] }
    let aims = body.filter { RecordRows.kind(of: table.rows[$0][kind.index], phrases) == .priority }
    let ids = Set(aims.compactMap(parents.id(of:)))
    let parts = aims.filter { row in parents.parent(of: row).map(ids.contains) ?? false }
    return Set(parts.map { PlanIdentity.folded(table.rows[$0][kind.index].text) })
  }

  /// What a row says that it is.
  private func kind(of row: Int) -> HeadingField? {
    let cell = table.rows[row][kind.index]
    let field = RecordRows.kind(of: cell, phrases)
    return field == .priority && partsOfPriorities.contains(PlanIdentity.folded(cell.text)) ? .objective : field
  }

  private static func kind(of cell: Cell, _ phrases: PhraseBook) -> HeadingField? {
    guard cell.lines.count == 1, cell.text.utf8.count <= 40 else { return nil }
    let match = phrases.headings.match(cell.text)
    guard let match, match.confidence >= 0.85 else { return nil }
    return kinds.contains(match.field) ? match.field : nil
  }

  func read(into draft: inout PlanDraft) {
    var places: [String: RecordParents.Place] = [:]
    for row in order {
      if let parents, let place = parents.parent(of: row).flatMap({ places[$0] }) {
        draft.enterPriority(at: place.priority)
        if let objective = place.objective { draft.returnToObjective(objective) }
        read(row, of: place.action, into: &draft)
      } else {
        read(row, of: nil, into: &draft)
      }
      guard let parents, let id = parents.id(of: row), let priority = draft.priority else { continue }
      let field = kind(of: row)
      places[id] = RecordParents.Place(
        priority: priority, objective: field == .priority ? nil : draft.objective,
        action: field == .action ? draft.labelledActions.last?.key : nil)
    }
  }

  /// The rows as they stand; where they name what they are part of, aims come first, since a log may be sorted by kind.
  private var order: [Int] {
    guard parents != nil else { return body }
    let first: [HeadingField] = [.priority, .objective, .action]
    let sorted = first.map { field in
      body.filter { kind(of: $0) == field }
    }
    let aims = Set(sorted.joined())
    return sorted.flatMap { $0 } + body.filter { !aims.contains($0) }
  }

  /// Reads a row; its other cells say who, when, what it costs and how it stands.
  private func read(_ row: Int, of action: String?, into draft: inout PlanDraft) {
    let cells = table.rows[row]
    let location = cells[text.index].location(in: columns + [text])
    guard let field = kind(of: row), !cells[text.index].isBlank else {
      for cell in cells { for line in cell.lines { draft.unmap(line.text, at: cell.location) } }
      return
    }
    draft.explain(
      cells[kind.index].text, at: cells[kind.index].location, as: field.rawValue, because: "the row says what it is")
    var line = cells[text.index].lines.count == 1 ? cells[text.index].lines[0] : Line(cells[text.index].text)
    if let ref = reference(of: row) { line.marker = ref }
    if field != .priority { enterPriority(of: row, into: &draft) }
    var used: Set<HeadingField> = []
    func word(_ fields: Set<HeadingField>) -> String? {
      guard let column = columns.first(where: { fields.contains($0.field ?? .aside) && !cells[$0.index].isBlank })
      else { return nil }
      used.formUnion(fields)
      return cells[column.index].text
    }
    let figures = field == .outcome || field == .milestone ? figures(row, isStep: field == .milestone) : nil
    if let figures { draft.figures[location] = figures.measured }
    switch field {
    case .priority: draft.beginPriority(line.text, ref: line.marker, at: location, level: 1)
    case .objective: draft.beginObjective(line.text, ref: line.marker, at: location)
    case .action: draft.listOnly(line, at: location)
    case .milestone:
      let due = word([.date, .end, .milestoneDate])
      draft.addMilestone(line, due: due, at: location, forAction: action)
      if let rating = word([.rag]).flatMap(phrases.ratings.rag(word:)) {
        draft.withObjective(at: location) { objective in
          guard let last = objective.milestones.indices.last else { return }
          (objective.milestones[last].rag, objective.milestones[last].ragText) = (rating.rag, rating.text)
        }
      }
    case .outcome: draft.addOutcome(line, at: location, forAction: action)
    case .monitoring:
      let (who, when) = (word([.lead, .monitoringWho]), word([.date, .end, .monitoringWhen]))
      draft.addMonitoring(line.text, who: who, when: when, at: location, forAction: action)
    case .progress: draft.addProgress(line, date: word([.date, .end, .progressDate]), at: location, forAction: action)
    case .resource: draft.addResource(line.text, cost: word([.cost]), at: location)
    default: if !draft.put(line, under: field, at: location) { draft.unmap(line.text, at: location) }
    }
    for column in columns {
      if let figures, figures.columns.contains(where: { $0.index == column.index }), !cells[column.index].isBlank {
        draft.explain(
          cells[column.index].text, at: cells[column.index].location, as: field.rawValue,
          because: "a figure of what the row measures")
      } else {
        read(row, column, of: field, used, into: &draft)
      }
    }
  }

  /// "Priority code | Priority | Priority lead" in each row beside what the row is: the priority that it belongs to.
  private func enterPriority(of row: Int, into draft: inout PlanDraft) {
    guard let column = columns.first(where: { $0.field == .priority && $0.index != parents?.parent.index }),
      !table.rows[row][column.index].isBlank, !WrittenReference.isWhole(table.rows[row][column.index].text)
    else { return }
    let cell = table.rows[row][column.index]
    let place = cell.location(in: columns)
    let known = draft.plan.priorities.count
    for own in columns where own.field == .area && !table.rows[row][own.index].isBlank {
      draft.areaInForce = table.rows[row][own.index].text
    }
    let code = columns.first { $0.field == .priorityReference }.map { table.rows[row][$0.index].text }
    let (ref, title) = phrases.references.split(cell.lines.first ?? Line(cell.text))
    draft.beginPriority(title, ref: code.flatMap { $0.isEmpty ? nil : $0 } ?? ref, at: place, level: 1)
    guard draft.plan.priorities.count > known else { return }
    for own in columns where [.priorityLead, .governor, .rationale, .gradeDescriptor, .addresses].contains(own.field) {
      let said = table.rows[row][own.index]
      for line in said.lines where !draft.put(line, under: own.field ?? .aside, at: said.location(in: columns)) {
        draft.unmap(line.text, at: said.location(in: columns))
      }
    }
  }

  private func reference(of row: Int) -> String? {
    // "4107" is the tool's own number, and none of the plan's.
    if let id = parents?.id(of: row), parents?.id.index != text.index,
      id.utf8.count < 4 || id.contains(where: { !$0.isNumber })
    {
      return id
    }
    let isNamed = columns.contains { $0.field == .priority }
    let column = columns.first {
      [.reference, .actionReference, .priorityReference].contains($0.field)
        && !(isNamed && $0.field == .priorityReference) && $0.index != parents?.parent.index
        && $0.index != parents?.id.index
    }
    return column.map { table.rows[row][$0.index].text }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func read(
    _ row: Int, _ column: TableColumn, of field: HeadingField, _ used: Set<HeadingField>, into draft: inout PlanDraft
  ) {
    let cell = table.rows[row][column.index]
    guard !cell.isBlank else { return }
    let place = cell.location(in: columns)
    if column.index == parents?.parent.index || column.index == parents?.id.index {
      draft.explain(cell.text, at: place, as: "reference", because: "it says what the row is part of")
      return
    }
    switch column.field {
    case .priority where field != .priority, .area where field != .priority, .priorityLead where field != .priority,
      .governor where field != .priority:
      draft.explain(cell.text, at: place, as: "priority", because: "the priority that the row belongs to")
    case .reference, .actionReference, .priorityReference:
      draft.explain(cell.text, at: place, as: "reference", because: "under “\(column.heading)”")
    case let own? where used.contains(own):
      draft.explain(cell.text, at: place, as: "\(field.rawValue).\(own.rawValue)", because: "under “\(column.heading)”")
    case let own? where field == .priority && [.lead, .governor, .area].contains(own),
      let own?
    where field == .action && [.lead, .date, .start, .end, .leadAndDate, .resource, .cost, .rag].contains(own):
      for line in cell.lines where !draft.put(line, under: own, at: place) { draft.unmap(line.text, at: place) }
    case .progress:
      let date = columns.first { $0.field == .progressDate }.map { table.rows[row][$0.index].text }
      for line in cell.lines {
        draft.addProgress(
          line, date: date.flatMap { $0.isEmpty ? nil : $0 }, at: place, forAction: draft.labelledActions.last?.key)
      }
    case .cost where field == .action:
      draft.addResource(cell.text, cost: cell.text, at: place)
    case nil where field == .priority && PlanIdentity.folded(column.heading) == "description":
      for line in cell.lines where !draft.put(line, under: .rationale, at: place) { draft.unmap(line.text, at: place) }
    case let own? where draft.takesFact(cell.text, of: own, at: place): return
    default: for line in cell.lines { draft.unmap(line.text, at: place) }
    }
  }
}
