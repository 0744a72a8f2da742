extension Plan {
  /// How many items of every kind the plan has: priorities, objectives, outcomes, actions, milestones, resources,
  /// monitoring and progress.
  public var itemCount: Int {
    priorities.reduce(0) { sum, priority in
      sum + 1 + priority.resources.count
        + priority.objectives.reduce(0) {
          $0 + 1 + $1.outcomes.count + $1.actions.count + $1.milestones.count + $1.monitoring.count + $1.progress.count
        }
    }
  }
}
