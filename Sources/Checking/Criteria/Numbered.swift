import Plans

/// At least 90% of priorities and of actions have a reference of their own, and every cross-reference leads somewhere.
///
/// The guidance on improvement planning (June 2015) asks for "numbered priorities and actions, cross-referenced". One
/// duplicate reference is enough for partly met. A Layer 2 reference to a priority of Layer 1 leads somewhere;
/// references to documents outside the school's plans cannot dangle. Partly met where the priorities are numbered.
struct Numbered: Criterion {
  static let id = CriterionID.numbered
  static let version = 3

  func judge(_ plan: Plan, in context: CheckingContext) -> Judgement {
    guard !plan.priorities.isEmpty else { return .noPriorities }

    let share = context.rules.numbered
    let priorities = References(plan.priorities.map(\.ref))
    let actions = References(plan.actions.map(\.ref))
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
        + plan.placedActions.enumerated().filter { actions.fallsShort($0.offset) }.map(\.element.evidence)
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

/// Where a plan's cross-references lead.
private struct CrossReferences {
  /// Those that lead nowhere, with the priority that makes them.
  let dangling: [(ref: String, priority: Int)]

  init(_ plan: Plan, paired: [Plan], onFile: [KeyIssueOnFile]) {
    let own = Set(plan.priorities.compactMap(\.ref).map(LayerMatching.folded))
    let above = paired.filter { $0.layer == .one && plan.layer == .two }
    let others = Set(above.flatMap { $0.priorities.compactMap(\.ref) }.map(LayerMatching.folded))
    let issues = (plan.keyIssues.compactMap(\.ref) + onFile.compactMap(\.ref)).map(Reference.init)
    let count = max(plan.keyIssues.count, onFile.count)
    var dangling: [(ref: String, priority: Int)] = []
    for (index, priority) in plan.priorities.enumerated() {
      for addressed in priority.addresses {
        let ref = LayerMatching.folded(addressed.ref)
        let leads =
          switch addressed.to {
          case .selfEvaluation: true
          // A list without numbers of its own is counted; without a list there is nothing to look in.
          case .keyIssue: count == 0 || CrossReferences.leads(Reference(addressed.ref), to: issues, of: count)
          // Without the other layer on file its numbers cannot be looked up.
          case .priority: own.contains(ref) || others.contains(ref) || (plan.layer == .two && above.isEmpty)
          case .other: true
          }
        if !leads { dangling.append((addressed.ref, index)) }
      }
    }
    self.dangling = dangling
  }

  private static func leads(_ ref: Reference, to issues: [Reference], of count: Int) -> Bool {
    guard issues.isEmpty else { return issues.contains(where: ref.isSame) }
    return ref.numbers.last.map { (1...max(1, count)).contains(Int($0) ?? 0) } ?? true
  }
}
