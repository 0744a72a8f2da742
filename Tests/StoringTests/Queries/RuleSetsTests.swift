import Foundation
import GRDB
import Plans
import Testing

@testable import Storing

@Suite struct RuleSetsTests {
  private static let hash = String(repeating: "ab", count: 32)

  private func basis(_ rules: String) throws -> VerdictBasis {
    VerdictBasis(
      asOf: try #require(Day("2026-11-23")), ruleSetHash: rules, pairedVersions: [], school: nil, keyIssues: [],
      termDates: try TermDates(years: [:]))
  }

  private func version(_ house: TemporaryStore) async throws -> Int64 {
    try await house.deliver(.sample())
    return try #require(try await house.store.currentVersionIDs(of: nil).first)
  }

  private let verdict = Verdict(
    criterion: .concise, version: 1, verdict: .met, because: "It is.", counted: 1, passed: 1, evidence: [],
    missing: nil, holdsUntil: nil)

  @Test func aRuleSetIsKeptOnceAndNeverChanges() async throws {
    let house = try await TemporaryStore()
    try await house.store.keepRuleSet(Self.hash, content: { "{}" }, at: 100)
    try await house.store.keepRuleSet(Self.hash, content: { "asked for twice" }, at: 200)
    #expect(try await house.store.ruleSetContent(Self.hash) == "{}")
    #expect(try await house.store.ruleSets().map(\.firstUsedAt) == [100])
    #expect(try await house.store.ruleSetContent("other") == nil)
    for sql in ["UPDATE rule_set SET content_json = '[]'", "DELETE FROM rule_set"] {
      await #expect(throws: (any Error).self) { try await house.store.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func rulesOfBeforeTheyWereKeptAreListedAsSuch() async throws {
    let house = try await TemporaryStore()
    let version = try await version(house)
    let old = String(repeating: "0", count: 64)
    _ = try await house.store.storeVerdicts([verdict], for: version, basis: basis(old), at: 50)
    try await house.store.keepRuleSet(Self.hash, content: { "{}" }, at: 100)
    #expect(try await house.store.standsByOtherRules(than: Self.hash))
    _ = try await house.store.storeVerdicts([verdict], for: version, basis: basis(Self.hash), at: 100)
    #expect(try await !house.store.standsByOtherRules(than: Self.hash))
    let listed = try await house.store.ruleSets()
    #expect(listed.map(\.hash) == [Self.hash, old])
    #expect(listed.map(\.isKept) == [true, false])
    #expect(listed.map(\.plans) == [1, 0])
    #expect(listed.map(\.judgements) == [1, 1])
    #expect(try await house.store.ruleSetHashes(beginningWith: "abab") == [Self.hash])
    #expect(try await house.store.ruleSetHashes(beginningWith: "f").isEmpty)
  }

  @Test func aJudgementIsHadWithAllThatItRestsOn() async throws {
    let house = try await TemporaryStore()
    let version = try await version(house)
    let basis = try basis(Self.hash)
    _ = try await house.store.storeVerdicts(
      [verdict], findings: Findings(), for: version, basis: basis, at: 1_900_000_000)
    let id = try #require(try await house.store.standingJudgements(of: nil).first)
    let judgement = try #require(try await house.store.judgement(id))
    #expect(judgement.basis == basis)
    #expect(judgement.verdicts == [verdict])
    #expect(judgement.findings == Findings())
    #expect(!judgement.isReadAnewSince)
    try await house.store.write {
      try $0.execute(sql: "UPDATE plan_version SET stored_at = 1900000001 WHERE id = ?", arguments: [version])
    }
    #expect(try await house.store.judgement(id)?.isReadAnewSince == true)
    #expect(try await house.store.judgement(id + 1) == nil)
  }
}
