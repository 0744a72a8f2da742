import Plans

/// A success criterion in words such as "improved", "better" or "ensure", with nothing in it by which to tell.
///
/// The guidance asks for measurable outcomes: "what success will look like in the end". A number, a known standard, or
/// something that everyone has finished makes such words plain.
struct VagueSuccessCriterion: ItemCheck {
  static let id = "vagueSuccessCriterion"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    Findings(
      items.outcomes.compactMap { outcome in
        guard outcome.item.targets.isEmpty else { return nil }
        let text = Measurability(outcome.item.text, targets: [], rules: context.checkRules.items)
        guard let vague = text.vague, !text.hasMeasure, !(text.hasQuantity && text.isFinished) else { return nil }
        return Finding(
          check: Self.id, severity: .shouldFix, location: outcome.location, text: outcome.item.text,
          message: "\(vague.quoted()) does not say how anyone will know. Say what will be seen, and how much of it.")
      })
  }
}
