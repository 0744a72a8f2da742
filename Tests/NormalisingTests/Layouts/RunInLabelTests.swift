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
}
