import Plans

/// A plan beside the school's last version of it, its items matched once for every check of changes.
struct PlanChange: Sendable {
  let plan: Plan
  let earlier: Plan
  /// Whether both are of one academic year; else the earlier is last year's plan, whose days and children were others.
  let isSameYear: Bool
  let priorities: ItemMatching
  let actionsBefore: [PlacedItem<Action>]
  let actions: [PlacedItem<Action>]
  let actionMatching: ItemMatching
  let milestonesBefore: [PlacedItem<Milestone>]
  let milestones: [PlacedItem<Milestone>]
  let milestoneMatching: ItemMatching

  init(_ plan: Plan, since earlier: Plan, by rules: ChangeCheckRules) {
    self.plan = plan
    self.earlier = earlier
    isSameYear = PlanChange.year(of: plan) == PlanChange.year(of: earlier)
    let likeness = rules.likeness
    func items(_ plan: Plan) -> [ItemMatching.Item] {
      plan.priorities.map { ItemMatching.Item($0.title, ref: $0.ref) }
    }
    priorities = ItemMatching(of: items(earlier), in: items(plan), likeness: likeness)
    let origins = priorities.origins
    actions = plan.placedActions
    actionsBefore = earlier.placedActions
    actionMatching = ItemMatching(
      of: actionsBefore.map { ItemMatching.Item($0.item.text, ref: $0.item.ref, group: $0.priority, day: $0.item.end) },
      in: actions.map {
        ItemMatching.Item($0.item.text, ref: $0.item.ref, group: origins[$0.priority], day: $0.item.end)
      },
      likeness: likeness)
    milestones = plan.placedMilestones
    milestonesBefore = earlier.placedMilestones
    milestoneMatching = ItemMatching(
      of: milestonesBefore.map { ItemMatching.Item($0.item.text, group: $0.priority, day: $0.item.due) },
      in: milestones.map { ItemMatching.Item($0.item.text, group: origins[$0.priority], day: $0.item.due) },
      likeness: likeness)
  }

  /// The priority of the new version that one of the version before has become.
  func priority(nowOf before: Int) -> Int? { priorities.matches[before]?.place }

  /// The academic year of a plan: as it says, else the one that most of its days lie in.
  private static func year(of plan: Plan) -> AcademicYear? {
    if let year = plan.academicYear { return year }
    let days = plan.actions.compactMap(\.end) + plan.milestones.compactMap(\.due)
    var counts: [AcademicYear: Int] = [:]
    for day in days { if let year = AcademicYear(containing: day) { counts[year, default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? plan.period?.start.flatMap { AcademicYear(containing: $0) }
  }
}
