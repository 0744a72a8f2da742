import Plans
import Testing

@testable import Checking

@Suite struct OneURNTwiceTests {
  private func filed(
    _ id: Int, _ name: String?, _ texts: [String], layer: Layer = .one, year: Int = 2026
  ) throws -> FiledPlan {
    var plan = Plan([Priority("1", actions: texts.map { Action(text: $0) })])
    plan.school.name = name
    plan.layer = layer
    let urn = try #require(plan.school.urn)
    return FiledPlan(
      id: id, plan: plan,
      identity: PlanIdentity(
        urn: urn, layer: layer, scopeKind: layer == .one ? .wholeSchool : .subject, scopeName: "Mathematics",
        academicYear: try #require(AcademicYear(startingIn: year))), file: "plan-\(id).docx")
  }

  private func findings(_ plans: FiledPlan...) throws -> [AcrossFinding] {
    var check = OneURNTwice(try Given.acrossContext())
    for plan in plans { check.take(plan) }
    return check.findings()
  }

  private let own = Array(OwnWording.passages[0..<6])
  private let others = Array(OwnWording.passages[6..<12])

  @Test func twoSchoolsUnderOneNumberAreFound() throws {
    let found = try findings(filed(1, "Oakfield Primary", own), filed(2, "Bryn Hill Primary", others, layer: .two))
    #expect(found.map(\.severity) == [.mustFix])
    #expect(found.first?.files == ["plan-1.docx", "plan-2.docx"])
  }

  @Test func twoDifferentPlansOfOneIdentityAreFound() throws {
    #expect(try findings(filed(1, "Oakfield", own), filed(2, "Oakfield", others)).map(\.severity) == [.mustFix])
    #expect(try findings(filed(1, nil, own), filed(2, nil, others)).map(\.severity) == [.mustFix])
  }

  @Test func aPlanClaimsTheNumberThatItGivesAsItsOwnWhateverItIsFiledUnder() throws {
    let plan = try filed(1, "Oakfield Primary", own)
    var copied = try filed(2, "Bryn Hill Primary", others)
    copied.urn = URN(rawValue: 950_777)
    #expect(try findings(plan, copied).map(\.files) == [["plan-1.docx", "plan-2.docx"]])
    // Two files that both claim two numbers are told once.
    var third = try filed(3, "Holly Bank Primary", Array(OwnWording.passages[12..<18]))
    third.urn = copied.urn
    #expect(try findings(copied, third).map(\.files) == [["plan-2.docx", "plan-3.docx"]])
    copied.plan.school.urn = URN(rawValue: 950_777)
    #expect(try findings(plan, copied).isEmpty)
  }

  @Test func twoVersionsOfOnePlanAreANote() throws {
    let found = try findings(filed(1, "Oakfield", own), filed(2, "Oakfield", own + [others[0]]))
    #expect(found.map(\.severity) == [.note])
  }

  @Test func twoCopiesOfOnePlanAreNone() throws {
    #expect(try findings(filed(1, "Oakfield Primary", own), filed(2, "Oakfield Primary School", own)).isEmpty)
  }

  @Test func aPlanOfAnotherLayerOrYearIsNone() throws {
    #expect(
      try findings(
        filed(1, "Oakfield", own), filed(2, "Oakfield", others, layer: .two), filed(3, "Oakfield", others, year: 2025)
      ).isEmpty)
  }

  @Test func aPlanThatIsDroppedClaimsNothing() throws {
    var check = OneURNTwice(try Given.acrossContext())
    check.take(try filed(1, "Oakfield", own))
    check.take(try filed(2, "Bryn Hill", others))
    #expect(check.findings(of: 2).count == 1)
    check.drop(1)
    #expect(check.findings().isEmpty)
    #expect(check.findings(of: 2).isEmpty)
  }

  @Test func claimsAmongThreeHundredSchoolsAreFoundAndNothingElse() throws {
    var planted = try PlantedPlans(300, seed: 4)
    var wrong: Set<Set<String>> = []
    for index in stride(from: 3, to: 280, by: 14) {
      planted.claim(index, theNumberOf: index + 9)
      if index % 4 == 3 { planted.rename(index, as: planted.schools[index + 9].name) }
      wrong.insert(["plan-\(index)", "plan-\(index + 9)"])
    }
    var check = OneURNTwice(try Given.acrossContext(schools: planted.schools))
    for plan in planted.filed() { check.take(plan) }
    let found = FoundOfPlanted(found: Set(check.findings().map { Set($0.files) }), planted: wrong)
    #expect(found.recall >= 0.9)
    #expect(found.precision >= 0.95)
  }
}
