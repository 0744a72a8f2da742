import Plans
import Vocabularies

/// At least two of these kinds of source are cited: self-evaluation, inspections, audits and reviews.
///
/// Inspectors ask that a plan "link to self-evaluation, inspections, audits and reviews" (guidance on improvement
/// planning, June 2015). Naming an inspection's key issues cites an inspection; data and surveys do not count. What a
/// priority's rationale cites counts as what the plan lists. One kind is partly met.
struct LinkedEvidence: Criterion {
  static let id = CriterionID.linkedEvidence
  static let version = 2

  private static let kinds: [EvidenceKind] = [.selfEvaluation, .inspection, .audit, .review]

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let cited = LinkedEvidence.cited(by: plan, vocabulary: context.vocabularies.evidence)
    let found = LinkedEvidence.kinds.filter { kind in cited.contains { $0.kind == kind } }
    let lacking = LinkedEvidence.kinds.filter { !found.contains($0) }
    let asked = context.rules.linkedEvidence.kinds
    return Judgement(
      found.count >= asked ? .met : found.isEmpty ? .notMet : .partly,
      because: found.isEmpty
        ? "The plan cites no self-evaluation, inspection, audit or review."
        : "The plan cites \(found.map(\.words).inWords).",
      counted: LinkedEvidence.kinds.count, passed: found.count,
      satisfying: cited.filter { found.contains($0.kind) }.map(\.evidence),
      fallingShort: cited.map(\.evidence),
      missing: "Say which \(lacking.map(\.words).inWords("or")) the priorities come from, by name and date.")
  }

  private static func cited(
    by plan: Plan, vocabulary: EvidenceVocabulary
  ) -> [(kind: EvidenceKind, evidence: EvidenceItem)] {
    var cited = plan.evidence.enumerated().map { number, source in
      (
        kind: source.kind,
        evidence: EvidenceItem(
          location: source.location ?? SourceLocation("evidence \(number + 1)"), text: source.text)
      )
    }
    for (number, issue) in plan.keyIssues.enumerated() {
      let place = issue.location ?? SourceLocation("key issue \(number + 1)")
      cited.append((.inspection, EvidenceItem(location: place, text: issue.text)))
    }
    for (index, priority) in plan.priorities.enumerated() {
      let place = priority.location ?? SourceLocation("priority \(index + 1)")
      if priority.addresses.contains(where: { $0.to == .selfEvaluation }) {
        cited.append((.selfEvaluation, EvidenceItem(location: place, text: priority.title)))
      }
      if priority.addresses.contains(where: { $0.to == .keyIssue }) {
        cited.append((.inspection, EvidenceItem(location: place, text: priority.title)))
      }
      guard let rationale = priority.rationale else { continue }
      for kind in Set(vocabulary.table.matches(in: rationale).map(\.meaning)).sorted(by: { $0.rawValue < $1.rawValue })
      {
        cited.append((kind, EvidenceItem(location: place, text: rationale)))
      }
    }
    return cited
  }
}

extension EvidenceKind {
  fileprivate var words: String {
    switch self {
    case .selfEvaluation: "self-evaluation"
    case .inspection: "inspection"
    case .audit: "audit"
    case .review: "review"
    case .data: "data"
    case .survey: "survey"
    case .other: "another source"
    }
  }
}
