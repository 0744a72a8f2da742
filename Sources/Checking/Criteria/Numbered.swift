import Plans

/// At least 90% of priorities and of actions have a reference of their own, and every cross-reference leads somewhere.
///
/// The guidance on improvement planning (June 2015) asks for "numbered priorities and actions, cross-referenced". One
/// duplicate reference is enough for partly met. A Layer 2 reference to a priority of Layer 1 leads somewhere;
/// references to documents outside the school's plans cannot dangle. Partly met where the priorities are numbered.
struct Numbered: Criterion {
  static let id = CriterionID.numbered
  static let version = 1

  func judge(_ plan: Plan, in context: CheckingContext) -> Judgement {
    guard !plan.priorities.isEmpty else { return .noPriorities }

    let share = context.rules.numbered
    let priorities = References(plan.priorities.map(\.ref))
    let actions = References(plan.actions.map(\.ref))
    let dangling = CrossReferences(plan, paired: context.pairedPlans, onFile: context.keyIssuesOnFile).dangling
    let areNumbered = priorities.areUnique && share.isMet(priorities.given, of: priorities.count)
    let haveActions =
      actions.count > 0 && actions.areUnique && share.isMet(actions.given, of: actions.count)
    var missing: [String] = []
    if !share.isMet(priorities.given, of: priorities.count) {
      missing.append(
        "Number the priorities: \(priorities.count - priorities.given) of \(priorities.count) have no number.")
    }
    if !share.isMet(actions.given, of: actions.count) {
      missing.append("Number the actions: \(actions.count - actions.given) of \(actions.count) have no number.")
    }
    for (repeats, what) in [(priorities.repeated, "priority"), (actions.repeated, "action")] where !repeats.isEmpty {
      missing.append("More than one \(what) has the number \(repeats.prefix(5).map { String($0) }.inWords).")
    }
    if !dangling.isEmpty {
      missing.append(
        "Nothing in the plan has the reference \(dangling.map(\.ref).withoutRepeats.prefix(5).map { String($0) }.inWords)."
      )
    }
    let value: VerdictValue = !areNumbered ? .notMet : haveActions && dangling.isEmpty ? .met : .partly
    return Judgement(
      value,
      because: "\(priorities.given) of \(priorities.count.of("priority", "priorities")) and \(actions.given) of"
        + " \(actions.count.of("action")) have a reference"
        + (dangling.isEmpty
          ? "." : "; \(dangling.count.of("cross-reference leads", "cross-references lead")) nowhere."),
      counted: priorities.count + actions.count, passed: priorities.given + actions.given,
      satisfying: plan.priorities.indices.map(plan.evidence(ofPriority:)),
      fallingShort: plan.priorities.indices.filter { priorities.isMissing($0) }.map(plan.evidence(ofPriority:))
        + plan.placedActions.filter { ($0.item.ref ?? "").isEmpty }.map(\.evidence)
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
  private let refs: [String?]

  init(_ refs: [String?]) {
    self.refs = refs.map { $0.flatMap { $0.isEmpty ? nil : $0 } }
    count = refs.count
    let folded = self.refs.compactMap { $0 }.map(LayerMatching.folded)
    given = folded.count
    var seen: Set<String> = []
    repeated = folded.filter { !seen.insert($0).inserted }.withoutRepeats
  }

  var areUnique: Bool { repeated.isEmpty }

  func isMissing(_ index: Int) -> Bool { refs[index] == nil }
}

/// Where a plan's cross-references lead.
private struct CrossReferences {
  /// Those that lead nowhere, with the priority that makes them.
  let dangling: [(ref: String, priority: Int)]

  init(_ plan: Plan, paired: [Plan], onFile: [KeyIssueOnFile]) {
    let own = Set(plan.priorities.compactMap(\.ref).map(LayerMatching.folded))
    let above = paired.filter { $0.layer == .one && plan.layer == .two }
    let others = Set(above.flatMap { $0.priorities.compactMap(\.ref) }.map(LayerMatching.folded))
    let issues = Set((plan.keyIssues.compactMap(\.ref) + onFile.compactMap(\.ref)).map(LayerMatching.folded))
    var dangling: [(ref: String, priority: Int)] = []
    for (index, priority) in plan.priorities.enumerated() {
      for addressed in priority.addresses {
        let ref = LayerMatching.folded(addressed.ref)
        let leads =
          switch addressed.to {
          case .selfEvaluation: true
          case .keyIssue:
            issues.contains(ref) || (issues.isEmpty && (Int(ref) ?? 0) <= max(plan.keyIssues.count, onFile.count))
              || (plan.keyIssues.isEmpty && onFile.isEmpty)
          // Without the other layer on file its numbers cannot be looked up.
          case .priority: own.contains(ref) || others.contains(ref) || (plan.layer == .two && above.isEmpty)
          case .other: true
          }
        if !leads { dangling.append((addressed.ref, index)) }
      }
    }
    self.dangling = dangling
  }
}
