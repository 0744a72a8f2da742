import Foundation
import Plans
import Serving
import Storing

/// The authority that the demonstration plays: its register, people and caseloads, its schools' sites and uploads.
struct DemoSetting: Sendable {
  let store: Store
  let fixtures: FixtureFolder

  /// Imports what an authority has on file, with a new password for everyone.
  ///
  /// - Returns: an adviser, a manager and an administrator, in that order.
  func importAuthority() async throws -> [DemoPerson] {
    let now = Clock.now()
    let register = try RegisterFile(path: fixtures.file("register.csv"))
    let links = try RegisterLinksFile(path: fixtures.file("register-links.csv")).links
    _ = try await store.importSchools(
      register.schools, links: register.links + links, from: "register.csv", at: now, by: Actor.commandLine)
    _ = try await store.importKeyIssues(
      KeyIssuesFile(path: fixtures.file("key-issues.csv")).issues, at: now, by: Actor.commandLine)

    var people: [DemoPerson] = []
    for entry in try PeopleFile(path: fixtures.file("people.csv")).entries {
      let password = GeneratedPassword.make()
      try await store.addPerson(
        name: entry.name, email: entry.email, role: entry.role, passwordHash: try await PasswordHash.make(password),
        at: now, by: Actor.commandLine)
      people.append(
        DemoPerson(role: entry.role.rawValue, name: entry.name, email: entry.email, password: password))
    }
    let caseloads = try CaseloadsFile(path: fixtures.file("caseloads.csv")).entries
    _ = try await CaseloadAssigning(store: store).assign(caseloads)
    let withSchools = Set(caseloads.map(\.email))
    return Role.allCases.compactMap { role in
      people.first { $0.role == role.rawValue && (role != .adviser || withSchools.contains($0.email)) }
    }
  }

  /// A site for each source of `sources.csv`, whose addresses are files beside it; one that is not there answers 404.
  func sites() throws -> [SchoolSite] {
    let file = try HeadedFile(path: fixtures.file("sources.csv"), needing: ["URN", "address"])
    var sites: [SchoolSite] = []
    for (index, record) in file.records.enumerated() {
      let name = try record.needed("address")
      let path = fixtures.file(name)
      sites.append(
        SchoolSite(
          urn: try record.urn(), host: "127.0.1.\(index + 1)",
          file: FileManager.default.fileExists(atPath: path) ? path : nil,
          path: "/plans/" + (name as NSString).lastPathComponent))
    }
    return sites
  }

  func addSource(for site: SchoolSite, port: Int) async throws {
    try await store.addSource(
      NewSource(urn: site.urn, address: "http://\(site.host):\(port)\(site.path)", allowsPlainHTTP: true),
      at: Clock.now(), by: Actor.commandLine)
  }

  /// Waits until every site has said its port and stands in the store as a source.
  func waitForSources(_ count: Int) async throws {
    try await wait("The schools' sites did not start.") { try await store.sources().count >= count }
  }

  /// Waits until every source was asked once, telling how far it is.
  func waitUntilCollected(_ progress: (Int, Int) -> Void) async throws {
    var told = -1
    try await wait("The sources were not asked in time.") {
      let sources = try await store.sources()
      let asked = sources.filter { $0.lastChecked != nil }.count
      if asked != told { progress(asked, sources.count) }
      told = asked
      return asked == sources.count
    }
    try await waitUntilSettled()
  }

  func waitUntilSettled() async throws {
    try await wait("The plans were not read in time.") { try await store.unsettledDeliveries() == 0 }
  }

  /// Sends the plans of `uploads.csv` (URN, file), each with a token of its school.
  func upload(to address: String) async throws -> [DemoToken] {
    let file = try HeadedFile(path: fixtures.file("uploads.csv"), needing: ["URN", "file"])
    var tokens: [DemoToken] = []
    for record in file.records {
      let urn = try record.urn()
      let token = TokenText.make()
      _ = try await store.issueToken(
        urn: urn, tokenHash: TokenText.hash(token), label: "demonstration", by: Actor.commandLine, at: Clock.now())
      let upload = DemoUpload(
        address: address, urn: urn, token: token, file: fixtures.file(try record.needed("file")))
      try await upload.send()
      tokens.append(DemoToken(urn: urn, token: token))
    }
    return tokens
  }

  /// What came of it, in a sentence.
  func outcome() async throws -> String {
    let sources = try await store.sources()
    let failed = sources.filter { $0.consecutiveFailures > 0 }.count
    let plans = try await store.currentVersions().count
    let refused = try await store.refusedDeliveries()
    return
      "\(sources.count) schools' sites were asked: \(sources.count - failed) answered with a file, \(failed) failed. \(plans) plans are read and judged, \(refused) file was refused with a reason."
  }

  private func wait(_ problem: String, until done: () async throws -> Bool) async throws {
    for _ in 0..<1200 {
      if try await done() { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw CommandProblem("\(problem) The machine may be very busy; run the demonstration again.")
  }
}
