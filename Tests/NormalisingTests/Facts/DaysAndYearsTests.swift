import Plans
import Testing

@testable import Normalising

/// Two numbers with a dash between them: years of a plan, or days of a month.
@Suite struct DaysAndYearsTests {
  @Test(arguments: ["Inspected on 16–17 June 2026", "Visits 20-21 Jan", "Review of 11–12 November"])
  func daysBeforeAMonthAreNoYears(_ text: String) {
    #expect(AcademicYearWords.year(in: text) == nil)
  }

  @Test(arguments: ["SEND plan 26-27", "Improvement plan 26–27, June draft", "School plan 2026-27 June"])
  func yearsWithNoMonthRightBehindThemAreYears(_ text: String) {
    #expect(AcademicYearWords.year(in: text) == AcademicYear("2026/27"))
  }

  @Test func thePlanOfASchoolThatNamesTheDaysOfItsInspectionHasNoYearOfThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Wren Special School
        # Improvement plan
        Inspected on 16–17 June 2026
        ## Priority 1: Signing
        Action|Who|By when
        Retrain six teachers|SENDCo|Autumn 2
        """), year: nil
    ).plan
    #expect(plan.academicYear == nil)
    #expect(plan.title == "Improvement plan")
  }
}
