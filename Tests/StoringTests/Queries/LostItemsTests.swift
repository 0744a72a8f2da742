import Plans
import Testing

@testable import Storing

/// A version from which much of the plan is gone waits for a person, and the last good one stays.
@Suite struct LostItemsTests {
  private func plan(_ actions: Int, title: String = "Plan 2026/27", year: String = "2026/27") -> Plan {
    .sample(
      title: title, year: year,
      priorities: [
        Priority(
          ref: "1", title: "Reading",
          objectives: [Objective(text: "Reading", actions: (0..<actions).map { Action(text: "Action \($0)") })])
      ])
  }

  private func store(_ plan: Plan, as receipt: ReceiptID, in house: TemporaryStore) async throws -> StoringOutcome {
    let outcome = try await house.store.storePlans(
      [plan], of: receipt, kind: .xlsx, isLoss: { $0 >= 10 && $1 * 2 <= $0 }, at: TemporaryStore.start)
    try await house.store.finishDelivery(receipt, at: TemporaryStore.start)
    return outcome
  }

  private func deliver(_ plan: Plan, in house: TemporaryStore) async throws -> (ReceiptID, StoringOutcome) {
    let receipt = try await house.record("bytes \(plan.title) \(plan.itemCount)")
    return (receipt, try await store(plan, as: receipt, in: house))
  }

  private func current(_ house: TemporaryStore) async throws -> PlanVersion {
    try #require(try await house.store.currentVersions(of: house.urn).first)
  }

  @Test func halfGoneIsHeldWithBothCountsAndTheLastVersionStays() async throws {
    let house = try await TemporaryStore()
    _ = try await deliver(plan(18), in: house)
    let (receipt, _) = try await deliver(plan(8), in: house)
    let delivery = try #require(try await house.store.delivery(receipt))
    #expect(delivery.state == .held && delivery.code == "plan.massDrop" && delivery.isHeldForLoss)
    #expect(delivery.reason?.contains("had 20 items in the last version, and this file has 10") == true)
    #expect(try await current(house).plan.actions.count == 18)
    #expect(try await house.store.heldDeliveries(of: nil).map(\.receipt) == [receipt])
    #expect(try await house.store.heldDeliveries(of: house.other).isEmpty)
  }

  @Test func oneItemMoreIsStored() async throws {
    let house = try await TemporaryStore()
    _ = try await deliver(plan(18), in: house)
    _ = try await deliver(plan(9), in: house)
    #expect(try await current(house).plan.actions.count == 9)
  }

  @Test func anotherYearsPlanIsAnotherPlan() async throws {
    let house = try await TemporaryStore()
    _ = try await deliver(plan(18, year: "2025/26"), in: house)
    let (_, outcome) = try await deliver(plan(3), in: house)
    guard case .stored = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test func whatAPersonAcceptsIsStoredAndNeverAskedAboutAgain() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    _ = try await deliver(plan(18), in: house)
    let (receipt, _) = try await deliver(plan(5), in: house)
    #expect(try await house.store.acceptDelivery(receipt, at: 5, by: .person(person)))
    #expect(try await house.store.delivery(receipt)?.state == .received)
    // Asked twice, it is done once.
    #expect(try await !house.store.acceptDelivery(receipt, at: 6, by: .person(person)))
    #expect(
      try await house.values(String.self, "SELECT subject FROM audit WHERE action = 'delivery.accepted'")
        == ["delivery \(receipt.rawValue)"])
    #expect(
      try await house.values(Int64.self, "SELECT person_id FROM audit WHERE action = 'delivery.accepted'") == [person])
    for actions in [5, 4] {
      guard case .stored = try await store(plan(actions), as: receipt, in: house) else {
        Issue.record("An accepted delivery is held again.")
        return
      }
      #expect(try await current(house).plan.actions.count == actions)
      _ = try await house.store.reread(school: nil, delivery: receipt, at: 7, by: .commandLine)
    }
  }

  @Test func aDeliveryReadAgainIsHeldAgainstTheVersionBeforeAndNotAgainstItself() async throws {
    let house = try await TemporaryStore()
    let (first, _) = try await deliver(plan(18), in: house)
    let (second, _) = try await deliver(plan(15), in: house)
    func reread(_ receipt: ReceiptID, _ actions: Int) async throws -> DeliveryState? {
      _ = try await house.store.reread(school: nil, delivery: receipt, at: 7, by: .commandLine)
      _ = try await store(plan(actions), as: receipt, in: house)
      return try await house.store.delivery(receipt)?.state
    }
    // The first has none before it; half of 17 would be gone from the second by itself, but not of the 20 before it.
    #expect(try await reread(second, 9) == .read)
    #expect(try await reread(second, 3) == .held)
    #expect(try await current(house).plan.actions.count == 9)
    #expect(try await reread(first, 2) == .read)
  }

  @Test func whatStandsAlreadyIsNotAskedAboutUnlessMoreIsTakenAway() async throws {
    let house = try await TemporaryStore()
    _ = try await deliver(plan(18), in: house)
    // Stored before the authority asked, or by another limit.
    let (receipt, _) = try await house.deliver(plan(6), bytes: "short")
    for (actions, state) in [(6, DeliveryState.read), (7, .read), (5, .held)] {
      _ = try await house.store.reread(school: nil, delivery: receipt, at: 7, by: .commandLine)
      _ = try await store(plan(actions), as: receipt, in: house)
      #expect(try await house.store.delivery(receipt)?.state == state, "\(actions)")
    }
  }

  @Test func aShortVersionThatIsNotTheLatestTakesNoPlace() async throws {
    let house = try await TemporaryStore()
    _ = try await deliver(plan(18), in: house)
    let (receipt, _) = try await deliver(plan(5), in: house)
    _ = try await deliver(plan(19), in: house)
    _ = try await house.store.reread(school: nil, delivery: receipt, at: 7, by: .commandLine)
    _ = try await store(plan(5), as: receipt, in: house)
    #expect(try await house.store.delivery(receipt)?.state == .read)
    #expect(try await current(house).plan.actions.count == 19)
  }

  @Test func acceptingOneTakesUpTheOthersThatWaitForTheSame() async throws {
    let house = try await TemporaryStore()
    _ = try await deliver(plan(18), in: house)
    let (second, _) = try await deliver(plan(5), in: house)
    let (third, _) = try await deliver(plan(6), in: house)
    #expect(try await house.store.acceptDelivery(second, at: 5, by: .commandLine))
    for receipt in [second, third] { #expect(try await house.store.delivery(receipt)?.state == .received) }
    _ = try await store(plan(5), as: second, in: house)
    _ = try await store(plan(6), as: third, in: house)
    #expect(try await house.store.delivery(third)?.state == .read)
    #expect(try await current(house).plan.actions.count == 6)
  }

  @Test func aDeliveryHeldForSomethingElseIsNotAccepted() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    try await house.store.holdDelivery(receipt, code: "plan.none", reason: "None.", instead: "Look.", at: 1)
    #expect(try await !house.store.acceptDelivery(receipt, at: 2, by: .commandLine))
    #expect(try await house.store.delivery(receipt)?.state == .held)
  }
}
