import Plans
import Vocabularies

/// A target, or the figure that it starts from, above 100%.
///
/// No more than all pupils can reach anything. A change ("+5%") is no share, and neither is progress, whose measures have
/// scales of their own.
struct TargetAboveHundred: ItemCheck {
  static let id = "targetAboveHundred"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    Findings(
      items.targets.compactMap { placed in
        let target = placed.target
        guard target.unit == .percent, target.bound != .changeBy else { return nil }
        let number = max(target.value, target.baseline ?? 0)
        guard number > 100, !isOfProgress(target, context) else { return nil }
        return Finding(
          check: Self.id, severity: .mustFix, location: placed.location, text: placed.text,
          message: "\(target.words(of: number)) is more than all. Put the figure right.")
      })
  }

  private func isOfProgress(_ target: Target, _ context: CheckingContext) -> Bool {
    guard let measure = target.measure else { return false }
    return context.vocabularies.measures.table.matches(in: measure).contains { $0.meaning.kind == .progress }
  }
}
