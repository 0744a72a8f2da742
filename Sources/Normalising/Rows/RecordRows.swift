import Plans
import Vocabularies

/// Rows of a tool's export that each say what they are: "Priority | 1 | Raise attainment", "Action | 1.1.1 | Launch journals".
struct RecordRows {
  private let table: Table
  private let phrases: PhraseBook
  private let kind: TableColumn
  private let text: TableColumn
  private let columns: [TableColumn]

  private static let kinds: Set<HeadingField> = [
    .priority, .objective, .action, .outcome, .milestone, .monitoring, .resource, .progress, .evidence, .keyIssues,
  ]

  /// Nil where no column of the table says what its rows are.
  init?(_ columns: [TableColumn], body: [Int], of table: Table, phrases: PhraseBook) {
    guard body.count >= 4 else { return nil }
    func cells(_ column: TableColumn) -> [Cell] { body.map { table.rows[$0][column.index] } }
    let found = columns.prefix(3).first { column in
      let fields = cells(column).map { RecordRows.kind(of: $0, phrases) }
      let known = Set(fields.compactMap(\.self))
      return known.count >= 3 && known.contains(.action) && fields.count { $0 != nil } * 10 >= fields.count * 9
    }
    guard let found else { return nil }
    func words(_ column: TableColumn) -> Int { cells(column).reduce(0) { $0 + $1.text.utf8.count } }
    let others = columns.filter { $0.index != found.index }
    let named = others.filter { $0.field == .planTitle || $0.field == .action || $0.field == nil }
    guard let text = (named.isEmpty ? others : named).max(by: { words($0) < words($1) }) else { return nil }
    (kind, self.text, self.table, self.phrases) = (found, text, table, phrases)
    self.columns = others.filter { $0.index != text.index }
  }

  private static func kind(of cell: Cell, _ phrases: PhraseBook) -> HeadingField? {
    guard cell.lines.count == 1, cell.text.utf8.count <= 40, let field = phrases.headings.exact(cell.text) else {
      return nil
    }
    return kinds.contains(field) ? field : nil
  }

  /// Reads a row; its other cells say who, when, what it costs and how it stands.
  func read(_ row: Int, into draft: inout PlanDraft) {
    let cells = table.rows[row]
    let location = cells[text.index].location(in: columns + [text])
    guard let field = RecordRows.kind(of: cells[kind.index], phrases), !cells[text.index].isBlank else {
      for cell in cells { for line in cell.lines { draft.unmap(line.text, at: cell.location) } }
      return
    }
    draft.explain(
      cells[kind.index].text, at: cells[kind.index].location, as: field.rawValue, because: "the row says what it is")
    let ref = columns.first { [.reference, .actionReference, .priorityReference].contains($0.field) }.map {
      cells[$0.index].text
    }
    let due = columns.first { [.date, .end].contains($0.field) }.map { cells[$0.index].text }
    var line = cells[text.index].lines.count == 1 ? cells[text.index].lines[0] : Line(cells[text.index].text)
    if let ref, !ref.isEmpty { line.marker = ref }
    switch field {
    case .priority: draft.beginPriority(line.text, ref: ref.flatMap { $0.isEmpty ? nil : $0 }, at: location, level: 1)
    case .objective: draft.beginObjective(line.text, ref: ref.flatMap { $0.isEmpty ? nil : $0 }, at: location)
    case .action: draft.listOnly(line, at: location)
    case .milestone: draft.addMilestone(line, due: due, at: location)
    default: if !draft.put(line, under: field, at: location) { draft.unmap(line.text, at: location) }
    }
    for column in columns { read(cells[column.index], column, of: field, into: &draft) }
  }

  private func read(_ cell: Cell, _ column: TableColumn, of field: HeadingField, into draft: inout PlanDraft) {
    guard !cell.isBlank else { return }
    let place = cell.location(in: columns)
    switch column.field {
    case .reference, .actionReference, .priorityReference:
      draft.explain(cell.text, at: place, as: "reference", because: "under “\(column.heading)”")
    case .date where field == .milestone, .end where field == .milestone:
      draft.explain(cell.text, at: place, as: "milestone.due", because: "under “\(column.heading)”")
    case let own? where field == .priority && [.lead, .governor, .area].contains(own),
      let own?
    where field == .action && [.lead, .date, .start, .end, .leadAndDate, .resource, .cost, .rag].contains(own):
      for line in cell.lines where !draft.put(line, under: own, at: place) { draft.unmap(line.text, at: place) }
    case .progress:
      for line in cell.lines { draft.addProgress(line, at: place, forAction: draft.labelledActions.last?.key) }
    default: for line in cell.lines { draft.unmap(line.text, at: place) }
    }
  }
}
