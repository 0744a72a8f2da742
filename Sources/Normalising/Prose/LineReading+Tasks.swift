import Plans
import Vocabularies

/// Tasks that a planning tool numbers in a heading and describes below it, and ratings that stand by themselves on a card.
extension LineReading {
  /// "Description" below "Task 1.A.1": what stands under it is the task.
  private static let ofDescription: Set<String> = [
    "description", "title", "name", "detail", "details", "summary", "what", "task", "action", "step", "activity",
  ]

  /// Reads the label that a numbered task's words stand under, or those words.
  ///
  /// - Returns: false where no numbered task is open, or the line says something else.
  mutating func readNumberedTask(_ line: Line, at location: SourceLocation, into draft: inout PlanDraft) -> Bool {
    guard let ref = refOfTask else { return false }
    if LineReading.ofDescription.contains(PlanIdentity.folded(line.text)) {
      draft.explain(line.text, at: location, as: "label", because: "what the task with the number above is")
      return true
    }
    refOfTask = nil
    guard labels.label(of: line, isHeading: line.bold) == nil else { return false }
    leaveLabel()
    var line = line
    if line.marker == nil { line.marker = ref }
    draft.isInProse = true
    beginAction(line, under: "Actions", at: location, into: &draft)
    return true
  }

  /// Takes the rating that stands above the title of a card.
  ///
  /// - Returns: false where no priority stands above, or the last card's labels are still to be rated by it.
  mutating func readRatingAbove(_ block: Block, into draft: inout PlanDraft) -> Bool {
    guard draft.priority != nil || !draft.pending.isEmpty, case .paragraph(let line, let location) = block,
      draft.labelledActions.isEmpty || draft.ratingsComeFirst, let rating = draft.phrases.ratings.rag(word: line.text)
    else { return false }
    leaveLabel()
    draft.rateNext(rating, saying: line.text, at: location)
    return true
  }

  /// "On track" in a pill on the card of an action, above its title or below it.
  mutating func readRatingOfCard(_ line: Line, _ form: Form, at location: SourceLocation, into draft: inout PlanDraft)
    -> Bool
  {
    guard form != .listItem, line.marker == nil, line.text.utf8.count <= 30, !line.text.contains(":"), draft.isInProse,
      draft.priority != nil,
      openField == .action || draft.pending.isEmpty && !draft.labelledActions.isEmpty,
      let rating = draft.phrases.ratings.rag(word: line.text),
      // "Complete" by itself is no label here, but "Progress" is.
      labels.headings.exact(line.text).map({ $0 == .rag || $0 == .end }) ?? true
    else { return false }
    if draft.labelledActions.isEmpty || draft.ratingsComeFirst {
      draft.rateNext(rating, saying: line.text, at: location)
      return true
    }
    guard openField != .progress, openField != .rag, draft.ratesAction(line, at: location) else { return false }
    draft.explain(line.text, at: location, as: "action.rag", because: "a rating below what it rates")
    return true
  }
}
