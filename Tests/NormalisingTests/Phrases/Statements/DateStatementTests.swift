import Plans
import Testing

@testable import Normalising

/// How many of the statements in `dates.yaml` come to the right days.
@Suite struct DateStatementTests {
  struct Label: Decodable {
    var text: String
    var start: String?
    var end: String?
  }

  let reading: StatementReading

  init() throws { reading = try ShippedVocabularies.statementReading() }

  @Test(arguments: [(false, 0.97), (true, 0.9)])
  func datesAreUnderstood(_ kept: Bool, _ wanted: Double) throws {
    let (share, wrong) = try LabelledStatements<Label>.share("dates", kept: kept) { label in
      let statement = reading.date(label.text)
      return statement.start == label.start.flatMap(Day.init) && statement.end == label.end.flatMap(Day.init)
    }
    #expect(share >= wanted, "\(share) of the statements: \(wrong.map(\.text))")
  }

  @Test func theEntriesThatMatchedAreNamed() {
    #expect(reading.date("by Easter").because == ["“by” → by (date-words)", "“Easter” → easter (date-words)"])
    #expect(reading.date("31/09/26").because == ["no date: there is no such day in the calendar"])
    #expect(reading.date("ongoing").because == ["“ongoing” → recurring (date-words)"])
    #expect(reading.date("Books").because.isEmpty)
  }

  @Test func aDateInsideASentenceIsTakenWhereItIsTheOnlyOne() {
    #expect(reading.date("Book looks by 23/10/26").end == Day("2026-10-23"))
    #expect(reading.date("By Easter: 70% on track").end == Day("2027-03-25"))
    #expect(reading.date("Book looks each week").end == nil)
  }

  @Test func aDayIsAStartBehindFromAndItsWeekdaysName() {
    let begun = reading.date("New timetable starts from Monday 2 November")
    #expect(begun.start == Day("2026-11-02"))
    #expect(begun.end == nil)
    #expect(reading.date("New timetable by Monday 2 November").end == Day("2026-11-02"))
  }

  @Test func summerBornPupilsAreNoDate() {
    #expect(reading.date("Summer-born pupils tracked by Reception").start == nil)
    #expect(reading.date("Summer pupils tracked by Reception").start != nil)
  }
}
