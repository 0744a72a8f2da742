import Plans
import Vocabularies

/// Figures of what a row of a tool's export measures, in cells of their own: "Success measure | Year 9 attendance | 89.6 | 93 | %"
/// under "Now", "Aim" and "Unit".
extension RecordRows {
  /// The figures that stand beside a measure, and the columns that they stand in; nil where nothing is aimed at.
  func figures(_ row: Int, isStep: Bool) -> (measured: MeasuredFigures, columns: [TableColumn])? {
    let cells = table.rows[row]
    func figure(_ words: Set<String>) -> TableColumn? {
      columns.first { column in
        let cell = cells[column.index]
        return !cell.isBlank && !words.isDisjoint(with: ColumnRoles.words(of: column)) && MeasuredRow.isFigure(cell)
          && phrases.dates.read(cell.text) == nil
      }
    }
    guard let aim = figure(ColumnRoles.ofAims) else { return nil }
    let start = figure(ColumnRoles.ofStart).flatMap { $0.index == aim.index ? nil : $0 }
    let unit = columns.first { ["unit", "units"].contains(PlanIdentity.folded($0.heading)) }
    let sign = unit.map { cells[$0.index].text == "%" } ?? false ? "%" : ""
    let found = [start, aim].compactMap(\.self)
    let figures = found.map { column in
      let text = cells[column.index].text
      return text.contains("%") ? text : text + sign
    }
    var measured = MeasuredFigures(measure: cells[text.index].text, figures: figures.joined(separator: " → "))
    measured.isStep = isStep
    return (measured, found + [unit].compactMap(\.self))
  }
}
