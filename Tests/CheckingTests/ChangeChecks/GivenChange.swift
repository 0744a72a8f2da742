import Plans

@testable import Checking

extension Given {
  /// What one check of changes finds between two versions of a plan.
  static func changes<Check: ChangeCheck>(
    _ check: Check.Type, from earlier: Plan, to plan: Plan, paired: [Plan] = []
  ) throws -> [Finding] {
    var context = try context()
    context.pairedPlans = paired
    return check.init().findings(
      in: PlanChange(plan, since: earlier, by: context.checkRules.changes), context
    ).all
  }
}

extension Plan {
  /// The same plan for another academic year, 2026 being 2026/27.
  func of(yearFrom start: Int) -> Plan {
    var plan = self
    plan.academicYear = AcademicYear(startingIn: start)
    return plan
  }
}
