import Plans
import Testing

@testable import Storing

@Suite struct JudgementsTests {
  private func judgement(_ version: Int64, _ value: VerdictValue = .met) throws -> NewJudgement {
    NewJudgement(
      version: version,
      verdicts: [Verdict(criterion: .roles, version: 1, verdict: value, because: "All tiers.", evidence: [])],
      basis: VerdictBasis(
        asOf: try #require(Day("2026-11-23")), ruleSetHash: "r1", termDates: try TermDates(years: [:])))
  }

  private func twoPlans(_ house: TemporaryStore) async throws -> [Int64] {
    try await house.deliver(.sample())
    try await house.deliver(.maths(), bytes: "b")
    return try await house.store.currentVersionIDs(of: nil)
  }

  @Test func eachVersionIsToldHowManyOfItsVerdictsDiffer() async throws {
    let house = try await TemporaryStore()
    let versions = try await twoPlans(house)
    #expect(try await house.store.storeJudgements(versions.map { try judgement($0) }, at: 5) == [1, 1])
    let again = try [judgement(versions[0]), judgement(versions[1], .notMet)]
    #expect(try await house.store.storeJudgements(again, at: 6) == [0, 1])
    #expect(try await house.store.storeJudgements(again, at: 7) == [0, 0])
    #expect(try await house.store.currentVerdicts(of: versions[1]).map(\.verdict) == [.notMet])
  }

  @Test func nothingIsStoredOfAnyWhereOneVersionIsNotOnFile() async throws {
    let house = try await TemporaryStore()
    let versions = try await twoPlans(house)
    let judgements = try [judgement(versions[0]), judgement(versions[1] + 100)]
    await #expect(throws: StoringError.self) { try await house.store.storeJudgements(judgements, at: 5) }
    #expect(try await house.store.currentVerdicts(of: versions[0]).isEmpty)
  }

  @Test(arguments: [true, false])
  func theDeliveryIsFinishedWithTheVerdictsOfItsPlan(isNamed: Bool) async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: TemporaryStore.start)
    let versions = try await house.store.currentVersionIDs(of: nil)
    try await house.store.storeJudgements(
      versions.map { try judgement($0) }, finishing: isNamed ? receipt : nil, at: TemporaryStore.start + 9)
    let delivery = try #require(try await house.store.delivery(receipt))
    #expect(delivery.state == (isNamed ? .read : .received))
  }

  @Test func aDeliveryIsFinishedThoughNothingDiffers() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: TemporaryStore.start)
    let versions = try await house.store.currentVersionIDs(of: nil)
    let judgements = try versions.map { try judgement($0) }
    try await house.store.storeJudgements(judgements, at: TemporaryStore.start)
    #expect(try await house.store.storeJudgements(judgements, finishing: receipt, at: TemporaryStore.start + 9) == [0])
    #expect(try await house.store.delivery(receipt)?.state == .read)
  }
}
