import Archiving
import Foundation
import Logging
import Plans
import Storing
import Testing

@testable import caseload

/// The pipeline with a real store, a real archive and the real confined reader.
@Suite struct PipelineTests {
  /// One school and one daemon's parts in a folder that goes with the test.
  final class House {
    let folder = NSTemporaryDirectory() + "/house-\(UUID().uuidString)"
    let daemon: Daemon
    let urn: URN

    init() async throws {
      urn = try #require(URN(rawValue: 950_001))
      daemon = try await House.daemon(in: folder)
      let school = School(urn: urn, name: "Ferncliffe Primary School", phase: .primary)
      _ = try await daemon.store.importSchools(
        [school], links: [], from: "test", at: 1_790_000_000, by: Actor.commandLine)
    }

    static func daemon(in folder: String) async throws -> Daemon {
      let root = #filePath.components(separatedBy: "/Tests/caseloadTests/")[0]
      var logger = Logger(label: "test")
      logger.logLevel = .critical
      return try await Daemon(
        configuration: Configuration(folder: ConfigurationFolder(named: root + "/Config")), data: DataFolder(folder),
        credentials: nil, logger: logger)
    }

    func end() async {
      try? await daemon.close()
      try? FileManager.default.removeItem(atPath: folder)
    }

    /// A delivery as an upload makes it: spooled, archived, recorded, and worked off.
    func deliver(_ text: String, work: Bool = true) async throws -> ReceiptID {
      let path = daemon.archive.newSpoolPath()
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let file = try #require(SpooledFile(hashing: path))
      let receipt = try await daemon.pipeline.take(file, Handover(urn: urn, route: .commandLine, fileName: "plan.json"))
      if work { try await daemon.pipeline.drain() }
      return receipt
    }

    func plan(action: String, urn: Int = 950_001) -> String {
      """
      {"format":"caseload-plan/1","school":{"urn":\(urn)},"title":"Plan 2026/27","academicYear":"2026/27","layer":1,
       "scope":{"kind":"wholeSchool","name":"Whole school"},
       "priorities":[{"ref":"1","title":"Reading","objectives":[{"text":"Reading","actions":[
         {"text":"\(action)","lead":["English lead"],"end":"2026-12-18","dateText":"by 18/12/26"}]}]}]}
      """
    }
  }

  @Test func aPlanGoesFromFileToVerdicts() async throws {
    let house = try await House()
    let receipt = try await house.deliver(house.plan(action: "Buy books"))
    let delivery = try #require(try await house.daemon.store.delivery(receipt))
    #expect(delivery.state == .read)
    let version = try #require(try await house.daemon.store.currentVersions(of: house.urn).first)
    #expect(version.number == 1)
    #expect(version.plan.actions.map(\.text) == ["Buy books"])
    let verdicts = try await house.daemon.store.currentVerdicts(of: version.id)
    #expect(verdicts.first { $0.criterion == .datedActions }?.verdict == .met)
    await house.end()
  }

  @Test func aThenBThenAMakesThreeVersionsAndAAgainMakesNone() async throws {
    let house = try await House()
    let a = house.plan(action: "Buy books")
    let b = house.plan(action: "Train staff")
    for text in [a, b, a] { _ = try await house.deliver(text) }
    #expect(try await house.daemon.store.currentVersions(of: house.urn).map(\.number) == [3])
    _ = try await house.deliver(a)
    #expect(try await house.daemon.store.currentVersions(of: house.urn).map(\.number) == [3])
    await house.end()
  }

  @Test func aPlanOfAnotherSchoolIsStoredUnderNeitherAndNamesBoth() async throws {
    let house = try await House()
    let receipt = try await house.deliver(house.plan(action: "Buy books", urn: 950_099))
    let delivery = try #require(try await house.daemon.store.delivery(receipt))
    #expect(delivery.state == .refused)
    #expect(delivery.reason?.contains("950001") == true)
    #expect(delivery.reason?.contains("950099") == true)
    #expect(try await house.daemon.store.currentVersions().isEmpty)
    await house.end()
  }

  @Test func aFileThatCannotBeReadIsRefusedAndKept() async throws {
    let house = try await House()
    let receipt = try await house.deliver("{\"format\":")
    let delivery = try #require(try await house.daemon.store.delivery(receipt))
    #expect(delivery.state == .refused)
    #expect(delivery.reason?.isEmpty == false)
    #expect(house.daemon.archive.path(of: delivery.sha256) != nil)
    await house.end()
  }

