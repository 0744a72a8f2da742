import Plans
import Vocabularies

/// A target of attainment or progress for all pupils together, where the priority has none of that measure for a group.
///
/// Inspectors ask for "explicit numerical targets for attainment and progress, for different groups of pupils" (guidance
/// on improvement planning, June 2015). A group named in the text counts. Each measure is told once in a priority.
struct TargetWithoutGroup: ItemCheck {
  static let id = "targetWithoutGroup"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let targets = items.targets
    var grouped: Set<Measured> = []
    for placed in targets
    where placed.target.group?.isEmpty == false || items.readings.namesGroup(placed.text, context) {
      grouped.insert(Measured(placed))
    }
    var found: [Finding] = []
    for placed in targets
    where !placed.isOfMilestone && isOfResults(placed.target, items.readings, context)
      && !items.readings.isOfGain(placed.text)
    {
      guard grouped.insert(Measured(placed)).inserted else { continue }
      found.append(
        Finding(
          check: Self.id, severity: .note, location: placed.location, text: placed.text,
          message: "This target is for all pupils together. Add one for each group that the school wants to catch up."))
    }
    return Findings(found)
  }

  private struct Measured: Hashable {
    let measure: String?
    let priority: Int

    init(_ placed: PlacedTarget) {
      measure = placed.target.measure?.lowercased()
      priority = placed.priority
    }
  }

  private func isOfResults(_ target: Target, _ readings: PlanReadings, _ context: CheckingContext) -> Bool {
    guard let measure = target.measure else { return false }
    return [.attainment, .subject, .standard, .progress].contains(
      readings.kind(ofMeasure: measure, context))
  }
}
