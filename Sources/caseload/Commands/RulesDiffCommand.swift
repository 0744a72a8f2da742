import ArgumentParser
import Checking
import Foundation
import Plans
import Storing

/// `caseload rules diff`.
struct RulesDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Prints which verdicts would move if plans were judged by other rules; stores nothing.",
    discussion: """
      All current plans are judged by the rules that their verdicts stand by, and by those of a folder: the one named, or
      the configuration's own, where it was changed and the daemon not yet started again. Works beside a running daemon.

      Examples:
        caseload rules diff
        caseload rules diff /etc/caseload.new
        caseload rules diff /etc/caseload.new --as-of 2026-11-23 --json
      """)

  @Argument(help: "The folder of the rules that may be switched on; the configuration's where left out.")
  var folder: String?
  @Option(help: "The day to judge as of; today where left out.") var asOf: Day?
  @Option(help: "This school's plans only.") var school: URN?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var options: StoreOptions

  func run() async throws {
    var other: Configuration?
    if let folder {
      do throws(ConfigurationFault) {
        other = try Configuration(folder: ConfigurationFolder(named: folder))
      } catch {
        throw fail("The other rules cannot be used. \(error)", Exit.configuration)
      }
    }
    let new = other
    try await options.withStore { store, configuration in
      // Where a plan is judged, and by which term dates, is the authority's own; only the rules are the folder's.
      let judge = Judge(store: store, configuration: configuration, content: new?.content)
      var difference = RulesDifference(asOf: asOf ?? Clock.today(), to: judge.content)
      var kept: [String: RuleSetContent?] = [:]
      for id in try await store.currentVersionIDs(of: school) {
        guard let version = try await store.version(id) else { continue }
        var old: RuleSetContent?
        if let hash = try await store.verdictsJudged(of: id)?.ruleSetHash {
          if let known = kept[hash] {
            old = known
          } else {
            old = try? await KeptRules(store: store).content(of: hash)
            kept[hash] = .some(old)
          }
        }
        try await difference.judge(version, by: old, and: judge)
      }
      guard json else {
        print(difference.words(of: folder ?? "the configuration"))
        return
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(RulesDifferenceReport(difference)) + Data("\n".utf8))
    }
  }
}
