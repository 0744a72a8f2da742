import Plans

/// An action's end or a milestone's day was moved later since the last version of the same year.
///
/// A day may have to move; what an adviser asks is whether the school knows it and says why. Only what is surely the same
/// item is compared: by its words, or by its reference and words that are alike.
struct DatesSlipped: ChangeCheck {
  static let id = "datesSlipped"

  /// The same words, such as "end of Autumn 1", are read as another day once the authority has published its term dates.
  /// Within so many days that is no slip.
  private static let sameWordsDays = 21

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings {
    guard change.isSameYear else { return Findings() }
    let actions = slipped(
      change.actionMatching, change.actionsBefore, change.actions,
      { ($0.end, $0.dateText, $0.text) }, "This action was to be done by")
    let milestones = slipped(
      change.milestoneMatching, change.milestonesBefore, change.milestones,
      { ($0.due, $0.dueText, $0.text) }, "This milestone was due on")
    return Findings(actions + milestones)
  }

  private func slipped<Item>(
    _ matching: ItemMatching, _ before: [PlacedItem<Item>], _ now: [PlacedItem<Item>],
    _ dated: (Item) -> (day: Day?, words: String?, text: String), _ opening: String
  ) -> [Finding] {
    now.enumerated().compactMap { place, item in
      guard let origin = matching.origins[place], let match = matching.matches[origin], match.kind != .likeness else {
        return nil
      }
      let (old, new) = (dated(before[origin].item), dated(item.item))
      guard let was = old.day, let day = new.day, day > was else { return nil }
      if let words = old.words, words == new.words,
        day.daysSinceEpoch - was.daysSinceEpoch <= Self.sameWordsDays
      {
        return nil
      }
      return Finding(
        check: Self.id, severity: .shouldFix, location: item.location, text: new.text,
        message: "\(opening) \(was.written) in the last version, and now \(day.written). Say why it has moved, and what"
          + " that means for what comes after it.")
    }
  }
}
