import Plans
import Vocabularies

/// A target that is worse than the figure which it starts from.
///
/// Which way is better is the measure's: attendance should rise, absence should fall (`Config/vocabularies/measures.yaml`).
/// Of a measure that is not known there, nothing is said.
struct TargetWorseThanBaseline: ItemCheck {
  static let id = "targetWorseThanBaseline"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    Findings(
      items.targets.compactMap { placed in
        let target = placed.target
        guard let baseline = target.baseline, target.value != baseline, target.bound != .changeBy,
          let better = items.readings.better(target, context)
        else { return nil }
        guard better == .higher ? target.value < baseline : target.value > baseline else { return nil }
        // "Fewer pupils miss the expected standard" turns the measure round.
        if better == .higher, context.checkRules.items.lesseningTable.isFound(in: items.readings.words(of: placed.text))
        {
          return nil
        }
        return Finding(
          check: Self.id, severity: .shouldFix, location: placed.location, text: placed.text,
          message: "The target (\(target.words(of: target.value))) is worse than where the school stands now"
            + " (\(target.words(of: baseline))). Check both figures, or say why so little is aimed at.")
      })
  }
}
