import Plans
import Testing

@testable import Checking

@Suite struct UnchangedFromLastYearTests {
  private func plan(_ year: Int, new: Int = 0, of items: Int = 20) throws -> Plan {
    Plan([
      Priority(
        "1", "Reading",
        actions: (0..<items - 1).map { number in
          Action(
            text: number < new
              ? "A new thing, \(number)" : "By July \(year + 1), do the thing with number \(number + 40)",
            end: Day(year: year + 1, month: 7, day: 20))
        })
    ]).of(yearFrom: year)
  }

  private func found(_ earlier: Plan, _ now: Plan) throws -> [Finding] {
    try Given.changes(UnchangedFromLastYear.self, from: earlier, to: now)
  }

  @Test func aPlanOfWhichOnlyTheDatesChangedIsFound() throws {
    let found = try found(plan(2025), plan(2026))
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(found.first?.message.hasPrefix("20 of 20 items are word for word last year’s, but for dates.") == true)
  }

  @Test func fromNinetyPercentOn() throws {
    #expect(try found(plan(2025), plan(2026, new: 2)).count == 1)
    #expect(try found(plan(2025), plan(2026, new: 3)).isEmpty)
  }

  @Test func whatWasLeftOutCountsAsAChange() throws {
    #expect(try found(plan(2025, of: 40), plan(2026)).isEmpty)
  }

  @Test func aShortPlanIsNotAsked() throws {
    #expect(try found(plan(2025, of: 10), plan(2026, of: 10)).count == 1)
    #expect(try found(plan(2025, of: 9), plan(2026, of: 9)).isEmpty)
  }

  @Test func aVersionOfTheSameYearIsNotLastYears() throws {
    #expect(try found(plan(2026), plan(2026)).isEmpty)
  }

  @Test func whereAPlanNamesNoYearItsDaysTell() throws {
    var (earlier, now) = (try plan(2025), try plan(2026))
    earlier.academicYear = nil
    now.academicYear = nil
    #expect(try found(earlier, now).count == 1)
  }
}
