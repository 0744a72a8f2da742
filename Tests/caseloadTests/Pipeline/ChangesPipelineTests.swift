import Checking
import Foundation
import Plans
import Storing
import Testing

@testable import caseload

/// What a new version is held against: earlier versions in the basis, findings of changes, and the version held back from
/// which half of the plan is gone. With a real store, a real archive and the real confined reader.
@Suite struct ChangesPipelineTests {
  private func plan(
    actions: Int = 12, end: String = "2026-12-18", year: String = "2026/27", words: String = "Train staff in step"
  ) -> String {
    let items = (1...actions).map {
      #"{"ref":"1.\#($0)","text":"\#(words) \#($0)","lead":["English lead"],"end":"\#(end)"}"#
    }
    return """
      {"format":"caseload-plan/1","school":{"urn":950001},"title":"Plan \(year)","academicYear":"\(year)","layer":1,
       "scope":{"kind":"wholeSchool","name":"Whole school"},
       "priorities":[{"ref":"1","title":"Reading","objectives":[{"text":"Reading","actions":[
         \(items.joined(separator: ","))]}]}]}
      """
  }

  private func current(_ house: PipelineTests.House, year: String = "2026/27") async throws -> PlanVersion {
    try #require(
      try await house.daemon.store.currentVersions(of: house.urn).first { $0.identity.academicYear.description == year }
    )
  }

  private func findings(_ house: PipelineTests.House, year: String = "2026/27") async throws -> [String] {
    try await house.daemon.store.currentFindings(of: current(house, year: year).id).all.map(\.check)
  }

  @Test func aNewVersionIsHeldAgainstTheLastAndTheBasisNamesIt() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(plan())
    let first = try await current(house)
    #expect(try await !findings(house).contains("datesSlipped"))
    _ = try await house.deliver(plan(end: "2027-02-12"))
    let second = try await current(house)
    #expect(try await findings(house).filter { $0 == "datesSlipped" }.count == 12)
    let (context, basis) = try await house.daemon.pipeline.judge.basis(of: second, asOf: Clock.today())
    #expect(basis.lastVersion == first.id)
    #expect(context.lastVersion == first.plan)
    #expect(basis.earlierVersions == context.earlierVersions.map { _ in first.id })
    await house.end()
  }

  @Test func halfOfThePlanGoneIsHeldUntilAPersonAcceptsIt() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(plan())
    let receipt = try await house.deliver(plan(actions: 4))
    let delivery = try #require(try await house.daemon.store.delivery(receipt))
    #expect(delivery.state == .held && delivery.code == "plan.massDrop")
    #expect(delivery.reason?.contains("14 items in the last version, and this file has 6") == true)
    #expect(try await current(house).plan.actions.count == 12)

    #expect(try await house.daemon.store.acceptDelivery(receipt, at: Clock.now(), by: Actor.commandLine))
    try await house.daemon.pipeline.drain()
    #expect(try await house.daemon.store.delivery(receipt)?.state == .read)
    #expect(try await current(house).plan.actions.count == 4)
    #expect(try await findings(house).contains("massDrop"))

    _ = try await house.daemon.store.reread(school: nil, delivery: receipt, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await house.daemon.store.delivery(receipt)?.state == .read)
    await house.end()
  }

  @Test func aVersionWithMoreThanHalfOfItIsTaken() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(plan())
    let receipt = try await house.deliver(plan(actions: 6))
    #expect(try await house.daemon.store.delivery(receipt)?.state == .read)
    #expect(try await current(house).plan.actions.count == 6)
    await house.end()
  }

  @Test func whatIsSetAsideLeavesTheLastGoodPlan() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(plan())
    let receipt = try await house.deliver(plan(actions: 2))
    try await house.daemon.store.setAsideDelivery(
      receipt, reason: "Cut off.", at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await current(house).plan.actions.count == 12)
    await house.end()
  }

  @Test func whatRestsOnAPlanThatIsSetAsideIsJudgedAgain() async throws {
    let house = try await PipelineTests.House()
    let last = try await house.deliver(plan(end: "2025-12-19", year: "2025/26"))
    _ = try await house.deliver(plan())
    #expect(try await findings(house).contains("unchangedFromLastYear"))
    let store = house.daemon.store
    try await store.setAsideDelivery(last, reason: "Another school's.", at: Clock.now(), by: Actor.commandLine)
    #expect(try await store.versionsRestingOnWithdrawn().count == 1)
    await house.daemon.pipeline.plansWithdrawn(of: house.urn)
    #expect(try await !findings(house).contains("unchangedFromLastYear"))
    #expect(try await store.versionsRestingOnWithdrawn().isEmpty)
    await house.end()
  }

  @Test func aDaemonThatEndedBeforeItJudgedAgainFindsWhatRestsOnAWithdrawnPlan() async throws {
    let house = try await PipelineTests.House()
    let last = try await house.deliver(plan(end: "2025-12-19", year: "2025/26"))
    _ = try await house.deliver(plan())
    try await house.daemon.store.setAsideDelivery(
      last, reason: "Another school's.", at: Clock.now(), by: Actor.commandLine)
    _ = try await house.daemon.pipeline.judge.judgeWhatTimeOrRulesChanged(asOf: Clock.today())
    #expect(try await !findings(house).contains("unchangedFromLastYear"))
    await house.end()
  }

  @Test func lastYearsPlanThatComesLateChangesWhatIsFoundInThisYears() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(plan())
    #expect(try await !findings(house).contains("unchangedFromLastYear"))
    _ = try await house.deliver(plan(end: "2025-12-19", year: "2025/26"))
    #expect(try await findings(house).contains("unchangedFromLastYear"))
    #expect(try await !findings(house, year: "2025/26").contains("unchangedFromLastYear"))
    await house.end()
  }

  @Test func anEarlierVersionThatIsReadLateChangesWhatIsFoundInTheCurrentOne() async throws {
    let house = try await PipelineTests.House()
    let first = try await house.deliver(plan())
    _ = try await house.deliver(plan(end: "2027-02-12"))
    #expect(try await findings(house).contains("datesSlipped"))
    // Read again, the version that the current one is counted from is judged; what rests on it is judged again.
    _ = try await house.daemon.store.reread(school: nil, delivery: first, at: Clock.now(), by: Actor.commandLine)
    try await house.daemon.pipeline.drain()
    #expect(try await findings(house).filter { $0 == "datesSlipped" }.count == 12)
    await house.end()
  }

  @Test func aCommandShowsAndAcceptsWhatIsHeld() async throws {
    let house = try await PipelineTests.House()
    _ = try await house.deliver(plan())
    let receipt = try await house.deliver(plan(actions: 3)).rawValue
    try await house.daemon.close()
    let held = try await BuiltProgram.run("deliveries", "held", "--data", house.folder)
    #expect(held.output.contains(receipt) && held.output.contains("plan.massDrop"))
    let accepted = try await BuiltProgram.run("deliveries", "accept", receipt, "--data", house.folder)
    #expect(accepted.exitCode == 0 && accepted.output.contains("accepted, stored and judged"), "\(accepted.words)")
    #expect(try await !BuiltProgram.run("deliveries", "held", "--data", house.folder).output.contains(receipt))
    let again = try await BuiltProgram.run("deliveries", "accept", receipt, "--data", house.folder)
    #expect(again.exitCode != 0 && again.words.contains("not held any more"))
    await house.end()
  }

  @Test func twoFilesAreHeldAgainstEachOtherWithoutAServer() async throws {
    try await BuiltProgram.withFile("last.json", plan().utf8) { last in
      try await BuiltProgram.withFile("plan.json", plan(end: "2027-02-12").utf8) { now in
        for option in ["--last", "--earlier"] {
          let outcome = try await BuiltProgram.run("check", now, option, last, "--as-of", "2026-11-23", "--json")
          #expect(outcome.exitCode == 0, "\(outcome.words)")
          #expect(outcome.output.contains("\"datesSlipped\""))
        }
        let alone = try await BuiltProgram.run("check", now, "--as-of", "2026-11-23", "--json")
        #expect(!alone.output.contains("\"datesSlipped\""))
      }
    }
  }
}
