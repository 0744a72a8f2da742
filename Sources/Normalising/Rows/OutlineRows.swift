import Plans
import Vocabularies

/// Rows of a planner's outline, which hold priorities, objectives and actions in one column and tell them by their numbers:
/// "1 Reading", "1.1 Every child reads daily", "1.1.1 Buy books".
struct OutlineRows {
  private let table: Table
  private let phrases: PhraseBook
  private let body: [Int]
  private let number: TableColumn
  private let text: TableColumn
  private let others: [TableColumn]

  private static let aims: Set<HeadingField?> = [.priority, .objective, .action, nil]
  private static let dates: Set<HeadingField?> = [.date, .start, .end, .leadAndDate]

  /// Nil where no column of numbers makes an outline of three levels out of the rows.
  init?(_ columns: [TableColumn], body: [Int], of table: Table, phrases: PhraseBook) {
    guard body.count >= 5, columns.count >= 4 else { return nil }
    func cells(_ column: TableColumn) -> [String] { body.map { table.rows[$0][column.index].text } }
    guard let number = columns.prefix(3).first(where: { OutlineRows.isOutline(cells($0)) }) else { return nil }
    // The columns were settled beside an action's column that was not found: their headings say what they are.
    let others = columns.filter { $0.index != number.index }.map { column in
      var column = column
      if column.field != .progress, let own = phrases.headings.match(column.heading), own.confidence >= 0.75,
        column.when == nil
      {
        column.field = own.field
      }
      return column
    }
    let texts = others.filter { column in
      let written = cells(column).filter { !$0.isEmpty }
      return OutlineRows.aims.contains(column.field) && written.count * 10 >= body.count * 9
        && Set(written).count * 10 >= written.count * 7
    }
    guard let text = texts.first, texts.count == 1,
      others.contains(where: { OutlineRows.dates.contains($0.field) || $0.field == .lead })
    else { return nil }
    (self.table, self.phrases, self.body, self.number, self.text) = (table, phrases, body, number, text)
    self.others = others.filter { $0.index != text.index }
  }

  /// Whether numbers such as "1", "1.1" and "1.1.1" stand in all rows, each below the one that it goes on from.
  private static func isOutline(_ numbers: [String]) -> Bool {
    let parts = numbers.map(OutlineRows.parts)
    guard parts.allSatisfy({ !$0.isEmpty }), Set(parts.map(\.count)).count == 3, Set(parts).count == parts.count else {
      return false
    }
    let top = parts.map(\.count).min() ?? 1
    let known = Set(parts)
    return parts.allSatisfy { $0.count == top || known.contains($0.dropLast()) }
  }

  /// The parts of a number: none where the text is no number.
  private static func parts(of text: String) -> [String] {
    guard !text.isEmpty, text.utf8.count <= 12 else { return [] }
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    let isNumber = parts.enumerated().allSatisfy { place, part in
      // "1.1.M1" numbers a milestone.
      let digits = place == 0 || place == parts.count - 1 ? part.drop(while: \.isLetter) : part[...]
      return digits.allSatisfy(\.isNumber) && (!digits.isEmpty || part.count == 1)
    }
    return isNumber ? parts : []
  }

  func read(into draft: inout PlanDraft) {
    let parts = body.map { OutlineRows.parts(of: table.rows[$0][number.index].text) }
    let (top, bottom) = (parts.map(\.count).min() ?? 1, parts.map(\.count).max() ?? 1)
    let parents = Set(parts.map { $0.dropLast() })
    for (row, own) in zip(body, parts) {
      let cells = table.rows[row]
      let isDated = others.contains { OutlineRows.dates.contains($0.field) && !cells[$0.index].isBlank }
      let field: HeadingField =
        isMilestone(row, own)
        ? .milestone
        : own.count == top
          ? .priority : own.count == bottom || !parents.contains(own[...]) && isDated ? .action : .objective
      read(row, as: field, into: &draft)
    }
  }

  /// "1.1.M1", or "0 days" under "Duration", by which planning software marks a milestone.
  private func isMilestone(_ row: Int, _ parts: [String]) -> Bool {
    guard parts.count > 1 else { return false }
    if parts.last?.first.map({ $0 == "M" || $0 == "m" }) ?? false { return true }
    guard let duration = others.first(where: { PlanIdentity.folded($0.heading) == "duration" }) else { return false }
    let text = table.rows[row][duration.index].text.lowercased()
    return text.split(separator: " ").first == "0" || ["0d", "0w"].contains(text)
  }

  /// Reads a milestone, due on the day that it ends.
  private func readMilestone(_ row: Int, _ line: Line, at place: SourceLocation, into draft: inout PlanDraft) {
    let cells = table.rows[row]
    let dates: [HeadingField] = [.end, .date, .start]
    let due = dates.lazy.compactMap { field in
      others.first { $0.field == field && !cells[$0.index].isBlank }.map { cells[$0.index].text }
    }.first
    draft.addMilestone(Line(line.text), due: due, at: place)
    for column in others where !cells[column.index].isBlank {
      let cell = cells[column.index]
      if column.field.map(dates.contains) ?? false {
        draft.explain(cell.text, at: cell.location, as: "milestone.due", because: "under “\(column.heading)”")
      } else {
        for line in cell.lines { draft.unmap(line.text, at: cell.location) }
      }
    }
  }

  private func read(_ row: Int, as field: HeadingField, into draft: inout PlanDraft) {
    let cells = table.rows[row]
    let place = cells[text.index].location(in: others + [text])
    let ref = cells[number.index].text
    let line = Line(cells[text.index].text, marker: ref)
    draft.explain(ref, at: cells[number.index].location, as: field.rawValue, because: "its number in the outline")
    switch field {
    case .milestone:
      readMilestone(row, line, at: place, into: &draft)
      return
    case .priority: draft.beginPriority(line.text, ref: ref, at: place, level: 1)
    case .objective: draft.beginObjective(line.text, ref: ref, at: place)
    default: draft.listOnly(line, at: place)
    }
    for column in others { read(cells[column.index], column, of: field, into: &draft) }
  }

  private func read(_ cell: Cell, _ column: TableColumn, of field: HeadingField, into draft: inout PlanDraft) {
    guard !cell.isBlank else { return }
    let place = cell.location(in: others)
    switch column.field {
    case .lead? where field == .priority, .priorityLead? where field == .priority, .governor? where field == .priority:
      let own: HeadingField = column.field == .governor ? .governor : .priorityLead
      for line in cell.lines where !draft.put(line, under: own, at: place) { draft.unmap(line.text, at: place) }
    case let own? where field == .action && PlanDraft.ofActions.contains(own):
      for line in cell.lines where !draft.put(line, under: own, at: place) { draft.unmap(line.text, at: place) }
    case .progress?:
      let key = field == .action ? draft.labelledActions.last?.key : nil
      for line in cell.lines { draft.addProgress(line, at: place, forAction: key) }
    case .outcome? where field != .priority, .monitoring? where field != .priority:
      for line in cell.lines where !draft.put(line, under: column.field ?? .aside, at: place) {
        draft.unmap(line.text, at: place)
      }
    case _ where column.when != nil && RowPeople.isMark(cell):
      draft.explain(cell.text, at: place, as: "action.date", because: "a mark under “\(column.heading)”")
    default: for line in cell.lines { draft.unmap(line.text, at: place) }
    }
  }
}
