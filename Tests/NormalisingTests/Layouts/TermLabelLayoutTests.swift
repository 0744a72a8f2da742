import Plans
import Testing

@testable import Normalising

/// What will be by a term, as labels and heads say it.
@Suite struct TermLabelLayoutTests {
  @Test func whatWillBeSeenByJulyAfterTwoOtherTermsIsTheLastMilestone() throws {
    let plan = try GivenPlan(
      sheet: """
        Big job 1: Everyone in, every day
        We'll know it's worked when…|Attendance is 74%
        |
        What we're going to do|Who's on it|By when?
        Breakfast and a chat|Tash|Autumn 1
        |
        By Christmas we'll see|68% attendance
        By Easter we'll see|71% attendance
        By July we'll see|74% attendance
        """
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["Attendance is 74%"])
    #expect(
      plan.priorities.flatMap(\.milestones).map(\.dueText) == ["By Christmas", "By Easter", "By July"])
  }

  @Test func whatWillBeSeenByJulyAloneIsTheOutcomes() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Attendance
        By July we'll see:
        - 74% attendance
        - Fewer late arrivals
        What we will do:
        - Breakfast and a chat
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["74% attendance", "Fewer late arrivals"])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }

  @Test func byEndOfHeadsTheDatesOfMilestones() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Communication
        Action|Lead|By when
        Write profiles|SaLT|Autumn 1
        ## Milestones
        By end of|Milestone
        Autumn 2|All profiles in use
        Summer 2|90% of pupils meet their outcome
        """)
    ).plan
    let milestones = plan.priorities.flatMap(\.milestones)
    #expect(milestones.map(\.text) == ["All profiles in use", "90% of pupils meet their outcome"])
    #expect(milestones.map(\.dueText) == ["Autumn 2", "Summer 2"])
  }
}
