import Plans
import Vocabularies

/// A target of pupils' results, attendance or behaviour that does not say where the school stands now.
///
/// Without it nobody can tell whether the target is a stretch or a step back. Asked of outcomes whose measure is known,
/// where no other target of that measure and group has a baseline, nor the priority's rationale a figure for it. "All"
/// and "none" need none.
struct TargetWithoutBaseline: ItemCheck {
  static let id = "targetWithoutBaseline"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let targets = items.targets
    let open = targets.filter {
      !$0.isOfMilestone && needsBaseline($0.target, items.readings, context) && !items.readings.isOfGain($0.text)
    }
    guard !open.isEmpty else { return Findings() }

    let known = Set(targets.filter { $0.target.baseline != nil }.map { Subject($0.target) })
    var found: [Finding] = []
    for placed in open where !known.contains(Subject(placed.target)) && !isInRationale(placed, of: plan, context) {
      // A text with three targets is told once.
      guard found.last?.location != placed.location || found.last?.text != placed.text else { continue }
      found.append(
        Finding(
          check: Self.id, severity: .note, location: placed.location, text: placed.text,
          message: "The target does not say where the school stands now. Add the last figure and its year."))
    }
    return Findings(found)
  }

  /// What is measured, of whom.
  private struct Subject: Hashable {
    let measure: String?
    let group: String?
    let cohort: String?

    init(_ target: Target) {
      measure = target.measure?.lowercased()
      group = target.group?.lowercased()
      cohort = target.cohort?.lowercased()
    }
  }

  private func needsBaseline(_ target: Target, _ readings: PlanReadings, _ context: CheckingContext) -> Bool {
    guard target.baseline == nil, target.bound != .changeBy, let measure = target.measure, target.value != 0,
      target.unit != .percent || target.value < 100
    else { return false }
    return [.attainment, .subject, .standard, .progress, .attendance, .behaviour].contains(
      readings.kind(ofMeasure: measure, context))
  }

  private func isInRationale(_ placed: PlacedTarget, of plan: Plan, _ context: CheckingContext) -> Bool {
    guard let rationale = plan.priorities[placed.priority].rationale, let measure = placed.target.measure,
      rationale.utf8.contains(where: { (48...57).contains($0) })
    else { return false }
    let named = context.vocabularies.measures.measures(in: measure)
    return context.vocabularies.measures.measures(in: rationale).contains { named.contains($0) }
  }
}
