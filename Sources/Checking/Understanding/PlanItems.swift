import Plans

/// A plan with what most checks of single items look at, gathered once for all of them.
struct PlanItems {
  let plan: Plan
  let actions: [PlacedItem<Action>]
  let outcomes: [PlacedItem<Outcome>]
  let milestones: [PlacedItem<Milestone>]
  let resources: [PlacedItem<Resource>]
  /// Of the outcomes, then of the milestones.
  let targets: [PlacedTarget]
  /// Every text that a person would read, in the plan's order.
  let texts: [PlanText]
  let progress: RecordedProgress

  init(_ plan: Plan) {
    self.plan = plan
    actions = plan.placedActions
    outcomes = plan.placedOutcomes
    milestones = plan.placedMilestones
    resources = plan.placedResources
    targets = PlacedTarget.all(of: outcomes, milestones)
    texts = plan.texts
    progress = RecordedProgress(plan)
  }
}
