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
    #expect(ofObjectives.map { $0.map(\.amount) } == [[48300], []])
    #expect(ofObjectives.map { $0.map(\.text) } == [["£48,300"], []])
    #expect(plan.unmapped.contains { $0.text.contains("insert amount") })
  }

  @Test func whatSupportsAnActivityIsOneSourceAndWhatTheStatementIsForIsNone() throws {
    let plan = try GivenPlan(GivenPlan.prose(StatementOfFundingTests.statement)).plan
    #expect(
      plan.evidence.map(\.text) == ["EEF Toolkit: phonics +5 months; our own pilot", "DfE guidance on attendance"])
  }
}
