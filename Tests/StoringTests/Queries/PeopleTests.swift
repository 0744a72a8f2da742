import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct PeopleTests {
  @Test func anEmailAddressIsOnePersonWhateverItsCase() async throws {
    let house = try await TemporaryStore()
    let id = try await house.addPerson()
    let record = try #require(try await house.store.person(email: "ADVISER@wexshire.example"))
    #expect(record.person == Person(id: id, name: "adviser", email: "adviser@wexshire.example", role: .adviser))
    #expect(record.passwordHash == "hash")
    let again = try await house.store.addPerson(
      name: "New", email: "Adviser@Wexshire.example", role: .manager, passwordHash: "new", at: 2, by: .commandLine)
    #expect(again == id)
    #expect(try await house.store.people().map(\.role) == [.manager])
  }

  @Test func aNewPasswordEndsTheSessions() async throws {
    let house = try await TemporaryStore()
    let id = try await house.addPerson()
    try await house.store.startSession(person: id, secretHash: "s", now: 1)
    _ = try await house.addPerson()
    #expect(try await house.store.session(secretHash: "s", now: 2, idleSeconds: 9, absoluteSeconds: 9) == nil)
  }

  @Test func whoIsRemovedCanDoNothingAndStaysOnRecord() async throws {
    let house = try await TemporaryStore()
    let id = try await house.addPerson()
    let now = TemporaryStore.start
    let today = Day.inLondon(secondsSinceEpoch: now)
    try await house.store.assignCaseload(
      person: id, urns: [house.urn], from: today.adding(days: -10), at: now, by: .commandLine)
    try await house.store.assignCaseload(
      person: id, urns: [house.other], from: today.adding(days: 10), at: now, by: .commandLine)
    try await house.store.startSession(person: id, secretHash: "s", now: now)
    try await house.store.removePerson(email: "Adviser@wexshire.example", at: now, by: .commandLine)
    #expect(try await house.store.person(email: "adviser@wexshire.example") == nil)
    #expect(try await house.store.session(secretHash: "s", now: now, idleSeconds: 99, absoluteSeconds: 99) == nil)
    #expect(try await house.store.people().isEmpty)
    #expect(try await house.store.person(id)?.name == "adviser")
    #expect(try await house.store.caseload(of: id, on: today.adding(days: -1)) == [house.urn])
    #expect(try await house.store.caseload(of: id, on: today.adding(days: 20)).isEmpty)
    #expect(try await house.values(String.self, "SELECT password_hash FROM person") == [""])
    // The address is free again, for somebody else.
    #expect(try await house.addPerson() != id)
  }

  @Test func noSecretStandsInTheAudit() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addPerson(
      name: "A", email: "a@wexshire.example", role: .adviser, passwordHash: "HASH", at: 1, by: .commandLine)
    try await house.store.startSession(person: id, secretHash: "HASH", now: 1)
    _ = try await house.store.issueToken(urn: house.urn, tokenHash: "HASH", label: "MIS", by: .person(id), at: 1)
    _ = try await house.store.addSource(
      NewSource(urn: house.urn, address: "https://a.example", sealedToken: Array("HASH".utf8)), at: 1, by: .commandLine)
    let texts = try await house.values(
      String.self, "SELECT coalesce(before_json, '') || coalesce(after_json, '') FROM audit")
    #expect(texts.count >= 5)
    #expect(texts.allSatisfy { !$0.contains("HASH") && !$0.contains("48415348") })
  }

  @Test func theAuditIsNeverChangedOrDeleted() async throws {
    let house = try await TemporaryStore()
    #expect(try await house.values(Int.self, "SELECT count(*) FROM audit").first ?? 0 > 0)
    #expect(try await house.refuses("UPDATE audit SET action = 'nothing'"))
    #expect(try await house.refuses("DELETE FROM audit"))
    #expect(
      try await house.refuses("INSERT INTO audit (at, actor_kind, action, subject) VALUES (1, 'person', 'a', 'b')"))
  }
}
