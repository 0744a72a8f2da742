import Plans
import Testing

@testable import Serving

@Suite struct SchoolYearTests {
  private func year(_ day: String, provisional: Bool = false) throws -> SchoolYear {
    SchoolYear(try #require(Day(day)), try FilledSite.termDates(provisional: provisional))
  }

  @Test(arguments: [
    ("2026-11-23", "Autumn 2, week 4 of 7"), ("2026-09-01", "Autumn 1, week 1 of 8"),
    ("2026-10-23", "Autumn 1, week 8 of 8"), ("2026-10-26", "holiday after Autumn 1"),
    ("2027-08-01", "holiday after Summer 2"),
  ])
  func aDayIsNamedByItsHalfTerm(_ day: String, _ words: String) throws { #expect(try year(day).words == words) }

  @Test(arguments: [
    ("2026-11-23", "2026-12-18"), ("2026-12-18", "2026-12-18"), ("2026-12-19", "2027-03-25"),
    ("2027-07-21", "2027-07-21"), ("2027-07-22", "2027-07-22"),
  ])
  func theTermThatEndsNextIsTheOneMeant(_ day: String, _ end: String) throws {
    #expect(try year(day).termEnd == Day(end))
  }

  @Test func aYearThatIsNotOnFileIsNotNamed() throws {
    let year = SchoolYear(try #require(Day("2031-11-23")), try FilledSite.termDates())
    #expect(year.words == nil)
    #expect(year.termEndWords == "in the next six weeks")
    #expect(year.termEnd == Day("2032-01-04"))
    #expect(year.provisionalWords == nil)
    #expect(year.span.start == Day("2031-09-01"))
  }

  @Test func provisionalDatesAreSaidToBe() throws {
    #expect(try year("2026-11-23").provisionalWords == nil)
    let words = try year("2026-11-23", provisional: true).provisionalWords
    #expect(words == "The term dates of 2026/27 are provisional: days that follow from them may move.")
  }
}
