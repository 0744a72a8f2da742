import Checking
import Plans
import Storing
import Testing

@testable import caseload

@Suite struct AcrossPassingTests {
  @Test func allCurrentPlansAreHeldAgainstEachOtherWhenSomethingHasChanged() async throws {
    let house = try await PipelineTests.House()
    let other = try #require(URN(rawValue: 950_002))
    _ = try await house.daemon.store.importSchools(
      [School(urn: other, name: "Larch Lane School", phase: .primary)], links: [], from: "test", at: 1_790_000_000,
      by: Actor.commandLine)
    _ = try await house.deliver(house.plan(action: "Train staff"))
    let across = house.daemon.scheduler.across
    let day = try #require(Day("2026-11-26"))

    let first = try #require(try await across.refresh(asOf: day))
    #expect(first.plans == 1)
    let late = try await house.daemon.store.acrossFindings(of: "plansLate", for: .everyone, after: 0, atMost: 9)
    #expect(late.map(\.finding.urns).contains([other]))
    #expect(!late.map(\.finding.urns).contains([house.urn]))

    // Nothing has changed, so the pass holds; another day or a fact that is on file makes the next.
    #expect(try await across.refresh(asOf: day) == nil)
    #expect(try await across.refresh(asOf: day.adding(days: 1)) != nil)
    _ = try await house.daemon.store.addStrength(
      SchoolStrength(urn: other, subject: "reading", reason: "seen", recordedBy: "A", recorded: day), at: 1_795_700_000,
      by: Actor.commandLine)
    #expect(try await across.refresh(asOf: day.adding(days: 1)) != nil)
    await house.end()
  }

  @Test func whatIsSetNotApplicableForASchoolIsNotMissedThere() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(house.plan(action: "Train staff"))
    let across = house.daemon.scheduler.across
    let version = try #require(try await house.daemon.store.currentVersionIDs(of: nil).first)
    let whole = try #require(try await across.filed(version, exempt: [:]))
    #expect(whole.verdicts.map(\.criterion) == CriterionID.allCases)
    let exempted = try #require(try await across.filed(version, exempt: [house.urn: [.keyIssues, .resources]]))
    #expect(exempted.verdicts.map(\.criterion) == CriterionID.allCases.filter { $0 != .keyIssues && $0 != .resources })
    await house.end()
  }
}
