import Plans
import Testing

@testable import Storing

@Suite struct ReadingDecisionsTests {
  private func decision(_ number: Int, confidence: Double = 1) -> ReadingDecision {
    ReadingDecision(
      location: SourceLocation("A\(number)"), text: "Who", field: "lead", because: "heading map", confidence: confidence
    )
  }

  @Test func theyAreKeptWithTheDeliveryAndReplacedWhenItIsReadAgain() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record("a")
    #expect(try await house.store.decisions(ofDelivery: receipt) == nil)
    for count in [3, 2] {
      let decisions = (0..<count).map { decision($0) }
      _ = try await house.store.storePlans(
        [.sample()], of: receipt, kind: .xlsx, decisions: decisions, at: TemporaryStore.start)
      #expect(
        try await house.store.decisions(ofDelivery: receipt) == KeptDecisions(total: count, decisions: decisions))
    }
  }

  @Test func asManyAsAreKeptAreKeptAllAndOfMoreTheDoubtful() {
    let most = (0..<KeptDecisions.most).map { decision($0) }
    #expect(KeptDecisions(most).decisions == most)
    let more = KeptDecisions(most + [decision(-1, confidence: 0.5)])
    #expect(more.total == KeptDecisions.most + 1)
    #expect(more.decisions == most.dropLast() + [decision(-1, confidence: 0.5)])
  }
}
