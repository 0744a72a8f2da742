import Plans

extension PlanDraft {
  /// Reads the numbers of all outcomes and milestones, once all are known: a bare "15%" under "Aut" leans on the outcome
  /// that it is a step to, wherever that stands, or else on what the objective says.
  mutating func readTargets() {
    for priority in plan.priorities.indices {
      var first: Target?
      for objective in plan.priorities[priority].objectives.indices {
        let aim = phrases.targets.subject(of: plan.priorities[priority].objectives[objective].text)
        var context: Target?
        var previous = aim
        for index in plan.priorities[priority].objectives[objective].outcomes.indices {
          let outcome = plan.priorities[priority].objectives[objective].outcomes[index]
          let text = outcome.location.flatMap { readings[$0] } ?? outcome.text
          let targets = phrases.targets.targets(in: text, ofGroupAfter: previous)
          previous = targets.last ?? previous
          plan.priorities[priority].objectives[objective].outcomes[index].targets = targets
          if context == nil { context = targets.first }
        }
        if first == nil { first = context }
        for index in plan.priorities[priority].objectives[objective].milestones.indices {
          let milestone = plan.priorities[priority].objectives[objective].milestones[index]
          let text = milestone.location.flatMap { readings[$0] } ?? milestone.text
          plan.priorities[priority].objectives[objective].milestones[index].targets =
            phrases.targets.targets(
              in: text, context: phrases.targets.step(context ?? (aim?.measure == nil ? nil : aim) ?? first))
        }
      }
    }
  }
}
