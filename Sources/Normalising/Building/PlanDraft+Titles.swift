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
}
