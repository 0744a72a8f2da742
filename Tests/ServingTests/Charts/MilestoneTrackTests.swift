import Plans
import Storing
import Testing

@testable import Serving

@Suite struct MilestoneTrackTests {
  private func track(_ days: [MilestoneDay], today: String = "2026-11-23") throws -> MilestoneTrack {
    MilestoneTrack(
      days: days, start: try #require(Day("2026-09-01")), end: try #require(Day("2027-07-21")),
      today: try #require(Day(today)))
  }

  private func day(_ day: String, _ count: Int = 1, without: Int = 0) throws -> MilestoneDay {
    MilestoneDay(day: try #require(Day(day)), count: count, withoutProgress: without)
  }

  @Test func whatIsDueTodayIsStillToComeAndYesterdaysIsPast() throws {
    #expect(try track([day("2026-11-23", without: 1)]).words == "1 milestone: 0 passed, 1 to come.")
    #expect(
      try track([day("2026-11-22", without: 1)]).words
        == "1 milestone: 1 passed (1 of them with no progress recorded), 0 to come.")
  }

  @Test func passedWithAndWithoutProgressAndToComeDifferInShape() throws {
    #expect(try track([day("2026-11-22")]).svg.contains("r=\"5.5\""))
    #expect(try track([day("2026-11-22", without: 1)]).svg.contains("<rect"))
    let coming = try track([day("2026-11-24")]).svg
    #expect(coming.contains("r=\"4.5\"") && !coming.contains("<rect"))
  }

  @Test func aYearWithoutMilestonesIsSaidSo() throws {
    #expect(try track([]).words == "No milestone has a date in this academic year.")
  }

  @Test func todaysLineIsDrawnWithinTheYearOnly() throws {
    #expect(try track([]).svg.contains("v18"))
    #expect(try !track([], today: "2027-08-20").svg.contains("v18"))
  }

  @Test func theFirstAndTheLastDayStandWithinTheChart() throws {
    let svg = try track([day("2026-09-01"), day("2027-07-21")]).svg
    #expect(svg.contains("cx=\"6\"") && svg.contains("cx=\"144\""))
  }
}
