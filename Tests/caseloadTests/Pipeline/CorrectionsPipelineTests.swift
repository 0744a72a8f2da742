import Foundation
import Plans
import Storing
import Testing

@testable import caseload

/// A correction from a person to the plan that is read with it, with a real store, archive and confined reader.
@Suite struct CorrectionsPipelineTests {
  private static func sheet(_ action: String = "Teach number facts daily", title: String = "Maths Action Plan 2026/27")
    -> String
  {
    """
    \(title)
    Action,Kiln,Buddy,Timescale
    \(action),Room 4,The yellow table,Autumn 1
    Buy counters for Year 2,Room 5,The blue table,Spring 1

    """
  }

  private func version(_ house: PipelineTests.House) async throws -> PlanVersion {
    try #require(try await house.daemon.store.currentVersions(of: house.urn).first)
  }

  private func correct(_ house: PipelineTests.House, _ misreading: Misreading) async throws -> Int64 {
    let new = NewCorrection(urn: house.urn, misreading: misreading, version: try await version(house).id)
    let (id, count) = try await house.daemon.store.addCorrection(new, at: Clock.now(), by: Actor.commandLine)
    #expect(count > 0)
    try await house.daemon.pipeline.drain()
    return id
  }

  /// "This column is the lead", made as the Plan page makes it: of the table as it was read.
  private func leadIsBuddy(_ house: PipelineTests.House) async throws -> Misreading {
    let layout = try #require(try await house.daemon.store.layout(ofVersion: version(house).id))
    let table = try #require(layout.tables.first)
    let column = try #require(table.columns.firstIndex { $0.heading == "Buddy" })
    return try #require(table.misreading(ofColumn: column, field: .lead))
  }

  @Test func aColumnPutRightStaysRightInTheNextVersionUntilItIsWithdrawn() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(Self.sheet())
    #expect(try await version(house).plan.actions.map(\.lead) == [[], []])

    let id = try await correct(house, leadIsBuddy(house))
    let corrected = try await version(house)
    #expect(corrected.plan.actions.map(\.lead) == [["The yellow table"], ["The blue table"]])
    #expect(corrected.number == 1)
    #expect(try await house.daemon.store.layout(ofVersion: corrected.id)?.applied == [id])

    // The school moves columns, adds one, and writes another title year.
    _ = try await house.deliver(
      """
      Maths Action Plan 2026-27 v2
      Buddy,Action,Kiln,Cost,Timescale
      The green table,Count in twos,Room 9,£40,Autumn 2

      """)
    let next = try await version(house)
    #expect(next.number == 2)
    #expect(next.plan.actions.map(\.lead) == [["The green table"]])

    _ = try await house.daemon.store.withdrawCorrection(id, of: house.urn, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    let withdrawn = try await version(house)
    #expect(withdrawn.number == 2)
    #expect(withdrawn.plan.actions.map(\.lead) == [[]])
    await house.end()
  }

  @Test func aVerdictFollowsTheCorrection() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(Self.sheet())
    let before = try await version(house)
    let verdict = try await house.daemon.store.currentVerdicts(of: before.id).first { $0.criterion == .datedActions }
    #expect(verdict?.verdict == .met)
    _ = try await correct(
      house,
      .column(MisreadColumn(heading: "Timescale", beside: ["Action", "Kiln", "Buddy"], field: .aside)))
    let after = try await house.daemon.store.currentVerdicts(of: before.id).first { $0.criterion == .datedActions }
    #expect(after?.verdict == .notMet)
    await house.end()
  }

  @Test func whatIsNoPlanIsSetAsideWithItsNextVersionAndComesBack() async throws {
    let house = try await PipelineTests.House()
    let first = try await house.deliver(Self.sheet())
    let id = try await correct(house, .noPlan)
    #expect(try await house.daemon.store.delivery(first)?.state == .setAside)
    let second = try await house.deliver(Self.sheet("Count in twos"))
    #expect(try await house.daemon.store.delivery(second)?.state == .setAside)
    #expect(try await house.daemon.store.currentVersions(of: house.urn).isEmpty)

    _ = try await house.daemon.store.withdrawCorrection(id, of: house.urn, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await version(house).plan.actions.first?.text == "Count in twos")
    await house.end()
  }

  @Test func aPlanIsFiledAsAPersonSays() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(Self.sheet())
    #expect(try await version(house).identity.scopeKind == .subject)
    let aspect = PlanScope(kind: .aspect, name: "Numeracy across the school")
    let id = try await correct(house, .identity(layer: .two, scope: aspect))
    let filed = try await version(house)
    #expect(filed.identity.scopeKind == .aspect)
    #expect(filed.scopeTitle == "Numeracy across the school")
    _ = try await house.daemon.store.withdrawCorrection(id, of: house.urn, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await version(house).identity.scopeKind == .subject)
    await house.end()
  }

  @Test func aFurtherPlanThatSaysNotWhatItIsIsAskedAbout() async throws {
    let house = try await PipelineTests.House()
    let receipt = try await house.deliver(
      Self.sheet() + "\nOur letters\nAction,Who,When\nRead aloud daily,Mr Hale,Autumn 2\n")
    #expect(try await house.daemon.store.versions(deliveredBy: receipt).count == 1)
    let id = try await correct(house, .severalPlans(beginningAt: ["Our letters"]))
    #expect(try await house.daemon.store.delivery(receipt)?.state == .held)
    // A delivery that waits for a person is read again when they think better of it.
    _ = try await house.daemon.store.withdrawCorrection(id, of: house.urn, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await house.daemon.store.delivery(receipt)?.state == .read)
    await house.end()
  }

  @Test func severalPlansOfAFileAreStoredEach() async throws {
    let house = try await PipelineTests.House()
    let receipt = try await house.deliver(
      Self.sheet() + "\nEnglish Action Plan\nAction,Who,When\nRead aloud daily,Mr Hale,Autumn 2\n")
    #expect(try await house.daemon.store.versions(deliveredBy: receipt).count == 1)
    let id = try await correct(house, .severalPlans(beginningAt: ["English Action Plan"]))
    let versions = try await house.daemon.store.versions(deliveredBy: receipt)
    #expect(versions.map { $0.plan.actions.count } == [2, 1])
    _ = try await house.daemon.store.withdrawCorrection(id, of: house.urn, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await house.daemon.store.versions(deliveredBy: receipt).map { $0.plan.actions.count } == [3])
    await house.end()
  }
}
