import Plans
import Vocabularies

/// What the title of a priority says beside its own words.
extension PlanDraft {
  /// "Attendance: reduce PA (Lead: Mr Fox)": the title, and whom the brackets at its end name.
  mutating func withoutLead(_ title: String, at location: SourceLocation) -> (title: String, lead: [String]?) {
    guard title.hasSuffix(")"), let open = title.lastIndex(of: "("), open > title.startIndex else {
      return (title, nil)
    }
    let inside = Line(String(title[title.index(after: open)...].dropLast()))
    guard let label = LabelReading(phrases).label(of: inside, isHeading: false), let named = label.line,
      [.lead, .priorityLead].contains(label.field), phrases.people.isList(named.text)
    else { return (title, nil) }
    explain(label.label, at: location, as: "label", because: "a label in the title’s brackets")
    return (Line.folded(title[..<open].unicodeScalars), phrases.people.people(in: named.text))
  }

  /// "Challenge 1: the share below 85 fell to 36%" in a statement's review: what came of the challenge with that number, and no
  /// further one.
  ///
  /// - Returns: false where no priority has that number, or has no actions yet.
  mutating func reviews(_ label: LabelledText, _ text: String, at location: SourceLocation) -> Bool {
    guard let ref = label.ref, label.label.lowercased().hasPrefix("challenge"),
      let known = plan.priorities.firstIndex(where: { $0.ref == ref }),
      plan.priorities[known].objectives.contains(where: { !$0.actions.isEmpty }),
      PlanIdentity.folded(plan.priorities[known].title) != PlanIdentity.folded(text)
    else { return false }
    enterPriority(at: known)
    addProgress(Line(text), at: location)
    return true
  }
}
