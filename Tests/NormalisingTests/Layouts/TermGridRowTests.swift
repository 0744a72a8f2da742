import Plans
import Testing

@testable import Normalising

/// Rows of grids with a column for each term: who checks what, what it costs, what is wanted, and where a grid ends.
@Suite struct TermGridRowTests {
  private func grid(_ rows: String...) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        ([
          "# School development plan 2026/27", "## Priority 1: Handwriting", "|Autumn|Spring|Summer",
          "Actions|Audit grip in Reception|Teach joins in Year 2|Moderate with Elm Road",
        ] + rows).joined(separator: "\n"))
    ).plan
  }

  @Test func whoMonitorsStandsInTheRowBelowWhatIsMonitored() throws {
    let plan = try grid(
      "Milestone by the end of term|30% join fluently|45% join fluently|60% join fluently",
      "Monitoring: what|Book looks|Lesson visits|Pupil interviews",
      "Monitoring: who|English lead|Headteacher|Link governor")
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.text) == ["Book looks", "Lesson visits", "Pupil interviews"])
    #expect(monitoring.map(\.who) == [["English lead"], ["Headteacher"], ["Link governor"]])
    #expect(monitoring.map(\.when) == ["Autumn", "Spring", "Summer"])
    #expect(monitoring.map(\.governors) == [false, false, true])
    #expect(plan.milestones.map(\.due) == [Day("2026-12-18"), Day("2027-03-25"), Day("2027-07-21")])
    #expect(plan.actions.count == 3)
  }

  @Test func whoMonitorsAloneIsMonitoringTermByTerm() throws {
    let plan = try grid("Monitoring: who|English lead|Headteacher|Mrs Adair", "Cost|£200|£90|£350")
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.who) == [["English lead"], ["Headteacher"], ["Mrs Adair"]])
    #expect(monitoring.map(\.when) == ["Autumn", "Spring", "Summer"])
    #expect(plan.priorities.flatMap(\.resources).map(\.amount) == [200, 90, 350])
  }

  @Test func whatEachTermCostsIsAResource() throws {
    let plan = try grid("Cost|£200||£350", "Monitoring: what|Book looks|Lesson visits|Pupil interviews")
    #expect(plan.priorities.flatMap(\.resources).map(\.amount) == [200, 350])
    #expect(plan.priorities.flatMap(\.monitoring).map(\.who) == [[], [], []])
  }

  @Test func successOverTheWidthOfAllTermsIsAnOutcome() throws {
    let plan = try grid(
      "Milestones|30% join fluently|45% join fluently|60% join fluently",
      "Success criteria|75% of Year 2 join fluently by July 2027|<|<")
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["75% of Year 2 join fluently by July 2027"])
    #expect(plan.milestones.count == 3)
  }

  @Test func successOfOneTermIsAStepOnTheWay() throws {
    let plan = try grid("Success criteria|30% join fluently|45% join fluently|60% join fluently")
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
    #expect(plan.milestones.map(\.dueText) == ["Autumn", "Spring", "Summer"])
  }

  private func sheet(_ below: String) throws -> Plan {
    try GivenPlan(
      sheet: """
        School development plan 2026/27
        Priority 1: Handwriting
        |Autumn|Spring|Summer
        Actions|Audit grip in Reception|Teach joins in Year 2|Moderate with Elm Road
        \(below)
        """
    ).plan
  }

  private static let steps = "Milestones|30% join fluently|45% join fluently|60% join fluently"

  @Test func aGridInASheetEndsAtABlankRowAboveLabelsWithOneValue() throws {
    let plan = try sheet("\(Self.steps)\n\nCost|Pencil grips £140\nLink governor|Mrs Adair")
    #expect(plan.milestones.count == 3)
    #expect(plan.priorities.flatMap(\.resources).map(\.amount) == [140])
    #expect(plan.priorities.map(\.governor) == [["Mrs Adair"]])
    #expect(plan.actions.map(\.dateText) == ["Autumn", "Spring", "Summer"])
  }

  @Test func aGridGoesOnBelowABlankRowWhereSeveralTermsAreFilled() throws {
    let plan = try sheet("\n\(Self.steps)")
    #expect(plan.milestones.map(\.dueText) == ["Autumn", "Spring", "Summer"])
    #expect(plan.actions.count == 3)
  }
}
