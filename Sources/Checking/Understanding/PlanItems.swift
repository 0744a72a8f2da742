import Plans

/// A plan with what criteria and checks of single items look at, gathered once for all of them.
struct PlanItems {
  let plan: Plan
  let objectives: [PlacedItem<Objective>]
  let actions: [PlacedItem<Action>]
  let outcomes: [PlacedItem<Outcome>]
  let milestones: [PlacedItem<Milestone>]
  let resources: [PlacedItem<Resource>]
  let monitoring: [PlacedItem<Plans.Monitoring>]
  /// Of the outcomes, then of the milestones.
  let targets: [PlacedTarget]
  /// Every text that a person would read, in the plan's order.
  let texts: [PlanText]
  let progress: RecordedProgress
  let readings: PlanReadings

  /// - Parameters:
  ///   - plan: the plan.
  ///   - context: by whose rules its texts are looked at.
  init(_ plan: Plan, in context: CheckingContext) {
    self.plan = plan
    objectives = plan.placedObjectives
    actions = plan.placedActions
    outcomes = plan.placedOutcomes
    milestones = plan.placedMilestones
    resources = plan.placedResources
    monitoring = plan.placedMonitoring
    targets = PlacedTarget.all(of: outcomes, milestones)
    texts = plan.texts(context.checkRules.items.signs)
    progress = RecordedProgress(plan)
    readings = PlanReadings(people: plan.people)
  }
}
