import Plans
import Vocabularies

/// Tells tables that must be taken apart before their rows are read.
extension GridReading {
  /// The tables that stand side by side in this one, or its forms where it lies on its side; nil where it is one table.
  func parts() -> [Table]? {
    if let beside = SideBySideTables(table, phrases: phrases) {
      return [beside.above].compactMap(\.self) + beside.parts + [beside.below].compactMap(\.self)
    }
    if let planner = PlannerTable(table, headers: headers, phrases: phrases) { return planner.parts }
    if let sideways = SidewaysActions(table, phrases: phrases) { return [sideways.upright] }
    return TransposedTable(table, phrases: phrases).map { [$0.above].compactMap(\.self) + $0.forms }
  }

  /// "Checkpoints" over its lines in one cell, "How will we check?" over its own in the next: each cell is a list under a
  /// label of its own, and together they are no row of the table above.
  func isOfHeadedCells(_ row: Int, _ filled: [Int]) -> Bool {
    if headers.isOfAnswers(row, filled) { return true }
    guard (1...3).contains(filled.count), rows == nil || filled.count * 2 <= columns.count else { return false }
    return filled.allSatisfy { column in
      let cell = table.rows[row][column]
      // "By summer 2027" over what is wanted by then, beside "Our aim".
      if filled.count > 1, cell.lines.count >= 2, cell.lines[0].bold, cell.lines[0].text.lowercased().hasPrefix("by "),
        phrases.dates.read(cell.lines[0].text)?.end != nil
      {
        return true
      }
      guard cell.lines.count >= 2, cell.lines[0].marker == nil,
        let found = labels.label(of: Line(cell.lines[0].text, bold: true), isHeading: true), found.line == nil
      else { return false }
      return LabelReading.lists.contains(found.field) && found.confidence >= 0.75
        || GridReading.ofAims.contains(found.field) && found.confidence >= 0.9
    }
  }

  /// What a box of a priority may be headed by, besides lists: "Our aim", "Starting point", "Words from the Ofsted toolkit".
  private static let ofAims: Set<HeadingField> = [.objective, .rationale, .gradeDescriptor, .structure]

  func readHeadedCells(
    _ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading
  ) {
    for cell in filled.map({ table.rows[row][$0] }) {
      lines.leaveLabel()
      for (place, line) in cell.lines.enumerated() {
        // A second label in bold ends what stands under the first.
        let isLabel =
          place == 0
          || line.bold && line.marker == nil
            && labels.label(of: line, isHeading: true).map { $0.line == nil && $0.confidence >= 0.9 } ?? false
        lines.read(
          isLabel ? Line(line.text, bold: true) : line, isLabel ? .heading(level: 3) : .listItem, at: cell.location,
          into: &draft)
      }
    }
    lines.leaveLabel()
  }
}
