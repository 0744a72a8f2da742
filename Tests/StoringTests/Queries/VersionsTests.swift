import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct VersionsTests {
  @Test func aThenBThenAMakesThreeVersions() async throws {
    let house = try await TemporaryStore()
    for bytes in ["a", "b", "a"] { try await house.deliver(.sample(action: bytes), bytes: bytes) }
    let current = try await house.store.currentVersions(of: house.urn)
    #expect(current.map(\.number) == [3])
    #expect(current.first?.plan.actions.map(\.text) == ["a"])
    #expect(try await house.values(Int.self, "SELECT number FROM plan_version ORDER BY id") == [1, 2, 3])
  }

  @Test func theSameBytesAgainMakeNoVersionAndTheDeliveryIsRead() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    let (receipt, outcome) = try await house.deliver(.sample())
    #expect(outcome == .identical)
    let delivery = try #require(try await house.store.delivery(receipt))
    #expect(delivery.state == .read)
    #expect(delivery.outcome == .identical)
    #expect(try await house.store.versions(deliveredBy: receipt).isEmpty)
    #expect(try await house.store.currentVersionIDs(of: nil).count == 1)
  }

  @Test func theSameBytesAsAnotherPlanAreAVersionOfTheirOwn() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    try await house.deliver(.sample(), fixed: FixedIdentity(layer: .two, scope: "Mathematics"))
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [1, 1])
  }

  @Test func severalPlansInAFileEachBecomeOne() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.sample(), .maths())
    let versions = try await house.store.versions(deliveredBy: receipt)
    #expect(versions.map(\.identity.layer) == [.one, .two])
    #expect(versions.map(\.scopeTitle) == ["Whole school", "Mathematics"])
    // One of them changes: the file's bytes are others, so both have a new version.
    try await house.deliver(.sample(), .maths(action: "Measure"), bytes: "b")
    #expect(try await house.store.currentVersions(of: house.urn).map(\.number) == [2, 2])
  }

  @Test func anEarlierYearsPlanStaysCurrentForItsYear() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(year: "2026/27"), bytes: "new")
    try await house.deliver(.sample(year: "2025/26"), bytes: "old")
    let current = try await house.store.currentVersions(of: house.urn)
    #expect(current.map(\.identity.academicYear.description) == ["2026/27", "2025/26"])
    #expect(current.map(\.isCurrent) == [true, true])
  }

  @Test func aDeliveryThatIsReadLateDoesNotTakeTheLatersPlace() async throws {
    let house = try await TemporaryStore()
    let early = try await house.record("early")
    try await house.deliver(.sample(action: "late"), bytes: "late")
    _ = try await house.store.storePlans([.sample(action: "early")], of: early, kind: .xlsx, at: 1)
    #expect(try await house.store.currentVersions(of: house.urn).first?.plan.actions.first?.text == "late")
  }

  @Test func theCountsAreSummedWhenStored() async throws {
    let house = try await TemporaryStore()
    let objective = Objective(
      text: "Reading", outcomes: [Outcome(text: "o")],
      actions: [
        Action(
          text: "a", lead: ["HT"], end: Day("2026-12-18"), resources: [Resource(kind: .time, text: "t")], key: "k"),
        Action(text: "b"),
      ],
      milestones: [Milestone(text: "m", due: Day("2026-12-18")), Milestone(text: "n", forAction: "k")],
      resources: [Resource(kind: .budget, text: "£5", amount: 5)], monitoring: [Monitoring(text: "w")],
      progress: [Progress(text: "done", forAction: "k")])
    var plan = Plan.sample(priorities: [Priority(title: "Reading", objectives: [objective])])
    plan.evidence = [Evidence(kind: .data, text: "e")]
    plan.keyIssues = [KeyIssue(text: "k")]
    plan.unmapped = [UnmappedText(location: "A1", text: "u")]
    plan.notes = [ReadingNote(code: "c", text: "n")]
    try await house.deliver(plan)
    let counts = try #require(
      try await house.store.read { try Row.fetchOne($0, sql: "SELECT * FROM plan_version").map(RowCounts.init(row:)) })
    #expect(counts.values == [1, 1, 1, 2, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1])
    for table in ItemRows.tables {
      let rows = try await house.values(Int.self, "SELECT count(*) FROM \(table)").first
      #expect(rows == (["action", "milestone", "resource"].contains(table) ? 2 : 1), "\(table)")
    }
    #expect(try await house.values(Bool.self, "SELECT has_progress FROM action ORDER BY position") == [true, false])
    #expect(try await house.values(Bool.self, "SELECT has_progress FROM milestone ORDER BY position") == [false, true])
    #expect(
      try await house.values(String.self, "SELECT end_day FROM action WHERE end_day < '2026-12-19'") == ["2026-12-18"])
    #expect(try await house.values(Int?.self, "SELECT action FROM resource ORDER BY position") == [0, nil])
  }

  private struct RowCounts: Sendable {
    var values: [Int]

    init(row: Row) {
      values = [
        "priorities", "objectives", "outcomes", "actions", "actions_without_lead", "actions_without_end", "milestones",
        "resources", "monitoring", "progress", "evidence", "key_issues", "unmapped", "notes",
      ].map { row[$0] }
    }
  }

  @Test func thePlanComesBackAsItWasStored() async throws {
    let house = try await TemporaryStore()
    let plan = Plan.maths()
    let (receipt, outcome) = try await house.deliver(plan)
    guard case .stored(let ids) = outcome, let id = ids.first else {
      Issue.record("nothing was stored")
      return
    }
    let version = try #require(try await house.store.version(id))
    #expect(version.plan == plan)
    #expect(version.receipt == receipt)
    #expect(version.kind == .xlsx)
    #expect(try await house.store.version(id + 1) == nil)
  }

  @Test func aVersionIsNeverDeleted() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    #expect(try await house.refuses("DELETE FROM plan_version"))
    #expect(
      try await house.refuses(
        "INSERT INTO priority SELECT NULL, version_id, position, ref, title, area, rationale, grade_descriptor, addresses_json, lead_json, governor_json, location FROM priority"
      ))
  }
}
