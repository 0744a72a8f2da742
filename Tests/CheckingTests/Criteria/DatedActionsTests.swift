import Plans
import Testing

@testable import Checking

@Suite struct DatedActionsTests {
  /// A plan of some actions with a specific date and some without.
  private func plan(dated: Int, undated: Int) throws -> Plan {
    let end = try Given.day("2026-12-18")
    return Plan([
      Priority(
        "1",
        actions: (0..<dated).map { Action(text: "Dated \($0)", end: end) }
          + (0..<undated).map { Action(text: "Undated \($0)", dateText: "ongoing") })
    ])
  }

  private func verdict(_ plan: Plan) throws -> Judgement { DatedActions().judge(plan, in: try Given.context()) }

  private func isSpecific(_ start: String?, _ end: String?) throws -> Bool {
    Action(text: "An action", start: try start.map(Given.day), end: try end.map(Given.day))
      .hasSpecificDate(in: try Given.termDates())
  }

  @Test func tenPercentUndatedIsMet() throws {
    let judgement = try verdict(plan(dated: 90, undated: 10))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 100)
    #expect(judgement.passed == 90)
    #expect(judgement.missing == nil)
  }

  @Test func elevenPercentUndatedIsPartlyMet() throws {
    #expect(try verdict(plan(dated: 89, undated: 11)).value == .partly)
  }

  @Test func halfDatedIsPartlyMet() throws {
    #expect(try verdict(plan(dated: 50, undated: 50)).value == .partly)
  }

  @Test func fortyNinePercentDatedIsNotMet() throws {
    #expect(try verdict(plan(dated: 49, undated: 51)).value == .notMet)
  }

  @Test func aPlanWithNoActionsIsNotMetAndSaysSo() throws {
    let judgement = try verdict(Plan([Priority("1")]))
    #expect(judgement.value == .notMet)
    #expect(judgement.counted == 0)
    #expect(judgement.missing?.contains("no actions") == true)
  }

  @Test func anEndAloneIsSpecific() throws { #expect(try isSpecific(nil, "2027-07-21")) }

  @Test func aStartAloneIsNotSpecific() throws { #expect(try !isSpecific("2026-09-01", nil)) }

  @Test func noDateIsNotSpecific() throws { #expect(try !isSpecific(nil, nil)) }

  @Test func bothHalvesOfOneTermAreSpecific() throws { #expect(try isSpecific("2026-09-01", "2026-12-18")) }

  @Test func aSpanOverTwoTermsIsNotSpecific() throws { #expect(try !isSpecific("2026-11-02", "2027-02-12")) }

  @Test func theHolidayAfterATermBelongsToIt() throws {
    #expect(try isSpecific("2026-09-01", "2027-01-03"))
    #expect(try !isSpecific("2026-09-01", "2027-01-04"))
  }

  @Test func theSameTermOfTwoYearsIsNotSpecific() throws { #expect(try !isSpecific("2026-09-01", "2027-09-30")) }

  @Test func aYearThatIsNotOnFileGoesByTheCalendar() throws {
    #expect(try isSpecific("2030-09-01", "2030-12-20"))
    #expect(try !isSpecific("2030-12-01", "2031-01-20"))
  }

  @Test func whereNotMetTheEvidenceIsAllThatIsUndatedInThePlansOrder() throws {
    let judgement = try verdict(plan(dated: 2, undated: 30))
    #expect(judgement.evidence.map(\.text) == (0..<30).map { "Undated \($0)" })
    #expect(judgement.evidence.first?.location == "priority 1, action 3")
  }

  @Test func whereMetTwentyAreShownAndAllAreCounted() throws {
    let judgement = try verdict(plan(dated: 45, undated: 0))
    #expect(judgement.evidence.count == 20)
    #expect(judgement.counted == 45)
    #expect(judgement.passed == 45)
  }

  @Test func theSchoolsOwnLocationIsKept() throws {
    let action = Action(text: "Train staff", location: "Table 2, row 4, column Timescale")
    #expect(
      try verdict(Plan([Priority("1", actions: [action])])).evidence == [
        EvidenceItem(location: "Table 2, row 4, column Timescale", text: "Train staff")
      ])
  }

  @Test func missingCountsAndNamesThePrioritiesAndTheirWords() throws {
    let end = try Given.day("2026-12-18")
    let plan = Plan([
      Priority("1", actions: [Action(text: "a", end: end)]),
      Priority("2", actions: [Action(text: "b", dateText: "ongoing"), Action(text: "c", dateText: "ongoing")]),
      Priority("3", actions: [Action(text: "d", end: end)]),
      Priority("4", actions: [Action(text: "e", dateText: "all year")]),
    ])
    #expect(
      try verdict(plan).missing
        == "3 of 5 actions have no specific date, under priorities 2 and 4. Give each an end date, or a start and an end"
        + " within one term, in place of words such as “ongoing” and “all year”.")
  }
}
