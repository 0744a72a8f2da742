import Plans

/// Two actions, two objectives, two priorities or two key issues with one reference.
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
    return Findings(duplicateKeyIssues(plan) + priorities + duplicateObjectives(plan) + duplicateActions(items))
  }

  private func duplicateKeyIssues(_ plan: Plan) -> [Finding] {
    // "1, 2" from the inspection and "1, 2" from the self-evaluation are two numberings.
    let refs = plan.keyIssues.compactMap { $0.ref.map(Reference.init) }
    let beginsAnew = refs.first.map { refs.dropFirst().contains($0) && $0.letters.isEmpty } ?? false
    guard !beginsAnew else { return [] }
    var seen: Set<Reference> = [Reference("")]
    return plan.keyIssues.enumerated().compactMap { index, issue in
      guard let written = issue.ref, !written.isEmpty, !seen.insert(Reference(written)).inserted else { return nil }
      return finding(written, "key issue", issue.location ?? SourceLocation("key issue \(index + 1)"), issue.text)
    }
  }

  /// "1a" stands for one objective of the whole plan where the letters or numbers do not begin anew under each priority.
  private func duplicateObjectives(_ plan: Plan) -> [Finding] {
    let placed = plan.priorities.enumerated().flatMap { index, priority in
      priority.objectives.compactMap { objective in
        objective.ref.flatMap { written in
          let ref = Reference(written)
          return ref == Reference("") ? nil : (priority: index, ref: ref, objective: objective)
        }
      }
    }
    let whole = placed.map(\.ref).filter(isWhole)
    let beginsAnew = Set(whole).count * 3 <= whole.count * 2
    var inPriority: Set<Placed> = []
    var inPlan: Set<Reference> = []
    return placed.compactMap { place in
      let isNewHere = inPriority.insert(Placed(parent: place.priority, ref: place.ref)).inserted
      let isNew = inPlan.insert(place.ref).inserted
      guard !isNewHere || !isNew && isWhole(place.ref) && !beginsAnew else { return nil }
      return finding(
        place.objective.ref ?? "", "objective",
        place.objective.location ?? SourceLocation("priority \(place.priority + 1)"), place.objective.text)
    }
  }

  private func isWhole(_ ref: Reference) -> Bool {
    ref.numbers.count > 1 || (ref.numbers.count == 1 && !ref.letters.isEmpty)
  }

  private func duplicateActions(_ items: PlanItems) -> [Finding] {
    let actions = items.actions
    let objectives = items.plan.priorities.flatMap(\.objectives).enumerated().flatMap { number, objective in
      objective.actions.map { _ in number }
    }
    let refs = actions.map { $0.item.ref.map(Reference.init) ?? Reference("") }
    let isWhole = refs.map(self.isWhole)
    // Numberings that begin anew share most of their references; one slip shares one.
    let whole = refs.indices.filter { isWhole[$0] }
    let beginsAnew = Set(whole.map { refs[$0] }).count * 3 <= whole.count * 2

    var inObjective: Set<Placed> = []
    var inPlan: Set<Reference> = []
    return actions.indices.compactMap { place -> Finding? in
      let ref = refs[place]
      guard let written = actions[place].item.ref, !ref.letters.isEmpty || !ref.numbers.isEmpty else { return nil }
      let isNewHere = inObjective.insert(Placed(parent: objectives[place], ref: ref)).inserted
      let isNew = inPlan.insert(ref).inserted
      guard !isNewHere || (!isNew && isWhole[place] && !beginsAnew) else { return nil }
      return finding(written, "action", actions[place].location, actions[place].item.text)
    }
  }

  private struct Placed: Hashable {
    /// Of an action its objective, of an objective its priority.
    let parent: Int
    let ref: Reference
  }

  private func finding(_ ref: String, _ what: String, _ location: SourceLocation, _ text: String) -> Finding {
    Finding(
      check: Self.id, severity: .shouldFix, location: location, text: text,
      message: "Another \(what) has the reference \(ref.quoted(upTo: 20)) too. Give each its own.")
  }
}
