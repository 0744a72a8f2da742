import Plans
import Vocabularies

/// Columns that number items under the items' own name, beside the column that holds their words.
extension ColumnRoles {
  /// "KPI | Priority | What we are aiming for" over "K1 | BAS | 68% grade 4+", "Outcome | For aim | By July 2027" over
  /// "O1 | S1 | …": the first column numbers what the last one says.
  func codesOfItems(_ columns: inout [TableColumn]) {
    let items: Set<HeadingField> = [.outcome, .milestone, .objective, .action]
    for index in columns.indices {
      guard let field = columns[index].field, items.contains(field), areCodes(cells(columns[index])),
        let words = columns.indices.first(where: { place in
          place > index && mayHoldItems(columns[place], of: field)
        })
      else { continue }
      set(&columns[words], field, "what is numbered under “\(columns[index].heading)”", 0.9)
      if field == .outcome { columns[words].when = nil }
      set(&columns[index], .reference, "its cells number what stands to their right", 0.9)
      return
    }
  }

  /// "K1", "O12", "J3": at most five characters, a letter first and a number in them, each once. "Y2", "KS2", "T1" and "HT4" say
  /// something else.
  private func areCodes(_ cells: [String]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count >= 2 && Set(filled).count == filled.count
      && filled.allSatisfy { text in
        text.utf8.count <= 5 && text.contains(where: \.isNumber) && text.first?.isLetter == true
          && (isOfKPI(text) || !["Y", "K", "T", "H"].contains(text.prefix(1).uppercased()))
      }
  }

  /// "K1", "K10": one letter; "KS2" is a key stage.
  private func isOfKPI(_ text: String) -> Bool {
    text.first == "K" && text.dropFirst().allSatisfy(\.isNumber) && (2...3).contains(text.utf8.count)
  }

  private func mayHoldItems(_ column: TableColumn, of field: HeadingField) -> Bool {
    let others: Set<HeadingField> = [
      .lead, .priorityLead, .governor, .date, .start, .end, .monitoringWho, .monitoringWhen, .reference, .priority,
      .priorityReference, .baseline, .rag, .cost,
    ]
    // What a heading surely says stays: "Objective | Action" over "O1 | Train staff".
    guard column.field == field || column.field == nil || column.confidence < 0.7 || column.when != nil,
      !(column.field.map(others.contains) ?? false)
    else { return false }
    let filled = cells(column).filter { !$0.isEmpty }
    let words = filled.reduce(0) { $0 + $1.split(separator: " ").count }
    return filled.count >= 2 && words * 2 >= filled.count * 5
  }
}
