import Plans
import Testing

@testable import Checking

@Suite struct FarFromLikeSchoolsTests {
  private func priorities(_ count: Int) -> [Priority] { (1...count).map { Priority("\($0)") } }

  private func costing(_ pounds: [Double]) -> [Priority] {
    [Priority("1", resources: pounds.map { Resource(kind: .budget, text: "Cover", amount: $0) })]
  }

  private func aiming(_ value: Double, bound: TargetBound = .atLeast) -> [Priority] {
    [Filed.priority([Target(measure: "reading EXS+", value: value, unit: .percent, bound: bound)])]
  }

  private func findings<Check: AcrossCheck>(
    of check: Check.Type, _ plans: [[Priority]], schools: [School]? = nil
  ) throws -> [AcrossFinding] {
    let filed = try plans.enumerated().map { try Filed.plan($0.offset + 1, $0.element) }
    return try Filed.findings(of: check, filed, in: Filed.context(schools ?? Filed.schools(plans.count)))
  }

  private let usual = [3, 4, 4, 4, 4, 4, 5, 5]

  @Test func farMorePrioritiesThanLikeSchoolsHaveAreFoundWithTheDistribution() throws {
    let found = try findings(of: PrioritiesFarFromLikeSchools.self, (usual + [14]).map(priorities))
    let finding = try #require(found.first)
    #expect(found.count == 1)
    #expect(finding.severity == .note)
    #expect(try finding.urns == [Filed.urn(9)])
    #expect(finding.files == ["9.docx"])
    #expect(
      finding.distribution
        == Distribution(
          measure: "priorities", among: "primary schools", schools: 9, lowest: 3,
          lowerQuartile: 4,
          median: 4, upperQuartile: 5, highest: 14, value: 14))
    #expect(
      finding.message.hasPrefix(
        "School 9 (950009) has 14 priorities; of 9 primary schools, the middle half have 4 to 5, and the median is 4."
      ))
  }

  @Test func aFewMorePrioritiesThanOthersAreNot() throws {
    #expect(try findings(of: PrioritiesFarFromLikeSchools.self, (usual + [7]).map(priorities)).isEmpty)
  }

  private func aimingOften(_ count: Int) -> [Priority] {
    [Filed.priority((0..<count).map { Target(measure: "measure \($0)", value: 80, unit: .percent) })]
  }

  @Test func farMoreTargetsThanLikeSchoolsSetAreFound() throws {
    let others = [8, 9, 11, 13, 16, 17, 20, 24]
    let found = try findings(of: TargetNumbersFarFromLikeSchools.self, (others + [240]).map(aimingOften))
    #expect(found.map(\.files) == [["9.docx"]])
    #expect(found.first?.message.hasPrefix("School 9 (950009) sets 240 targets; of 9 primary schools") == true)
    #expect(try findings(of: TargetNumbersFarFromLikeSchools.self, (others + [48]).map(aimingOften)).isEmpty)
    // A plan without a number has other faults.
    #expect(try findings(of: TargetNumbersFarFromLikeSchools.self, (others + [0]).map(aimingOften)).isEmpty)
  }

  @Test func tooFewLikeSchoolsAreComparedWithNobody() throws {
    #expect(
      try findings(of: PrioritiesFarFromLikeSchools.self, (Array(usual.dropFirst(2)) + [14]).map(priorities)).isEmpty)
  }

  @Test func schoolsOfOneSizeAreComparedWhereThereAreTwiceTheSampleElseThoseOfThePhase() throws {
    func among(_ ofOneSize: Int) throws -> [String?] {
      var schools = try Filed.schools(20)
      for index in 0..<(20 - ofOneSize) { schools[index].numberOnRoll = 400 }
      let counts = Array(repeating: 4, count: 19) + [14]
      return try findings(of: PrioritiesFarFromLikeSchools.self, counts.map(priorities), schools: schools)
        .map(\.distribution?.among)
    }
    #expect(try among(16) == ["primary schools of 101 to 210 pupils"])
    #expect(try among(15) == ["primary schools"])
  }

  @Test func schoolsOfAnotherPhaseAreNotLike() throws {
    var schools = try Filed.schools(9)
    for index in 0..<2 { schools[index].phase = .secondary }
    #expect(
      try findings(of: PrioritiesFarFromLikeSchools.self, (usual + [14]).map(priorities), schools: schools).isEmpty)
  }

  @Test func schoolsThatAreNotOnFileAndPlansOfOtherYearsAndSubjectsAreLeftOut() throws {
    let plans = try (usual + [14]).enumerated().map { try Filed.plan($0.offset + 1, priorities($0.element)) }
    let all = try Filed.context(Filed.schools(9))
    #expect(Filed.findings(of: PrioritiesFarFromLikeSchools.self, plans, in: all).count == 1)
    let unknown = try Filed.context(Filed.schools(8))
    #expect(Filed.findings(of: PrioritiesFarFromLikeSchools.self, plans, in: unknown).isEmpty)
    var lastYear = plans
    lastYear[8].plan.academicYear = AcademicYear(startingIn: 2025)
    #expect(Filed.findings(of: PrioritiesFarFromLikeSchools.self, lastYear, in: all).isEmpty)
    var subject = plans
    subject[8].plan = subject[8].plan.about(.subject, "Maths")
    #expect(Filed.findings(of: PrioritiesFarFromLikeSchools.self, subject, in: all).isEmpty)
  }

  @Test func aDroppedPlanIsForgottenAndOneOfItsSchoolsFindingsAreThePlansPart() throws {
    var check = PrioritiesFarFromLikeSchools(try Filed.context(Filed.schools(10)))
    for (index, count) in (usual + [4, 14]).enumerated() { check.take(try Filed.plan(index + 1, priorities(count))) }
    #expect(check.findings(of: 10) == check.findings())
    #expect(check.findings(of: 1).isEmpty)
    check.drop(10)
    #expect(check.findings().isEmpty)
    check.take(try Filed.plan(10, priorities(4)))
    #expect(check.findings().isEmpty)
  }

  @Test func aCostManyTimesThatOfLikeSchoolsIsFoundWithItsDearestItems() throws {
    let usual: [Double] = [4000, 5000, 6000, 7000, 8000, 5500, 6500, 6000]
    let found = try findings(
      of: CostFarFromLikeSchools.self, usual.map { costing([$0]) } + [costing([30_000, 90_000])])
    #expect(try found.map(\.urns) == [[Filed.urn(9)]])
    #expect(found.first?.message.contains("puts the cost of its plan at £120,000; of 9 primary schools") == true)
    #expect(found.first?.evidence.count == 2)
    #expect(found.first?.distribution?.value == 120_000)
  }

  @Test func aCostWithinTheFencesAndAPlanThatNamesNoAmountAreNot() throws {
    let usual: [Double] = [4000, 5000, 6000, 7000, 8000, 5500, 6500, 6000]
    #expect(try findings(of: CostFarFromLikeSchools.self, (usual + [14_000]).map { costing([$0]) }).isEmpty)
    #expect(
      try findings(of: CostFarFromLikeSchools.self, usual.map { costing([$0]) } + [[Priority("1")]]).isEmpty)
  }

  @Test func aTargetFarFromThoseOfLikeSchoolsIsFoundWhereItStands() throws {
    let usual: [Double] = [70, 72, 74, 75, 76, 78, 80, 75]
    let found = try findings(of: TargetsFarFromLikeSchools.self, (usual + [20]).map { aiming($0) })
    #expect(try found.map(\.urns) == [[Filed.urn(9)]])
    #expect(found.first?.message.contains("aims at 20% for reading EXS+; of 9 primary schools") == true)
    #expect(found.first?.evidence.map(\.location) == ["Table 1, row 2"])
    #expect(found.first?.distribution?.measure == "percent")
  }

  @Test func targetsOfAnotherGroupAndChangesAreNotComparedWithLevels() throws {
    let usual: [Double] = [70, 72, 74, 75, 76, 78, 80, 75]
    let change = try findings(
      of: TargetsFarFromLikeSchools.self, usual.map { aiming($0) } + [aiming(5, bound: .changeBy)])
    #expect(change.isEmpty)
    let other = Filed.priority([Target(measure: "reading EXS+", group: "SEND", value: 20, unit: .percent)])
    #expect(try findings(of: TargetsFarFromLikeSchools.self, usual.map { aiming($0) } + [[other]]).isEmpty)
  }
}
