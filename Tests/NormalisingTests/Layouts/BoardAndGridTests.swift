import Plans
import Testing

@testable import Normalising

/// Task boards' exports, grids of terms, charts of change and boxes of worries.
@Suite struct BoardAndGridTests {
  @Test func howUrgentATaskIsNamesNoPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Aims",
          """
          School Improvement Plan 2026/27
          **Priority 1|**Every pupil has a way to communicate
          Lead|Isla Grant
          |
          **Priority 2|**Reading for pupils who are ready
          Lead|Tom Redd
          """
        ),
        (
          "Tasks",
          """
          Task name|Bucket|Progress|Priority|Assigned to|Due date
          Boards in every room|1 Every pupil has a way to communicate|Completed|Urgent|Isla Grant|16/10/2026
          Film five minutes of modelling|1 Every pupil has a way to communicate|In progress|Medium|Class leads|11/12/2026
          Fit the texts to the pupil|2 Reading for pupils who are ready|Not started|Important|Tom Redd|12/02/2027
          """
        ),
      ])
    ).plan
    #expect(
      plan.priorities.map(\.title) == ["Every pupil has a way to communicate", "Reading for pupils who are ready"])
    #expect(plan.priorities.map(\.actions.count) == [2, 1])
    #expect(plan.unmapped.map(\.text).contains("Urgent"))
  }

  @Test func aRowThatNobodyListedLeavesAGridOfTermsAGrid() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026–2027
        ## Issues from our last inspection (November 2023)
        A. Pupils do not always improve their writing
        B. Too many pupils are persistently absent
        ## Priority 1 – Feedback that moves writers on
        Inspection issue: A
        |Autumn term|Spring term|Summer term
        What we do|Agree what feedback looks like // Visit another school|Weekly conferencing|Publish an anthology
        Milestones|All teachers have watched a conference|75% of books show redrafting|95% of books show redrafting
        Checks|Book sampling – HT|Moderation|Pupil voice
        Governors check||Joins the book sampling|
        Impact|The visit was excellent.||
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.first?.addresses.map(\.ref) == ["A"])
    #expect(
      plan.actions.map(\.text) == [
        "Agree what feedback looks like", "Visit another school", "Weekly conferencing", "Publish an anthology",
      ])
    #expect(plan.actions.map(\.dateText) == ["Autumn term", "Autumn term", "Spring term", "Summer term"])
    #expect(plan.priorities.first?.milestones.map(\.dueText) == ["Autumn term", "Spring term", "Summer term"])
    #expect(plan.priorities.first?.monitoring.count == 4)
    #expect(plan.priorities.first?.progress.count == 1)
  }

  @Test func linesThatBeginWithDatesAreStepsWhateverTheirHeadSays() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement Plan 2026-27
        ## Priority 1: Children explain their maths
        Why this, why now|What we put in|Tell-tale things|The difference we want
        Pupils cannot say why|3 supply days, £630|By Christmas: Stems seen in 8 classes // By Easter: 45% at 20 or more|72% at the expected standard
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.milestones).map(\.dueText) == ["By Christmas", "By Easter"])
    #expect(plan.priorities.first?.objectives.flatMap(\.resources).map(\.amount) == [630])
  }
}
