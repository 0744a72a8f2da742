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

  private func duplicateObjectives(_ plan: Plan) -> [Finding] {
    let objectives = plan.priorities.enumerated().flatMap { index, priority in
      priority.objectives.map { (priority: index, item: $0) }
    }
    return repeated(objectives.map { Placed(parent: $0.priority, written: $0.item.ref) }).map { place, ref in
      let objective = objectives[place]
      let location = objective.item.location ?? SourceLocation("priority \(objective.priority + 1)")
      return finding(ref, "objective", location, objective.item.text)
    }
  }

  private func duplicateActions(_ items: PlanItems) -> [Finding] {
    let objectives = items.plan.priorities.flatMap(\.objectives).enumerated().flatMap { number, objective in
      objective.actions.map { _ in number }
    }
    let placed = zip(objectives, items.actions).map { Placed(parent: $0, written: $1.item.ref) }
    return repeated(placed).map { place, ref in
      finding(ref, "action", items.actions[place].location, items.actions[place].item.text)
    }
  }

  /// Those whose reference came before: under the same parent, or anywhere where it stands for one of the whole plan ("1.2",
  /// "1a").
  private func repeated(_ placed: [Placed]) -> [(place: Int, ref: String)] {
    // Numberings that begin anew share most of their references; one slip shares one.
    let whole = placed.map(\.ref).filter(isWhole)
    let beginsAnew = Set(whole).count * 3 <= whole.count * 2
    var underParent: Set<Placed> = []
    var inPlan: Set<Reference> = []
    return placed.enumerated().compactMap { place, item in
      guard let written = item.written, item.ref != Reference("") else { return nil }
      let isNewHere = underParent.insert(Placed(parent: item.parent, ref: item.ref)).inserted
      let isNew = inPlan.insert(item.ref).inserted
      return !isNewHere || !isNew && isWhole(item.ref) && !beginsAnew ? (place, written) : nil
    }
  }

  private func isWhole(_ ref: Reference) -> Bool {
    ref.numbers.count > 1 || (ref.numbers.count == 1 && !ref.letters.isEmpty)
  }

  private struct Placed: Hashable {
    /// Of an action its objective, of an objective its priority.
    let parent: Int
    let ref: Reference
    /// The reference as the plan has it.
    var written: String?

    init(parent: Int, written: String?) {
      (self.parent, self.written) = (parent, written)
      ref = Reference(written ?? "")
    }

    init(parent: Int, ref: Reference) { (self.parent, self.ref) = (parent, ref) }
  }

  private func finding(_ ref: String, _ what: String, _ location: SourceLocation, _ text: String) -> Finding {
    Finding(
      check: Self.id, severity: .shouldFix, location: location, text: text,
      message: "Another \(what) has the reference \(ref.quoted(upTo: 20)) too. Give each its own.")
  }
}
