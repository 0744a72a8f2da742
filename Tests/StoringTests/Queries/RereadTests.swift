import Plans
import Testing

@testable import Storing

@Suite struct RereadTests {
  @Test func readingAgainKeepsNumbersAndReplacesWhatWasRead() async throws {
    let house = try await TemporaryStore()
    for bytes in ["a", "b", "a"] { try await house.deliver(.sample(action: "old"), bytes: bytes) }
    #expect(try await house.store.reread(school: house.urn, delivery: nil, at: 9, by: .commandLine) == 3)
    for number in 1...3 {
      _ = try await house.store.storePlans(
        [.sample(action: "new \(number)")], of: TemporaryStore.receipt(number), kind: .xlsx, at: 10)
    }
    #expect(try await house.values(Int.self, "SELECT number FROM plan_version ORDER BY id") == [1, 2, 3])
    #expect(
      try await house.values(String.self, "SELECT text FROM action ORDER BY version_id") == ["new 1", "new 2", "new 3"])
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [3])
  }

  @Test func anIdenticalDeliveryThatIsReadAgainStaysIdentical() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    let (receipt, _) = try await house.deliver(.sample())
    try await house.deliver(.sample(), bytes: "b")
    _ = try await house.store.reread(school: nil, delivery: receipt, at: 9, by: .commandLine)
    #expect(try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 10) == .identical)
  }

  @Test func aPlanThatIsNowReadAsAnotherMovesThere() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.maths())
    let before = try #require(try await house.store.currentVersionIDs(of: nil).first)
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 9)
    let now = try await house.store.currentVersions(of: house.urn)
    #expect(now.map(\.id) == [before])
    #expect(now.map(\.identity.layer) == [.one])
  }

  @Test func aPlanThatIsNoLongerFoundIsWithdrawnAndTheOneBeforeStandsAgain() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.maths(action: "first"), bytes: "a")
    let (receipt, _) = try await house.deliver(.sample(), .maths(action: "second"), bytes: "b")
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 9)
    let current = try await house.store.currentVersions(of: house.urn)
    #expect(current.map(\.number) == [1, 1])
    #expect(current.last?.plan.actions.first?.text == "first")
    // Found again, it has its number again.
    _ = try await house.store.storePlans([.sample(), .maths(action: "third")], of: receipt, kind: .xlsx, at: 10)
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [1, 2])
  }

  @Test func plansThatSwapPlacesInTheFileKeepTheirVersions() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.sample(), .maths())
    let before = try await house.store.versions(deliveredBy: receipt).map(\.id)
    _ = try await house.store.storePlans([.maths(), .sample()], of: receipt, kind: .xlsx, at: 9)
    #expect(try await house.store.versions(deliveredBy: receipt).map(\.id) == before.reversed())
  }

  @Test func whatAPersonSetAsideIsNotReadAgain() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    try await house.deliver(.sample(action: "first"), bytes: "a")
    let (receipt, _) = try await house.deliver(.sample(action: "minutes"), bytes: "b")
    try await house.store.setAsideDelivery(receipt, reason: "Minutes of a meeting", at: 8, by: .person(person))
    #expect(try await house.store.currentVersions(of: house.urn).first?.plan.actions.first?.text == "first")
    #expect(try await house.store.reread(school: nil, delivery: nil, at: 9, by: .commandLine) == 1)
    #expect(try await house.store.delivery(receipt)?.state == .setAside)
  }

  @Test func whatAPersonSetsAsideWhileItIsReadStaysAside() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    try await house.store.setAsideDelivery(receipt, reason: "Minutes", at: 8, by: .commandLine)
    let outcome = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 9)
    #expect(outcome == .held(reason: "Minutes"))
    #expect(try await house.store.delivery(receipt)?.state == .setAside)
    #expect(try await house.store.currentVersionIDs(of: nil).isEmpty)
  }

  @Test func whatItWasFiledAsTellsTheLayerWhenItIsReadAgain() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.sample(), .maths())
    _ = try await house.store.storePlans([.maths(), .sample(layer: nil)], of: receipt, kind: .xlsx, at: 9)
    #expect(try await house.store.versions(deliveredBy: receipt).map(\.identity.layer) == [.two, .one])
    // A plan of another scope than any before is not told by them.
    let other = Plan.sample(layer: nil, scope: PlanScope(kind: .statutory, name: "Pupil premium"))
    _ = try await house.store.reread(school: nil, delivery: receipt, at: 10, by: .commandLine)
    _ = try await house.store.storePlans([other], of: receipt, kind: .xlsx, at: 11)
    #expect(try await house.store.delivery(receipt)?.state == .held)
    #expect(try await house.store.versions(deliveredBy: receipt).count == 2)
  }

  @Test func aDeliveryThatCanNoLongerBeReadIsWithdrawn() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.sample())
    _ = try await house.store.reread(school: nil, delivery: receipt, at: 9, by: .commandLine)
    try await house.store.refuseDelivery(receipt, Refusal(code: "c", reason: "r", instead: "i"), at: 10)
    #expect(try await house.store.currentVersions(of: house.urn).isEmpty)
    #expect(try await house.values(Int.self, "SELECT count(*) FROM plan_version") == [1])
  }
}
