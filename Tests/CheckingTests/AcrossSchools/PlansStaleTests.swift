import Plans
import Testing

@testable import Checking

@Suite struct PlansStaleTests {
  private func stale(received: String?, due: String) throws -> [AcrossFinding] {
    let plan = try Filed.plan(
      1, [Priority("1", actions: [Action(text: "Train staff", end: Given.day(due))])], received: received)
    return try Filed.findings(of: PlansStale.self, [plan], in: Filed.context(Filed.schools(1)))
  }

  @Test func thirteenWeeksWithoutAVersionAreStaleWhereSomethingHasFallenDueSince() throws {
    let found = try stale(received: "2026-08-24", due: "2026-10-02")
    #expect(
      found.first?.message
        == "School 1 (950001) last sent its plan on 24 August 2026. 1 action or milestone has fallen due since, the latest on 2 October 2026, and the plan cannot say how it went. Ask for a version with progress recorded."
    )
    #expect(found.map(\.severity) == [.note])
  }

  @Test func aDayLessIsNot() throws { #expect(try stale(received: "2026-08-25", due: "2026-10-02").isEmpty) }

  @Test func aPlanInWhichNothingHasFallenDueSinceIsNot() throws {
    #expect(try stale(received: "2026-08-01", due: "2026-12-02").isEmpty)
    #expect(try stale(received: "2026-08-01", due: "2026-08-01").isEmpty)
    #expect(try stale(received: "2026-08-01", due: "2026-11-23").count == 1)
  }

  @Test func whereItIsNotKnownWhenThePlanCameNothingIsSaid() throws {
    #expect(try stale(received: nil, due: "2026-10-02").isEmpty)
  }
}
