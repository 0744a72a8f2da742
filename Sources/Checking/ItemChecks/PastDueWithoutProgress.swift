import Plans

/// An action whose last day is past, with nothing recorded of it or of its priority.
///
/// The guidance asks for "an evolving document, from plan – do – review" (guidance on improvement planning, June 2015). A
/// word of progress counts, and so does a rating of amber, green or blue; red says that it is not done. In a plan that
/// records nothing at all it is a note, since `evolving` says so of the whole plan.
struct PastDueWithoutProgress: ItemCheck {
  static let id = "pastDueWithoutProgress"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let progress = items.progress
    let open = items.actions.filter { action in
      action.item.end != nil && (action.item.rag == nil || action.item.rag == .red) && !progress.hasWords(of: action)
    }
    var holdUntil: Day?
    let past = open.compactMap { action -> Finding? in
      guard let end = action.item.end else { return nil }
      guard end < context.asOf else {
        holdUntil = min(holdUntil ?? end.adding(days: 1), end.adding(days: 1))
        return nil
      }
      return Finding(
        check: Self.id, severity: progress.isKept ? .shouldFix : .note, location: action.location,
        text: action.item.text,
        message: action.item.rag == .red
          ? "This was due by \(end.written), is rated red, and nothing says why. Record what happened and set a new date."
          : "This was due by \(end.written), and nothing is recorded of it. Write whether it was done and what came of it."
      )
    }
    return Findings(past, holdUntil: holdUntil)
  }
}
