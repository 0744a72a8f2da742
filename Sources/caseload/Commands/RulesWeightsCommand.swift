import ArgumentParser
import Checking
import Foundation
import Plans
import Storing

/// `caseload rules weights`.
struct RulesWeightsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "Makes the file of words' weights from a body of plans, and prints it.",
    discussion: """
      The more priorities speak of a word, the less it tells that one of them answers a key issue. Look at what is printed
      and at caseload rules diff, then put it in place of weights.yaml: nothing is learnt from plans by itself. Files of a
      folder that are no plan are named and left out; the same plans give the same bytes.

      Examples:
        caseload rules weights /srv/plans > weights.yaml
        caseload rules weights --from-store > weights.yaml
      """)

  @Argument(help: "A folder of exports; folders in it are not looked into.") var folder: String?
  @Flag(help: "Count the current plans on file.") var fromStore = false
  @OptionGroup var options: StoreOptions

  func validate() throws {
    guard (folder != nil) != fromStore else {
      throw ValidationError("Name a folder of exports, or say --from-store.")
    }
  }

  func run() async throws {
    let weights = try await counted()
    guard weights.plans > 0 else { throw fail("No plan was found to count words in.", Exit.data) }
    FileHandle.standardOutput.write(Data(weights.yaml.utf8))
  }

  private func counted() async throws -> WordWeights {
    guard let folder else {
      var found = WordWeights.none
      try await options.withStore { store, configuration in
        var count = WordCount(configuration.rules.keyIssues)
        for id in try await store.currentVersionIDs(of: nil) {
          if let version = try await store.version(id) { count.count(version.plan) }
        }
        found = count.weights
      }
      return found
    }
    let configuration = try options.configuration.load()
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw fail("The folder \(folder) cannot be read.", Exit.data)
    }
    let reading = try ExportReading(configuration, academicYear: nil, termDatesFile: nil)
    var count = WordCount(configuration.rules.keyIssues)
    for name in names.sorted() where !name.hasPrefix(".") {
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      // What is no plan has been named on standard error.
      guard let plans = try? await reading.read(path).plans else { continue }
      for plan in plans { count.count(plan) }
    }
    return count.weights
  }
}
