import Plans
import Testing

@testable import Storing

@Suite struct JudgingGroundsTests {
  private func versions(_ outcome: StoringOutcome) throws -> [Int64] {
    guard case .stored(let versions) = outcome else {
      Issue.record("The delivery stored no version: \(outcome)")
      return []
    }
    return versions
  }

  @Test func theGroundsAreWhatEachQueryByItselfGives() async throws {
    let house = try await TemporaryStore()
    try await house.deliver(.sample(year: "2025/26", action: "last year"), bytes: "old")
    for bytes in ["a", "b"] { try await house.deliver(.sample(action: bytes), bytes: bytes) }
    try await house.deliver(.maths(), bytes: "maths")
    _ = try await house.store.importKeyIssues(
      [KeyIssueOnFile(urn: house.urn, ref: "KI1", text: "Attendance is too low.", inspected: nil)],
      at: TemporaryStore.start, by: .commandLine)
    let store = house.store
    for id in try await store.currentVersionIDs(of: nil) {
      let grounds = try #require(try await store.judgingGrounds(of: [id]).first)
      let version = try #require(try await store.version(id))
      #expect(grounds.version == version)
      #expect(try await grounds.beside == store.currentVersions(beside: version))
      #expect(try await grounds.earlier == store.earlierVersions(than: version))
      #expect(try await grounds.last == store.lastVersion(before: version))
      #expect(try await grounds.school == store.school(house.urn))
      #expect(grounds.keyIssues.map(\.ref) == ["KI1"])
    }
  }

  @Test func aVersionThatIsNotOnFileIsLeftOut() async throws {
    let house = try await TemporaryStore()
    let known = try versions(await house.deliver(.sample()).outcome)
    let grounds = try await house.store.judgingGrounds(of: [known[0] + 100, known[0]])
    #expect(grounds.map(\.version.id) == known)
  }

  @Test func aDeliveryGivesReasonToJudgeItsPlanAndTheSchoolsOthersOfTheYear() async throws {
    let house = try await TemporaryStore()
    let whole = try versions(await house.deliver(.sample(), bytes: "whole").outcome)
    let old = try versions(await house.deliver(.sample(year: "2024/25"), bytes: "old").outcome)
    let maths = try await house.deliver(.maths(), bytes: "maths")
    let judged = try await house.store.versionsToJudge(deliveredBy: maths.receipt)
    #expect(judged == (try versions(maths.outcome)) + whole)
    #expect(!judged.contains(old[0]))
  }

  @Test func nextYearsPlanIsJudgedAgainWhereItsChangesAreCountedFromTheDelivery() async throws {
    let house = try await TemporaryStore()
    let next = try versions(await house.deliver(.sample(), bytes: "next").outcome)
    let late = try await house.deliver(.sample(year: "2025/26"), bytes: "late")
    #expect(
      try await house.store.versionsToJudge(deliveredBy: late.receipt) == (try versions(late.outcome)) + next)
    // From its second version on it is counted from its first.
    try await house.deliver(.sample(action: "newer"), bytes: "newer")
    #expect(try await house.store.versionsToJudge(deliveredBy: late.receipt) == versions(late.outcome))
  }

  @Test func anEarlierVersionGivesReasonToJudgeTheCurrentOne() async throws {
    let house = try await TemporaryStore()
    let first = try await house.deliver(.sample(action: "a"), bytes: "a")
    let second = try versions(await house.deliver(.sample(action: "b"), bytes: "b").outcome)
    #expect(try await house.store.versionsToJudge(deliveredBy: first.receipt) == second)
  }
}
