import Plans

@testable import Checking

/// What one check finds in a plan, as of 23 November 2026 unless another day is given.
enum Found {
  static func by(_ check: some ItemCheck, in plan: Plan, asOf: String = "2026-11-23") throws -> Findings {
    check.findings(in: plan, try Given.context(asOf: asOf))
  }

  static func severities(_ check: some ItemCheck, in plan: Plan, asOf: String = "2026-11-23") throws -> [Severity] {
    try by(check, in: plan, asOf: asOf).all.map(\.severity)
  }

  /// In a plan of one action.
  static func severities(_ check: some ItemCheck, action: Action) throws -> [Severity] {
    try severities(check, in: Plan([Priority("1", actions: [action])]))
  }

  /// In a plan of one outcome.
  static func severities(_ check: some ItemCheck, outcome: Outcome) throws -> [Severity] {
    try severities(check, in: Plan([Priority("1", outcomes: [outcome])]))
  }

  /// In a plan of one target under a text.
  static func severities(_ check: some ItemCheck, _ text: String, _ target: Target) throws -> [Severity] {
    try severities(check, outcome: Outcome(text: text, targets: [target]))
  }
}

extension ItemCheck {
  func findings(in plan: Plan, _ context: CheckingContext) -> Findings {
    findings(in: PlanItems(plan, in: context), context)
  }
}
