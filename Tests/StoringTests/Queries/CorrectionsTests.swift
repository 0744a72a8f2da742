import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct CorrectionsTests {
  private static let marks = PlanMarks(title: "Plan 2026/27", headings: ["What", "Who"])
  private static let lead = Misreading.column(MisreadColumn(heading: "Who", beside: ["What"], field: .lead))

  /// A house with one plan that was read, and its version.
  private func house() async throws -> (house: TemporaryStore, receipt: ReceiptID, version: Int64) {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.store.storePlans(
      [.sample()], of: receipt, kind: .xlsx, layouts: [PlanLayout(marks: Self.marks)], at: 1)
    try await house.store.finishDelivery(receipt, at: 1)
    let version = try #require(try await house.store.versions(deliveredBy: receipt).first)
    return (house, receipt, version.id)
  }

  @Test func aCorrectionIsKeptWithWhoWhenAndOfWhichPlan() async throws {
    let (house, receipt, version) = try await house()
    let person = try await house.addPerson("Ann")
    let new = NewCorrection(urn: house.urn, misreading: Self.lead, version: version, note: "The head says so")
    let (id, deliveries) = try await house.store.addCorrection(new, at: 50, by: .person(person))
    #expect(deliveries == 1)
    let correction = try #require(try await house.store.corrections(of: house.urn).first)
    #expect(
      correction
        == Correction(
          id: id, misreading: Self.lead, plan: Self.marks, note: "The head says so", madeBy: "Ann", madeAt: 50))
    #expect(try await house.store.corrections(forDelivery: receipt) == [correction])
    #expect(
      try await house.values(String.self, "SELECT action FROM audit WHERE subject = ?", ["correction \(id)"])
        == ["correction.made"])
  }

  @Test func aPlanWithoutALayoutIsKnownByItsTitle() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(title: "SDP"))
    let version = try #require(try await house.store.currentVersionIDs(of: nil).first)
    try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: .noPlan, version: version), at: 5, by: .commandLine)
    let correction = try #require(try await house.store.corrections(of: house.urn).first)
    #expect(correction.plan == PlanMarks(title: "SDP"))
    #expect(correction.madeBy == "the command line")
  }

  @Test func makingOneQueuesTheDeliveryAndWithdrawingItDoesAgain() async throws {
    let (house, receipt, version) = try await house()
    let new = NewCorrection(urn: house.urn, misreading: Self.lead, version: version)
    let (id, _) = try await house.store.addCorrection(new, at: 50, by: .commandLine)
    #expect(try await house.store.claimDelivery(now: 50, leaseSeconds: 9)?.receipt == receipt)
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 51)
    try await house.store.finishDelivery(receipt, at: 51)

    #expect(try await house.store.withdrawCorrection(id, of: house.urn, at: 60, by: .commandLine) == 1)
    #expect(try await house.store.claimDelivery(now: 60, leaseSeconds: 9)?.receipt == receipt)
    #expect(try await house.store.corrections(forDelivery: receipt).isEmpty)
    let kept = try #require(try await house.store.corrections(of: house.urn).first)
    #expect(kept.withdrawnAt == 60)
    #expect(kept.withdrawnBy == "the command line")
    // A second time changes nothing.
    #expect(try await house.store.withdrawCorrection(id, of: house.urn, at: 70, by: .commandLine) == 0)
    #expect(try await house.store.corrections(of: house.urn).first?.withdrawnAt == 60)
  }

  @Test func onlyCurrentVersionsAreReadAgainUnlessItIsNoPlan() async throws {
    let (house, _, version) = try await house()
    try await house.deliver(.sample(action: "later"), bytes: "b")
    let lead = NewCorrection(urn: house.urn, misreading: Self.lead, version: version)
    #expect(try await house.store.addCorrection(lead, at: 50, by: .commandLine).deliveries == 1)
    let house2 = try await self.house()
    try await house2.house.deliver(.sample(action: "later"), bytes: "b")
    let none = NewCorrection(urn: house2.house.urn, misreading: .noPlan, version: house2.version)
    #expect(try await house2.house.store.addCorrection(none, at: 50, by: .commandLine).deliveries == 2)
  }

  @Test func anotherSchoolsPlanOrCorrectionIsNotOnFile() async throws {
    let (house, _, version) = try await house()
    await #expect(throws: StoringError.self) {
      try await house.store.addCorrection(
        NewCorrection(urn: house.other, misreading: .noPlan, version: version), at: 5, by: .commandLine)
    }
    let (id, _) = try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: .noPlan, version: version), at: 5, by: .commandLine)
    await #expect(throws: StoringError.self) {
      try await house.store.withdrawCorrection(id, of: house.other, at: 6, by: .commandLine)
    }
  }

  @Test func anAcademyGoesOnWithItsPredecessorsCorrections() async throws {
    let house = try await TemporaryStore()
    let academy = try TemporaryStore.urn(950_003)
    try await house.importSchools(
      [School(urn: academy, name: "Ferncliffe Academy", phase: .primary)],
      links: [(urn: academy, predecessor: house.urn)])
    let receipt = try await house.record(urn: academy)
    try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: Self.lead, version: nil), at: 5, by: .commandLine)
    #expect(try await house.store.corrections(forDelivery: receipt).map(\.misreading) == [Self.lead])
    #expect(try await house.store.corrections(of: academy).isEmpty)
  }

  @Test func theDatabaseRefusesToChangeOrDeleteACorrection() async throws {
    let (house, _, version) = try await house()
    try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: .noPlan, version: version), at: 5, by: .commandLine)
    #expect(try await house.refuses("UPDATE correction SET note = 'x'"))
    #expect(try await house.refuses("DELETE FROM correction"))
    try await house.store.write {
      try $0.execute(sql: "UPDATE correction SET withdrawn_at = 6, withdrawn_by_kind = 'system'")
    }
    #expect(try await house.refuses("UPDATE correction SET withdrawn_at = NULL, withdrawn_by_kind = NULL"))
  }

  // MARK: While a delivery is worked on

  @Test func whatWasReadBeforeACorrectionWasMadeIsNotStored() async throws {
    let (house, receipt, version) = try await house()
    let before = try await house.store.corrections(forDelivery: receipt)
    try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: Self.lead, version: version), at: 5, by: .commandLine)
    let outcome = try await house.store.storePlans(
      [.sample(action: "old")], of: receipt, kind: .xlsx, readWith: before, at: 6)
    #expect(outcome == .outdated)
    #expect(try await house.store.version(version)?.plan.actions.first?.text == "Buy books")
    let now = try await house.store.corrections(forDelivery: receipt)
    let second = try await house.store.storePlans(
      [.sample(action: "new")], of: receipt, kind: .xlsx, readWith: now, at: 7)
    #expect(second == .stored(versions: [version]))
  }

  @Test func aDeliveryThatIsBeingJudgedIsReadAgain() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    _ = try await house.store.claimDelivery(now: TemporaryStore.start + 99, leaseSeconds: 120)
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, at: 1)
    try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: Self.lead, version: nil), at: 5, by: .commandLine)
    // Whoever was judging it ends now; it stays in the queue.
    try await house.store.finishDelivery(receipt, at: 6)
    #expect(try await house.store.delivery(receipt)?.state == .received)
    #expect(try await house.store.delivery(receipt)?.stage == .read)
  }

  // MARK: What a correction says of a delivery

  @Test func noPlanSetsAsideAndWithdrawingItTakesItUpAgain() async throws {
    let (house, receipt, version) = try await house()
    let (id, _) = try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: .noPlan, version: version), at: 5, by: .commandLine)
    try await house.store.setAsideAsNoPlan(receipt, kind: .xlsx, at: 6)
    #expect(try await house.store.delivery(receipt)?.state == .setAside)
    #expect(try await house.store.currentVersions(of: house.urn).isEmpty)
    #expect(try await house.store.withdrawCorrection(id, of: house.urn, at: 7, by: .commandLine) == 1)
    #expect(try await house.store.delivery(receipt)?.state == .received)
  }

  @Test func whatAPersonSetAsideThemselvesStaysAside() async throws {
    let (house, receipt, version) = try await house()
    let (id, _) = try await house.store.addCorrection(
      NewCorrection(urn: house.urn, misreading: .noPlan, version: version), at: 5, by: .commandLine)
    try await house.store.setAsideDelivery(receipt, reason: "Minutes", at: 6, by: .commandLine)
    try await house.store.withdrawCorrection(id, of: house.urn, at: 7, by: .commandLine)
    #expect(try await house.store.delivery(receipt)?.state == .setAside)
  }

  @Test func aPersonsWordOnWhichPlanItIsStandsAboveTheSenders() async throws {
    let house = try await TemporaryStore()
    let fixed = FixedIdentity(layer: .one, scope: "Whole school")
    let receipt = try await house.record(fixed: fixed)
    _ = try await house.store.storePlans([.maths()], of: receipt, kind: .xlsx, at: 1)
    #expect(try await house.store.versions(deliveredBy: receipt).map(\.identity.layer) == [.one])
    let layout = PlanLayout(marks: Self.marks, isIdentityPutRight: true)
    _ = try await house.store.storePlans([.maths()], of: receipt, kind: .xlsx, layouts: [layout], at: 2)
    let version = try #require(try await house.store.versions(deliveredBy: receipt).first)
    #expect(version.identity.layer == .two)
    #expect(version.scopeTitle == "Mathematics")
  }

  @Test func whatACorrectionSaidOfTheLayerIsForgottenWithIt() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.record()
    let layout = PlanLayout(marks: Self.marks, isIdentityPutRight: true)
    _ = try await house.store.storePlans([.maths()], of: receipt, kind: .xlsx, layouts: [layout], at: 1)
    let silent = Plan.sample(layer: nil, scope: nil)
    let outcome = try await house.store.storePlans([silent], of: receipt, kind: .xlsx, at: 2)
    guard case .held = outcome else {
      Issue.record("nothing but the withdrawn correction says which plan it is: \(outcome)")
      return
    }
  }

  @Test func aVersionKeepsItsLayoutAndTakesTheNextReadings() async throws {
    let (house, receipt, version) = try await house()
    #expect(try await house.store.layout(ofVersion: version)?.marks == Self.marks)
    let next = PlanLayout(marks: PlanMarks(title: "Other"), applied: [3])
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .xlsx, layouts: [next], at: 9)
    #expect(try await house.store.layout(ofVersion: version) == next)
    _ = try await house.store.storePlans([.sample()], of: receipt, kind: .planJSON, at: 10)
    #expect(try await house.store.layout(ofVersion: version) == nil)
  }
}
