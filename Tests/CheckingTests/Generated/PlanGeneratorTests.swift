import GeneratedPlans
import Plans
import Testing

@testable import Checking

@Suite struct PlanGeneratorTests {
  private func generator(seed: UInt64 = 1) throws -> PlanGenerator {
    PlanGenerator(
      seed: seed, academicYear: try #require(AcademicYear(startingIn: 2026)), termDates: try Given.termDates(),
      asOf: try Given.day("2026-11-23"))
  }

  @Test func theSameSeedAndNumberGiveTheSamePlan() throws {
    #expect(try generator().plan(17) == generator().plan(17))
    #expect(try generator().plan(17) != generator(seed: 2).plan(17))
    #expect(try generator().plan(17) != generator().plan(18))
  }

  @Test func aPlanHasAsManyItemsAsSchoolsPlansHave() throws {
    let generator = try generator()
    for number in 0..<300 {
      let plan = generator.plan(number)
      let items = plan.itemCount
      #expect((25...160).contains(items), "\(number): \(items)")
    }
  }

  @Test func noTwoSchoolsOfTenThousandHaveOneName() {
    let schools = (0..<10_000).compactMap(GeneratedSchools.school)
    #expect(Set(schools.map(\.name)).count == 10_000)
    #expect(Set(schools.map(\.urn)).count == 10_000)
  }
}
