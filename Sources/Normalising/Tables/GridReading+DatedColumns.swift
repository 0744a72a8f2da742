import Plans
import Vocabularies

/// Milestones that stand under their dates: below the label "Milestones" a row of days or terms, and below each what is to
/// be reached by then. Workbooks have them so beneath a priority's actions.
extension GridReading {
  /// - Returns: the row to go on with; nil where the row is none of dates under a label of milestones.
  mutating func readDatedColumns(
    _ row: Int, _ filled: [Int], into draft: inout PlanDraft, lines: inout LineReading
  ) -> Int? {
    guard filled.count >= 2, let heads = termsOver(row, filled, isOpen: lines.openField == .milestone) else {
      return nil
    }
    var next = row + 1
    while next < table.rows.count, !headers.filled(next).isEmpty,
      headers.filled(next).allSatisfy({ filled.contains($0) && phrases.termHead(table.rows[next][$0].text) == nil }),
      !isLabelled(next), !isBandOfLabel(next), headers.header(at: next) == nil
    {
      next += 1
    }
    guard next > row + 1 else { return nil }
    leaveTable()
    for column in filled {
      let head = table.rows[row][column]
      draft.explain(
        head.text, at: head.location, as: "milestone.due", because: "a date over what is to be reached by then")
      for below in row + 1..<next {
        let cell = table.rows[below][column]
        for line in CellItems.joined(cell.lines) {
          draft.addMilestone(line, due: heads[column] ?? head.text, at: cell.location, fill: cell.fill)
        }
      }
    }
    lines.leaveLabel()
    return next
  }

  /// What each cell of a row says for when: a date or a term by itself below "Milestones", or "Milestone: end of Term 2", which is a
  /// label of its own; nil where one of them says more.
  private func termsOver(_ row: Int, _ filled: [Int], isOpen: Bool) -> [Int: String]? {
    var heads: [Int: String] = [:]
    for column in filled {
      let cell = table.rows[row][column]
      if isOpen, phrases.termHead(cell.text) != nil {
        heads[column] = cell.text
      } else if cell.lines.count == 1,
        let label = labels.label(of: Line(cell.text, bold: true), isHeading: true), label.field == .milestone,
        label.line == nil, let when = label.when
      {
        heads[column] = when
      } else {
        return nil
      }
    }
    return heads
  }

  /// "Monitoring and evaluation" over the whole width: it begins something else.
  private func isBandOfLabel(_ row: Int) -> Bool {
    let filled = headers.filled(row)
    guard filled.count == 1, table.rows[row][filled[0]].columnSpan * 2 > table.rows[row].count else { return false }
    return labels.field(ofLabelAlone: table.rows[row][filled[0]]) != nil
  }

  /// "Monitoring and evaluation | …" over the width below the steps: a label of its own.
  private func isLabelled(_ row: Int) -> Bool {
    let filled = headers.filled(row)
    guard filled.count == 2, filled[0] == 0, table.rows[row][filled[1]].columnSpan > 1 else { return false }
    return labels.field(ofLabelAlone: table.rows[row][0]) != nil
  }
}
