import Plans

/// A milestone with nothing measurable: no number, no share of all, nothing that is there or is not.
///
/// The guidance calls a milestone measurable: an "interim target that shows whether the work is on track". "Teaching is
/// better" can be claimed and never shown. With words such as "improved" it should be fixed; else it is a note, since a
/// plain fact may be checked in a way that no list of words knows.
struct MilestoneWithoutMeasure: ItemCheck {
  static let id = "milestoneWithoutMeasure"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    Findings(
      items.milestones.compactMap { milestone in
        let item = milestone.item
        guard item.targets.isEmpty else { return nil }
        let text = Measurability(item.text, targets: [], rules: context.checkRules.items)
        guard !text.hasMeasure || isBareRating(item.text), !text.isFinished else { return nil }
        if let vague = text.vague {
          return Finding(
            check: Self.id, severity: .shouldFix, location: milestone.location, text: item.text,
            message: "\(vague.quoted()) does not say how much. Give a number, or what will be in place by then.")
        }
        guard !text.hasQuantity, !text.looksFinished else { return nil }
        return Finding(
          check: Self.id, severity: .note, location: milestone.location, text: item.text,
          message: "Nothing in this milestone can be counted. Say how many, how much, or what will be in place by then."
        )
      })
  }

  /// "On track" alone says of what in no word.
  private func isBareRating(_ text: String) -> Bool {
    ["on track", "on target", "as planned"].contains(PlanIdentity.folded(text))
  }
}
