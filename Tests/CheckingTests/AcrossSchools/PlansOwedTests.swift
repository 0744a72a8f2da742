import Plans
import Testing

@testable import Checking

@Suite struct PlansOwedTests {
  private func missing(_ plans: [FiledPlan], _ schools: [School], asOf: String) throws -> [AcrossFinding] {
    try Filed.findings(of: PlansMissing.self, plans, in: Filed.context(schools, asOf: asOf))
  }

  private func late(_ plans: [FiledPlan], _ schools: [School], asOf: String = "2026-11-23") throws -> [AcrossFinding] {
    try Filed.findings(of: PlansLate.self, plans, in: Filed.context(schools, asOf: asOf))
  }

  @Test func aSchoolWithoutAPlanIsMissingItUntilItIsLateSixWeeksIntoTheTerm() throws {
    let plans = [try Filed.plan(1, [Priority("1")])]
    let schools = try Filed.schools(2)
    #expect(try missing(plans, schools, asOf: "2026-10-12").map(\.urns) == [[Filed.urn(2)]])
    #expect(try late(plans, schools, asOf: "2026-10-12").isEmpty)
    #expect(try missing(plans, schools, asOf: "2026-10-13").isEmpty)
    let found = try late(plans, schools, asOf: "2026-10-13")
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(
      found.first?.message
        == "School 2 (950002) has no plan for 2026/27 on file, and one was due by 13 October 2026. None is on file at all. Ask the school for it, or see whether its file was refused or is held."
    )
  }

  @Test func aPlanWhoseYearHasEndedIsNamed() throws {
    var last = try Filed.plan(1, [Priority("1")])
    last.plan.academicYear = AcademicYear(startingIn: 2025)
    let found = try late([last], Filed.schools(1))
    #expect(
      found.first?.message.contains("The last one on file was for 2025/26, which ended on 31 August 2026.") == true)
    #expect(found.first?.files == ["1.docx"])
  }

  @Test func aPlanWhosePeriodHasTheDayInItIsInForceWhateverItsYear() throws {
    var two = try Filed.plan(1, [Priority("1")])
    two.plan.academicYear = AcademicYear(startingIn: 2025)
    two.plan.period = PlanPeriod(start: try Given.day("2025-09-01"), end: try Given.day("2027-08-31"))
    #expect(try late([two], Filed.schools(1)).isEmpty)
  }

  @Test func aPlanOfOneSubjectIsNoPlanOfTheSchool() throws {
    var maths = try Filed.plan(1, [Priority("1")])
    maths.plan = maths.plan.about(.subject, "Maths")
    #expect(try late([maths], Filed.schools(1)).count == 1)
  }

  @Test func closedSchoolsAndThoseThatOpenLaterOweNone() throws {
    var schools = try Filed.schools(3)
    schools[0].isOpen = false
    schools[1].opened = try Given.day("2027-01-01")
    schools[2].opened = try Given.day("2026-09-01")
    #expect(try late([], schools).map(\.urns) == [[Filed.urn(3)]])
  }

  @Test func thePlanOfASchoolThatItFollowedIsItsOwn() throws {
    let link = (urn: try Filed.urn(2), predecessor: try Filed.urn(1))
    var schools = try Filed.schools(2)
    schools[0].isOpen = false
    let found = Filed.findings(
      of: PlansLate.self, [try Filed.plan(1, [Priority("1")])], in: try Filed.context(schools, links: [link]))
    #expect(found.isEmpty)
  }

  @Test func nothingIsOwedWhereTheRegisterMayHoldOthersSchools() throws {
    var context = try Filed.context(Filed.schools(2))
    context.everySchoolOwesAPlan = false
    #expect(Filed.findings(of: PlansLate.self, [], in: context).isEmpty)
  }

  @Test func aNewVersionsPartIsWhatItsOwnSchoolOwes() throws {
    var check = PlansLate(try Filed.context(Filed.schools(3)))
    var last = try Filed.plan(1, [Priority("1")])
    last.plan.academicYear = AcademicYear(startingIn: 2025)
    check.take(last)
    #expect(try check.findings(of: 1).map(\.urns) == [[Filed.urn(1)]])
    check.drop(1)
    #expect(check.findings(of: 1).isEmpty)
    #expect(check.findings().count == 3)
  }
}
