import Plans
import Vocabularies

/// Cells that hold several lists, each below a line that says what it is: "Monitoring // • Learning walks // Progress // Oct: …" under
/// "Monitoring and review".
extension RowFollowers {
  private static let listed: [HeadingField] = [.monitoring, .progress, .milestone, .outcome, .resource]

  /// The cells of a field that hold one list.
  func plainCells(_ field: HeadingField) -> [(column: TableColumn, cell: Cell)] {
    cells(field).filter { !isHeaded($0.cell) }
  }

  /// Reads the cells that name their lists themselves.
  func readHeaded(into draft: inout PlanDraft) {
    for field in [HeadingField.monitoring, .milestone, .resource] {
      for (_, cell) in cells(field) where isHeaded(cell) {
        var own = field
        for line in cell.lines {
          if let named = heading(line) {
            own = named
            draft.explain(line.text, at: place(cell), as: "label", because: "it heads the lines of the cell below it")
          } else {
            put(line, under: own, of: cell, into: &draft)
          }
        }
      }
    }
  }

  private func put(_ line: Line, under field: HeadingField, of cell: Cell, into draft: inout PlanDraft) {
    switch field {
    case .resource:
      add(phrases.resources.resource(in: line.text, cost: nil, location: place(cell)), cell, line, into: &draft)
    case .milestone: draft.addMilestone(line, at: place(cell), forAction: action(of: cell))
    case .monitoring: draft.addMonitoring(line.text, at: place(cell), forAction: action(of: cell))
    case .progress: draft.addProgress(line, at: place(cell), forAction: action(of: cell))
    default: if !draft.put(line, under: field, at: place(cell)) { draft.unmap(line.text, at: place(cell)) }
    }
  }

  private func isHeaded(_ cell: Cell) -> Bool {
    guard cell.lines.count >= 2, let first = cell.lines.first, let last = cell.lines.last else { return false }
    return heading(first) != nil && heading(last) == nil
  }

  /// What a line heads by itself; nil where it says something.
  private func heading(_ line: Line) -> HeadingField? {
    guard line.marker == nil, line.text.utf8.count <= 40,
      let field = phrases.headings.exact(line.text.hasSuffix(":") ? String(line.text.dropLast()) : line.text),
      RowFollowers.listed.contains(field)
    else { return nil }
    return field
  }
}
