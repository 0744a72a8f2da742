import Plans
import Testing

@testable import Storing

@Suite struct PublishedResultsTests {
  private func result(
    _ urn: URN, _ value: Double?, year: Int = 2024, measure: String = "RWM EXS+", group: String? = nil
  ) throws -> PublishedResult {
    PublishedResult(
      urn: urn, academicYear: try #require(AcademicYear(startingIn: year)), measure: measure, group: group,
      unit: .percent, value: value, withheld: value == nil ? "SUPP" : nil)
  }

  private func take(_ results: [PublishedResult], _ house: TemporaryStore) async throws -> ResultsImportReport {
    try await house.store.importResults(results, from: "ks2.csv", at: 5, by: .commandLine)
  }

  @Test func resultsComeBackTheLatestYearFirst() async throws {
    let house = try await TemporaryStore()
    let results = [
      try result(house.urn, 61, year: 2023), try result(house.urn, 66), try result(house.urn, nil, group: "boys"),
    ]
    let report = try await take(results, house)
    #expect(report.schools == 1)
    #expect(report.results == 3)
    #expect(try await house.store.publishedResults(of: house.urn) == [results[1], results[2], results[0]])
    #expect(try await house.store.publishedResults(of: house.other).isEmpty)
  }

  @Test func theSameYearAgainTakesThePlaceOfWhatStood() async throws {
    let house = try await TemporaryStore()
    _ = try await take([result(house.urn, 66)], house)
    _ = try await take([result(house.urn, 67)], house)
    #expect(try await house.store.publishedResults(of: house.urn).map(\.value) == [67])
  }

  @Test func schoolsThatAreNotOnFileAreLeftOutAndCounted() async throws {
    let house = try await TemporaryStore()
    let report = try await take([result(house.urn, 66), result(TemporaryStore.urn(950_777), 50)], house)
    #expect(report.leftOut == 1)
    #expect(report.schools == 1)
  }

  @Test func aSchoolHasItsPredecessorsResultsWhereItHasNoneOfItsOwn() async throws {
    let house = try await TemporaryStore()
    let old = try TemporaryStore.urn(950_050)
    try await house.importSchools([], links: [(urn: house.urn, predecessor: old)])
    _ = try await take(
      [result(old, 50, year: 2023), result(old, 51), result(house.urn, 66)], house)
    #expect(try await house.store.publishedResults(of: house.urn).map(\.value) == [66, 50])
  }

  @Test func theLatestResultsLeaveOutWhatIsWithheld() async throws {
    let house = try await TemporaryStore()
    _ = try await take(
      [result(house.urn, 61, year: 2023), result(house.urn, nil), result(house.other, 40)], house)
    #expect(try await house.store.latestResults().map(\.value) == [61, 40])
  }
}
