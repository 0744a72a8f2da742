import ArgumentParser
import Foundation
import Logging
import Plans
import Storing

/// `caseload collect`: pulls exports now.
struct CollectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collect", abstract: "Pulls exports now: the sources that are due, a school's, or all.",
    discussion: """
      May run beside the daemon. What is received is read and judged before the command ends.

      Examples:
        caseload collect
        caseload collect --school 900001
        caseload collect --all
      """)

  @Option(help: "Ask this school's sources, whether they are due or not.") var school: URN?
  @Flag(help: "Ask every source, whether it is due or not.") var all = false
  @Option(help: ArgumentHelp("The folder with the key that seals tokens.", valueName: "folder")) var credentials:
    String?
  @OptionGroup var data: DataOption
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    try await WorkingDaemon(data: data, configuration: configuration, credentials: credentials).use { daemon in
      let sources = try await daemon.store.sources().filter { all || $0.urn == school }
      let count =
        all || school != nil
        ? try await daemon.collector.collect(sources) : try await daemon.collector.collectDue()
      try await daemon.pipeline.drain()
      var failed = 0
      for source in try await daemon.store.sources() where all || school == nil || source.urn == school {
        guard let attempt = try await daemon.store.latestAttempt(ofSource: source.id) else { continue }
        if attempt.outcome == .failed { failed += 1 }
        print("\(source.urn) \(attempt.outcome.rawValue): \(attempt.reason ?? "") (\(source.address))")
      }
      print("\(count) sources asked, \(failed) of those on file failed last time.")
    }
  }
}

/// The daemon's parts without its site and its clockwork, for a command that does one piece of work.
struct WorkingDaemon {
  let data: DataOption
  let configuration: ConfigurationOption
  let credentials: String?

  func use(_ body: (Daemon) async throws -> Void) async throws {
    let configuration = try configuration.load()
    let folder = try data.open(configuration)
    var logger = Logger(label: "caseload") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .error
    do {
      let daemon = try await Daemon(
        configuration: configuration, data: folder, credentials: credentials, logger: logger)
      do {
        try await body(daemon)
      } catch {
        try? await daemon.close()
        throw error
      }
      try await daemon.close()
    } catch let code as ExitCode {
      throw code
    } catch {
      throw fail(CommandFailure.sentence(for: error), Exit.unavailable)
    }
  }
}
