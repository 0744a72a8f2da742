import Plans
import Testing

@testable import Normalising

/// Pupil premium statements on the department's form.
@Suite struct StatementOfFundingTests {
  private static let statement = """
    # Pupil premium strategy statement
    This statement details our school’s use of pupil premium funding to help improve the attainment of our pupils.
    It outlines our strategy, how we intend to spend the funding this year and the outcomes of last academic year.
    ## Challenges
    Challenge number|Detail of challenge
    1|Vocabulary is underdeveloped
    2|Attendance is below that of others
    ## Teaching
    **Budgeted cost: £48,300
    Activity|Evidence that supports this approach|Challenge number(s) addressed
    Renew the phonics programme|EEF Toolkit: phonics +5 months; our own pilot|1
    ## Wider strategies
    **Budgeted cost: £ [insert amount]
    Activity|Evidence that supports this approach|Challenge number(s) addressed
    Attendance officer visits|DfE guidance on attendance|2
    """

  @Test func whatASectionCostsIsAResourceOfTheChallengeThatItsFirstActivityAnswers() throws {
    let plan = try GivenPlan(GivenPlan.prose(StatementOfFundingTests.statement)).plan
    let challenges = plan.priorities
    #expect(
      challenges.map { $0.actions.map(\.text) } == [["Renew the phonics programme"], ["Attendance officer visits"]])
    let ofObjectives = challenges.map { $0.objectives.flatMap(\.resources) }
    #expect(ofObjectives.flatMap { $0.compactMap(\.amount) } == [48300])
    #expect(ofObjectives[0].map(\.text).first == "£48,300")
  }

  @Test func whatSupportsAnActivityIsOneSourceAndWhatTheStatementIsForIsNone() throws {
    let plan = try GivenPlan(GivenPlan.prose(StatementOfFundingTests.statement)).plan
    #expect(
      plan.evidence.map(\.text) == ["EEF Toolkit: phonics +5 months; our own pilot", "DfE guidance on attendance"])
  }

  @Test func theReviewOfAChallengeIsItsProgressAndANewChallengeIsNone() throws {
    let reviewed = try GivenPlan(
      GivenPlan.prose(
        StatementOfFundingTests.statement + """

          # Part B: Review of the previous academic year
          ## Outcomes for disadvantaged pupils
          Challenge 1 (oral language): 58% of disadvantaged pupils in Reception achieved the goal for speaking.
          """)
    ).plan
    #expect(reviewed.priorities.count == 2)
    #expect(reviewed.priorities[0].progress.count == 1)
    let another = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## English
        Challenge 1: Raise writing at KS2
        Action|Who|When
        Model writing|HT|Autumn 1
        ## Mathematics
        Challenge 1: Secure number facts in KS1
        Action|Who|When
        Buy rekenreks|HT|Autumn 1
        """)
    ).plan
    #expect(another.priorities.map(\.title) == ["Raise writing at KS2", "Secure number facts in KS1"])
  }
}
