import Plans

/// At least 90% of priorities and of actions have a reference of their own, and every cross-reference leads somewhere.
///
/// The guidance on improvement planning (June 2015) asks for "numbered priorities and actions, cross-referenced". One
/// duplicate reference is enough for partly met. A Layer 2 reference to a priority of Layer 1 leads somewhere;
/// references to documents outside the school's plans cannot dangle. Partly met where the priorities are numbered.
struct Numbered: Criterion {
  static let id = CriterionID.numbered
  static let version = 3

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    guard !plan.priorities.isEmpty else { return .noPriorities }

    let share = context.rules.numbered
    let priorities = References(plan.priorities.map(\.ref))
    let actions = References(items.actions.map { $0.item.ref })
    let dangling = CrossReferences(plan, paired: context.pairedPlans, onFile: context.keyIssuesOnFile).dangling
    let areNumbered = share.isMet(priorities.given, of: priorities.count)
    let haveActions = actions.count > 0 && share.isMet(actions.given, of: actions.count)
    let areUnique = priorities.repeated.isEmpty && actions.repeated.isEmpty
    var missing: [String] = []
    if !share.isMet(priorities.given, of: priorities.count) {
      missing.append(
        "Number the priorities: \(priorities.count - priorities.given) of \(priorities.count) have no number.")
    }
    if !share.isMet(actions.given, of: actions.count) {
      missing.append("Number the actions: \(actions.count - actions.given) of \(actions.count) have no number.")
    }
    if actions.count == 0 { missing.append("There are no actions to number.") }
    for (repeats, what) in [(priorities.repeated, "priority"), (actions.repeated, "action")] where !repeats.isEmpty {
      missing.append("More than one \(what) has the number \(Array(repeats.prefix(5)).inWords).")
    }
    if !dangling.isEmpty {
      missing.append(
        "Nothing in the plan has the reference \(Array(dangling.map(\.ref).withoutRepeats.prefix(5)).inWords)."
      )
    }
    let value: VerdictValue = !areNumbered ? .notMet : haveActions && areUnique && dangling.isEmpty ? .met : .partly
    return Judgement(
      value,
      because: "\(priorities.given) of \(priorities.count.of("priority", "priorities")) and \(actions.given) of"
        + " \(actions.count.of("action")) have a reference"
        + (dangling.isEmpty
          ? "." : "; \(dangling.count.of("cross-reference leads", "cross-references lead")) nowhere."),
      counted: priorities.count + actions.count, passed: priorities.given + actions.given,
      satisfying: plan.priorities.indices.map(plan.evidence(ofPriority:)),
      fallingShort: plan.priorities.indices.filter { priorities.fallsShort($0) }.map(plan.evidence(ofPriority:))
        + items.actions.enumerated().filter { actions.fallsShort($0.offset) }.map(\.element.evidence)
        + dangling.map { plan.evidence(ofPriority: $0.priority) },
      missing: missing.joined(separator: " "))
  }
}

/// The references of items of one kind.
private struct References {
  let count: Int
  let given: Int
  /// References that more than one item has, in order.
  let repeated: [String]
  /// Folded, so that two ways of writing one reference are one; nil where there is none.
  private let refs: [String?]

  init(_ refs: [String?]) {
    self.refs = refs.map { $0.map(LayerMatching.folded).flatMap { $0.isEmpty ? nil : $0 } }
    count = refs.count
    let folded = self.refs.compactMap { $0 }
    given = folded.count
    var seen: Set<String> = []
    repeated = folded.filter { !seen.insert($0).inserted }.withoutRepeats
  }

  /// Whether the item has no reference, or one that another has too.
  func fallsShort(_ index: Int) -> Bool { refs[index].map(repeated.contains) ?? true }
}
