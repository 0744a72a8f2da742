import Plans
import Testing

@testable import Normalising

/// Legends that name their colours in words or show them as fills, and colours in the rows of actions.
@Suite struct LegendColourTests {
  private func plan(_ legend: String, _ first: String, _ second: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        \(legend)
        ==
        Priority|Action|Lead|By when|Status
        Spelling|Buy word mats|EL|Autumn 1|\(first)
        Spelling|Teach ten words|EL|Autumn 2|\(second)
        """)
    ).plan
  }

  @Test func aMeaningMayEndWithItsColour() throws {
    let legend = "Moving|Going to plan – green\nSticky|Late, help wanted – amber"
    let plan = try plan("**What the status words mean\n\(legend)", "Moving", "Sticky")
    #expect(plan.actions.map(\.rag) == [.green, .amber])
    #expect(plan.actions.map(\.ragText) == ["Moving", "Sticky"])
    #expect(plan.ragLegend?.green == "Going to plan – green")
  }

  @Test func coloursOfThingsAreNoRatings() throws {
    let plan = try plan("Moving|Bring the blue – green folder\nSticky|Bring the red folder", "Moving", "Sticky")
    #expect(plan.actions.map(\.rag) == [nil, nil])
    #expect(plan.ragLegend == nil)
  }

  @Test func filledCellsOfALegendShowTheirColours() throws {
    let plan = try plan(
      "**What the colours mean\nFlying: all is going to plan{92D050}|Behind: late but recoverable{FFC000}", "Flying",
      "Behind")
    #expect(plan.actions.map(\.rag) == [.green, .amber])
    #expect(plan.ragLegend?.amber == "late but recoverable")
  }

  @Test func filledCellsThatNothingNamesALegendAreNone() throws {
    let plan = try plan("Flying: all is going to plan{92D050}|Behind: late but recoverable{FFC000}", "Flying", "Behind")
    #expect(plan.ragLegend == nil)
    #expect(plan.actions.map(\.rag) == [nil, .red])
  }

  @Test func theColourOfAnActionsOnlyReviewIsTheActions() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        Priority|Action|Lead|By when|November: how is it going?
        Spelling|Buy word mats|EL|Autumn 1|All there{92D050}
        Spelling|Teach ten words|EL|Autumn 2|Two rooms only{FFC000}
        """
    ).plan
    #expect(plan.actions.map(\.rag) == [.green, .amber])
    #expect(plan.priorities.flatMap(\.progress).map(\.rag) == [nil, nil])
    #expect(plan.priorities.flatMap(\.progress).map(\.dateText) == ["November", "November"])
  }
}
