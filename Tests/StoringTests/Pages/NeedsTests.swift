import Plans
import Testing

@testable import Storing

/// What asks for a person: deliveries that were refused or are held, and sources that fail.
@Suite struct NeedsTests {
  private let refusal = Refusal(code: "file.damaged", reason: "It is damaged.", instead: "Send it again.")

  @Test func aRefusedDeliveryNeedsAPersonUntilSomethingReadableComes() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record("x")
    try await house.store.refuseDelivery(receipt, refusal, at: TemporaryStore.start)
    #expect(try await house.store.deliveriesForAPerson(of: [house.urn]).map(\.receipt) == [receipt])
    #expect(try await house.store.deliveriesForAPerson(of: [house.other]).isEmpty)
    // One that merely waits settles nothing.
    _ = try await house.record("y")
    #expect(try await house.store.deliveriesForAPerson(of: [house.urn]).count == 1)
    try await house.deliver(.sample(), bytes: "a")
    #expect(try await house.store.deliveriesForAPerson(of: [house.urn]).isEmpty)
  }

  @Test func aHeldDeliveryNeedsAPersonWhateverComesAfterIt() async throws {
    let house = try await TemporaryStore()
    let (receipt, outcome) = try await house.deliver(.sample(layer: nil, scope: nil), bytes: "h")
    guard case .held = outcome else {
      Issue.record("It should be held: \(outcome)")
      return
    }
    try await house.deliver(.sample(), bytes: "a")
    #expect(try await house.store.deliveriesForAPerson(of: [house.urn]).map(\.receipt) == [receipt])
  }

  private func attempt(_ outcome: SourceAttempt.Outcome, at moment: Int, of id: Int64, on house: TemporaryStore)
    async throws
  {
    var source = try #require(try await house.store.sources().first { $0.id == id })
    source.consecutiveFailures = outcome == .failed ? source.consecutiveFailures + 1 : 0
    try await house.store.recordAttempt(
      SourceAttempt(sourceID: id, at: moment, outcome: outcome, reason: "At \(moment)."), updating: source)
  }

  @Test func aSourceFailsSinceItsFirstFailureAfterItsLastGoodAnswer() async throws {
    let house = try await TemporaryStore()
    let id = try await house.store.addSource(
      NewSource(urn: house.urn, address: "https://school.example/a"), at: 0, by: .commandLine)
    #expect(try await house.store.failingSources(of: [house.urn]).isEmpty)
    try await attempt(.failed, at: 10, of: id, on: house)
    try await attempt(.unchanged, at: 20, of: id, on: house)
    #expect(try await house.store.failingSources(of: [house.urn]).isEmpty)
    try await attempt(.failed, at: 30, of: id, on: house)
    try await attempt(.failed, at: 40, of: id, on: house)
    let failing = try await house.store.failingSources(of: [house.urn])
    #expect(failing.map(\.since) == [30])
    #expect(failing.first?.reason == "At 40.")
  }

  @Test func sourcesThatFailAreListedFirstAndThoseNeverAskedHaveNoAttempt() async throws {
    let house = try await TemporaryStore()
    let fine = try await house.store.addSource(
      NewSource(urn: house.other, address: "https://school.example/b"), at: 0, by: .commandLine)
    let bad = try await house.store.addSource(
      NewSource(urn: house.urn, address: "https://school.example/a"), at: 0, by: .commandLine)
    try await attempt(.failed, at: 30, of: bad, on: house)
    let listed = try await house.store.listedSources(of: nil)
    #expect(listed.map(\.source.id) == [bad, fine])
    #expect(listed.map(\.failingSince) == [30, nil])
    #expect(listed.map(\.attempt?.reason) == ["At 30.", nil])
    #expect(listed.map(\.school) == ["Ferncliffe Primary School", "Brackenhurst School"])
    #expect(try await house.store.listedSources(of: [house.other]).map(\.source.id) == [fine])
    #expect(try await house.store.listedSources(of: []).isEmpty)
  }

  @Test func aCaseloadIsThatOfItsDay() async throws {
    let house = try await TemporaryStore()
    let adviser = try await house.addPerson()
    let day = try #require(Day("2026-09-01"))
    try await house.store.assignCaseload(
      person: adviser, urns: [house.urn], from: day, at: TemporaryStore.start, by: .commandLine)
    #expect(try await house.store.listedSchools(of: adviser, on: day).map(\.urn) == [house.urn])
    #expect(try await house.store.listedSchools(of: adviser, on: day.adding(days: -1)).isEmpty)
    let all = try await house.store.listedSchools(of: nil, on: day)
    #expect(all.map(\.adviser) == [nil, "adviser"])
  }
}
