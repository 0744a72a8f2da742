import Foundation
import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct QueueTests {
  private let now = TemporaryStore.start + 10_000

  @Test func theFirstToComeIsClaimedFirstAndOnlyOnce() async throws {
    let house = try await TemporaryStore()
    let first = try await house.record("a")
    let second = try await house.record("b", urn: house.other)
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120)?.receipt == first)
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120)?.receipt == second)
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120) == nil)
    #expect(try await house.store.unsettledDeliveries() == 2)
  }

  @Test func aLeaseThatRunsOutIsClaimedAgainAndNotBefore() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.store.claimDelivery(now: now, leaseSeconds: 120)
    #expect(try await house.store.claimDelivery(now: now + 119, leaseSeconds: 120) == nil)
    let again = try await house.store.claimDelivery(now: now + 120, leaseSeconds: 120)
    #expect(again?.receipt == receipt)
    #expect(again?.attempts == 2)
  }

  @Test func aFileAtWhichTheDaemonDiesIsTriedEverMoreSeldom() async throws {
    let house = try await TemporaryStore()
    _ = try await house.record()
    var moment = now
    for _ in 0..<5 {
      _ = try await house.store.claimDelivery(now: moment, leaseSeconds: 120)
      moment += 600
    }
    let delivery = try #require(try await house.store.delivery(TemporaryStore.receipt(1)))
    #expect(delivery.attempts == 5)
    #expect(delivery.nextAttempt == moment - 600 + 240)
  }

  @Test(arguments: [(1, 30), (2, 60), (3, 120), (10, 15_360), (11, 21_600), (200, 21_600)])
  func theCoolOffDoublesUpToSixHours(_ attempts: Int, _ seconds: Int) {
    #expect(CoolOff.seconds(afterAttempts: attempts) == seconds)
  }

  @Test func whatFailedOnOurSideIsPutOffWithTheReasonAndTriedAgain() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.store.claimDelivery(now: now, leaseSeconds: 120)
    try await house.store.putOffDelivery(receipt, code: "reader.died", reason: "It died.", now: now)
    let delivery = try #require(try await house.store.delivery(receipt))
    #expect(delivery.state == .received)
    #expect(delivery.reason == "It died.")
    #expect(try await house.store.waitingDeliveries(now: now + 29) == 0)
    #expect(try await house.store.waitingDeliveries(now: now + 30) == 1)
    #expect(try await house.store.claimDelivery(now: now + 30, leaseSeconds: 120)?.attempts == 2)
  }

  @Test func aSchoolsDeliveriesGoInTheirOrderButNoneWaitsForOneThatIsPutOff() async throws {
    let house = try await TemporaryStore()
    let first = try await house.record("a")
    let second = try await house.record("b")
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120)?.receipt == first)
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120) == nil)
    try await house.store.putOffDelivery(first, code: "c", reason: "r", now: now)
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120)?.receipt == second)
  }

  @Test func aDeliveryGoesThroughReadingAndJudging() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    #expect(try await house.store.claimDelivery(now: now, leaseSeconds: 120)?.stage == .read)
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .csv, at: now)
    // The daemon dies here: what is claimed again is only judged.
    #expect(try await house.store.claimDelivery(now: now + 120, leaseSeconds: 120)?.stage == .judge)
    try await house.store.finishDelivery(receipt, at: now + 121)
    let delivery = try #require(try await house.store.delivery(receipt))
    #expect(delivery.state == .read)
    #expect(delivery.stage == .done)
    #expect(delivery.kind == .csv)
    #expect(delivery.outcome == .stored)
    #expect(delivery.settledAt == now + 121)
  }

  @Test func aWorkerWhoseLeaseRanOutChangesNothingThatIsSettled() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.sample())
    try await house.store.refuseDelivery(receipt, Refusal(code: "c", reason: "r", instead: "i"), at: now)
    try await house.store.putOffDelivery(receipt, code: "c", reason: "r", now: now)
    #expect(try await house.store.delivery(receipt)?.state == .read)
    #expect(try await house.store.currentVersionIDs(of: nil).count == 1)
  }

  @Test func aRefusedDeliveryTellsWhyAndWhatToSend() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    try await house.store.refuseDelivery(
      receipt, Refusal(code: "file.damaged", reason: "It is damaged.", instead: "Save it again."), at: now)
    let delivery = try #require(try await house.store.delivery(receipt))
    #expect(delivery.state == .refused)
    #expect(
      [delivery.code, delivery.reason, delivery.instead] == ["file.damaged", "It is damaged.", "Save it again."])
    #expect(try await house.store.refusedDeliveries() == 1)
  }

  @Test func receiptsThatAreNotOnFileAreNamed() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    let missing = try TemporaryStore.receipt(99)
    #expect(try await house.store.lacks([receipt, missing]) == [missing])
  }

  @Test func aSchoolThatIsNotOnFileIsRefused() async throws {
    let house = try await TemporaryStore()
    let urn = try TemporaryStore.urn(950_777)
    let receipt = try TemporaryStore.receipt(9)
    await #expect(throws: StoringError.refused) {
      try await house.store.recordDelivery(
        NewDelivery(
          receipt: receipt, urn: urn, sha256: TemporaryStore.sha256("a"), bytes: 1, receivedAt: 1, route: .commandLine))
    }
  }

  @Test func aDeliveryThatIsRecordedTwiceIsOneAndStandsInTheAuditOnce() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    let receipt = try await house.record(route: .person(id: person))
    try await house.store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: house.urn, sha256: TemporaryStore.sha256("b"), bytes: 9, receivedAt: 1,
        route: .person(id: person)))
    #expect(try await house.store.deliveries(of: house.urn, limit: 9).map(\.bytes) == [1])
    #expect(
      try await house.values(String.self, "SELECT subject FROM audit WHERE action = 'delivery.added'").count == 1)
  }

  @Test(arguments: [(3, true), (4, false)])
  func whatAStoppedDaemonWasWorkingOnIsDueAtOnceUnlessItWasTriedOften(_ attempts: Int, _ isDue: Bool) async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    var moment = TemporaryStore.start + 1_000_000
    for _ in 0..<attempts {
      #expect(try await house.store.claimDelivery(now: moment, leaseSeconds: 60) != nil)
      moment += 100_000
    }
    moment -= 100_000 - 1
    #expect(try await house.store.claimDelivery(now: moment, leaseSeconds: 60) == nil)
    try await house.store.releaseClaims(now: moment)
    #expect(try await house.store.claimDelivery(now: moment, leaseSeconds: 60)?.receipt == (isDue ? receipt : nil))
  }

  @Test func aDeliveryThatIsHeldWaitsForAPersonWithWhatTheyCanDo() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    try await house.store.holdDelivery(
      receipt, code: "reader.tookTooLong", reason: "It took too long.", instead: "Save it again.", at: 1)
    let delivery = try await house.store.delivery(receipt)
    #expect(delivery?.state == .held)
    #expect(delivery?.code == "reader.tookTooLong")
    #expect(try await house.store.unsettledDeliveries(of: house.urn, delivery: nil) == 0)
  }

  @Test func unsettledDeliveriesAreThoseOfTheSchoolOrTheReceipt() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.record("b", urn: house.other)
    #expect(try await house.store.unsettledDeliveries(of: nil, delivery: nil) == 2)
    #expect(try await house.store.unsettledDeliveries(of: house.other, delivery: nil) == 1)
    #expect(try await house.store.unsettledDeliveries(of: nil, delivery: receipt) == 1)
    #expect(try await house.store.unsettledDeliveries(of: house.other, delivery: receipt) == 0)
  }

  @Test func whatAPersonAddsStandsInTheAudit() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    _ = try await house.record(route: .person(id: person))
    #expect(
      try await house.values(String.self, "SELECT action FROM audit WHERE person_id = ?", [person]) == [
        "delivery.added"
      ])
  }

  /// Two processes' worth of pools on one file.
  @Test func twoStoresThatClaimAtOnceClaimEachDeliveryOnce() async throws {
    let house = try await TemporaryStore()
    for number in 0..<60 {
      _ = try await house.record("\(number)", urn: number.isMultiple(of: 2) ? house.urn : house.other)
    }
    let second = try Store(path: house.path)
    let now = now
    let claimed = try await withThrowingTaskGroup(of: [ReceiptID].self) { group in
      for store in [house.store, second, house.store, second] {
        group.addTask {
          var claimed: [ReceiptID] = []
          while try await store.unsettledDeliveries() > 0 {
            guard let delivery = try await store.claimDelivery(now: now, leaseSeconds: 120) else { continue }
            claimed.append(delivery.receipt)
            try await store.finishDelivery(delivery.receipt, at: now)
          }
          return claimed
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claimed.count == 60)
    #expect(Set(claimed).count == 60)
    try second.close()
  }
}
