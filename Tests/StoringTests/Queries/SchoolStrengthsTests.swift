import Plans
import Testing

@testable import Storing

@Suite struct SchoolStrengthsTests {
  private static let day = Day.epoch.adding(days: 20_780)

  private func strength(_ urn: URN, _ subject: String = "early reading") -> SchoolStrength {
    SchoolStrength(urn: urn, subject: subject, reason: "seen in March", recordedBy: "A. Adviser", recorded: Self.day)
  }

  @Test func aStrengthIsOnFileUntilItIsWithdrawnAndBothAreInTheAudit() async throws {
    let house = try await TemporaryStore()
    let id = try #require(try await house.store.addStrength(strength(house.urn), at: 5, by: .commandLine))
    #expect(try await house.store.strengths() == [RecordedStrength(id: id, strength: strength(house.urn))])
    #expect(try await house.store.withdrawStrength(id, at: 6, by: .commandLine))
    #expect(try await house.store.strengths().isEmpty)
    #expect(try await house.store.withdrawStrength(id, at: 7, by: .commandLine) == false)
    #expect(
      try await house.values(String.self, "SELECT action FROM audit WHERE action LIKE 'strength%' ORDER BY id")
        == ["strength.added", "strength.withdrawn"])
  }

  @Test func aSchoolThatIsNotOnFileHasNoStrengths() async throws {
    let house = try await TemporaryStore()
    let unknown = try TemporaryStore.urn(950_777)
    #expect(try await house.store.addStrength(strength(unknown), at: 5, by: .commandLine) == nil)
    #expect(try await house.store.strengths().isEmpty)
  }

  @Test func advisersAndLinksAreAsTheyHoldOnTheDay() async throws {
    let house = try await TemporaryStore()
    let adviser = try await house.addPerson()
    try await house.store.assignCaseload(
      person: adviser, urns: [house.urn], from: Self.day, at: 1, by: .commandLine)
    #expect(
      try await house.store.advisers(on: Self.day) == [house.urn: SchoolAdviser(id: adviser, name: "adviser")])
    #expect(try await house.store.advisers(on: Self.day.adding(days: -1)).isEmpty)
    #expect(try await house.store.schoolLinks().isEmpty)
  }
}
