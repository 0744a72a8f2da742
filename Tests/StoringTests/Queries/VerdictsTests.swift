import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct VerdictsTests {
  private func basis(rules: String = "r1", asOf: String = "2026-11-23") throws -> VerdictBasis {
    VerdictBasis(
      asOf: try #require(Day(asOf)), ruleSetHash: rules, pairedVersions: [7], school: nil, keyIssues: [],
      termDates: try TermDates(years: [:]))
  }

  private func verdict(_ criterion: CriterionID = .datedActions, until: String? = nil) -> Verdict {
    Verdict(
      criterion: criterion, version: 1, verdict: .partly, because: "Some are undated.", counted: 4, passed: 3,
      evidence: [EvidenceItem(location: "Table 2, row 4", text: "ongoing")], missing: "Give a date.",
      holdsUntil: until.flatMap(Day.init))
  }

  private func version(_ house: TemporaryStore) async throws -> Int64 {
    try await house.deliver(.sample())
    return try #require(try await house.store.currentVersionIDs(of: nil).first)
  }

  @Test func verdictsComeBackInTheGuidancesOrder() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    let verdicts = [verdict(.roles), verdict(.keyIssues)]
    #expect(try await house.store.storeVerdicts(verdicts, for: id, basis: basis(), at: 5) == 2)
    #expect(try await house.store.currentVerdicts(of: id) == verdicts.reversed())
    let stored = try await house.values(String.self, "SELECT basis_json FROM judgement")
    #expect(try stored.map { try StoredJSON.value(VerdictBasis.self, from: $0) } == [basis()])
  }

  @Test func theSameAgainStoresNothing() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    _ = try await house.store.storeVerdicts([verdict()], for: id, basis: basis(), at: 5)
    #expect(try await house.store.storeVerdicts([verdict()], for: id, basis: basis(asOf: "2026-11-24"), at: 6) == 0)
    #expect(try await house.values(Int.self, "SELECT count(*) FROM verdict") == [1])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM judgement") == [1])
  }

  static let changes: [@Sendable (inout Verdict) -> Void] = [
    { $0.verdict = .met }, { $0.because = "x" }, { $0.counted = 5 }, { $0.passed = nil }, { $0.evidence = [] },
    { $0.missing = nil }, { $0.holdsUntil = Day("2027-01-01") }, { $0.version = 2 },
  ]

  @Test(arguments: changes.indices)
  func whateverDiffersIsStoredAndTheOldIsKept(_ index: Int) async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    let same = verdict(.roles)
    _ = try await house.store.storeVerdicts([verdict(), same], for: id, basis: basis(), at: 5)
    var changed = verdict()
    Self.changes[index](&changed)
    #expect(try await house.store.storeVerdicts([changed, same], for: id, basis: basis(), at: 6) == 1)
    #expect(try await house.store.currentVerdicts(of: id) == [changed, same])
    #expect(try await house.values(Bool.self, "SELECT is_current FROM verdict ORDER BY id") == [false, true, true])
  }

  @Test func otherRulesStoreEveryVerdictAnew() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    let verdicts = [verdict(), verdict(.roles)]
    _ = try await house.store.storeVerdicts(verdicts, for: id, basis: basis(), at: 5)
    #expect(try await house.store.storeVerdicts(verdicts, for: id, basis: basis(rules: "r2"), at: 6) == 2)
  }

  @Test func aCriterionThatIsNoLongerJudgedLosesItsCurrentVerdict() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    _ = try await house.store.storeVerdicts([verdict(), verdict(.roles)], for: id, basis: basis(), at: 5)
    #expect(try await house.store.storeVerdicts([verdict()], for: id, basis: basis(), at: 6) == 1)
    #expect(try await house.store.currentVerdicts(of: id).map(\.criterion) == [.datedActions])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM verdict") == [2])
  }

  @Test func aPlanIsJudgedAgainFromTheDayOnWhichItsVerdictEnds() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    func due(_ day: String, _ rules: String = "r1") async throws -> [Int64] {
      try await house.store.versionsToRejudge(asOf: try #require(Day(day)), ruleSetHash: rules)
    }
    #expect(try await due("2026-11-23") == [id])
    _ = try await house.store.storeVerdicts(
      [verdict(until: "2026-12-19"), verdict(.roles)], for: id, basis: basis(), at: 5)
    #expect(try await due("2026-12-18").isEmpty)
    #expect(try await due("2026-12-19") == [id])
    #expect(try await due("2026-11-23", "r0") == [id])
    #expect(try await due("2026-11-23", "r2") == [id])
    // A later version takes its place, and only that one is judged.
    try await house.deliver(.sample(), bytes: "b")
    #expect(try await due("2026-12-19") == house.store.currentVersionIDs(of: nil))
  }

  @Test func verdictsAndJudgementsAreNeverChangedOrDeleted() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    _ = try await house.store.storeVerdicts([verdict()], for: id, basis: basis(), at: 5)
    #expect(try await house.refuses("UPDATE verdict SET verdict = 'met'"))
    #expect(try await house.refuses("UPDATE verdict SET missing = NULL, is_current = 0"))
    #expect(try await house.refuses("DELETE FROM verdict"))
    #expect(try await house.refuses("UPDATE judgement SET as_of = '2026-01-01'"))
    #expect(try await house.refuses("DELETE FROM judgement"))
    #expect(try await !house.refuses("UPDATE verdict SET is_current = 0"))
    #expect(try await house.refuses("UPDATE verdict SET is_current = 1"))
  }

  @Test func readingAgainKeepsTheVerdictsOfBefore() async throws {
    let house = try await TemporaryStore()
    let (receipt, _) = try await house.deliver(.sample())
    let id = try #require(try await house.store.currentVersionIDs(of: nil).first)
    _ = try await house.store.storeVerdicts([verdict()], for: id, basis: basis(), at: 5)
    _ = try await house.store.storePlans([.sample(action: "new")], of: receipt, kind: .csv, at: 6)
    #expect(try await house.store.currentVersionIDs(of: nil) == [id])
    #expect(try await house.store.currentVerdicts(of: id) == [verdict()])
  }
}
