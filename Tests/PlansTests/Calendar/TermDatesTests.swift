import Foundation
import Testing

@testable import Plans

@Suite struct TermDatesTests {
  private let dates: TermDates
  private let year: AcademicYear

  init() throws {
    year = try #require(AcademicYear("2026/27"))
    dates = try JSONDecoder().decode(TermDates.self, from: Data(Self.written.utf8))
  }

  private static let written =
    """
    {"years":{"2026/27":[
      {"half":"Autumn 1","start":"2026-09-01","end":"2026-10-23"},{"half":"Term 2","start":"2026-11-02","end":"2026-12-18"},
      {"half":"Spring 1","start":"2027-01-04","end":"2027-02-12"},{"half":"Spring 2","start":"2027-02-22","end":"2027-03-25"},
      {"half":"Summer 1","start":"2027-04-12","end":"2027-05-28"},{"half":"Term 6","start":"2027-06-07","end":"2027-07-21"}]}}
    """

  private func whyNot(_ right: String, _ wrong: String) -> DecodingError? {
    do {
      let text = Self.written.replacingOccurrences(of: right, with: wrong)
      _ = try JSONDecoder().decode(TermDates.self, from: Data(text.utf8))
      return nil
    } catch {
      return error as? DecodingError
    }
  }

  @Test(arguments: [
    ("2026-09-01", HalfTerm.autumn1), ("2026-10-23", .autumn1), ("2026-10-28", .autumn1), ("2026-11-02", .autumn2),
    ("2027-01-03", .autumn2), ("2027-07-21", .summer2), ("2027-08-31", .summer2),
  ])
  func aHolidayBelongsToTheHalfTermBeforeIt(_ day: String, _ half: HalfTerm) throws {
    #expect(dates.halfTerm(of: try #require(Day(day)))?.half == half)
  }

  @Test func aYearThatIsNotOnFileHasTermsByTheCalendarAndNoHalfTerms() throws {
    let day = try #require(Day("2031-02-10"))
    #expect(dates.halfTerm(of: day) == nil)
    #expect(dates.term(of: day)?.term == .spring)
    #expect(dates.isProvisional(try #require(AcademicYear("2030/31"))))
  }

  @Test func aTermRunsOverItsHalfTermHoliday() throws {
    let span = try #require(dates.span(of: Term.autumn, in: year))
    #expect(span.start == Day("2026-09-01"))
    #expect(span.end == Day("2026-12-18"))
  }

  @Test(arguments: [("2026-11-02", 1), ("2026-11-23", 4), ("2026-12-18", 7)])
  func weeksAreCountedFromTheMondayOfTheFirstDay(_ day: String, _ week: Int) throws {
    let day = try #require(Day(day))
    let found = try #require(dates.week(of: day))
    #expect(found.half == .autumn2)
    #expect(found.week == week)
    #expect(found.of == 7)
  }

  @Test func aHolidayHasNoWeek() throws {
    #expect(dates.week(of: try #require(Day("2026-10-28"))) == nil)
    #expect(dates.isHoliday(try #require(Day("2026-10-28"))))
    #expect(!dates.isHoliday(try #require(Day("2026-10-23"))))
  }

  @Test(arguments: [
    ("\"start\":\"2026-11-02\"", "\"start\":\"2026-10-20\"", "overlaps"),
    ("\"end\":\"2026-12-18\"", "\"end\":\"2026-11-01\"", "ends before it starts"),
    ("Spring 2", "Spring 1", "six half-terms"),
    ("Spring 2", "Spring 3", "not a half-term"), ("2026/27", "2026/28", "not an academic year"),
    ("2027-07-21", "2027-07-32", "not a day"),
  ])
  func datesThatCannotBeAreRefusedWithTheReason(_ right: String, _ wrong: String, _ says: String) throws {
    #expect(try #require(whyNot(right, wrong)).reason.contains(says))
  }

  @Test func aSchoolsOwnYearStandsInPlaceOfTheAuthoritys() throws {
    let own = Self.written.replacingOccurrences(of: "2026-10-23", with: "2026-10-16")
    let both = String(Self.written.dropLast(1)) + ",\"schools\":{\"950001\":\(own)}}"
    let onFile = try JSONDecoder().decode(TermDatesOnFile.self, from: Data(both.utf8))
    let urn = try #require(URN("950001"))
    #expect(onFile.dates(for: urn).span(of: .autumn1, in: year)?.end == Day("2026-10-16"))
    #expect(onFile.dates(for: URN("950002")).span(of: .autumn1, in: year)?.end == Day("2026-10-23"))
    #expect(try JSONDecoder().decode(TermDatesOnFile.self, from: JSONEncoder().encode(onFile)) == onFile)
  }
}
