import Plans
import Vocabularies

/// An action of the last version of the same year that is in the plan no more, and that nothing says was done.
///
/// What was done is recorded, and what is given up is given up for a reason: an action that vanishes is neither. One that
/// was written anew, that stands in another plan of the school, or that the progress speaks of has not vanished.
struct ActionsGone: ChangeCheck {
  static let id = "actionsGone"

  /// The share of an action's words that a record of progress must hold to be of that action, in percent.
  private static let spokenOf = 80

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings {
    guard change.isSameYear else { return Findings() }
    let gone = change.actionsBefore.indices.filter { change.actionMatching.matches[$0] == nil }
    guard !gone.isEmpty else { return Findings() }
    let done = DoneActions(change.earlier, by: context.vocabularies.ragWords)
    let elsewhere = Set(context.pairedPlans.flatMap(\.actions).map { ItemWords($0.text).whole })
    let progress = change.plan.priorities.flatMap(\.progress).map { Set(ItemWords($0.text).words) }
    var holders: [UInt64: [Int]] = [:]
    for (place, words) in progress.enumerated() { for word in words { holders[word, default: []].append(place) } }
    return Findings(
      gone.compactMap { place in
        let action = change.actionsBefore[place]
        let words = ItemWords(action.item.text)
        guard !done.isDone(action.item), !elsewhere.contains(words.whole),
          !isSpokenOf(Set(words.words), in: progress, holders)
        else { return nil }
        return Finding(
          check: Self.id, severity: .shouldFix, location: SourceLocation("last version: \(action.location)"),
          text: action.item.text,
          message: "This action of the last version is gone, and nothing says that it was done. Record what came of it,"
            + " or why it was given up.")
      })
  }

  private func isSpokenOf(_ action: Set<UInt64>, in progress: [Set<UInt64>], _ holders: [UInt64: [Int]]) -> Bool {
    // Of its words the one that the fewest records hold leads to those that could be of it.
    let needed = (action.count * Self.spokenOf + 99) / 100
    let rarest = action.map { holders[$0] ?? [] }.sorted { $0.count < $1.count }.prefix(action.count - needed + 1)
    return Set(rarest.joined()).contains { place in action.count { progress[place].contains($0) } >= needed }
  }
}
