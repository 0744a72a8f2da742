import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct CaseloadsTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func assign(_ house: TemporaryStore, _ urns: [URN], to person: Int64, from text: String) async throws {
    try await house.store.assignCaseload(person: person, urns: urns, from: try day(text), at: 1, by: .commandLine)
  }

  @Test func aSchoolChangesHandsOnTheDayAndThePastStays() async throws {
    let house = try await TemporaryStore()
    let (anne, bob) = (try await house.addPerson("anne"), try await house.addPerson("bob"))
    try await assign(house, [house.urn, house.other], to: anne, from: "2025-09-01")
    try await assign(house, [house.urn], to: bob, from: "2026-09-01")
    let (last, first) = (try day("2026-08-31"), try day("2026-09-01"))
    #expect(try await house.store.caseload(of: anne, on: last) == [house.other, house.urn])
    #expect(try await house.store.caseload(of: anne, on: first) == [house.other])
    #expect(try await house.store.caseload(of: bob, on: last).isEmpty)
    #expect(try await house.store.caseload(of: bob, on: first) == [house.urn])
    #expect(try await house.store.hasSchool(person: anne, urn: house.urn, on: last))
    #expect(try await !house.store.hasSchool(person: anne, urn: house.urn, on: first))
    #expect(try await house.store.adviser(of: house.urn, on: last)?.id == anne)
    #expect(try await house.store.adviser(of: house.urn, on: first)?.id == bob)
    #expect(try await house.store.adviser(of: house.urn, on: try day("2025-08-31")) == nil)
  }

  @Test func assigningTheSameAgainChangesNothing() async throws {
    let house = try await TemporaryStore()
    let anne = try await house.addPerson("anne")
    try await assign(house, [house.urn, house.urn], to: anne, from: "2025-09-01")
    try await assign(house, [house.urn], to: anne, from: "2026-01-01")
    try await assign(house, [house.urn], to: anne, from: "2025-09-01")
    #expect(
      try await house.values(String.self, "SELECT from_day FROM caseload WHERE until_day IS NULL") == ["2025-09-01"])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM caseload") == [1])
  }

  @Test func whatWasPlannedForLaterIsReplacedAndStandsInTheAudit() async throws {
    let house = try await TemporaryStore()
    let (anne, bob) = (try await house.addPerson("anne"), try await house.addPerson("bob"))
    try await assign(house, [house.urn], to: bob, from: "2027-01-01")
    try await assign(house, [house.urn], to: anne, from: "2026-09-01")
    #expect(try await house.store.caseload(of: bob, on: try day("2027-06-01")).isEmpty)
    #expect(try await house.store.caseload(of: anne, on: try day("2027-06-01")) == [house.urn])
    let before = try await house.values(String.self, "SELECT before_json FROM audit ORDER BY id DESC LIMIT 1")
    #expect(before == ["{\"planned from 2027-01-01\":\"person \(bob)\"}"])
  }

  @Test func theSchemaRefusesTwoAdvisersOnADay() async throws {
    let house = try await TemporaryStore()
    let anne = try await house.addPerson("anne")
    try await assign(house, [house.urn], to: anne, from: "2026-09-01")
    let insert = "INSERT INTO caseload (person_id, urn, from_day, until_day, assigned_at) VALUES"
    #expect(try await house.refuses("\(insert) (\(anne), 950001, '2026-10-01', NULL, 1)"))
    #expect(try await house.refuses("\(insert) (\(anne), 950001, '2026-08-01', '2026-09-02', 1)"))
    #expect(try await !house.refuses("\(insert) (\(anne), 950001, '2026-08-01', '2026-09-01', 1)"))
    #expect(try await house.refuses("\(insert) (\(anne), 950002, '2026-08-01', '2026-08-01', 1)"))
  }

  @Test func aPersonOrSchoolThatIsNotOnFileIsRefused() async throws {
    let house = try await TemporaryStore()
    let (unknown, anne) = (try TemporaryStore.urn(950_777), try await house.addPerson("anne"))
    await #expect(throws: StoringError.refused) { try await assign(house, [unknown], to: anne, from: "2026-09-01") }
    await #expect(throws: StoringError.refused) { try await assign(house, [house.urn], to: 99, from: "2026-09-01") }
    #expect(try await house.values(Int.self, "SELECT count(*) FROM caseload") == [0])
  }
}
