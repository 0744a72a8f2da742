import Checking
import Foundation
import Plans
import Storing
import Testing

@testable import caseload

@Suite struct JudgeTests {
  private let asOf = Day("2026-11-23")

  /// As many schools with a plan each, none of them judged.
  private func house(_ count: Int) async throws -> PipelineTests.House {
    let house = try await PipelineTests.House()
    let store = house.daemon.store
    for number in 1...count {
      let urn = try #require(URN(rawValue: 951_000 + number))
      _ = try await store.importSchools(
        [School(urn: urn, name: "School \(number)", phase: .primary)], links: [], from: "test", at: 1_790_000_000,
        by: .commandLine)
      let receipt = try #require(
        ReceiptID(rawValue: String(repeating: "0", count: 28) + String(format: "%04x", number)))
      try await store.recordDelivery(
        NewDelivery(
          receipt: receipt, urn: urn, sha256: receipt.rawValue + receipt.rawValue, bytes: 1, receivedAt: 1_790_000_000,
          route: .commandLine))
      let plan = try JSONDecoder().decode(
        Plan.self, from: Data(house.plan(action: "Action \(number)", urn: urn.rawValue).utf8))
      _ = try await store.storePlans([plan], of: receipt, kind: .planJSON, at: 1_790_000_000)
    }
    return house
  }

  @Test(arguments: [1, Judge.batch, Judge.batch + 1, Judge.batch * 3 + 2])
  func everyPlanIsJudgedOnceHoweverManyBatchesTheyMake(count: Int) async throws {
    let house = try await house(count)
    let (store, judge) = (house.daemon.store, house.daemon.pipeline.judge)
    let asOf = try #require(asOf)
    let versions = try await store.currentVersionIDs(of: nil)
    #expect(versions.count == count)
    let first = try await judge.judge(versions, asOf: asOf)
    #expect(first.plans == count)
    #expect(first.changed == count * CriterionID.allCases.count)
    for id in versions {
      let version = try #require(try await store.version(id))
      let (context, _) = try await judge.basis(of: version, asOf: asOf)
      #expect(try await store.currentVerdicts(of: id) == Checker().verdicts(on: version.plan, in: context))
      #expect(try await store.currentFindings(of: id) == Checker().findings(on: version.plan, in: context))
    }
    let again = try await judge.judge(versions, asOf: asOf)
    #expect(again.plans == count)
    #expect(again.changed == 0)
    await house.end()
  }

  @Test func aVersionThatIsGoneIsPassedOver() async throws {
    let house = try await house(2)
    let versions = try await house.daemon.store.currentVersionIDs(of: nil)
    let judged = try await house.daemon.pipeline.judge.judge(versions + [99_999], asOf: try #require(asOf))
    #expect(judged.plans == 2)
    await house.end()
  }

  @Test func aTaskThatIsCalledOffJudgesNothing() async throws {
    let house = try await house(1)
    let versions = try await house.daemon.store.currentVersionIDs(of: nil)
    let (asOf, judge) = (try #require(asOf), house.daemon.pipeline.judge)
    let judging = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await judge.judge(versions, asOf: asOf)
    }
    await #expect(throws: CancellationError.self) { _ = try await judging.value }
    #expect(try await house.daemon.store.currentVerdicts(of: versions[0]).isEmpty)
    await house.end()
  }
}
