import Plans
import Testing

@testable import Normalising

/// Which of several outcomes a milestone's bare number is a step to.
@Suite struct StepToOutcomeTests {
  private static func measure(_ milestone: String, _ outcomes: String...) throws -> String? {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Staff
        Success criteria
        \(outcomes.map { "- \($0)" }.joined(separator: "\n"))
        Milestones
        - \(milestone)
        """)
    ).plan
    return try #require(plan.milestones.first).targets.first?.measure
  }

  @Test func aShareIsAStepToTheFirstShare() throws {
    #expect(
      try Self.measure("By Easter: 75%", "Absence down from 13 days to 9 days", "GLD reaches 85%") == "GLD")
    #expect(try Self.measure("By Easter: 92%", "Attendance is 95%", "GLD reaches 85%") == "attendance")
  }

  @Test func whatASurveySaysIsAStepToWhatPeopleAreToSay() throws {
    let outcomes = ["Attendance of staff is 96%", "85% of staff say that they feel supported"]
    #expect(try Self.measure("Staff survey at 75%", outcomes[0], outcomes[1])?.contains("say") == true)
    #expect(try Self.measure("75% by Easter", outcomes[0], outcomes[1])?.contains("say") == false)
  }
}
