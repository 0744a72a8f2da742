import Plans

/// A plan that is last year's with its dates brought up to date.
///
/// A plan is to evolve "from plan – do – review" (guidance on improvement planning, June 2015): what the year before has
/// taught should show in it. What is counted are the words of all that the plan sets out to do, without days and years.
struct UnchangedFromLastYear: ChangeCheck {
  static let id = "unchangedFromLastYear"

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings {
    let rules = context.checkRules.changes
    guard !change.isSameYear else { return Findings() }
    let (before, now) = (texts(of: change.earlier), texts(of: change.plan))
    guard now.count >= rules.unchangedItems else { return Findings() }
    var left = before.reduce(into: [UInt64: Int]()) { $0[$1, default: 0] += 1 }
    var same = 0
    for words in now where left[words, default: 0] > 0 {
      left[words, default: 0] -= 1
      same += 1
    }
    // What was left out since counts as a change too.
    guard 2 * same * 100 >= rules.unchanged * (before.count + now.count) else { return Findings() }
    return Findings([
      Finding(
        check: Self.id, severity: .shouldFix, location: "the whole plan", text: change.plan.title,
        message: "\(same.outOf(now.count, "item", "items", ("is", "are")).capitalisedFirst) word for word last year’s,"
          + " but for dates. Write what was achieved, and plan this year’s work from there.")
    ])
  }

  private func texts(of plan: Plan) -> [UInt64] {
    var texts = plan.priorities.map(\.title)
    for priority in plan.priorities {
      for objective in priority.objectives {
        // An implicit objective is its priority's title said again.
        if objective.text != priority.title { texts.append(objective.text) }
        texts += objective.outcomes.map(\.text)
        texts += objective.actions.map(\.text)
        texts += objective.milestones.map(\.text)
        texts += objective.monitoring.map(\.text)
      }
    }
    return texts.map { ItemWords($0).whole }
  }
}
