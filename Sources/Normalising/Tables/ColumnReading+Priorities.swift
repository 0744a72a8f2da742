import Plans
import Vocabularies

/// Columns whose heads name priorities elsewhere, and whose cells say how they stand to the plan's.
extension ColumnReading {
  /// "What do we want to improve?" over several aims, where nothing else names a priority: each is one.
  func aimsInsteadOfObjectives(_ columns: inout [TableColumn]) {
    guard !isUnderPriority, !isTitled, priorities.isEmpty, columns.contains(where: { $0.field == .action }),
      !columns.contains(where: { [.priority, .priorityReference].contains($0.field) })
    else { return }
    for index in columns.indices where columns[index].field == .objective && columns[index].confidence < 0.9 {
      guard Set(cells(columns[index]).filter { !$0.isEmpty }).count >= 2 else { continue }
      (columns[index].field, columns[index].because) = (.priority, "several aims, and nothing else names a priority")
    }
  }

  /// "Priority" over "Urgent", "Important" and "Medium", as task boards export it: how soon each task is wanted.
  func urgencyInsteadOfPriority(_ column: inout TableColumn) {
    let urgency: Set<String> = ["urgent", "important", "medium", "low", "high", "normal", "critical"]
    let filled = cells(column).filter { !$0.isEmpty }
    guard column.field == .priority, filled.count >= 2, filled.allSatisfy({ urgency.contains($0.lowercased()) }) else {
      return
    }
    (column.field, column.confidence, column.because) = (
      .aside, 0.95, "how urgent each task is, and no name of a priority"
    )
  }

  /// "SP" over "SP1", "SP1", "SP2", where the plan has named its priorities so: which one each row is of, though "SP1" is the
  /// first half of the spring term elsewhere.
  func numbersOfPriorities(_ column: inout TableColumn, among columns: [TableColumn]) {
    let filled = cells(column).filter { !$0.isEmpty }
    // "For aim" over "S1" and "S2" names none anew.
    let isNumbers = column.field == .priority && filled.allSatisfy { $0.contains(where: \.isNumber) }
    // "Code" over "CT", "CT", "RD" in each sheet of a workbook.
    let isCodes =
      column.field == .reference
      && (filled.count > Set(filled).count || !columns.contains { $0.field == .priority })
    guard column.field == nil || isNumbers || isCodes || column.confidence < 0.9 else { return }
    guard filled.count >= 2, Set(filled).count >= 2,
      filled.allSatisfy({ $0.contains(where: \.isLetter) && priorities.contains($0) })
    else { return }
    (column.field, column.confidence) = (.priorityReference, 0.9)
    column.because = "its cells are the references of the plan’s priorities"
  }

  /// "Priority and lead" over "1. Talk in the Nursery // Lead: Mrs Ellery", "Focus" over "Priority 1 // Combined science // Objective:
  /// …": cells that are cards of a priority, whatever their head says.
  func titlesInsteadOfPeople(_ columns: inout [TableColumn]) {
    guard !columns.contains(where: { $0.field == .priority }), columns.contains(where: { $0.field == .action }) else {
      return
    }
    let labels = LabelReading(phrases)
    for index in columns.indices
    where [.priorityLead, .objective, .lead].contains(columns[index].field)
      && !(columns[index].field == .lead && columns.count(where: { $0.field == .lead }) < 2)
    {
      let cards = sampled.map { table.rows[$0][columns[index].index].lines }.filter { !$0.isEmpty }
      let labelled = cards.count { card in
        card.count >= 2
          && card.dropFirst().contains { line in
            labels.label(of: line, isHeading: false).map { $0.line != nil && PlanDraft.ofPriority.contains($0.field) }
              ?? false
          }
      }
      guard !cards.isEmpty, labelled * 2 > cards.count else { continue }
      (columns[index].field, columns[index].confidence) = (.priority, 0.85)
      columns[index].because = "its cells are titles with labels of who leads, and why, below them"
      return
    }
  }

  /// "Section of report card", "Ofsted area / issue" over "Inclusion" and "Achievement": sections of a framework, whatever word of
  /// the head speaks for a grade or an issue.
  func sectionsInsteadOfGrades(_ column: inout TableColumn) {
    guard ![.priority, .objective, .area].contains(column.field), column.confidence < 1 else { return }
    let filled = cells(column).filter { !$0.isEmpty }
    let sections = filled.count { text in
      let plain = text.firstIndex(of: "(").map { String(text[..<$0]) } ?? text
      return phrases.isFrameworkSection(Line.folded(plain.unicodeScalars))
    }
    guard filled.count >= 2, sections * 5 >= filled.count * 4 else { return }
    (column.field, column.confidence, column.because) = (
      .area, 0.9, "its cells are sections of an inspection framework"
    )
  }

  /// "1.1 Pupils meet hard texts", "1.2 Weak readers are found fast" below "Goal 1", whatever their head says elsewhere: each
  /// number has two parts, the first the same for all.
  func partsInsteadOfPriorities(_ columns: inout [TableColumn]) {
    let priorities = columns.indices.filter { columns[$0].field == .priority }
    guard isUnderPriority, priorities.count == 1, let column = priorities.first,
      !columns.contains(where: { $0.field == .objective })
    else { return }
    let lines = sampled.compactMap { table.rows[$0][columns[column].index].lines.first }
    let numbers = lines.map { line in
      (CellItems.number(of: line) ?? phrases.references.split(line).ref ?? "").split(separator: ".")
    }
    guard let whole = numbers.first?.first, numbers.allSatisfy({ $0.count == 2 && $0[0] == whole }) else { return }
    columns[column].field = .objective
    columns[column].because = "its cells are numbered as parts of the priority above"
  }
}
