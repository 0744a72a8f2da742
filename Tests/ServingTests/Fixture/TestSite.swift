import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import Plans
import Storing
import Synchronization
import Testing

@testable import Serving

/// A site with a store of its own: two schools, an adviser for each, a manager, an administrator and their tokens.
final class TestSite: Sendable {
  static let password = "correct horse battery"
  /// Hashed once for all tests, which are many at a time.
  private static let passwordHash = Task { try await PasswordHash.make(password, cost: .quick) }
  /// Thursday 26 November 2026, 12:00 UTC.
  static let noon = 1_795_694_400

  let folder: String
  let store: Store
  let intake: KeepingIntake
  let asked = AskedSources()
  let log = KeptLog()
  let site: Site
  let own: URN
  let other: URN
  let ownSource: Int64
  let ownReceipt: ReceiptID
  let people: [TestPerson: Person]
  private let time: Moment
  private let answers = Mutex<[String]>([])

  /// The clock that the site reads.
  final class Moment: Sendable {
    private let value = Mutex(TestSite.noon)
    var now: Int {
      get { value.withLock { $0 } }
      set { value.withLock { $0 = newValue } }
    }
  }

  init(
    address: String = "http://127.0.0.1:8080", problems: [String] = [],
    adjust: (inout SiteSettings) -> Void = { _ in }
  ) async throws {
    folder = NSTemporaryDirectory() + "/site-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let time = Moment()
    self.time = time
    store = try Store(path: folder + "/caseload.sqlite")
    intake = try KeepingIntake(folder: folder, store: store) { time.now }
    own = try #require(URN(rawValue: 950_001))
    other = try #require(URN(rawValue: 950_002))
    (ownSource, ownReceipt, people) = try await TestSite.fill(store, intake, own: own, other: other)

    var settings = SiteSettings(authority: "Wexshire", address: address)
    settings.passwordCost = .quick
    settings.settleSeconds = 1
    adjust(&settings)
    let kept = intake.keptFolder
    site = try Site(
      store: store, intake: intake, collectNow: asked, settings: settings, metrics: { "caseload_build_info 1\n" },
      readiness: { problems }, clock: { time.now },
      archive: { hash in FileManager.default.fileExists(atPath: "\(kept)/\(hash)") ? "\(kept)/\(hash)" : nil })
  }

  deinit {
    try? store.close()
    try? FileManager.default.removeItem(atPath: folder)
  }

  var now: Int {
    get { time.now }
    set { time.now = newValue }
  }

