import Testing

@testable import Plans

@Suite struct DayTests {
  @Test(arguments: ["2026-02-28", "2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31"])
  func daysThatExistAreReadAndWritten(_ text: String) { #expect(Day(text)?.description == text) }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-09-31", "2026-13-01", "2026-00-10", "2026-01-00", "1899-12-31", "2200-01-01",
    "2026-1-01", "26-01-01", "2026/01/01", "2026-01-01 ", "٢٠٢٦-01-01", "",
  ])
  func whatIsNoDayIsNone(_ text: String) { #expect(Day(text) == nil) }

  @Test func theEpochIsNoughtAndAThursday() {
    #expect(Day.epoch.daysSinceEpoch == 0)
    #expect(Day.epoch.weekday == 4)
  }

  @Test func countingDaysAndBackGivesTheSameDay() {
    for days in stride(from: -25_567, through: 84_000, by: 97) {
      #expect(Day(daysSinceEpoch: days)?.daysSinceEpoch == days)
    }
  }

  @Test func addingCrossesMonthsAndYears() throws {
    let day = try #require(Day("2026-12-31"))
    #expect(day.adding(days: 1) == Day("2027-01-01"))
    #expect(day.adding(days: -365) == Day("2025-12-31"))
    #expect(day.days(until: day.adding(days: 40)) == 40)
    let last = try #require(Day("2199-12-31"))
    #expect(last.adding(days: 1) == last)
  }

  @Test(arguments: [("2026-11-23", 1), ("2026-11-29", 7), ("2024-02-29", 4)])
  func weekdaysCountFromMonday(_ text: String, _ weekday: Int) { #expect(Day(text)?.weekday == weekday) }

  @Test func daysAreInOrder() throws {
    let september = try #require(Day("2026-09-30"))
    let october = try #require(Day("2026-10-01"))
    #expect(september < october)
  }
}
