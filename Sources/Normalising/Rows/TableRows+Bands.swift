import Plans
import Vocabularies

/// Titles that stand between a table's rows.
extension TableRows {
  /// Reads a title between rows: a priority, an objective, an area.
  ///
  /// - Returns: false where it is none, so that it ends the table.
  mutating func readBand(_ cell: Cell, into draft: inout PlanDraft, lines: inout LineReading) -> Bool {
    carried = [:]
    lastAction = nil
    if readTerm(cell, into: &draft) { return true }
    let first = Line(cell.lines.first?.text ?? "", marker: cell.lines.first?.marker, bold: true)
    guard let label = LabelReading(phrases).label(of: first, isHeading: true) else {
      return readPlainBand(cell, into: &draft)
    }
    guard label.line != nil || cell.lines.count > 1 else { return false }
    lines.leaveLabel()
    for line in cell.lines {
      let form: LineReading.Form =
        line.marker == nil || line.automatic == false && label.field == .priority ? .paragraph : .listItem
      lines.read(
        Line(line.text, marker: line.marker, automatic: line.automatic, bold: form == .paragraph), form,
        at: cell.location, into: &draft)
    }
    lines.leaveLabel()
    return true
  }

  private mutating func readPlainBand(_ cell: Cell, into draft: inout PlanDraft) -> Bool {
    guard cell.lines.count == 1, cell.text.utf8.count <= 200 else { return false }
    if phrases.isFrameworkSection(cell.text), hasPriorities {
      draft.areaInForce = cell.text
      draft.explain(cell.text, at: cell.location, as: "priority.area", because: "a section of a framework between rows")
      return true
    }
    let facts = FactWords(headings: phrases.headings)
    if facts.isPlanTitle(cell.text), facts.school(in: cell.text) != nil {
      // A header of a page that came to stand among the rows.
      draft.explain(cell.text, at: cell.location, as: "title", because: "it names the plan and the school")
      return true
    }
    let (ref, text) = phrases.references.split(cell.lines[0])
    if byField[.priority] == nil, byField[.objective] != nil || draft.priority == nil || bandsArePriorities {
      draft.beginPriority(text, ref: ref, at: cell.location)
      bandsArePriorities = true
    } else if byField[.priority] == nil {
      draft.beginObjective(text, ref: ref, at: cell.location)
    } else {
      draft.areaInForce = text
    }
    draft.explain(
      cell.text, at: cell.location, as: "priority", because: "a title between a table’s rows", confidence: 0.6)
    return true
  }

  /// "SHORT TERM – by July 2027" over the actions of an accessibility plan: by when those below it are done.
  private mutating func readTerm(_ cell: Cell, into draft: inout PlanDraft) -> Bool {
    let words = PlanIdentity.folded(cell.text)
    if byField[.action] != nil, byField[.priority] == nil, cell.lines.count == 1, phrases.isTermName(cell.text) {
      // "AUTUMN" over the steps of the term.
      termOfBand = cell.text
      draft.explain(cell.text, at: cell.location, as: "header", because: "the term of the actions below it")
      return true
    }
    guard ["short term", "medium term", "long term"].contains(where: words.hasPrefix), byField[.action] != nil,
      let divider = cell.text.firstIndex(where: { "–-:(".contains($0) })
    else { return false }
    let rest = cell.text[cell.text.index(after: divider)...].filter { $0 != ")" }
    let when = Line.folded(rest.unicodeScalars)
    guard phrases.dates.read(when)?.end != nil else { return false }
    termOfBand = when
    draft.explain(cell.text, at: cell.location, as: "header", because: "by when the actions below it are done")
    return true
  }

  /// "Milestones" in the column of actions, beside steps under their months and nothing else: the row's name, and no action.
  func isLabelOfSteps(_ cell: Cell, _ row: Int) -> Bool {
    guard cell.lines.count == 1, phrases.headings.exact(cell.text) == .milestone else { return false }
    let steps = (byField[.milestone] ?? []).map(\.index)
    let filled = table.filled(row).filter { table.rows[row][$0].text.contains { $0.isLetter || $0.isNumber } }
    return filled.contains(where: steps.contains)
      && filled.allSatisfy { steps.contains($0) || table.rows[row][$0].location == cell.location }
  }
}