  private static func fill(_ store: Store, _ intake: KeepingIntake, own: URN, other: URN) async throws -> (
    Int64, ReceiptID, [TestPerson: Person]
  ) {
    _ = try await store.importSchools(
      [
        School(urn: own, name: "Ferncliffe Primary School", phase: .primary),
        School(urn: other, name: "Larch Lane School", phase: .primary),
      ], links: [], from: "test", at: noon, by: Actor.commandLine)
    let hash = try await passwordHash.value
    var people: [TestPerson: Person] = [:]
    for person in TestPerson.allCases {
      try await store.addPerson(
        name: person.rawValue, email: person.email, role: person.role, passwordHash: hash, at: noon,
        by: Actor.commandLine)
      people[person] = try await store.person(email: person.email)?.person
    }
    let september = try #require(Day("2026-09-01"))
    for (person, urn) in [(TestPerson.ownAdviser, own), (.otherAdviser, other)] {
      try await store.assignCaseload(
        person: try #require(people[person]).id, urns: [urn], from: september, at: noon, by: Actor.commandLine)
    }
    let source = try await store.addSource(
      NewSource(urn: own, address: "https://school.example/plan.xlsx"), at: noon, by: Actor.commandLine)
    let path = intake.incomingFolder + "/first"
    try Data("plan".utf8).write(to: URL(fileURLWithPath: path))
    let receipt = try await intake.take(
      SpooledFile(path: path, sha256: String(repeating: "a", count: 64), bytes: 4),
      Handover(urn: own, route: .commandLine, fileName: "first plan.csv"))
    return (source, receipt, people)
  }

  /// Runs requests against the router, without a socket.
  func test<Value: Sendable>(_ body: @Sendable (any TestClientProtocol) async throws -> Value) async throws -> Value {
    try await application().test(.router, body)
  }

  func application(listen: String = "127.0.0.1:0") -> some ApplicationProtocol {
    let log = log
    return site.application(listen: listen, logger: Logger(label: "test") { _ in KeptLog.Handler(log: log) })
  }

  /// A new session of a person, as the header that a browser on the site's own page sends.
  func signedIn(_ person: TestPerson) async throws -> HTTPFields {
    let secret = SessionText.make()
    try await store.startSession(
      person: try #require(people[person]).id, secretHash: SessionText.hash(secret), now: now)
    return [.cookie: "\(site.cookie.name)=\(secret)", .secFetchSite: "same-origin"]
  }

  /// A new token of a school, as the header that its system sends.
  func token(of urn: URN, revoked: Bool = false) async throws -> HTTPFields {
    [.authorization: "Bearer \(try await link(of: urn, revoked: revoked).text)"]
  }

  /// A new token of a school, and its number.
  func link(of urn: URN, revoked: Bool = false) async throws -> (text: String, id: Int64) {
    let text = TokenText.make()
    let id = try await store.issueToken(
      urn: urn, tokenHash: TokenText.hash(text), label: "test", by: Actor.commandLine, at: now)
    if revoked { try await store.revokeToken(id: id, at: now, by: Actor.commandLine) }
    return (text, id)
  }

  /// A plan that came by a route and was read.
  func readPlan(_ plan: Plan, of urn: URN, by route: DeliveryRoute, hash: Character = "b") async throws -> (
    receipt: ReceiptID, version: Int64
  ) {
    let receipt = try #require(ReceiptID(rawValue: UUID().uuidString.filter { $0 != "-" }.lowercased()))
    try await store.recordDelivery(
      NewDelivery(
        receipt: receipt, urn: urn, sha256: String(repeating: hash, count: 64), bytes: 4, fileName: "plan.xlsx",
        receivedAt: now, route: route))
    let outcome = try await store.storePlans(
      [plan], of: receipt, kind: .xlsx, layouts: [FilledSite.layout(plan.title)], at: now)
    guard case .stored(let ids) = outcome else { throw CocoaError(.coderInvalidValue) }
    try await store.finishDelivery(receipt, at: now)
    return (receipt, try #require(ids.first))
  }

  /// Sends a form without a file.
  func send(_ fields: [(String, String)], to uri: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    var asking = headers
    asking[.contentType] = "application/x-www-form-urlencoded"
    let all = asking
    let body = fields.map { "\(ListAddress.encoded($0.0))=\(ListAddress.encoded($0.1))" }.joined(separator: "&")
    return try await test { client in
      try await client.executeRequest(uri: uri, method: .post, headers: all, body: ByteBuffer(string: body))
    }
  }

  func get(_ uri: String, headers: HTTPFields = [:]) async throws -> TestResponse {
    try await test { try await $0.executeRequest(uri: uri, method: .get, headers: headers, body: nil) }
  }
}

/// The people of the test's authority.
enum TestPerson: String, CaseIterable, Sendable {
  case ownAdviser, otherAdviser, manager, administrator

  var email: String { "\(rawValue)@wexshire.example" }

  var role: Role {
    switch self {
    case .ownAdviser, .otherAdviser: .adviser
    case .manager: .manager
    case .administrator: .administrator
    }
  }
}

/// Everything that was logged.
final class KeptLog: Sendable {
  private let kept = Mutex<[String]>([])
  var lines: [String] { kept.withLock { $0 } }

  struct Handler: LogHandler {
    let log: KeptLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { $1 }
      log.kept.withLock { $0.append("\(event.level) \(event.message) \(all)") }
    }
  }
}

extension TestResponse {
  var text: String { String(buffer: body) }
}
