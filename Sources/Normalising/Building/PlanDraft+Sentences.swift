import Plans
import Vocabularies

/// Reads sentences that no label announces, under the heading of a priority.
extension PlanDraft {
  /// Takes "We will open the library (Librarian, from October)" as an action, "By July, 75% of children …" as an outcome or a
  /// milestone, and a sentence before any item as the priority's rationale.
  ///
  /// - Returns: false where the sentence is none of these.
  mutating func readSentence(_ line: Line, at location: SourceLocation) -> Bool {
    guard priority != nil, pending.isEmpty, isInProse, line.text.utf8.count <= 600 else { return false }
    if line.marker != nil, readListedAction(line, at: location) { return true }
    if LineForms.promises(line.text) {
      listAction(line, at: location)
      because("what somebody will do", "action", 0.6, line, location)
      return true
    }
    if let found = phrases.dates.found(in: line.text), line.text.hasPrefix(found.words), let end = found.reading.end,
      found.reading.isSpecificWording, !phrases.targets.targets(in: line.text).isEmpty
    {
      if isLast(end) { addOutcome(line, at: location) } else { addMilestone(line, due: found.words, at: location) }
      because("what will be by a date", isLast(end) ? "outcome" : "milestone", 0.6, line, location)
      return true
    }
    guard !hasItems, let priority, line.text.hasSuffix("."), line.marker == nil else { return false }
    plan.priorities[priority].rationale = [plan.priorities[priority].rationale, line.text].compactMap { $0 }
      .joined(separator: " ")
    because("a sentence below the priority’s heading, before its items", "priority.rationale", 0.5, line, location)
    return true
  }

  /// "Governor training – Chair – Autumn 1", "Skills audit (Clerk, by Christmas)" in a list that no label heads.
  private mutating func readListedAction(_ line: Line, at location: SourceLocation) -> Bool {
    let parts = WhoAndWhen(phrases: phrases).tail(of: line.text)
    let aside = line.text.lastIndex(of: "(").map { String(line.text[$0...]) }
    let isAside = aside.map { $0.hasSuffix(")") && WhoAndWhen(phrases: phrases).holdsBoth($0) } ?? false
    guard parts != nil || isAside else { return false }
    if let (text, parts) = parts, !isAside {
      let key = addAction(
        Line(text, marker: line.marker, automatic: line.automatic), lead: parts.who.map(phrases.people.people) ?? [],
        date: parts.when, at: location)
      labelledActions.append(LabelledAction(key: key, number: CellItems.number(of: line)))
    } else {
      listAction(line, at: location)
    }
    because("a list item that says who and when", "action", 0.6, line, location)
    return true
  }

  private mutating func because(
    _ reason: String, _ field: String, _ confidence: Double, _ line: Line, _ location: SourceLocation
  ) {
    explain(line.text, at: location, as: field, because: reason, confidence: confidence)
  }

  private var hasItems: Bool {
    guard let priority else { return false }
    return plan.priorities[priority].objectives.contains { !$0.actions.isEmpty || !$0.outcomes.isEmpty }
  }

  /// Whether a day lies in the last weeks of the plan's year: what will be by then is the outcome itself.
  private func isLast(_ day: Day) -> Bool { [6, 7, 8].contains(day.month) }
}
