import Plans

/// At least 90% of actions have a specific date.
///
/// Inspectors ask for "clear actions with specific dates" (guidance on improvement planning, June 2015). A date is
/// specific where an action has an end alone, or a start and an end within one term. "Ongoing" and "throughout the
/// year" are not dates, and neither is a span over more than one term, nor a start by itself. A holiday belongs to the
/// term before it. Partly met from 50%.
struct DatedActions: Criterion {
  static let id = CriterionID.datedActions
  static let version = 1

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let actions = items.actions
    guard !actions.isEmpty else {
      return Judgement(
        .notMet, because: "The plan has no actions.", counted: 0, passed: 0,
        missing: "The plan has no actions: say what will be done under each priority, and by when.")
    }

    let dated = actions.filter { $0.item.hasSpecificDate(in: context.termDates) }
    let undated = actions.filter { !$0.item.hasSpecificDate(in: context.termDates) }
    return Judgement(
      context.rules.datedActions.value(dated.count, of: actions.count),
      because: dated.count.outOf(actions.count, "action", "actions", ("has", "have")).capitalisedFirst
        + " a specific date.",
      counted: actions.count, passed: dated.count, satisfying: dated.map(\.evidence),
      fallingShort: undated.map(\.evidence), missing: missing(undated, of: actions.count, in: plan))
  }

  private func missing(_ undated: [PlacedItem<Action>], of count: Int, in plan: Plan) -> String {
    let priorities = Set(undated.map(\.priority)).sorted()
    let written = undated.compactMap(\.item.dateText).filter { !$0.isEmpty }.withoutRepeats
    let examples = written.prefix(3).map { $0.quoted(upTo: 40) }.inWords
    let opening =
      undated.count.outOf(count, "action", "actions", ("has", "have")).capitalisedFirst + " no specific date, under "
      + PriorityNames(plan).within(priorities)
    let advice = "Give each an end date, or a start and an end within one term"
    return examples.isEmpty ? "\(opening). \(advice)." : "\(opening). \(advice), in place of words such as \(examples)."
  }
}

extension Action {
  /// Whether the action has an end alone, or a start and an end within one term (guidance, `criteria.md`, "Term").
  func hasSpecificDate(in termDates: TermDates) -> Bool {
    guard let end else { return false }
    guard let start else { return true }
    guard let first = termDates.term(of: start), let last = termDates.term(of: end) else { return false }
    return first == last
  }
}

extension PlacedItem<Action> {
  var evidence: EvidenceItem { EvidenceItem(location: location, text: item.text) }
}
