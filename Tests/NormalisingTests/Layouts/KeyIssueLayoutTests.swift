import Plans
import Testing

@testable import Normalising

/// Key issues of the last inspection, by the letters and codes that a plan gives them.
@Suite struct KeyIssueLayoutTests {
  @Test func keyIssuesWithLettersAreAnsweredByTheirLetters() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Key issues from the last inspection
        A. Teachers do not always spot misconceptions in maths
        B. In some subjects, the important knowledge has not been pinned down
        ## Priority 1: Maths
        Links to Ofsted key issue|A
        Objective|Misconceptions are picked up in the lesson
        ==
        Ref|Key actions|Persons responsible|Timescale
        1.1|Plan lessons around misconceptions|Maths lead|by 16/10/26
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["A", "B"])
    #expect(plan.keyIssues.first?.text == "Teachers do not always spot misconceptions in maths")
    #expect(plan.priorities.first?.addresses == [Addressed(to: .keyIssue, ref: "A")])
  }

  @Test func theNumberOfAKeyIssueUnderALabelIsWhatThePriorityAnswers() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        **Areas for improvement (Ofsted, March 2025)
        1. Activities do not build on what has been taught.
        2. Too many pupils are absent on Mondays.
        ## Priority 1: Reception
        Lead|Mrs Tidy
        Success criteria|74% reach a good level of development
        Inspection link|Area for improvement 1
        """)
    ).plan
    #expect(plan.keyIssues.count == 2)
    #expect(plan.priorities.flatMap(\.addresses).map(\.ref) == ["1"])
  }
}
