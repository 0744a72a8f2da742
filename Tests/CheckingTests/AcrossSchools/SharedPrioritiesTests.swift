import Plans
import Testing

@testable import Checking

@Suite struct SharedPrioritiesTests {
  private func plans(_ titles: [String]) throws -> [FiledPlan] {
    try titles.enumerated().map { try Filed.plan($0.offset + 1, [Priority("1", $0.element)]) }
  }

  private let maths = [
    "Raise standards in mathematics", "Maths", "Numeracy across the school", "Deepen reasoning in maths",
    "Improve times tables in maths lessons",
  ]

  private func result(_ school: Int, _ value: Double, year: Int = 2025) throws -> PublishedResult {
    PublishedResult(
      urn: try Filed.urn(school), academicYear: try #require(AcademicYear(startingIn: year)), measure: "maths EXS+",
      unit: .percent, value: value)
  }

  @Test func aPriorityThatFiveSchoolsShareIsFoundInWhateverWords() throws {
    let found = try Filed.findings(of: SharedPriorities.self, plans(maths), in: Filed.context(Filed.schools(5)))
    let finding = try #require(found.first { $0.message.contains("about maths.") })
    #expect(finding.urns.count == 5)
    #expect(finding.evidence.count == 5)
    #expect(finding.severity == .note)
    #expect(finding.message.contains("No school is on file as strong in it"))
    #expect(finding.support == nil)
  }

  @Test func fourSchoolsShareNothingYetAndSchoolsOfOtherPhasesDoNotCount() throws {
    let four = try plans(Array(maths.prefix(4)))
    #expect(try Filed.findings(of: SharedPriorities.self, four, in: Filed.context(Filed.schools(4))).isEmpty)
    var schools = try Filed.schools(5)
    schools[4].phase = .secondary
    #expect(
      try Filed.findings(of: SharedPriorities.self, plans(maths), in: Filed.context(schools)).allSatisfy {
        !$0.message.contains("about maths")
      })
  }

  @Test func schoolsInTheTopQuarterOfLikeSchoolsCouldHelp() throws {
    let values: [Double] = [60, 62, 64, 66, 68, 70, 90, 80]
    let results = try values.enumerated().map { try result($0.offset + 1, $0.element) }
    let found = try Filed.findings(
      of: SharedPriorities.self, plans(maths), in: Filed.context(Filed.schools(8), results: results))
    let finding = try #require(found.first { $0.message.contains("about maths.") })
    #expect(finding.support?.map(\.name) == ["School 7", "School 8"])
    #expect(
      finding.support?.first?.because
        == "maths EXS+ 90% in 2025/26, in the top quarter of 8 primary schools of 101 to 210 pupils")
    #expect(finding.message.contains("2 schools of the same phase are on file as strong in it"))
  }

  @Test func tooFewOrTooOldResultsMakeNobodyStrong() throws {
    let values: [Double] = [60, 62, 64, 66, 68, 70, 90, 80]
    for results in [
      try values.dropFirst().enumerated().map { try result($0.offset + 1, $0.element) },
      try values.enumerated().map { try result($0.offset + 1, $0.element, year: 2023) },
    ] {
      let found = try Filed.findings(
        of: SharedPriorities.self, plans(maths), in: Filed.context(Filed.schools(8), results: results))
      #expect(found.first { $0.message.contains("about maths.") }?.support == nil)
    }
  }

  @Test func anAdvisersWordComesFirst() throws {
    let values: [Double] = [60, 62, 64, 66, 68, 70, 90, 80]
    let results = try values.enumerated().map { try result($0.offset + 1, $0.element) }
    let strength = SchoolStrength(
      urn: try Filed.urn(2), subject: "Mathematics", reason: "mastery lead seen in March", recordedBy: "Ann Adviser",
      recorded: try Given.day("2026-03-12"))
    let found = try Filed.findings(
      of: SharedPriorities.self, plans(maths),
      in: Filed.context(Filed.schools(8), results: results, strengths: [strength]))
    let finding = try #require(found.first { $0.message.contains("about maths.") })
    #expect(finding.support?.map(\.name) == ["School 2", "School 7", "School 8"])
    #expect(
      finding.support?.first?.because
        == "recorded as strong by Ann Adviser on 12 March 2026: mastery lead seen in March")
  }

  @Test func aDroppedPlanSharesNothing() throws {
    var check = SharedPriorities(try Filed.context(Filed.schools(5)))
    for plan in try plans(maths) { check.take(plan) }
    #expect(check.findings(of: 5).contains { $0.message.contains("about maths.") })
    check.drop(5)
    #expect(check.findings().allSatisfy { !$0.message.contains("about maths.") })
  }
}
