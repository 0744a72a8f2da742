import Plans

/// Two actions, or two priorities, with one reference.
///
/// Cross-references and minutes then point to either. "1, 2, 3" under each priority is a numbering of its own and no
/// duplicate; "1.2" stands for one action of the whole plan, unless most such references come again under every
/// priority, which is a numbering of its own too.
struct DuplicateReference: ItemCheck {
  static let id = "duplicateReference"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    var seen: Set<String> = []
    let priorities = plan.priorities.enumerated().compactMap { index, priority -> Finding? in
      guard let ref = priority.ref, !ref.isEmpty, !seen.insert(LayerMatching.folded(ref)).inserted else { return nil }
      let place = plan.evidence(ofPriority: index)
      return finding(ref, "priority", place.location, place.text)
    }
    return Findings(priorities + duplicateActions(items))
  }

  private func duplicateActions(_ items: PlanItems) -> [Finding] {
    let actions = items.actions
    let objectives = items.plan.priorities.flatMap(\.objectives).enumerated().flatMap { number, objective in
      objective.actions.map { _ in number }
    }
    let refs = actions.map { $0.item.ref.map(Reference.init) ?? Reference("") }
    let isWhole = refs.map { $0.numbers.count > 1 || ($0.numbers.count == 1 && !$0.letters.isEmpty) }
    // Numberings that begin anew share most of their references; one slip shares one.
    let whole = refs.indices.filter { isWhole[$0] }
    let beginsAnew = Set(whole.map { refs[$0] }).count * 3 <= whole.count * 2

    var inObjective: Set<Placed> = []
    var inPlan: Set<Reference> = []
    return actions.indices.compactMap { place -> Finding? in
      let ref = refs[place]
      guard let written = actions[place].item.ref, !ref.letters.isEmpty || !ref.numbers.isEmpty else { return nil }
      let isNewHere = inObjective.insert(Placed(objective: objectives[place], ref: ref)).inserted
      let isNew = inPlan.insert(ref).inserted
      guard !isNewHere || (!isNew && isWhole[place] && !beginsAnew) else { return nil }
      return finding(written, "action", actions[place].location, actions[place].item.text)
    }
  }

  private struct Placed: Hashable {
    let objective: Int
    let ref: Reference
  }

  private func finding(_ ref: String, _ what: String, _ location: SourceLocation, _ text: String) -> Finding {
    Finding(
      check: Self.id, severity: .shouldFix, location: location, text: text,
      message: "Another \(what) has the reference \(ref.quoted(upTo: 20)) too. Give each its own.")
  }
}
