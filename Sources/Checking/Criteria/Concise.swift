import Plans

/// There are at most 6 priorities, 8,000 words, and 12 actions under one objective.
///
/// Inspectors ask that a plan "be concise" (guidance on improvement planning, June 2015). The words of the plan's items
/// count, not its cover pages nor what the reader could not place. One of the three over is partly met.
struct Concise: Criterion {
  static let id = CriterionID.concise
  static let version = 2

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    guard !plan.priorities.isEmpty else { return .noPriorities }

    let rules = context.rules.concise
    let words = PlanWords.count(items)
    let crowded = items.objectives.filter { $0.item.actions.count > rules.actionsPerObjective }
    let most = plan.priorities.flatMap { $0.objectives.map { $0.actions.count } }.max() ?? 0
    var over: [String] = []
    var evidence: [EvidenceItem] = []
    if plan.priorities.count > rules.priorities {
      over.append("Keep to the \(rules.priorities) priorities that matter most; there are \(plan.priorities.count).")
    }
    if words > rules.words {
      over.append("Cut the \(words) words to \(rules.words) or fewer: move detail into other documents.")
    }
    // Too many words stand in no one place: every priority has its share of them.
    if !over.isEmpty { evidence += plan.priorities.indices.map(plan.evidence(ofPriority:)) }
    if !crowded.isEmpty {
      let names = crowded.prefix(3).map { $0.item.text.quoted() }.inWords
      over.append("Keep to \(rules.actionsPerObjective) actions under one objective; more stand under \(names).")
      evidence += crowded.map { EvidenceItem(location: $0.location, text: $0.item.text) }
    }
    return Judgement(
      over.isEmpty ? .met : over.count == 1 ? .partly : .notMet,
      because:
        "The plan has \(plan.priorities.count.of("priority", "priorities")), \(words.of("word")) in its items and at"
        + " most \(most.of("action")) under one objective.",
      counted: 3, passed: 3 - over.count, satisfying: plan.priorities.indices.map(plan.evidence(ofPriority:)),
      fallingShort: evidence, missing: over.joined(separator: " "))
  }
}
