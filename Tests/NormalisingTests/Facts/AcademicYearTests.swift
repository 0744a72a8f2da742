import Plans
import Testing

@testable import Normalising

/// The academic year that lines of a plan name.
@Suite struct AcademicYearTests {
  @Test(arguments: [
    ("Plan, September 2026", 2026), ("Plan, spring 2026", 2025), ("Plan, July 2026", 2025),
    ("Oak School improvement plan summary 2026", 2026), ("Plan 2026", 2026), ("Marking policy 2026", 2026),
  ])
  func aTitleWithOneYearBeginsInItOrEndsInIt(_ title: String, _ start: Int) {
    #expect(AcademicYearWords.loneYear(in: title)?.start == start)
  }

  @Test(arguments: [("14/09/26", 2026), ("by 12 February 2027", 2026), ("Sep-26", 2026), ("Aug-26", 2025)])
  func aDateWithItsYearNamesItsYear(_ date: String, _ start: Int) {
    #expect(AcademicYearWords.yearOfDate(in: date)?.start == start)
  }

  @Test(arguments: ["by Oct 23", "Marking 30 books a week", "by Dec 11", "9/26", "26"])
  func aDayOfAMonthOrANumberNamesNone(_ text: String) {
    #expect(AcademicYearWords.yearOfDate(in: text) == nil)
  }
}
