public import Plans

/// Judges plans by the guidance's criteria, and finds what is wrong with their items.
public struct Checker: Sendable {
  public init() {}

  /// The criteria that this version judges, in the guidance's order.
  public static var judged: [CriterionID] { Criteria.all.map { $0.id } }

  /// The names of the checks of single items and of changes, in the order in which their findings are shown.
  public static var checks: [String] { ItemChecks.all.map { $0.id } + changeChecks }

  /// The names of those among them that tell what changed since the last version.
  public static var changeChecks: [String] { ChangeChecks.all.map { $0.id } }

  /// One verdict for each criterion of `judged`, in that order.
  public func verdicts(on plan: Plan, in context: CheckingContext) -> [Verdict] {
    verdicts(on: PlanItems(plan, in: context), in: context)
  }

  /// What the checks of single items find, and those of changes where the context has the plan's last version.
  public func findings(on plan: Plan, in context: CheckingContext) -> Findings {
    findings(in: PlanItems(plan, in: context), context)
  }

  /// Both, in less time than one after the other.
  public func judge(_ plan: Plan, in context: CheckingContext) -> (verdicts: [Verdict], findings: Findings) {
    let items = PlanItems(plan, in: context)
    return (verdicts(on: items, in: context), findings(in: items, context))
  }

  private func verdicts(on items: PlanItems, in context: CheckingContext) -> [Verdict] {
    Criteria.all.map { criterion in
      criterion.init().judge(items, in: context).verdict(by: criterion.id, version: criterion.version)
    }
  }

  private func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    var found = Findings()
    for check in ItemChecks.all { found.append(check.init().findings(in: items, context)) }
    if let earlier = context.lastVersion {
      let change = PlanChange(items.plan, since: earlier, by: context.checkRules.changes)
      for check in ChangeChecks.all { found.append(check.init().findings(in: change, context)) }
    }
    return found
  }
}
