import Plans

/// Every priority of the Layer 2 plan names or matches a priority of Layer 1.
///
/// The guidance on improvement planning (June 2015) asks that "Layer 2 reflects the priorities of Layer 1". A priority
/// matches where it sets out to improve what the Layer 1 priority sets out to improve; a shared topic or setting is no
/// match. A Layer 1 plan is judged by the Layer 2 plans that are on file beside it. Partly met where some priorities
/// do. Not applicable where the school has just one layer on file.
struct LayersLinked: Criterion {
  static let id = CriterionID.layersLinked
  static let version = 3

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let isAbove = plan.layer != .two
    let others = context.pairedPlans.filter { isAbove ? $0.layer == .two : $0.layer == .one }
    guard !others.isEmpty else {
      return Judgement(
        .notApplicable, because: "No \(isAbove ? "Layer 2" : "Layer 1") plan of the school is on file beside this one.")
    }
    let above = isAbove ? [plan] : others
    let below = isAbove ? others : [plan]
    let matchings = above.map { LayerMatching($0, rules: context.rules) }
    var linked: [EvidenceItem] = []
    var loose: [(name: String, evidence: EvidenceItem)] = []
    for plan in below {
      let names = PriorityNames(plan)
      for (index, priority) in plan.priorities.enumerated() {
        let evidence = plan.evidence(ofPriority: index)
        if matchings.contains(where: { $0.link(of: priority) != nil }) {
          linked.append(evidence)
        } else {
          loose.append((names.name(index), evidence))
        }
      }
    }
    let count = linked.count + loose.count
    guard count > 0 else { return .noPriorities }
    let whose = isAbove ? " of the Layer 2 plans" : ""
    return Judgement(
      loose.isEmpty ? .met : linked.isEmpty ? .notMet : .partly,
      because: linked.count.outOf(count, "priority", "priorities", ("names or matches", "name or match"))
        .capitalisedFirst + " a priority of Layer 1.",
      counted: count, passed: linked.count, satisfying: linked, fallingShort: loose.map(\.evidence),
      missing: "Say which Layer 1 priority each of these\(whose) serves: \(loose.prefix(8).map(\.name).inWords).")
  }
}
