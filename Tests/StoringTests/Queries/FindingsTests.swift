import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct FindingsTests {
  private func basis(rules: String = "r1") throws -> VerdictBasis {
    VerdictBasis(
      asOf: try #require(Day("2026-11-23")), ruleSetHash: rules, pairedVersions: [], school: nil, keyIssues: [],
      termDates: try TermDates(years: [:]))
  }

  private func finding(_ check: String = "actionWithoutLead", _ severity: Severity = .shouldFix) -> Finding {
    Finding(check: check, severity: severity, location: "Table 2, row 4", text: "Train staff", message: "Name a lead.")
  }

  private func version(_ house: TemporaryStore) async throws -> Int64 {
    try await house.deliver(.sample())
    return try #require(try await house.store.currentVersionIDs(of: nil).first)
  }

  private func store(_ findings: Findings, rules: String = "r1", of id: Int64, in house: TemporaryStore) async throws {
    _ = try await house.store.storeVerdicts([], findings: findings, for: id, basis: basis(rules: rules), at: 5)
  }

  @Test func findingsComeBackInTheirOrderAndAreCounted() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    let findings = Findings(
      [finding("z", .note), finding("a", .mustFix), finding("b", .note)], holdUntil: Day("2026-12-01"))
    try await store(findings, of: id, in: house)
    #expect(try await house.store.currentFindings(of: id) == findings)
    #expect(
      try await house.values(String.self, "SELECT must_fix || ' ' || should_fix || ' ' || notes FROM finding_set")
        == ["1 0 2"])
  }

  @Test func aPlanThatWasNotCheckedHasNone() async throws {
    let house = try await TemporaryStore()
    #expect(try await house.store.currentFindings(of: version(house)) == Findings())
  }

  @Test func theSameAgainStoresNothing() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    for _ in 1...2 { try await store(Findings([finding()]), of: id, in: house) }
    #expect(try await house.values(Int.self, "SELECT count(*) FROM finding_set") == [1])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM judgement") == [1])
  }

  @Test func otherFindingsTakeTheirPlaceAndTheOldAreKept() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    try await store(Findings([finding()]), of: id, in: house)
    try await store(Findings([]), of: id, in: house)
    #expect(try await house.store.currentFindings(of: id) == Findings())
    #expect(try await house.values(Bool.self, "SELECT is_current FROM finding_set ORDER BY id") == [false, true])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM finding") == [1])
  }

  @Test func otherRulesMakeThemANewSet() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    try await store(Findings([finding()]), of: id, in: house)
    try await store(Findings([finding()]), rules: "r2", of: id, in: house)
    #expect(try await house.values(String.self, "SELECT rule_set_hash FROM finding_set ORDER BY id") == ["r1", "r2"])
  }

  @Test func aPlanIsDueAgainOnTheDayUntilWhichItsFindingsHold() async throws {
    let house = try await TemporaryStore()
    let id = try await version(house)
    let verdict = Verdict(criterion: .roles, version: 1, verdict: .met, because: "All.")
    _ = try await house.store.storeVerdicts(
      [verdict], findings: Findings([finding()], holdUntil: Day("2026-12-01")), for: id, basis: basis(), at: 5)
    func due(_ day: String) async throws -> [Int64] {
      try await house.store.versionsToRejudge(asOf: try #require(Day(day)), ruleSetHash: "r1")
    }
    #expect(try await due("2026-11-30").isEmpty)
    #expect(try await due("2026-12-01") == [id])
  }

  @Test(arguments: [
    "UPDATE finding SET text = 'x'", "DELETE FROM finding", "DELETE FROM finding_set",
    "UPDATE finding_set SET notes = 7",
  ])
  func whatWasFoundCannotBeChanged(_ statement: String) async throws {
    let house = try await TemporaryStore()
    try await store(Findings([finding()]), of: version(house), in: house)
    await #expect(throws: StoringError.self) { try await house.store.write { try $0.execute(sql: statement) } }
  }
}
