import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct SourcesTests {
  private func source(_ house: TemporaryStore) -> NewSource {
    NewSource(
      urn: house.urn, address: "https://a.example/plan", sealedToken: [1, 2], everyHours: 12,
      proxy: "http://p.example:1",
      layer: .two, scope: "Mathematics")
  }

  @Test func aSourceIsDueAtOnceAndHoldsWhatWasGiven() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    #expect(try await house.store.dueSources(now: 99).isEmpty)
    let due = try #require(try await house.store.dueSources(now: 100).first)
    #expect(due.id == id)
    #expect(due.sealedToken == [1, 2])
    #expect(due.layer == .two)
    #expect(due.lastChecked == nil)
    #expect(try await house.store.sources() == [due])
  }

  @Test func theSameAddressAgainChangesTheSourceAndKeepsClocksAndToken() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    var asked = try #require(try await house.store.sources().first)
    asked.lastChecked = 150
    asked.etag = "e"
    asked.nextDue = 9000
    try await house.store.recordAttempt(SourceAttempt(sourceID: id, at: 150, outcome: .changed), updating: asked)
    var new = source(house)
    new.sealedToken = nil
    new.scope = "English"
    #expect(try await house.store.addSource(new, at: 200, by: .commandLine) == id)
    let changed = try #require(try await house.store.sources().first)
    #expect(changed.sealedToken == [1, 2])
    #expect(changed.scope == "English")
    #expect(changed.lastChecked == 150)
    #expect(changed.etag == nil)
    #expect(changed.nextDue == 200)
  }

  @Test func anAttemptMovesTheClocksAndNotWhatAPersonSet() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    var stale = try #require(try await house.store.sources().first)
    var new = source(house)
    new.everyHours = 48
    try await house.store.addSource(new, at: 110, by: .commandLine)
    stale.lastChecked = 120
    stale.consecutiveFailures = 3
    stale.nextDue = 500
    let attempt = SourceAttempt(
      sourceID: id, at: 120, outcome: .failed, status: 404, bytes: 7, milliseconds: 9, code: "http.notFound",
      reason: "It is gone.")
    try await house.store.recordAttempt(attempt, updating: stale)
    let now = try #require(try await house.store.sources().first)
    #expect(now.everyHours == 48)
    #expect(now.consecutiveFailures == 3)
    #expect(now.nextDue == 500)
    #expect(try await house.store.latestAttempt(ofSource: id) == attempt)
    #expect(try await house.store.latestAttempt(ofSource: id + 1) == nil)
  }

  @Test func attemptsAreNeverChangedOrDeleted() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    let stored = try #require(try await house.store.sources().first)
    try await house.store.recordAttempt(SourceAttempt(sourceID: id, at: 1, outcome: .skipped), updating: stored)
    #expect(try await house.refuses("UPDATE source_attempt SET at = 2"))
    #expect(try await house.refuses("DELETE FROM source_attempt"))
  }

  @Test func aSourceIsPutAtTheHeadOfTheQueueAndNeverFurtherBack() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    try await house.store.makeDue(source: id, now: 50, by: .commandLine)
    #expect(try await house.store.sources().first?.nextDue == 50)
    try await house.store.makeDue(source: id, now: 500, by: .commandLine)
    #expect(try await house.store.sources().first?.nextDue == 50)
  }

  @Test func whoAskedForASourceStandsInTheAudit() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    try await house.store.makeDue(source: id, now: 50, by: .person(person))
    try await house.store.makeDue(source: id + 1, now: 50, by: .person(person))
    #expect(
      try await house.values(String.self, "SELECT subject FROM audit WHERE action = 'source.askedFor'") == [
        "source \(id)"
      ])
  }

  @Test func theLastHashIsOfThatSourceAndSchool() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(source(house), at: 100, by: .commandLine)
    #expect(try await house.store.latestSHA256(ofSource: id) == nil)
    _ = try await house.record("a", route: .source(id: id))
    _ = try await house.record("b", route: .source(id: id))
    _ = try await house.record("c", urn: house.other, route: .source(id: id))
    _ = try await house.record("d", route: .token(id: id))
    #expect(try await house.store.latestSHA256(ofSource: id) == TemporaryStore.sha256("b"))
  }

  @Test func aSourceOfASchoolThatIsNotOnFileIsRefusedByName() async throws {
    let house = try await TemporaryStore()
    let address = "https://a.example/plan"
    let new = NewSource(urn: try TemporaryStore.urn(950_777), address: address)
    let error = await #expect(throws: StoringError.self) {
      try await house.store.addSource(new, at: 1, by: .commandLine)
    }
    #expect(error?.sentence == "School 950777 is not on file.")
    #expect(try await house.store.sources().isEmpty)
  }
}
