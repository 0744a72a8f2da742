import Plans
import Testing

@testable import Checking

@Suite struct CriteriaOftenMissedTests {
  private func plans(_ values: [VerdictValue]) throws -> [FiledPlan] {
    try values.enumerated().map { index, value in
      try Filed.plan(
        index + 1, [Priority("1")],
        verdicts: [Verdict(criterion: .datedActions, version: 1, verdict: value, because: "So.")])
    }
  }

  private func found(_ values: [VerdictValue]) throws -> [AcrossFinding] {
    try Filed.findings(of: CriteriaOftenMissed.self, plans(values), in: Filed.context([]))
  }

  private let half: [VerdictValue] = [.met, .met, .met, .met, .partly, .notMet, .notMet, .notMet]

  @Test func aCriterionThatHalfOfThePlansDoNotWhollyMeetIsNotedForTheAuthority() throws {
    let found = try found(half)
    #expect(
      found.map(\.message) == [
        "“Dated actions”: 4 of 8 plans do not wholly meet it (3 not met, 1 partly met). The guidance asks for this: “clear actions with specific dates”. Consider an example or training for all schools."
      ])
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.urns == [])
  }

  @Test func fewerThanHalfAndTooFewPlansAreNot() throws {
    #expect(try found(half + [.met]).isEmpty)
    #expect(try found(Array(half.dropFirst())).isEmpty)
  }

  @Test func plansToWhichItDoesNotApplyAreNotCounted() throws {
    #expect(try found(half + [.notApplicable, .notApplicable]).count == 1)
    #expect(try found(half.dropFirst() + [.notApplicable]).isEmpty)
  }

  @Test func aDroppedPlansVerdictsAreForgotten() throws {
    var check = CriteriaOftenMissed(try Filed.context([]))
    for plan in try plans(half + [.met]) { check.take(plan) }
    #expect(check.findings().isEmpty)
    check.drop(9)
    #expect(check.findings().count == 1)
    #expect(check.findings(of: 8) == check.findings())
    #expect(check.findings(of: 1).isEmpty)
  }
}
