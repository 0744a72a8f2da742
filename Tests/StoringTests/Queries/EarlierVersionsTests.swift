import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct EarlierVersionsTests {
  private func current(_ house: TemporaryStore, year: String = "2026/27") async throws -> PlanVersion {
    try #require(
      try await house.store.currentVersions(of: house.urn).first { $0.identity.academicYear.description == year })
  }

  @Test func theVersionsBeforeAreFoundInTheirOrderAndTheLastIsCountedFrom() async throws {
    let house = try await TemporaryStore()
    for bytes in ["a", "b", "c"] { try await house.deliver(.sample(action: bytes), bytes: bytes) }
    let version = try await current(house)
    let earlier = try await house.store.earlierVersions(than: version)
    #expect(earlier.map(\.plan.actions.first?.text) == ["a", "b"])
    #expect(try await house.store.lastVersion(before: version) == earlier.last)
    #expect(try await house.store.lastVersion(before: #require(earlier.first)) == nil)
  }

  @Test func aWithdrawnVersionIsPassedOver() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(action: "a"), bytes: "a")
    let (receipt, _) = try await house.deliver(.sample(action: "b"), bytes: "b")
    try await house.deliver(.sample(action: "c"), bytes: "c")
    try await house.store.setAsideDelivery(receipt, reason: "No plan.", at: 1, by: .commandLine)
    let version = try await current(house)
    #expect(try await house.store.earlierVersions(than: version).count == 1)
    #expect(try await house.store.lastVersion(before: version)?.plan.actions.first?.text == "a")
  }

  @Test func aDraftFromBeforeTheYearIsTheLastVersionAndNoEarlierOne() async throws {
    let house = try await TemporaryStore()
    // What is received in September 2026 lies before 2027/28.
    for bytes in ["a", "b"] { try await house.deliver(.sample(year: "2027/28", action: bytes), bytes: bytes) }
    let version = try await current(house, year: "2027/28")
    #expect(try await house.store.earlierVersions(than: version).isEmpty)
    #expect(try await house.store.lastVersion(before: version)?.plan.actions.first?.text == "a")
  }

  @Test func aYearsFirstVersionIsCountedFromLastYearsCurrentOne() async throws {
    let house = try await TemporaryStore()
    for bytes in ["old", "older"] { try await house.deliver(.sample(year: "2025/26", action: bytes), bytes: bytes) }
    try await house.deliver(.maths(year: "2025/26"), bytes: "maths")
    try await house.deliver(.sample(action: "new"), bytes: "new")
    let version = try await current(house)
    let last = try #require(try await house.store.lastVersion(before: version))
    #expect(last.plan.actions.first?.text == "older")
    #expect(try await house.store.earlierVersions(than: version).isEmpty)
    #expect(try await house.store.read { try $0.versionIDCountedFrom(last) } == version.id)
    // From its second version on it is counted from its first.
    try await house.deliver(.sample(action: "newer"), bytes: "newer")
    #expect(try await house.store.read { try $0.versionIDCountedFrom(last) } == nil)
  }

  @Test func theYearBeforeThatIsTooLongAgo() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(year: "2024/25"), bytes: "old")
    try await house.deliver(.sample(), bytes: "new")
    #expect(try await house.store.lastVersion(before: current(house)) == nil)
  }

  @Test func anAcademysFirstPlanIsCountedFromItsPredecessors() async throws {
    let house = try await TemporaryStore()
    try await house.importSchools([], links: [(urn: house.urn, predecessor: house.other)])
    try await house.deliver(.sample(year: "2025/26", action: "theirs"), bytes: "theirs", urn: house.other)
    try await house.deliver(.sample(action: "ours"), bytes: "ours")
    #expect(try await house.store.lastVersion(before: current(house))?.plan.actions.first?.text == "theirs")
  }

  @Test func ofVeryManyTheFirstAndTheLatestAreTaken() async throws {
    let house = try await TemporaryStore()
    for number in 1...30 { try await house.deliver(.sample(action: "\(number)"), bytes: "b\(number)") }
    let earlier = try await house.store.earlierVersions(than: current(house))
    #expect(earlier.count == Store.mostEarlierVersions)
    #expect(earlier.first?.number == 1 && earlier.last?.number == 29)
    #expect(earlier.dropFirst().first?.number == 7)
  }

  @Test func bothGoByIndexes() async throws {
    let house = try await TemporaryStore()
    for (sql, count) in [(Store.versionsBefore, 1), (Store.lastOfFamily, 8)] {
      let arguments = StatementArguments(Array(repeating: DatabaseValue.null, count: count))
      let steps = try await house.store.read { database in
        try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map {
          $0["detail"] as String
        }
      }
      #expect(steps.filter { ["SCAN v", "SCAN w", "SCAN p"].contains($0) }.isEmpty, "\(steps)")
    }
  }
}
