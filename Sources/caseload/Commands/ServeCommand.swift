import ArgumentParser
import Foundation
import Logging
import Operating

/// `caseload serve`: the daemon.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Runs the daemon: collects, reads, judges and shows plans until it is told to stop.",
    discussion: """
      Stops on SIGTERM or Ctrl-C: what runs is finished, and the exit code is 0.

      Examples:
        caseload serve
        caseload serve --config /etc/caseload --listen 127.0.0.1:8080 --data /var/lib/caseload
      """)

  @Option(help: ArgumentHelp("Where to listen, in place of web.listen.", valueName: "host:port")) var listen: String?
  @OptionGroup var data: DataOption
  @Option(help: ArgumentHelp("The folder with the key that seals tokens (seal-key).", valueName: "folder"))
  var credentials: String?
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configuration = try configuration.load()
    let folder = try data.open(configuration)
    let lock = try data.explained { () throws(DataFolder.Fault) in try folder.lockForDaemon() }
    defer { try? lock.close() }
    LoggingSystem.bootstrap { JournalLog(label: $0) }
    let logger = Logger(label: "caseload")
    do {
      let daemon = try await Daemon(
        configuration: configuration, data: folder, credentials: credentials, logger: logger)
      try await daemon.run(
        listen: listen ?? configuration.settings.web.listen, address: configuration.settings.web.address,
        ready: { logger.info("daemon.ready", metadata: ["listen": "\($0)", "commit": "\(Caseload.commit)"]) })
      logger.info("daemon.stopped")
    } catch {
      throw fail(CommandFailure.sentence(for: error), Exit.unavailable)
    }
  }
}
