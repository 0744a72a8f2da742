import Crypto
import Foundation
import Hummingbird
import Logging
import Plans
import Serving
import Storing
import UnixSignals

/// One run of the demonstration: schools' sites, a fresh store, the daemon, and what an authority would do by hand.
struct Demonstration: Sendable {
  let configuration: Configuration
  let fixtures: FixtureFolder
  let folder: DataFolder
  let listen: String
  let json: Bool

  func run() async throws {
    var logger = Logger(label: "caseload")
    logger.logLevel = .error
    var settings = configuration
    settings.settings.authority.name = "Caseload demonstration"
    settings.settings.web.address = "http://\(listen)"
    // Each site is asked again within the hour, so that somebody who edits a fixture sees it collected.
    settings.settings.collecting.everyHours = 1
    let daemon = try await Daemon(configuration: settings, data: folder, credentials: nil, logger: logger)
    let setting = DemoSetting(store: daemon.store, fixtures: fixtures)
    say("Importing the register, key issues, people and caseloads of invented schools …")
    let people = try await setting.importAuthority()

    try await withThrowingTaskGroup(of: Void.self) { group in
      let sites = try setting.sites()
      say("Starting \(sites.count) schools' sites on loopback …")
      for site in sites {
        group.addTask {
          let application = site.application { port in
            try? await setting.addSource(for: site, port: port)
          }
          try await application.runService(gracefulShutdownSignals: [.sigterm, .sigint])
        }
      }
      try await setting.waitForSources(sites.count)

      // The site answers nobody before it has told that it runs, so what asks it cannot run inside the telling.
      let (addresses, running) = AsyncStream.makeStream(of: String.self)
      group.addTask { [self] in
        try await daemon.run(listen: listen, address: "http://\(listen)") { running.yield("http://\($0)") }
        running.finish()
      }
      group.addTask { [self] in
        for await address in addresses {
          do {
            try await present(daemon, setting, people: people, at: address)
          } catch {
            complain(CommandFailure.sentence(for: error))
            kill(getpid(), SIGTERM)
          }
        }
      }
      // The first to end, by Ctrl-C or a fault, ends the others.
      _ = try await group.next()
      group.cancelAll()
    }
  }

  private func present(_ daemon: Daemon, _ setting: DemoSetting, people: [DemoPerson], at address: String) async throws
  {
    say("Collecting by libcurl, reading and judging …")
    try await setting.waitUntilCollected { done, of in say("  \(done) of \(of) sources asked") }
    say("Uploading two plans over HTTP, as schools' own systems would …")
    let tokens = try await setting.upload(to: address)
    try await setting.waitUntilSettled()
    let outcome = try await setting.outcome()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      print(
        String(
          decoding: try encoder.encode(DemoReady(address: address, people: people, tokens: tokens)), as: UTF8.self))
    } else {
      print(
        """

        \(outcome)

        Caseload is at  \(address)
        \(people.map { "  sign in as the \($0.role): \($0.email)  password: \($0.password)" }.joined(separator: "\n"))
        \(tokens.prefix(1).map { "  send a plan as a school does: \(address)/send/\($0.token)" }.joined())

        Press Ctrl-C to stop. The next run starts clean.
        """)
    }
    fflush(nil)
  }

  private func say(_ words: String) { complain(words) }
}

/// A person of the demonstration, with the password that was made for them.
struct DemoPerson: Codable, Sendable {
  var role: String
  var name: String
  var email: String
  var password: String
}

/// A token of the demonstration.
struct DemoToken: Codable, Sendable {
  var urn: URN
  var token: String
}

/// The line that `--json` prints: a contract.
struct DemoReady: Codable, Sendable {
  var address: String
  var people: [DemoPerson]
  var tokens: [DemoToken]
}
