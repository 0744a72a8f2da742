import Plans

/// What a plan records of what has come of its actions.
struct RecordedProgress {
  /// Whether the plan records anything at all: a plan sent in September has had no time to.
  let isKept: Bool
  /// Keys of actions with progress, or a milestone's state, of their own.
  private let actions: Set<String>
  /// Whether a priority has progress that belongs to no single action.
  private let priorities: [Bool]

  init(_ plan: Plan) {
    var actions: Set<String> = []
    priorities = plan.priorities.map { priority in
      var isRecorded = false
      for objective in priority.objectives {
        for progress in objective.progress {
          if let key = progress.forAction { actions.insert(key) } else { isRecorded = true }
        }
        for milestone in objective.milestones where milestone.status != nil {
          if let key = milestone.forAction { actions.insert(key) } else { isRecorded = true }
        }
      }
      return isRecorded
    }
    self.actions = actions
    isKept =
      !actions.isEmpty || priorities.contains(true)
      || plan.priorities.contains { priority in
        priority.objectives.contains { $0.actions.contains { $0.rag != nil } }
      }
  }

  /// Whether words are recorded of an action or of its priority.
  func hasWords(of action: PlacedItem<Action>) -> Bool {
    priorities[action.priority] || action.item.name.map(actions.contains) == true
  }

  /// Whether words are recorded of a priority as a whole.
  func hasWords(ofPriority index: Int) -> Bool { priorities[index] }
}

extension Action {
  /// What other items know the action by: its key, or its reference where the plan gives it none.
  var name: String? { key ?? ref }
}
