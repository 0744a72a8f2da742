import Plans
import Testing

@testable import Normalising

/// A table for each priority, with labels of its own among the rows.
@Suite struct TableForEachPriorityTests {
  @Test func labelsBesideMergedCellsAreNoActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Brook Infant School: Improvement Plan 2026/27
        **Priority 1: Early language{DDDDDD}|<|<|<|<
        **Success criteria:|80% of Reception meet the expected level in speaking // All staff are trained|<|<|<
        **Rationale|Baseline shows 45% on track|<|<|<
        **Action|**Lead|**Timescale|**Cost|**Progress
        Screen all children|EYFS lead|Sept 26|£200|Done in week one
        Run talk groups|TA|Autumn 2|£0|
        **Monitoring:|EYFS governor visits in March // HT drops in half termly|<|<|<
        **Milestones|By Christmas: 55% on track // By Easter: 65% on track|<|<|<
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.title == "Early language")
    #expect(priority.rationale == "Baseline shows 45% on track")
    #expect(priority.actions.map(\.text) == ["Screen all children", "Run talk groups"])
    #expect(priority.outcomes.count == 2)
    #expect(priority.monitoring.map(\.text) == ["EYFS governor visits in March", "HT drops in half termly"])
    #expect(priority.milestones.map(\.dueText) == ["By Christmas", "By Easter"])
  }

  @Test func tableGoesOnBelowALabel() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        **Priority 1 – Every pupil has a voice
        Actions|Who|When|Resources
        Objective: Use small steps each day|<|<|<
        Rewrite the plans|DHT|by 25/09/26|3 days
        Intended outcomes|75% of outcomes are met|<|<
        Objective: Share plans with families|<|<|<
        Hold a family morning|HT|Spring 1|£40
        """)
    ).plan
    let objectives = plan.priorities.flatMap(\.objectives)
    #expect(objectives.map(\.text) == ["Use small steps each day", "Share plans with families"])
    #expect(objectives.map { $0.actions.map(\.text) } == [["Rewrite the plans"], ["Hold a family morning"]])
    #expect(objectives[0].outcomes.map(\.text) == ["75% of outcomes are met"])
  }

  @Test func rowsOfTheSameFormAsTheOthersAreActions() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Action|Lead|By when
        Training|HT|Autumn 1
        Evaluation|DHT|Spring 1
        """
    ).plan
    #expect(plan.actions.map(\.text) == ["Training", "Evaluation"])
  }

  @Test func labelWithAWideValueAboveTheHeadIsNoHead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # EYFS Action Plan 2026–27
        Priority|Communication and language|<|<|<
        Monitoring|Observations by the assistant head|<|<|<
        Ref|Steps to be taken|Personnel|Time scale|Resources
        1.1|Screen all new starters|Mrs Fabian|by 25 Sept 2026|2 mornings
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Communication and language"])
    #expect(plan.priorities.flatMap(\.monitoring).map(\.text) == ["Observations by the assistant head"])
  }

  @Test func repeatedHeadSaysSo() throws {
    let given = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Action|Lead|By when
        Reading|Buy books|SBM|Autumn 1
        Priority|Action|Lead|By when
        Maths|Buy kit|SBM|Spring 1
        """)
    #expect(given.plan.priorities.map(\.title) == ["Reading", "Maths"])
    let repeated = given.decisions.filter { $0.location.words.hasPrefix("row 4") }
    #expect(repeated.map(\.field) == ["priority", "action", "lead", "date"])
    #expect(repeated.allSatisfy { $0.because == "the table's head is repeated" })
  }
}
