import Plans
import Vocabularies

/// One number that a plan aims at, with the item that it stands in.
struct PlannedTarget {
  /// What two versions of a target have in common.
  struct Key: Hashable {
    var isMilestone: Bool
    var measure: String
    var group: String?
    var cohort: String?
    var unit: TargetUnit?
    var isChange: Bool
    /// The day by which: the target's own, else the milestone's.
    var by: Day?

    var whateverTheDay: Key {
      var key = self
      key.by = nil
      return key
    }
  }

  let key: Key
  let better: BetterWay
  let target: Target
  let text: String
  let location: SourceLocation
  /// Its place among the plan's targets.
  var order = 0

  private init?(
    _ target: Target, by day: Day?, isMilestone: Bool, text: String, location: SourceLocation,
    _ context: CheckingContext
  ) {
    guard let measure = target.measure, let better = target.better(in: text, context) else { return nil }
    key = Key(
      isMilestone: isMilestone, measure: PlanIdentity.folded(measure), group: target.group.map(PlanIdentity.folded),
      cohort: target.cohort.map(PlanIdentity.folded), unit: target.unit, isChange: target.bound == .changeBy,
      by: target.by ?? day)
    self.better = better
    self.target = target
    self.text = text
    self.location = location
  }

  var value: Double { target.value }

  /// The targets of outcomes and then of milestones whose measure is known, in the plan's order.
  static func all(of plan: Plan, in context: CheckingContext) -> [PlannedTarget] {
    let outcomes = plan.placedOutcomes.flatMap { outcome in
      outcome.item.targets.compactMap {
        PlannedTarget(
          $0, by: nil, isMilestone: false, text: outcome.item.text, location: outcome.location, context)
      }
    }
    let milestones = plan.placedMilestones.flatMap { milestone in
      milestone.item.targets.compactMap {
        PlannedTarget(
          $0, by: milestone.item.due, isMilestone: true, text: milestone.item.text, location: milestone.location,
          context)
      }
    }
    var all = outcomes + milestones
    for place in all.indices { all[place].order = place }
    return all
  }

  /// The one of several targets with one key whose value is none of these; nil where there is none, or where several
  /// differ, so that it cannot be told which is which.
  static func one(of targets: [PlannedTarget], without values: Set<Double>) -> PlannedTarget? {
    let left = targets.filter { !values.contains($0.value) }
    guard let first = left.first, left.allSatisfy({ $0.value == first.value }) else { return nil }
    return first
  }

  /// Whether this aims at less than another of the same measure.
  func isSofter(than other: PlannedTarget) -> Bool {
    if key.isChange {
      // "−3" and "+3" of an absence may both be meant as three fewer: only the same sign can be compared.
      return (value < 0) == (other.value < 0) && abs(value) < abs(other.value)
    }
    return better == .higher ? value < other.value : value > other.value
  }

  /// "95% attendance", "a change of 3 in reading EXS+ (SEND)".
  var words: String {
    let number = target.words(of: value) + (target.unit == .percentagePoints ? " percentage points" : "")
    let what = (target.measure ?? "") + (target.group.map { " (\($0))" } ?? "")
    return key.isChange ? "a change of \(number) in \(what)" : "\(number) for \(what)"
  }
}
