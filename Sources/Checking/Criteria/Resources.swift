import Plans
import Vocabularies

/// At least 80% of priorities name the staffing, budget, time or expertise that they need.
///
/// Inspectors ask that a plan "specify resources": staffing, budget, time, and expertise within and outside the school
/// (guidance on improvement planning, June 2015). A sum of money is budget whatever it buys, a licence or subscription
/// included. "None needed" names nothing. Partly met from 30%.
struct Resources: Criterion {
  static let id = CriterionID.resources
  static let version = 1

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let priorities = plan.priorities.indices
    guard !priorities.isEmpty else { return .noPriorities }

    let named = items.resources.filter { isNamed($0.item, by: context.vocabularies.resources) }
    let resourced = Set(named.map(\.priority))
    let without = priorities.filter { !resourced.contains($0) }
    let names = PriorityNames(plan)
    return Judgement(
      context.rules.resources.value(resourced.count, of: priorities.count),
      because: resourced.count.outOf(priorities.count, "priority", "priorities", ("names", "name")).capitalisedFirst
        + " staffing, budget, time or expertise.",
      counted: priorities.count, passed: resourced.count,
      satisfying: named.map { EvidenceItem(location: $0.location, text: $0.item.text) },
      fallingShort: without.map(plan.evidence(ofPriority:)),
      missing: names.opening(without) + (without.count == 1 ? " names" : " name")
        + " no staffing, budget, time or expertise. Say for each what it needs: who is released and for how long, what"
        + " it costs, whose help is bought in.")
  }

  private func isNamed(_ resource: Resource, by vocabulary: ResourceVocabulary) -> Bool {
    if resource.amount != nil { return true }
    if vocabulary.table.meaning(of: resource.text) == .nothing { return false }
    if resource.kind != .other { return true }
    return vocabulary.table.matches(in: resource.text).contains { $0.meaning != .nothing }
  }
}

extension Judgement {
  /// What a criterion that looks at each priority says of a plan that has none.
  static var noPriorities: Judgement {
    Judgement(
      .notMet, because: "The plan has no priorities.", counted: 0, passed: 0,
      missing: "The plan has no priorities: name what the school sets out to improve.")
  }
}
