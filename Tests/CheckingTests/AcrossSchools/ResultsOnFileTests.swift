import Plans
import Testing

@testable import Checking

@Suite struct ResultsOnFileTests {
  private func result(
    _ value: Double?, measure: String = "reading EXS+", group: String? = nil, year: Int = 2025, school: Int = 1,
    unit: TargetUnit = .percent
  ) throws -> PublishedResult {
    PublishedResult(
      urn: try Filed.urn(school), academicYear: try #require(AcademicYear(startingIn: year)), measure: measure,
      group: group, unit: unit, value: value, withheld: value == nil ? "SUPP" : nil)
  }

  private func below(
    _ target: Target, _ results: [PublishedResult], links: [(urn: URN, predecessor: URN)] = []
  ) throws -> [AcrossFinding] {
    try Filed.findings(
      of: TargetsBelowResults.self, [Filed.plan(1, [Filed.priority([target])])],
      in: Filed.context(Filed.schools(2), results: results, links: links))
  }

  private func reading(_ value: Double, group: String? = nil, cohort: String? = nil, baseline: Double? = nil) -> Target
  {
    Target(
      measure: "reading EXS+", group: group, cohort: cohort, baseline: baseline, value: value, unit: .percent,
      bound: .atLeast)
  }

  @Test func aTargetThreePointsBelowTheLatestResultIsFoundAndNamesTheYear() throws {
    let found = try below(reading(75), [result(78), result(60, year: 2024)])
    #expect(
      found.map(\.message) == [
        "School 1 (950001) aims at 75% for reading EXS+, but its published result was 78% in 2025/26 already. Raise the target, or say in the plan why this year’s pupils are expected to reach less."
      ])
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(found.first?.evidence.map(\.location) == ["Table 1, row 2"])
  }

  @Test func aTargetTwoPointsBelowOrAboveTheResultIsNot() throws {
    #expect(try below(reading(76), [result(78)]).isEmpty)
    #expect(try below(reading(90), [result(78)]).isEmpty)
  }

  @Test func resultsAreComparedWithWhileTheyAreRecent() throws {
    #expect(try below(reading(50), [result(78, year: 2024)]).count == 1)
    #expect(try below(reading(50), [result(78, year: 2023)]).isEmpty)
  }

  @Test func onlyTheSameMeasureGroupAndTestedYearGroupIsCompared() throws {
    let results = try [result(78), result(50, group: "disadvantaged"), result(90, measure: "maths EXS+")]
    #expect(try below(reading(55, group: "disadvantaged"), results).isEmpty)
    #expect(try below(reading(45, group: "disadvantaged"), results).count == 1)
    #expect(try below(reading(45, group: "SEND"), results).isEmpty)
    #expect(try below(reading(45, cohort: "Y4"), results).isEmpty)
    #expect(try below(reading(45, cohort: "Y6"), results).count == 1)
    var change = reading(5)
    change.bound = .changeBy
    #expect(try below(change, results).isEmpty)
  }

  @Test func aResultThatIsWithheldOrOfAnotherSchoolTellsNothing() throws {
    #expect(try below(reading(50), [result(nil)]).isEmpty)
    #expect(try below(reading(50), [result(78, school: 2)]).isEmpty)
  }

  @Test func aSchoolThatFollowedAnotherIsHeldAgainstItsResultsWhereItHasNone() throws {
    let link = (urn: try Filed.urn(1), predecessor: try Filed.urn(2))
    #expect(try below(reading(50), [result(78, school: 2)], links: [link]).count == 1)
    #expect(try below(reading(50), [result(52), result(78, school: 2)], links: [link]).isEmpty)
  }

  @Test func whereLessIsBetterATargetAboveTheResultIsFound() throws {
    let absence = Target(measure: "persistent absence", value: 15, unit: .percent, bound: .atMost)
    #expect(try below(absence, [result(12, measure: "persistent absence")]).count == 1)
    #expect(try below(absence, [result(18, measure: "persistent absence")]).isEmpty)
  }

  @Test func scoresAndProgressCountInTheirOwnPoints() throws {
    let score = Target(measure: "reading scaled score", value: 104, unit: .score)
    #expect(try below(score, [result(105, measure: "reading scaled score", unit: .score)]).count == 1)
    #expect(try below(score, [result(104.5, measure: "reading scaled score", unit: .score)]).isEmpty)
    let progress = Target(measure: "Progress 8", value: 0.1, unit: .score)
    #expect(try below(progress, [result(0.2, measure: "Progress 8", unit: .score)]).count == 1)
    #expect(try below(progress, [result(0.15, measure: "Progress 8", unit: .score)]).isEmpty)
  }

  @Test func aBaselineFivePointsFromTheResultIsANoteAndOneNearerIsNone() throws {
    func unlike(_ baseline: Double?) throws -> [AcrossFinding] {
      try Filed.findings(
        of: BaselinesUnlikeResults.self, [Filed.plan(1, [Filed.priority([reading(85, baseline: baseline)])])],
        in: Filed.context(Filed.schools(1), results: [result(70)]))
    }
    #expect(try unlike(75).map(\.severity) == [.note])
    #expect(
      try unlike(65).first?.message.hasPrefix(
        "School 1 (950001) gives 65% as where reading EXS+ stands, but its published result was 70% in 2025/26.")
        == true)
    #expect(try unlike(74).isEmpty)
    #expect(try unlike(66).isEmpty)
    #expect(try unlike(nil).isEmpty)
  }
}
