import Plans

extension PlanPutRight {
  /// Gives the days that a person says to each item that has these words for when.
  mutating func put(_ date: MisreadDate, by correction: Correction) {
    guard isOfYear(date) else { return }
    let words = FoldedText(date.words)
    let item = date.item.map { FoldedText($0) }
    // An item without words for when is found by its own.
    guard !words.isEmpty || item != nil else { return }
    func isMeant(_ written: String?, _ text: String) -> Bool {
      FoldedText(written ?? "") == words && (item == nil || FoldedText(text) == item)
    }
    var changed: [(words: String, location: SourceLocation?)] = []
    forEachObjective { objective in
      for index in objective.actions.indices
      where isMeant(objective.actions[index].dateText, objective.actions[index].text) {
        (objective.actions[index].start, objective.actions[index].end) = (date.start, date.end)
        changed.append((objective.actions[index].dateText ?? "", objective.actions[index].location))
      }
      for index in objective.milestones.indices
      where isMeant(objective.milestones[index].dueText, objective.milestones[index].text) {
        objective.milestones[index].due = date.end ?? date.start
        changed.append((objective.milestones[index].dueText ?? "", objective.milestones[index].location))
      }
      for index in objective.progress.indices
      where isMeant(objective.progress[index].dateText, objective.progress[index].text) {
        objective.progress[index].date = date.end ?? date.start
        changed.append((objective.progress[index].dateText ?? "", objective.progress[index].location))
      }
    }
    for (words, location) in changed {
      plan.notes.removeAll { $0.code.hasPrefix("date.") && $0.location == location && location != nil }
      decide(words, at: location, as: "date", by: correction)
    }
  }

  mutating func forEachObjective(_ change: (inout Objective) -> Void) {
    for priority in plan.priorities.indices {
      for index in plan.priorities[priority].objectives.indices {
        change(&plan.priorities[priority].objectives[index])
      }
    }
  }
}
