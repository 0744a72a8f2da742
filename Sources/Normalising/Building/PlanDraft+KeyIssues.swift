import Plans
import Vocabularies

/// Joins key issues of the last inspection and the priorities that answer them.
extension PlanDraft {
  /// "Key issue 1: Raise attainment …" as the title of a section: the priority is that key issue, which the plan's list holds
  /// too.
  mutating func takeKeyIssue(_ label: LabelledText, ref: String?, text: String, at location: SourceLocation) {
    let words = Set(WrittenWords(label.label).tokens.map(\.key))
    let isIssue = words.isSuperset(of: ["key", "issue"]) || !words.isDisjoint(with: ["ofsted", "inspection"])
    guard isIssue, let ref else { return }
    let key = PlanIdentity.folded(text)
    if !plan.keyIssues.contains(where: { $0.ref == ref || PlanIdentity.folded($0.text) == key }) {
      plan.keyIssues.append(KeyIssue(ref: ref, text: text, location: location))
    }
    addressesOfNext.append(Addressed(to: .keyIssue, ref: ref))
  }

  /// A priority's title without the brackets at its end that only say what it answers: "Early reading (SEF 1.2)". "(Year 1)"
  /// and "(KS2)" are part of the title.
  mutating func withoutAnswers(_ title: String, at location: SourceLocation) -> String {
    guard let last = title.last, last == ")" || last == "]",
      let open = title.lastIndex(of: last == ")" ? "(" : "["), open > title.startIndex
    else { return title }
    let inside = String(title[title.index(after: open)...].dropLast())
    let answers = phrases.references.addresses(in: inside)
    guard !answers.isEmpty, answers.allSatisfy({ $0.to != .other }), inside.split(separator: " ").count <= 6 else {
      return title
    }
    addressesOfNext += answers
    explain(inside, at: location, as: "priority.addresses", because: "brackets behind the title say what it answers")
    return Line.folded(title[..<open].unicodeScalars)
  }
}
