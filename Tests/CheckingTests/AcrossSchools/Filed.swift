import GeneratedPlans
import Plans

@testable import Checking

/// Plans as the checks across schools see them, and what these rest on beside them.
enum Filed {
  static func urn(_ number: Int) throws -> URN {
    guard let urn = URN(rawValue: 950_000 + number) else { throw Given.NoSuchDay() }
    return urn
  }

  /// Schools of one phase and size, numbered from 1.
  static func schools(_ count: Int, phase: SchoolPhase = .primary, roll: Int? = 200) throws -> [School] {
    try (1...count).map { try School(urn: urn($0), name: "School \($0)", phase: phase, numberOnRoll: roll) }
  }

  static func context(
    _ schools: [School], asOf: String = "2026-11-23", results: [PublishedResult] = [], strengths: [SchoolStrength] = [],
    advisers: [URN: SchoolAdviser] = [:], links: [(urn: URN, predecessor: URN)] = []
  ) throws -> AcrossContext {
    AcrossContext(
      asOf: try Given.day(asOf), termDates: try Given.termDates(), checkRules: try Given.checkRules(),
      vocabularies: try Given.vocabularies(), schools: SchoolRegister(schools, links: links),
      everySchoolOwesAPlan: true, results: ResultsOnFile(results), strengths: strengths, advisers: advisers)
  }

  /// The plan of the school with a number, filed under it.
  static func plan(_ number: Int, _ priorities: [Priority], received: String? = nil, verdicts: [Verdict] = []) throws
    -> FiledPlan
  {
    FiledPlan(
      id: number, plan: Plan(priorities), urn: try urn(number), file: "\(number).docx",
      received: try received.map(Given.day), verdicts: verdicts)
  }

  /// What a check finds in some plans.
  static func findings(
    of check: (some AcrossCheck).Type, _ plans: [FiledPlan], in context: AcrossContext
  ) -> [AcrossFinding] {
    var check = check.init(context)
    for plan in plans { check.take(plan) }
    return check.findings()
  }

  /// A priority with one outcome and its targets.
  static func priority(_ targets: [Target]) -> Priority {
    Priority("1", outcomes: [Outcome(text: "An outcome", targets: targets, location: "Table 1, row 2")])
  }
}
