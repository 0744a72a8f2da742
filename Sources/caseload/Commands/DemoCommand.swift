import ArgumentParser
import Foundation
import Logging
import Plans

/// `caseload demo`: the main job, end to end, on invented schools.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Shows the main job end to end on invented schools: collects, reads, judges, and serves the pages.",
    discussion: """
      Small schools' sites on loopback serve the exports of Fixtures/; two of them fail, as some always do. Each run
      starts with an empty data folder. Stays up until Ctrl-C.

      Examples:
        caseload demo
        caseload demo --listen 127.0.0.1:9000 --json
      """)

  @Option(help: ArgumentHelp("Where to listen.", valueName: "host:port")) var listen = "127.0.0.1:8080"
  @Option(help: ArgumentHelp("The data folder; one of the demonstration's own where left out.", valueName: "folder"))
  var data: String?
  @Flag(help: "Print one line of JSON when ready, for scripts.") var json = false
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let loaded = try configuration.load()
    guard let fixtures = FixtureFolder() else {
      throw fail("Fixtures/ was not found beside the program; run the demonstration from a checkout.", Exit.unavailable)
    }
    do {
      let folder = try DemoFolder.fresh(data)
      LoggingSystem.bootstrap { label in
        var handler = StreamLogHandler.standardError(label: label)
        handler.logLevel = .error
        return handler
      }
      let demonstration = Demonstration(
        configuration: loaded, fixtures: fixtures, folder: folder, listen: listen, json: json)
      try await demonstration.run()
    } catch let error as DemoFolder.Fault {
      throw fail(error.description, Exit.unavailable)
    } catch let error as DemoUpload.Fault {
      throw fail(error.description, Exit.unavailable)
    } catch {
      throw fail(CommandFailure.sentence(for: error), Exit.unavailable)
    }
  }
}
