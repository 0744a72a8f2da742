import Plans
import Testing

@testable import Normalising

/// Labels that a second bracket, a question or a year in the wrong place used to hide.
@Suite struct LabelSlipTests {
  private func plan(_ line: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Writing
        Lead: Assistant Head (Inclusion)
        What we will do|Who|When
        Teach handwriting|English lead|Autumn term
        ==
        \(line)
        """)
    ).plan
  }

  @Test func aSecondBracketBelongsToTheText() throws {
    let plan = try plan("Progress (November): going well in Y2, patchy in Y1 (Elm did it twice).")
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["going well in Y2, patchy in Y1 (Elm did it twice)."])
  }

  @Test func aPostInBracketsStaysBehindItsLabel() throws {
    #expect(try plan("Why: books are thin").priorities.first?.lead == ["Assistant Head (Inclusion)"])
  }

  @Test func aQuestionToBeAnsweredLaterIsNoAction() throws {
    #expect(try plan("So… how did it go? (to fill in, July)").actions.map(\.text) == ["Teach handwriting"])
  }

  @Test func theEndOfTheYearInAListOfMilestonesIsTheLastOfThem() throws {
    let plan = try plan(
      """
      **Signs along the way
      - By Christmas: 50% on track
      - By the end of the year: 70% at expected
      """)
    #expect(plan.priorities.flatMap(\.milestones).map(\.text) == ["50% on track", "70% at expected"])
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
  }

  @Test func anAuthoritysServiceIsNoSchool() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        Northmoor Council School Effectiveness Service
        Post-Ofsted Action Plan 2026-2027
        St Aldhelm's Catholic Primary School
        # Priority 1: Writing
        Action|Lead|When
        Teach handwriting|English lead|Autumn term
        """)
    ).plan
    #expect(plan.school.name == "St Aldhelm's Catholic Primary School")
  }
}
