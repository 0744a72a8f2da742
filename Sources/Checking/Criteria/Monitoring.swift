import Plans
import Vocabularies

/// At least 80% of priorities have monitoring that says who, and how or when, and governors have a part in one at least.
///
/// Inspectors ask for "arrangements for monitoring and evaluation, with the governors' role in holding the school to
/// account" (guidance on improvement planning, June 2015). Any words that say what will be looked at count as how.
/// Monitoring alone counts: an action that is itself a check is an action. Partly met with some monitoring.
struct Monitoring: Criterion {
  static let id = CriterionID.monitoring
  static let version = 2

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let priorities = plan.priorities.indices
    guard !priorities.isEmpty else { return .noPriorities }

    let monitoring = items.monitoring
    let arranged = monitoring.filter { isArranged($0.item) }
    let covered = Set(arranged.map(\.priority))
    let without = priorities.filter { !covered.contains($0) }
    let hasGovernors = monitoring.contains { isByGovernors($0.item, roles: context.vocabularies.roles) }
    let enough = context.rules.monitoring.isMet(covered.count, of: priorities.count)
    return Judgement(
      monitoring.isEmpty ? .notMet : enough && hasGovernors ? .met : .partly,
      because: covered.count.outOf(priorities.count, "priority", "priorities", ("has", "have")).capitalisedFirst
        + " monitoring that says who, and how or when; governors have "
        + (hasGovernors ? "a part in it." : "no part in it."),
      counted: priorities.count, passed: covered.count,
      satisfying: arranged.map { EvidenceItem(location: $0.location, text: $0.item.text) },
      fallingShort: without.map(plan.evidence(ofPriority:))
        + (hasGovernors ? [] : monitoring.map { EvidenceItem(location: $0.location, text: $0.item.text) }),
      missing: missing(without, enough: enough, hasGovernors: hasGovernors, in: plan))
  }

  /// Whether it says who, and when or how: more than the names themselves.
  private func isArranged(_ monitoring: Plans.Monitoring) -> Bool {
    guard !monitoring.who.isEmpty || monitoring.governors else { return false }
    if monitoring.when?.isEmpty == false { return true }
    let named = Set(monitoring.who.flatMap { WrittenWords($0).tokens.map(\.key) })
    return WrittenWords(monitoring.text).tokens.contains { $0.isWord && !named.contains($0.key) && $0.key != "and" }
  }

  private func isByGovernors(_ monitoring: Plans.Monitoring, roles: RoleVocabulary) -> Bool {
    monitoring.governors || monitoring.who.contains { roles.role(of: $0)?.tier == .governors }
  }

  private func missing(_ without: [Int], enough: Bool, hasGovernors: Bool, in plan: Plan) -> String {
    var sentences: [String] = []
    if !without.isEmpty, !enough {
      sentences.append(
        PriorityNames(plan).opening(without) + (without.count == 1 ? " does" : " do")
          + " not say who will check the work, and how or when.")
    }
    if !hasGovernors {
      sentences.append("Say what governors will look at, and when, so that they can hold leaders to account.")
    }
    return sentences.joined(separator: " ")
  }
}
