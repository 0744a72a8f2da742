import Plans

extension PlanPutRight {
  /// A title that is no priority: what stands under it goes to the priority above, or of the first to the one below.
  mutating func removePriorities(_ text: FoldedText, _ kept: inout ItemsKept) {
    var index = 0
    while index < plan.priorities.count {
      let priority = plan.priorities[index]
      let words =
        [priority.ref, priority.title, priority.area, priority.rationale, priority.gradeDescriptor]
        + priority.lead + priority.governor
      guard kept.take(words, at: priority.location, ifIts: priority.title, is: text) else {
        index += 1
        continue
      }
      plan.priorities.remove(at: index)
      move(priority.objectives, of: priority, toPriority: index)
    }
  }

  /// Moves what a title that is gone stood over to the priority before its place.
  private mutating func move(_ objectives: [Objective], of gone: Priority, toPriority place: Int) {
    let left = objectives.filter { !$0.holdsNothing || $0.text != gone.title || $0.ref != nil }
    guard !left.isEmpty else { return }
    if plan.priorities.isEmpty {
      plan.priorities.append(Priority(title: plan.title, location: gone.location))
    }
    let goal = place > 0 ? place - 1 : 0
    for objective in left {
      // The objective that only repeats the title goes with it; its items stay.
      if objective.text == gone.title, objective.ref == nil {
        var implicit = objective
        implicit.text = plan.priorities[goal].title
        add(implicit, toPriority: goal)
      } else {
        plan.priorities[goal].objectives.append(objective)
      }
    }
  }

  private mutating func add(_ items: Objective, toPriority index: Int) {
    if plan.priorities[index].objectives.isEmpty {
      plan.priorities[index].objectives.append(items)
    } else {
      let last = plan.priorities[index].objectives.count - 1
      plan.priorities[index].objectives[last].take(items)
    }
  }

  /// A text that is no objective: its items go to the objective above, or of the first to the one below; of the only
  /// one to the priority itself.
  mutating func removeObjectives(_ text: FoldedText, _ kept: inout ItemsKept) {
    for priority in plan.priorities.indices {
      let title = plan.priorities[priority].title
      var index = 0
      while index < plan.priorities[priority].objectives.count {
        let objective = plan.priorities[priority].objectives[index]
        // An objective that only repeats the priority's title is none of its own.
        guard objective.text != title || objective.ref != nil,
          kept.take([objective.ref, objective.text], at: objective.location, ifIts: objective.text, is: text)
        else {
          index += 1
          continue
        }
        plan.priorities[priority].objectives.remove(at: index)
        guard !objective.holdsNothing else { continue }
        if plan.priorities[priority].objectives.isEmpty {
          var implicit = objective
          (implicit.text, implicit.ref) = (title, nil)
          plan.priorities[priority].objectives.append(implicit)
          break
        }
        plan.priorities[priority].objectives[max(0, index - 1)].take(objective)
      }
    }
  }
}

extension Objective {
  fileprivate var holdsNothing: Bool {
    outcomes.isEmpty && actions.isEmpty && milestones.isEmpty && resources.isEmpty && monitoring.isEmpty
      && progress.isEmpty
  }

  /// Adds the items of another objective.
  fileprivate mutating func take(_ other: Objective) {
    outcomes += other.outcomes
    actions += other.actions
    milestones += other.milestones
    resources += other.resources
    monitoring += other.monitoring
    progress += other.progress
  }
}
