import Plans
import Testing

@testable import Storing

@Suite struct AcrossFindingsTests {
  private static let day = Day.epoch.adding(days: 20_780)

  private func pass(_ moment: Int = 5, _ findings: Int = 0) -> AcrossPass {
    AcrossPass(
      asOf: Self.day, madeAt: moment, ruleSetHash: "rules", restedOn: "1.2.3", plans: 7, findings: findings)
  }

  private func finding(_ words: String, check: String = "plansLate", _ urns: [URN] = []) -> AcrossFinding {
    AcrossFinding(
      check: check, severity: .shouldFix, files: ["a"], urns: urns, message: words, passages: [["x", "y"]],
      evidence: [AcrossEvidence(file: "a", location: "Table 1", text: "x")],
      distribution: Distribution(
        measure: "priorities", among: "primary schools", schools: 9, lowest: 1, lowerQuartile: 2, median: 3,
        upperQuartile: 4, highest: 5, value: 14),
      support: urns.first.map { [SupportingSchool(urn: $0, name: "A", because: "so")] })
  }

  private func all(_ house: TemporaryStore, check: String = "plansLate", for reader: AcrossReader = .everyone)
    async throws -> [AcrossFinding]
  {
    try await house.store.acrossFindings(of: check, for: reader, after: 0, atMost: 50).map(\.finding)
  }

  @Test func findingsComeBackWholeInTheirOrder() async throws {
    let house = try await TemporaryStore()
    let findings = [finding("B", [house.urn]), finding("A"), finding("C", check: "plansStale")]
    let counts = try await house.store.storeAcrossFindings(findings, of: pass(5, 3))
    #expect(counts.new == 3 && counts.gone == 0)
    #expect(try await all(house) == Array(findings.prefix(2)))
    #expect(try await all(house, check: "plansStale") == [findings[2]])
    #expect(
      try await house.store.acrossCounts(for: .everyone) == [
        AcrossCount(check: "plansLate", severity: .shouldFix, count: 2),
        AcrossCount(check: "plansStale", severity: .shouldFix, count: 1),
      ])
    #expect(try await house.store.lastAcrossPass() == pass(5, 3))
    #expect(
      try await house.store.acrossFindings(of: "plansLate", for: .everyone, after: 1, atMost: 5).map(\.finding)
        == [findings[1]])
  }

  @Test func whatSaysTheSameStaysAndIsDatedFromWhenItWasFoundFirst() async throws {
    let house = try await TemporaryStore()
    try await house.store.storeAcrossFindings([finding("A"), finding("B")], of: pass())
    var next = pass(9)
    next.asOf = Self.day.adding(days: 1)
    let counts = try await house.store.storeAcrossFindings([finding("B"), finding("C")], of: next)
    #expect(counts.new == 1 && counts.gone == 1)
    let stored = try await house.store.acrossFindings(of: "plansLate", for: .everyone, after: 0, atMost: 9)
    #expect(stored.map(\.finding.message) == ["B", "C"])
    #expect(stored.map(\.since) == [Self.day, Self.day.adding(days: 1)])
    #expect(try await house.values(Int.self, "SELECT gone_at FROM across_finding WHERE is_current = 0") == [9])
  }

  @Test func whatIsFoundNoMoreIsKeptForThirtyDays() async throws {
    let house = try await TemporaryStore()
    try await house.store.storeAcrossFindings([finding("A", [house.urn])], of: pass(0))
    try await house.store.storeAcrossFindings([], of: pass(10))
    try await house.store.storeAcrossFindings([], of: pass(10 + 30 * 86_400))
    #expect(try await house.values(Int.self, "SELECT count(*) FROM across_finding") == [1])
    try await house.store.storeAcrossFindings([], of: pass(11 + 30 * 86_400))
    #expect(try await house.values(Int.self, "SELECT count(*) FROM across_finding") == [0])
    #expect(try await house.values(Int.self, "SELECT count(*) FROM across_finding_school") == [0])
  }

  @Test func anAdviserSeesWhatTouchesTheirSchoolsOnTheDay() async throws {
    let house = try await TemporaryStore()
    let adviser = try await house.addPerson()
    try await house.store.assignCaseload(
      person: adviser, urns: [house.urn], from: Self.day, at: 1, by: .commandLine)
    let findings = [finding("own", [house.other, house.urn]), finding("other", [house.other]), finding("nobody's")]
    try await house.store.storeAcrossFindings(findings, of: pass())
    #expect(try await all(house, for: .adviser(adviser, on: Self.day)).map(\.message) == ["own"])
    #expect(try await house.store.acrossCounts(for: .adviser(adviser, on: Self.day)).map(\.count) == [1])
    #expect(try await all(house, for: .adviser(adviser, on: Self.day.adding(days: -1))).isEmpty)
  }

  @Test func whatFindingsRestOnIsMarkedAnewByPlansVerdictsAndWhatTheAuditRecords() async throws {
    let house = try await TemporaryStore()
    let before = try await house.store.acrossInputs()
    #expect(try await house.store.acrossInputs() == before)
    _ = try await house.store.addStrength(
      SchoolStrength(urn: house.urn, subject: "maths", reason: "seen", recordedBy: "A", recorded: Self.day), at: 5,
      by: .commandLine)
    let after = try await house.store.acrossInputs()
    #expect(after != before)
    try await house.deliver(.sample())
    #expect(try await house.store.acrossInputs() != after)
  }

  @Test func namesOfSchoolsAreFoundByTheirPlansFilesAndNumbers() async throws {
    let house = try await TemporaryStore()
    let receipt = try await house.deliver(.sample()).receipt
    let found = try await house.store.schools(ofReceipts: [receipt.rawValue, "none"])
    #expect(found.mapValues(\.name) == [receipt.rawValue: "Ferncliffe Primary School"])
    #expect(
      try await house.store.schoolNames(of: [house.urn, TemporaryStore.urn(950_777)])
        == [house.urn: "Ferncliffe Primary School"])
  }
}
