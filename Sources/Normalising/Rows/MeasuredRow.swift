import Plans
import Vocabularies

/// A row that says what is measured in one cell and its figures in others: "Reading EXS | PP | 68% | 75%".
struct MeasuredRow {
  let phrases: PhraseBook
  let table: Table
  let row: Int
  let columns: [TableColumn]
  let isActionsRow: Bool

  private func cells(_ field: HeadingField) -> [(column: TableColumn, cell: Cell)] {
    columns.filter { $0.field == field }.map { ($0, table.rows[row][$0.index]) }.filter { !$0.1.isBlank }
  }

  /// The row's outcomes; of a measure and its figures one, whose text is the measure, and whose target has the figures: where it
  /// stands now and what is aimed at.
  func outcomes(into draft: inout PlanDraft, place: (Cell) -> SourceLocation) -> [Cell] {
    let outcomes = cells(.outcome)
    // In an action's row both figures tell that they are the measure's, and no second outcome.
    let isTold = !isActionsRow || outcomes.count > 1 && !cells(.baseline).isEmpty
    guard isTold, let first = outcomes.first, first.cell.lines.count == 1 else {
      for (_, cell) in cells(.baseline) { draft.unmap(cell.text, at: place(cell)) }
      return outcomes.map(\.cell)
    }
    let figures = cells(.baseline) + outcomes.dropFirst().filter { MeasuredRow.isFigure($0.cell) }
    guard !figures.isEmpty, !MeasuredRow.isFigure(first.cell) else { return outcomes.map(\.cell) }
    for (_, cell) in figures {
      draft.explain(cell.text, at: place(cell), as: "outcome", because: "a figure of the outcome beside it")
    }
    var reading = first.cell.text + ": " + figures.map(\.cell.text).joined(separator: " → ")
    if let group = groupCell, !group.isBlank {
      draft.explain(group.text, at: place(group), as: "outcome", because: "of whom the outcome beside it is")
      if PlanIdentity.folded(group.text) != "all" { reading = group.text + " " + reading }
    }
    draft.readings[place(first.cell)] = reading
    return outcomes.filter { outcome in !figures.contains { $0.column == outcome.column } }.map(\.cell)
  }

  /// What a step "62%" under a term is a figure of: the measure of its row.
  static func measure(of line: Line, in measure: Cell?) -> String? {
    guard let measure, measure.lines.count == 1, line.text.utf8.count <= 12, line.text.contains(where: \.isNumber),
      !isFigure(measure)
    else { return nil }
    return measure.text + ": " + line.text
  }

  private var groupCell: Cell? {
    columns.first { $0.field == nil && MeasuredRow.ofGroups.contains(PlanIdentity.folded($0.heading)) }.map {
      table.rows[row][$0.index]
    }
  }

  private static let ofGroups: Set<String> = [
    "group", "pupil group", "groups", "cohort", "pupils", "year group", "who for",
  ]

  private static func isFigure(_ cell: Cell) -> Bool {
    // "9–5 EM" is a measure.
    cell.text.utf8.count <= 12 && cell.text.contains(where: \.isNumber)
      && ["", "pp", "ppt", "pts", "k"].contains(cell.text.filter(\.isLetter).lowercased())
  }
}
