extension Plan {
  /// All objectives, in the plan's order.
  public var objectives: [Objective] { priorities.flatMap(\.objectives) }
  /// All actions, in the plan's order.
  public var actions: [Action] { priorities.flatMap(\.actions) }
  /// All milestones, in the plan's order.
  public var milestones: [Milestone] { priorities.flatMap(\.milestones) }
}

extension Priority {
  public var outcomes: [Outcome] { objectives.flatMap(\.outcomes) }
  public var actions: [Action] { objectives.flatMap(\.actions) }
  public var milestones: [Milestone] { objectives.flatMap(\.milestones) }
  public var monitoring: [Monitoring] { objectives.flatMap(\.monitoring) }
  public var progress: [Progress] { objectives.flatMap(\.progress) }
  /// The resources of its objectives and of their actions.
  public var resources: [Resource] { objectives.flatMap { $0.resources + $0.actions.flatMap(\.resources) } }
}
