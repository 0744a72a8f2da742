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
        var action: String?
        for index in plan.priorities[priority].objectives[objective].outcomes.indices {
          let outcome = plan.priorities[priority].objectives[objective].outcomes[index]
          let measured = outcome.location.flatMap { figures[$0] }
          // "100%" in the row of another action is of what that action is about.
          if outcome.forAction != action { previous = aim }
          action = outcome.forAction
          let targets =
            measured?.targets(phrases.targets)
            ?? phrases.targets.targets(in: outcome.text, ofGroupAfter: previous)
          if let measured, targets.allSatisfy({ $0.baseline == nil }) {
            for text in measured.baselines { unmap(text.text, at: text.location) }
          }
          previous = targets.last ?? previous
          plan.priorities[priority].objectives[objective].outcomes[index].targets = targets
          if context == nil { context = targets.first }
        }
        if first == nil { first = context }
        for index in plan.priorities[priority].objectives[objective].milestones.indices {
          let milestone = plan.priorities[priority].objectives[objective].milestones[index]
          let measured = milestone.location.flatMap { figures[$0] }
          plan.priorities[priority].objectives[objective].milestones[index].targets =
            measured?.targets(phrases.targets)
            ?? phrases.targets.targets(
              in: milestone.text, context: phrases.targets.step(context ?? (aim?.measure == nil ? nil : aim) ?? first))
        }
      }
    }
  }
}
