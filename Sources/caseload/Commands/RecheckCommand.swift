import ArgumentParser
import Checking
import Foundation
import Plans
import Storing

/// `caseload recheck`: judges plans again.
struct RecheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Judges the current plans again, by the rules as they stand, and stores what differs.",
    discussion: """
      Old verdicts are kept. With --as-of the verdicts of another day are printed as JSON, one plan a line, and
      nothing is stored.

      Examples:
        caseload recheck
        caseload recheck --school 900001
        caseload recheck --as-of 2026-11-23 > verdicts.jsonl
      """)

  @Option(help: "This school's plans only.") var school: URN?
  @Option(help: "Judge as of this day, print, and store nothing.") var asOf: Day?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, configuration in
      let judge = Judge(store: store, configuration: configuration)
      let versions = try await store.currentVersionIDs(of: school)
      if let asOf {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for id in versions {
          guard let version = try await store.version(id) else { continue }
          let (context, _) = try await judge.basis(of: version, asOf: asOf)
          let line = RecheckedPlan(
            plan: version.identity, version: version.number, asOf: asOf, ruleSet: configuration.ruleSetHash,
            verdicts: Checker().verdicts(on: version.plan, in: context),
            findings: Checker().findings(on: version.plan, in: context).all)
          print(String(decoding: try encoder.encode(line), as: UTF8.self))
        }
        return
      }
      let (plans, changed) = try await judge.judge(versions, asOf: Clock.today())
      print("\(plans) plans judged as of \(Clock.today()); \(changed) verdicts differ from those on file.")
    }
  }
}

private struct RecheckedPlan: Encodable {
  var plan: PlanIdentity
  var version: Int
  var asOf: Day
  var ruleSet: String
  var verdicts: [Verdict]
  var findings: [Finding]
}
