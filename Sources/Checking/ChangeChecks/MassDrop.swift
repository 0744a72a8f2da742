import Plans

/// At least half of the plan's items are gone since the last version.
///
/// "29,216 last time, 13,783 now" must never pass in silence: such a version waits for a person before it takes the
/// place of the last good one (`ItemLoss`), and what they accepted is still shown to whoever reads the plan.
struct MassDrop: ChangeCheck {
  static let id = "massDrop"

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings {
    guard change.isSameYear,
      let loss = ItemLoss(from: change.earlier, to: change.plan, by: context.checkRules.changes)
    else { return Findings() }
    return Findings([
      Finding(
        check: Self.id, severity: .shouldFix, location: "the whole plan", text: change.plan.title,
        message: "The last version had \(loss.before.of("item")), and this one has \(loss.now). If something was left"
          + " out of the file, send the whole plan; if it was taken out, write down why.")
    ])
  }
}