  @Test func aDeliveryThatACrashLeftUnreadIsReadAtTheNextStart() async throws {
    let house = try await House()
    let receipt = try await house.deliver(house.plan(action: "Buy books"), work: false)
    // The daemon dies while it holds the claim.
    _ = try await house.daemon.store.claimDelivery(now: 1_000, leaseSeconds: 1)
    try await house.daemon.close()

    let next = try await House.daemon(in: house.folder)
    try await next.pipeline.drain()
    #expect(try await next.store.delivery(receipt)?.state == .read)
    try await next.close()
    await house.end()
  }

  @Test func anArchivedFileWithoutARowIsRecordedAtTheNextStart() async throws {
    let house = try await House()
    let receipt = try await house.deliver(house.plan(action: "Buy books"))
    try await house.daemon.close()
    // A crash between the archive and the database: the row is gone, the file and its sidecar stand.
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: house.folder + "/caseload.sqlite" + suffix)
    }

    let next = try await House.daemon(in: house.folder)
    let school = School(urn: house.urn, name: "Ferncliffe Primary School", phase: .primary)
    _ = try await next.store.importSchools([school], links: [], from: "test", at: 1, by: Actor.commandLine)
    try await next.pipeline.recordWhatTheArchiveHas()
    try await next.pipeline.drain()
    #expect(try await next.store.delivery(receipt)?.state == .read)
    try await next.close()
    await house.end()
  }

  @Test func aSenderThatAnnouncesTheLargestNumberThereIsGetsNoRoomAndDoesNoHarm() async throws {
    let house = try await House()
    #expect(house.daemon.pipeline.refusesNow(expecting: .max) != nil)
    #expect(house.daemon.pipeline.refusesNow(expecting: 1) == nil)
    await house.end()
  }

  @Test func aMaintenancePageInPlaceOfAPlanIsHeldAndTheGoodPlanStays() async throws {
    let house = try await House()
    _ = try await house.deliver(house.plan(action: "Buy books"))
    let receipt = try await house.deliver("Service temporarily unavailable. Please try again later.\n")
    #expect(try await house.daemon.store.delivery(receipt)?.state == .held)
    let current = try #require(try await house.daemon.store.currentVersions(of: house.urn).first)
    #expect(current.plan.actions.map(\.text) == ["Buy books"])
    await house.end()
  }

  @Test func termDatesThatChangedJudgeAgainAndOnlyThen() async throws {
    let house = try await House()
    let spanning = house.plan(action: "Buy books").replacingOccurrences(
      of: "\"end\":\"2026-12-18\"", with: "\"start\":\"2026-12-10\",\"end\":\"2027-01-03\"")
    _ = try await house.deliver(spanning)
    let version = try #require(try await house.daemon.store.currentVersions().first)
    var judge = house.daemon.pipeline.judge
    func dated() async throws -> VerdictValue? {
      try await house.daemon.store.currentVerdicts(of: version.id).first { $0.criterion == .datedActions }?.verdict
    }
    #expect(try await dated() == .met)
    #expect(try await judge.judgeWhatTermDatesChanged(asOf: Clock.today()).plans == 0)

    // Spring begins before the action's end: it then lies in two terms.
    let year = try #require(AcademicYear("2026/27"))
    let spans = try #require(judge.termDates.authority.years[year]).spans.map { span in
      span.half == .spring1
        ? TermDates.Span(half: .spring1, start: Day(year: 2027, month: 1, day: 2) ?? span.start, end: span.end) : span
    }
    judge.termDates = TermDatesOnFile(authority: try TermDates(years: [year: .init(spans: spans)]))
    #expect(try await judge.judgeWhatTermDatesChanged(asOf: Clock.today()).plans == 1)
    #expect(try await dated() == .notMet)
    #expect(try await judge.judgeWhatTermDatesChanged(asOf: Clock.today()).plans == 0)
    await house.end()
  }

  @Test func readingAgainKeepsTheVersionsNumber() async throws {
    let house = try await House()
    _ = try await house.deliver(house.plan(action: "Buy books"))
    _ = try await house.deliver(house.plan(action: "Train staff"))
    let count = try await house.daemon.store.reread(
      school: house.urn, delivery: nil, at: Clock.now(), by: Actor.commandLine)
    #expect(count == 2)
    try await house.daemon.pipeline.drain()
    let versions = try await house.daemon.store.currentVersions(of: house.urn)
    #expect(versions.map(\.number) == [2])
    #expect(versions.first?.plan.actions.map(\.text) == ["Train staff"])
    await house.end()
  }

  @Test func judgingAgainOnTheSameDayStoresNothingNew() async throws {
    let house = try await House()
    _ = try await house.deliver(house.plan(action: "Buy books"))
    let version = try #require(try await house.daemon.store.currentVersions().first)
    #expect(try await house.daemon.pipeline.judge.judge(version, asOf: Clock.today()) == 0)
    await house.end()
  }
}
