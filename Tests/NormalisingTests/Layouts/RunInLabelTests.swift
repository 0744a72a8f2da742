import Plans
import Testing

@testable import Normalising

/// Plans without tables whose labels run into their text, and whose actions have a line of their own for who, when and cost.
@Suite struct RunInLabelTests {
  private static func plan() throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan for 2025–2026
        ## Priority 1. Reading aloud and being read to
        Why. Our children decode well but many read in a flat voice.
        Our aim. Teachers model fluent, expressive reading every day
        Led by Ruth Amory
        **Jobs to do.
        - Choose the forty books that every child will have heard
        Ruth Amory · by end of Autumn · £640 for books
        - Echo reading in Oak and Ash classes
        class teachers · Spring term
        - Moderate with Kirk Slane school
        Mrs Tidy · half-termly · Half a day's cover each, £240
        Looking back, July 2026. Twelve of thirteen reached the standard.
        """), year: AcademicYear("2025/26")
    ).plan
  }

  @Test func theLineBelowAnActionSaysWhoAndWhenAndWhatItTakes() throws {
    let actions = try Self.plan().actions
    #expect(
      actions.map(\.text) == [
        "Choose the forty books that every child will have heard", "Echo reading in Oak and Ash classes",
        "Moderate with Kirk Slane school",
      ])
    #expect(actions.map(\.lead) == [["Ruth Amory"], ["class teachers"], ["Mrs Tidy"]])
    #expect(actions.map(\.dateText) == ["by end of Autumn", "Spring term", "half-termly"])
    #expect(actions.map { $0.resources.map(\.amount) } == [[640], [], [240]])
  }

  @Test func labelsThatEndInAFullStopAreLabels() throws {
    let plan = try Self.plan()
    #expect(plan.priorities.map(\.lead) == [["Ruth Amory"]])
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text) == ["Teachers model fluent, expressive reading every day"])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Twelve of thirteen reached the standard."])
  }

  @Test func aLineOfWordsBetweenDotsBelowAListIsNone() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        ## Priority 1. Reading
        **Actions
        - Choose the forty books
        Reading · Writing · Number
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Choose the forty books"])
    #expect(plan.actions.map(\.lead) == [[]])
  }

  @Test func numberedLinesAboveWhoAndWhenAreActionsThatNoLabelAnnounces() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Mellbreak Primary School Development Plan 2026-27
        ## Priority A  Writing in mixed-age classes
        Lead: Headteacher Governor: Mrs Hodge Report card area: Curriculum and teaching
        ### A1  Sentence work builds from year to year
        A1.1 Write a sentence progression for Class 1
        Responsibility: Headteacher Timescale: by 9th October Resources: one day supply, £205
        A1.2 Teach the new progression and review it
        Responsibility: Both teachers Timescale: Spring 1
        **Success criteria:
        - 12 of 15 KS2 pupils reach EXS in writing
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Headteacher"]])
    #expect(plan.priorities.map(\.governor) == [["Mrs Hodge"]])
    #expect(plan.priorities.map(\.area) == ["Curriculum and teaching"])
    #expect(plan.actions.map(\.ref) == ["A1.1", "A1.2"])
    #expect(plan.actions.map(\.lead) == [["Headteacher"], ["Both teachers"]])
    #expect(plan.actions.first?.resources.map(\.amount) == [205])
    #expect(plan.priorities.flatMap(\.objectives).map(\.ref) == ["A1"])
  }

  @Test func whenSomethingIsLookedAtMayStandAboveIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our school improvement plan, 2026 to 2027
        ## Recommendations from our last inspection
        - R1 Improve fluency in reading
        ## Priority 1: Fluent readers
        Recommendation: R1
        **Actions
        - Train staff in echo reading
        **Monitoring
        **Every fortnight
        Reading lead listens to six pupils
        **12 November and 22 April
        Mr Pasternak reads with Y4 and reports back
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Fluent readers"])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["R1"]])
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(
      monitoring.map(\.text) == ["Reading lead listens to six pupils", "Mr Pasternak reads with Y4 and reports back"])
    #expect(monitoring.map(\.when) == ["Every fortnight", "12 November and 22 April"])
  }
}
