import Plans

/// An action rated green or blue with nothing recorded of it or of its priority.
///
/// "RAG rated green" is a claim; what was done and what came of it is the evidence. A blue rating, and a green one of an
/// action whose last day is past, say that it is finished, and should be fixed; green before then is a note.
struct GreenWithNothingRecorded: ItemCheck {
  static let id = "greenWithNothingRecorded"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let progress = items.progress
    var holdUntil: Day?
    var found: [Finding] = []
    for action in items.actions {
      guard let rag = action.item.rag, rag == .green || rag == .blue, !progress.hasWords(of: action) else { continue }
      var isFinished = rag == .blue
      if !isFinished, let end = action.item.end {
        isFinished = end < context.asOf
        if !isFinished { holdUntil = min(holdUntil ?? end.adding(days: 1), end.adding(days: 1)) }
      }
      found.append(
        Finding(
          check: Self.id, severity: isFinished ? .shouldFix : .note, location: action.location, text: action.item.text,
          message:
            "This is rated \(rag.rawValue), and nothing is recorded of it. Write what was done and what came of it."))
    }
    return Findings(found, holdUntil: holdUntil)
  }
}
