import Testing

@testable import Plans

@Suite struct AcademicYearTests {
  @Test(arguments: [("2026-09-01", "2026/27"), ("2026-08-31", "2025/26"), ("2027-01-01", "2026/27")])
  func aYearBeginsInSeptember(_ day: String, _ year: String) throws {
    #expect(AcademicYear(containing: try #require(Day(day)))?.description == year)
  }

  @Test(arguments: ["2026/27", "2009/10", "2098/99"])
  func yearsAreReadAndWritten(_ text: String) { #expect(AcademicYear(text)?.description == text) }

  @Test(arguments: ["2026/28", "2026/26", "26/27", "2026-27", "2026/2027", "1999/00", "2099/00", ""])
  func anythingElseIsNone(_ text: String) { #expect(AcademicYear(text) == nil) }

  @Test func septemberToDecemberFallInTheFirstCalendarYear() throws {
    let year = try #require(AcademicYear("2026/27"))
    #expect(year.calendarYear(ofMonth: 9) == 2026)
    #expect(year.calendarYear(ofMonth: 12) == 2026)
    #expect(year.calendarYear(ofMonth: 1) == 2027)
    #expect(year.calendarYear(ofMonth: 8) == 2027)
  }
}
