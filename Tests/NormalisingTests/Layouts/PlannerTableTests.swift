import Plans
import Testing

@testable import Normalising

/// Planners: a priority over several rows, each of which says what it holds, half-term by half-term.
@Suite struct PlannerTableTests {
  private static let planner = """
    St Aidan’s School: half-term planner 2026-27

    Getting better at||Autumn|<|Spring|<|What’ll it look like in July|Pounds and hours
    ||Aut 1|Aut 2|Spr 1|Spr 2||
    Children who talk // Looked after by: Mrs Amos|What we’ll do|• Screen every child (Mrs Amos) // • Choose the books|• Start the groups|• Film our story times||80% meet the goal for speaking|Story books £900
    ^|We should see{FFF2CC}||55% at the level for their age{FFF2CC}||66% at the level for their age{FFF2CC}|^|^
    ^|Who looks in||Mrs Amos, watching two groups||head, learning walk|^|^
    Fingers and pencils // Looked after by: Miss Gill|What we’ll do|• Sort the finger gym||||72% meet the goal for writing|OT £200
    ^|We should see||All children hold a pencil well|||^|^
    ^|Who looks in|Miss Gill, photos||||^|^

    Next look: first week of each half-term
    """

  @Test func eachPriorityHasItsRowsTermByTermAndWhatStandsBehindThem() throws {
    let plan = try GivenPlan(GivenPlan.workbook([("Planner 26-27", Self.planner)])).plan
    #expect(plan.priorities.map(\.title) == ["Children who talk", "Fingers and pencils"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Amos"], ["Miss Gill"]])
    #expect(plan.priorities.map(\.actions.count) == [4, 1])
    #expect(plan.priorities[0].actions.map { $0.dateText } == ["Aut 1", "Aut 1", "Aut 2", "Spr 1"])
    #expect(plan.priorities.map { $0.milestones.map(\.dueText) } == [["Aut 2", "Spr 2"], ["Aut 2"]])
    #expect(plan.priorities.flatMap(\.milestones).allSatisfy { $0.rag == nil })
    #expect(
      plan.priorities.map { $0.outcomes.map(\.text) }
        == [["80% meet the goal for speaking"], ["72% meet the goal for writing"]])
    #expect(plan.priorities.map { $0.monitoring.count } == [2, 1])
    #expect(plan.priorities.flatMap(\.objectives).flatMap(\.resources).map(\.amount) == [900, 200])
    #expect(plan.unmapped.map(\.text).contains("Next look: first week of each half-term"))
  }

  @Test func anActionTableWithMilestonesOfTermsIsNoPlanner() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Aut 1|Aut 2|Spr 1|Spr 2
        Reading|Train staff|Booked|All trained||
        ^|Buy books|Ordered|||In use
        Writing|Rewrite the plans|Drafts|||In use
        ^|Moderate|||Done in Y2|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Writing"])
    #expect(plan.priorities.map(\.actions.count) == [2, 2])
  }
}
