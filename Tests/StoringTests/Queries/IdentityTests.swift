import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct IdentityTests {
  private func identity(
    _ plan: Plan, fixed: FixedIdentity = FixedIdentity()
  ) async throws -> (PlanIdentity?, Delivery?) {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(plan, fixed: fixed)
    return (
      try await house.store.currentVersions(of: house.urn).first?.identity, try await house.store.delivery(receipt)
    )
  }

  @Test func whatTheSenderFixesWinsOverTheFile() async throws {
    let (identity, _) = try await identity(
      .sample(), fixed: FixedIdentity(layer: .two, scope: "Early  YEARS", academicYear: AcademicYear("2027/28")))
    #expect(identity?.layer == .two)
    #expect(identity?.scopeKind == .subject)
    #expect(identity?.scopeName == "early years")
    #expect(identity?.academicYear == AcademicYear("2027/28"))
  }

  @Test(arguments: [
    ("Mathematics", ScopeKind.subject, "mathematics"), ("Key Stage 2", .keyStage, "key stage 2"),
    ("KS1", .keyStage, "ks1"), ("Whole school", .wholeSchool, ""),
  ])
  func theKindOfAScopeThatASenderNamesIsToldFromItsName(_ name: String, _ kind: ScopeKind, _ folded: String)
    async throws
  {
    let (identity, _) = try await identity(
      .sample(layer: nil, scope: nil), fixed: FixedIdentity(layer: .two, scope: name))
    #expect(identity?.scopeKind == kind)
    #expect(identity?.scopeName == folded)
  }

  @Test func theKindOfAScopeIsTheFilesWhereBothNameTheSame() async throws {
    let (identity, _) = try await identity(
      .sample(layer: .two, scope: PlanScope(kind: .aspect, name: "early-years")),
      fixed: FixedIdentity(scope: "Early years"))
    #expect(identity?.scopeKind == .aspect)
  }

  @Test func theKindOfAScopeIsThatOfTheSchoolsPlanOfThatName() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(layer: .two, scope: PlanScope(kind: .aspect, name: "Behaviour")), bytes: "a")
    try await house.deliver(.sample(layer: .two, scope: nil), bytes: "b", fixed: FixedIdentity(scope: "behaviour"))
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [2])
  }

  @Test func aWholeSchoolPlanOfUnknownLayerIsHeldWithTheQuestion() async throws {
    let (identity, delivery) = try await identity(.sample(title: "Our plan", layer: nil))
    #expect(identity == nil)
    #expect(delivery?.state == .held)
    #expect(delivery?.code == "plan.whichLayer")
    #expect(delivery?.reason?.contains("“Our plan”") == true)
    #expect(delivery?.kind == .xlsx)
  }

  @Test func aFileWithNoPriorityIsHeldAndTheGoodPlanStays() async throws {
    let house = try await TemporaryStore()
    let source = DeliveryRoute.source(id: 1)
    try await house.deliver(.sample(), bytes: "a", route: source)
    var nothing = Plan.sample()
    nothing.priorities = []
    let (receipt, outcome) = try await house.deliver(
      nothing, bytes: "b", route: source, fixed: FixedIdentity(layer: .one))
    guard case .held = outcome else {
      Issue.record("a file without a plan was filed")
      return
    }
    #expect(try await house.store.delivery(receipt)?.code == "plan.none")
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [1])
    #expect(try await house.store.currentVersions(of: house.urn).first?.plan.priorities.isEmpty == false)
  }

  @Test func aSubjectsPlanOfUnknownLayerIsLayerTwo() async throws {
    let (identity, _) = try await identity(.maths(layer: nil))
    #expect(identity?.layer == .two)
  }

  @Test func aStatutoryPlanOfUnknownLayerIsHeld() async throws {
    let (_, delivery) = try await identity(
      .sample(layer: nil, scope: PlanScope(kind: .statutory, name: "Pupil premium")))
    #expect(delivery?.state == .held)
  }

  @Test func aLayerOnePlanWithoutAScopeIsForTheWholeSchool() async throws {
    let (identity, _) = try await identity(.sample(layer: .one, scope: nil))
    #expect(identity?.scopeKind == .wholeSchool)
  }

  @Test func aLayerTwoPlanWithoutAScopeIsHeldWithTheQuestion() async throws {
    let (_, delivery) = try await identity(.sample(layer: .two, scope: nil))
    #expect(delivery?.state == .held)
    #expect(delivery?.code == "plan.whichScope")
  }

  @Test func aScopeWithoutALetterIsHeld() async throws {
    let (_, delivery) = try await identity(.sample(layer: .two, scope: PlanScope(kind: .subject, name: "—")))
    #expect(delivery?.code == "plan.whichScope")
  }

  @Test func whatTheSameSourceSentBeforeTellsTheLayer() async throws {
    let house = try await TemporaryStore()
    let source = try await house.store.addSource(
      NewSource(urn: house.urn, address: "https://a.example/plan"), at: 1, by: .commandLine)
    try await house.deliver(.sample(), bytes: "a", route: .source(id: source))
    try await house.deliver(.sample(layer: nil), bytes: "b", route: .source(id: source))
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [2])
    let (receipt, _) = try await house.deliver(.sample(layer: nil), bytes: "c", route: .source(id: source + 1))
    #expect(try await house.store.delivery(receipt)?.state == .held)
  }

  @Test func twoPlansOfOneIdentityInAFileAreHeldAndNothingIsStored() async throws {
    let house = try await TemporaryStore()
    let (receipt, outcome) = try await house.deliver(.sample(), .sample())
    #expect(outcome == .held(reason: FilingDoubt.twoAlike.reason))
    #expect(try await house.store.delivery(receipt)?.code == "plan.twoAlike")
    #expect(try await house.store.currentVersionIDs(of: nil).isEmpty)
  }

  @Test(
    arguments: [
      (nil, nil, "2026/27"), (Day("2025-09-01"), Day("2026-07-21"), "2025/26"),
      (Day("2026-07-01"), Day("2027-07-21"), "2026/27"), (Day("2026-07-01"), nil, "2025/26"),
      (Day("2026-06-01"), Day("2026-08-31"), "2025/26"), (nil, Day("2028-07-21"), "2027/28"),
    ] as [(Day?, Day?, String)])
  func withoutAYearThePeriodTellsItAndElseTheDayItCame(_ start: Day?, _ end: Day?, _ year: String) async throws {
    var plan = Plan.sample(year: nil)
    plan.period = PlanPeriod(start: start, end: end)
    let (identity, _) = try await identity(plan)
    #expect(identity?.academicYear.description == year)
  }

  @Test func aPersonsWordTakesUpAHeldDelivery() async throws {
    let house = try await TemporaryStore()
    let person = try await house.addPerson()
    let (receipt, _) = try await house.deliver(.sample(layer: nil))
    try await house.store.refileDelivery(receipt, as: FixedIdentity(layer: .one), at: 5, by: .person(person))
    #expect(try await house.store.delivery(receipt)?.state == .received)
    _ = try await house.store.storePlans([.sample(layer: nil)], of: receipt, kind: .xlsx, at: 6)
    #expect(try await house.store.currentVersions(of: house.urn).map(\.identity.layer) == [.one])
    #expect(
      try await house.values(String.self, "SELECT action FROM audit WHERE person_id = ?", [person]) == [
        "delivery.refiled"
      ])
  }
}
