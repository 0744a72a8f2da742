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
}
