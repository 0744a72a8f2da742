import Plans

/// At least 80% of priorities have a milestone in each term that the plan covers.
///
/// Inspectors ask for "termly milestones or measures of impact" (guidance on improvement planning, June 2015). A
/// milestone counts in the term that holds the day by which it is due; a holiday belongs to the term before it. A plan
/// longer than a year is asked for the terms of the academic year of the day that it is judged as of. Milestones alone
/// count: an action that is itself a check is an action. Partly met where any priority has a dated milestone.
struct TermlyMilestones: Criterion {
  static let id = CriterionID.termlyMilestones
  static let version = 1

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let priorities = plan.priorities.indices
    guard !priorities.isEmpty else { return .noPriorities }

    let covered = TermsCovered(plan, asOf: context.asOf, termDates: context.termDates)
    let milestones = items.milestones
    var held = priorities.map { _ in Set<YearTerm>() }
    for milestone in milestones {
      guard let term = milestone.item.due.flatMap(context.termDates.term(of:)) else { continue }
      held[milestone.priority].insert(YearTerm(term))
    }
    let lacking = priorities.map { index in covered.terms.filter { !held[index].contains($0) } }
    let passed = lacking.count { $0.isEmpty }
    let anyDated = milestones.contains { $0.item.due != nil }
    let enough = passed * 100 >= context.rules.termlyMilestones.met * priorities.count

    return Judgement(
      !anyDated ? .notMet : enough ? .met : .partly,
      because: passed.outOf(priorities.count, "priority", "priorities", ("has", "have")).capitalisedFirst
        + " a milestone in \(words(covered.terms, among: covered.terms, "and")).",
      counted: priorities.count, passed: passed,
      satisfying: milestones.filter { $0.item.due != nil }.map {
        EvidenceItem(location: $0.location, text: $0.item.text)
      },
      fallingShort: priorities.filter { !lacking[$0].isEmpty }.map(plan.evidence(ofPriority:)),
      missing: missing(lacking, of: covered.terms, undated: milestones.count { $0.item.due == nil }, in: plan),
      holdsUntil: covered.holdsUntil)
  }

  /// "Priorities 2 and 4 have no milestone in the spring term", one sentence for each set of terms.
  private func missing(_ lacking: [[YearTerm]], of terms: [YearTerm], undated: Int, in plan: Plan) -> String {
    let names = PriorityNames(plan)
    var sets: [[YearTerm]] = []
    for set in lacking where !set.isEmpty && !sets.contains(set) { sets.append(set) }
    var sentences = sets.map { set in
      let priorities = lacking.indices.filter { lacking[$0] == set }
      return names.opening(priorities) + (priorities.count == 1 ? " has" : " have") + " no milestone in "
        + words(set, among: terms, "or") + "."
    }
    if undated > 0 {
      sentences.append(undated.of("milestone has no date: say by when.", "milestones have no date: say by when."))
    }
    return sentences.joined(separator: " ")
  }

  /// "the spring term"; "each of the autumn, spring and summer terms"; "the autumn or summer term". With the year where
  /// the plan is asked for terms of more than one.
  private func words(_ set: [YearTerm], among all: [YearTerm], _ word: String) -> String {
    let severalYears = Set(all.map(\.year)).count > 1
    let names = set.map { severalYears ? "\($0.term.rawValue) \($0.year)" : $0.term.rawValue }
    let each = names.count > 1 && word == "and"
    return (each ? "each of the " : "the ") + names.inWords(word) + (each ? " terms" : " term")
  }
}
