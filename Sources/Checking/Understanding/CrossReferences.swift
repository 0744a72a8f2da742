import Plans

/// Where a plan's cross-references lead.
struct CrossReferences {
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
