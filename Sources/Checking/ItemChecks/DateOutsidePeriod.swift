import Plans

/// An action or a milestone whose date lies outside the days that the plan covers.
///
/// It is last year's date left standing, or a slip of the year. The plan's own period counts, else its academic year, and
/// with it the years that its title names ("2025–28"). What was done shortly before the plan begins, to get ready for
/// it, is a note, and so is an early start.
struct DateOutsidePeriod: ItemCheck {
  static let id = "dateOutsidePeriod"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    guard let period = PeriodCovered(plan) else { return Findings() }
    let ready = period.first.adding(days: -context.checkRules.items.daysBefore)
    let covers = "the plan covers \(period.first.written) to \(period.last.written)"
    func finding(_ severity: Severity, _ location: SourceLocation, _ text: String, _ message: String) -> Finding {
      Finding(check: Self.id, severity: severity, location: location, text: text, message: message)
    }
    func outside(_ day: Day, _ verb: String, _ location: SourceLocation, _ text: String) -> Finding? {
      if day > period.last {
        return finding(
          .shouldFix, location, text, "This \(verb) \(day.written), after the plan ends: \(covers). Is the year right?")
      }
      guard day < period.first else { return nil }
      return finding(
        day < ready ? .shouldFix : .note, location, text,
        "This \(verb) \(day.written), before the plan begins: \(covers). Is the year right?")
    }
    let actions = items.actions.compactMap { action -> Finding? in
      let item = action.item
      if let end = item.end, let found = outside(end, "is to be done by", action.location, item.text) { return found }
      guard let start = item.start, start < period.first || start > period.last else { return nil }
      // A date that the end excuses is an early start.
      let severity: Severity = item.end != nil || start >= ready && start < period.first ? .note : .shouldFix
      return finding(
        severity, action.location, item.text,
        "This starts \(start.written), \(start < period.first ? "before the plan begins" : "after the plan ends"): \(covers)."
          + " Is the year right?")
    }
    let milestones = items.milestones.compactMap { milestone in
      milestone.item.due.flatMap { outside($0, "is due", milestone.location, milestone.item.text) }
    }
    return Findings(actions + milestones)
  }
}
