import Plans
import Testing

@testable import Storing

@Suite struct VerdictMarksTests {
  private func filled() async throws -> (TemporaryStore, Int64) {
    let house = try await TemporaryStore()
    try await house.deliver(.sample())
    let id = try #require(try await house.store.currentVersionIDs(of: house.urn).first)
    for (moment, value) in [(1000, VerdictValue.notMet), (2000, .met)] {
      let basis = VerdictBasis(
        asOf: try #require(Day(value == .met ? "2026-11-24" : "2026-11-23")), ruleSetHash: "abc",
        termDates: try TermDates(years: [:]))
      _ = try await house.store.storeVerdicts(
        [
          Verdict(criterion: .roles, version: 1, verdict: value, because: "\(moment)", counted: 3, passed: 1),
          Verdict(criterion: .keyIssues, version: 1, verdict: .notApplicable, because: "None."),
        ], for: id, basis: basis, at: moment)
    }
    return (house, id)
  }

  @Test func thoseThatStandAreGivenOrOneAlone() async throws {
    let (house, id) = try await filled()
    let marks = try await house.store.verdictMarks(of: [id])[id]
    #expect(marks?[.roles] == VerdictMark(value: .met, counted: 3, passed: 1))
    #expect(marks?.count == 2)
    #expect(try await house.store.verdictMarks(of: [id], only: .roles)[id]?.count == 1)
  }

  @Test func onAPastDayThoseThatStoodThenAreGiven() async throws {
    let (house, id) = try await filled()
    func value(before end: Int) async throws -> VerdictValue? {
      try await house.store.verdictMarks(of: [id], givenBefore: end)[id]?[.roles]?.value
    }
    #expect(try await value(before: 1000) == nil)
    #expect(try await value(before: 1001) == .notMet)
    #expect(try await value(before: 2000) == .notMet)
    #expect(try await value(before: 2001) == .met)
  }

  @Test func theLatestDayThatTheyWereJudgedAsOfIsTold() async throws {
    let (house, id) = try await filled()
    let judged = try await house.store.verdictsJudged(of: id)
    #expect(judged == VerdictsJudged(asOf: try #require(Day("2026-11-24")), ruleSetHash: "abc"))
    #expect(try await house.store.verdictsJudged(of: id + 1) == nil)
  }
}
