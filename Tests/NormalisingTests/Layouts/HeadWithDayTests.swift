import Plans
import Testing

@testable import Normalising

/// Heads of columns with the day in them that their cells were written, and heads over days.
@Suite struct HeadWithDayTests {
  private func plan(_ heads: String, _ rows: String...) throws -> Plan {
    try GivenPlan(sheet: (["Improvement plan 2026/27", heads] + rows).joined(separator: "\n")).plan
  }

  @Test func aBoldHeadThatEndsWithADayHidesNoTable() throws {
    let plan = try plan(
      "**Priority|**Action|**Lead|**By when|**Where things stand, 16 November",
      "Reading|Buy paired readers|English lead|Autumn 2|Half of them have come",
      "Reading|Train volunteers|SENDCo|Spring 1|Six signed up")
    let progress = plan.priorities.flatMap(\.progress)
    #expect(plan.actions.map(\.text) == ["Buy paired readers", "Train volunteers"])
    #expect(progress.map(\.text) == ["Half of them have come", "Six signed up"])
    #expect(progress.map(\.date) == [Day("2026-11-16"), Day("2026-11-16")])
  }

  @Test func aDayInARowMakesNoHeadOfIt() throws {
    let plan = try plan(
      "**Priority|**Action|**Lead|**By when", "Reading|Buy paired readers|English lead|Autumn 2",
      "Reading|Meet the library service, 16 November|SENDCo|Spring 1")
    #expect(plan.actions.map(\.text) == ["Buy paired readers", "Meet the library service, 16 November"])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
  }

  @Test func anEvaluationAtADayIsProgressOfThatDay() throws {
    let plan = try plan(
      "Priority|Action|Lead|By when|Evaluation of progress at 9 November",
      "Reading|Buy paired readers|English lead|Autumn 2|Half of them have come",
      "Reading|Train volunteers|SENDCo|Spring 1|Six signed up")
    let progress = plan.priorities.flatMap(\.progress)
    #expect(progress.map(\.text) == ["Half of them have come", "Six signed up"])
    #expect(progress.map(\.date) == [Day("2026-11-09"), Day("2026-11-09")])
  }

  @Test func whereWeAreIsProgressWhereItsHeadNamesAMonthAndTheReasonWhereItNamesNone() throws {
    let dated = try plan(
      "Priority|Where are we now? (Nov)|Action|Lead|By when",
      "Reading|Half of the books have come|Buy paired readers|English lead|Autumn 2",
      "Spelling|Two classes have begun|Train volunteers|SENDCo|Spring 1")
    #expect(dated.priorities.map(\.rationale) == [nil, nil])
    #expect(
      dated.priorities.flatMap(\.progress).map(\.text) == ["Half of the books have come", "Two classes have begun"])
    #expect(dated.priorities.flatMap(\.progress).map(\.dateText) == ["Nov", "Nov"])
    let undated = try plan(
      "Priority|Where are we now?|Action|Lead|By when",
      "Reading|Boys lag behind girls|Buy paired readers|English lead|Autumn 2",
      "Spelling|Few staff are trained|Train volunteers|SENDCo|Spring 1")
    #expect(undated.priorities.map(\.rationale) == ["Boys lag behind girls", "Few staff are trained"])
    #expect(undated.priorities.flatMap(\.progress).isEmpty)
  }

  @Test func twoHeadsOverDaysAndWhatIsDueOnThemHeadATableOfMilestones() throws {
    let plan = try plan(
      "Priority 1: Spelling", "Action|Lead|By when", "Buy word mats|English lead|Autumn 1", "",
      "Data drop|Where we should be by then", "20 November 2026|50% of words right", "19 March 2027|60% of words right",
      "2 July 2027|75% of words right")
    #expect(plan.milestones.map(\.text) == ["50% of words right", "60% of words right", "75% of words right"])
    #expect(plan.milestones.map(\.due) == [Day("2026-11-20"), Day("2027-03-19"), Day("2027-07-02")])
    #expect(plan.actions.map(\.text) == ["Buy word mats"])
  }

  @Test func labelsAndValuesBelowATableAreNoHeads() throws {
    let plan = try plan(
      "Priority 1: Spelling", "Action|Lead|By when", "Buy word mats|English lead|Autumn 1", "",
      "Link governor|Mr Dunphy", "Lead|Miss Toft")
    #expect(plan.priorities.map(\.governor) == [["Mr Dunphy"]])
    #expect(plan.priorities.map(\.lead) == [["Miss Toft"]])
    #expect(plan.milestones.isEmpty)
  }

  @Test func whereWeAreNowBelowTheActionsIsWhatCameOfThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        Action|Lead|By when
        Buy word mats|English lead|Autumn 1
        Teach ten words|English lead|Autumn 2
        ==
        **Where we are now
        Mats are on each table
        ## Priority 2: Talk
        **Where we are now
        Children speak in single words
        Action|Lead|By when
        Open a talk shop|SENDCo|Autumn 1
        Hear each child|SENDCo|Autumn 2
        """)
    ).plan
    #expect(plan.priorities.map { $0.progress.map(\.text) } == [["Mats are on each table"], []])
    #expect(plan.priorities.map(\.rationale) == [nil, "Children speak in single words"])
  }
}
