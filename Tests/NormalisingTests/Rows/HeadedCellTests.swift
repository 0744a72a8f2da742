import Plans
import Testing

@testable import Normalising

/// Cells of a table that hold several lists, each below a line that says what it is.
@Suite struct HeadedCellTests {
  private static func plan(_ cell: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026-27
        Priority|Intended impact|Action|Lead|Monitoring and review
        A. Switches and signs|16 of 22 pupils make requests|Coach each class team|DHT|\(cell)
        B. Getting ready to leave us|11/13 leavers go to a placement|Work experience weekly|14-19 lead|Reports placements to SLT
        """)
    ).plan
  }

  @Test func eachLineThatIsAHeadingBeginsAListOfItsOwn() throws {
    let plan = try Self.plan(
      "Monitoring // HT + DHT learning walks // Governors look at video // Progress // Wait time up to 9 seconds.")
    #expect(plan.priorities[0].monitoring.map(\.text) == ["HT + DHT learning walks", "Governors look at video"])
    #expect(plan.priorities[0].progress.map(\.text) == ["Wait time up to 9 seconds."])
    #expect(plan.priorities[1].monitoring.map(\.text) == ["Reports placements to SLT"])
  }

  @Test func aLineOfWordsBeginsNone() throws {
    let plan = try Self.plan("HT + DHT learning walks // Monitoring of books")
    #expect(plan.priorities[0].monitoring.map(\.text) == ["HT + DHT learning walks", "Monitoring of books"])
  }
}
