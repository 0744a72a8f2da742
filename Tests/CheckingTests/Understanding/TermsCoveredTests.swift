import Plans
import Testing

@testable import Checking

@Suite struct TermsCoveredTests {
  private func covered(
    _ start: String?, _ end: String?, year: Int? = 2026, asOf: String = "2026-11-23"
  ) throws -> (terms: [String], holdsUntil: Day?) {
    var plan = Plan([])
    plan.academicYear = year.flatMap(AcademicYear.init(startingIn:))
    if start != nil || end != nil {
      plan.period = PlanPeriod(start: try start.map(Given.day), end: try end.map(Given.day))
    }
    let covered = TermsCovered(plan, asOf: try Given.day(asOf), termDates: try Given.termDates())
    return (covered.terms.map { "\($0.term) \($0.year)" }, covered.holdsUntil)
  }

  private static let year = ["autumn 2026/27", "spring 2026/27", "summer 2026/27"]

  @Test func anAcademicYearHasThreeTerms() throws {
    #expect(try covered(nil, nil).terms == TermsCoveredTests.year)
    #expect(try covered("2026-09-01", "2027-08-31").terms == TermsCoveredTests.year)
  }

  @Test func aCalendarYearHasTheThreeTermsInIt() throws {
    #expect(
      try covered("2027-01-01", "2027-12-31").terms == ["spring 2026/27", "summer 2026/27", "autumn 2027/28"])
  }

  @Test func aPlanThatEndsWithSeptemberIsNotAskedForThatAutumn() throws {
    #expect(try covered("2026-10-01", "2027-09-30").terms == TermsCoveredTests.year)
  }

  @Test func aPlanFromHalfTermCoversTheTerm() throws {
    #expect(try covered("2026-11-02", "2027-07-21").terms == TermsCoveredTests.year)
    #expect(try covered("2026-11-03", "2027-07-21").terms == ["spring 2026/27", "summer 2026/27"])
  }

  @Test func aPlanOfAFewWeeksCoversTheTermThatItTouches() throws {
    #expect(try covered("2027-03-01", "2027-03-20").terms == ["spring 2026/27"])
  }

  @Test func aMissingEndIsThatOfTheAcademicYear() throws {
    #expect(try covered("2027-01-04", nil).terms == ["spring 2026/27", "summer 2026/27"])
    #expect(try covered(nil, "2027-03-31").terms == ["autumn 2026/27", "spring 2026/27"])
  }

  @Test func aPeriodBackToFrontLeavesTheAcademicYear() throws {
    #expect(try covered("2027-07-31", "2026-09-01").terms == TermsCoveredTests.year)
  }

  @Test func aPlanThatSaysNoYearCoversThatOfTheDay() throws {
    let found = try covered(nil, nil, year: nil)
    #expect(found.terms == TermsCoveredTests.year)
    #expect(found.holdsUntil == (try Given.day("2027-09-01")))
  }

  @Test func aLongPlanThatHasNotBegunIsAskedForItsFirstYear() throws {
    let found = try covered("2026-09-01", "2028-07-31", asOf: "2026-06-01")
    #expect(found.terms == TermsCoveredTests.year)
    #expect(found.holdsUntil == (try Given.day("2027-09-01")))
  }

  @Test func aLongPlanThatIsOverIsAskedForItsLastYear() throws {
    let found = try covered("2026-09-01", "2028-07-31", asOf: "2031-01-01")
    #expect(found.terms == ["autumn 2027/28", "spring 2027/28", "summer 2027/28"])
    #expect(found.holdsUntil == nil)
  }

  @Test func aDayOverAYearIsLongerThanAYear() throws {
    #expect(try covered("2026-09-01", "2027-08-31", asOf: "2026-11-23").holdsUntil == nil)
    #expect(try covered("2027-01-04", "2028-01-04", asOf: "2026-11-23").terms == ["spring 2026/27", "summer 2026/27"])
  }

  @Test func aYearThatIsNotOnFileGoesByTheCalendar() throws {
    #expect(
      try covered("2030-09-01", "2031-07-31", year: 2030).terms
        == ["autumn 2030/31", "spring 2030/31", "summer 2030/31"])
  }
}
