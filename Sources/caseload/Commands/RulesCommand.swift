import ArgumentParser
import Foundation
import Plans
import Storing

/// `caseload rules`: what plans are judged by, before and after it is changed.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The rules that plans are judged by: on file, tried out, compared, weighed.",
    subcommands: [
      RulesListCommand.self, RulesJudgementsCommand.self, RulesTestCommand.self, RulesDiffCommand.self,
      RulesWeightsCommand.self,
    ])
}

/// `caseload rules list`.
struct RulesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the rules that plans were judged by as CSV, those used last first.",
    discussion: """
      Rules are kept whole from when they first judge a plan; caseload recheck --rules judges by them again. “kept” is no
      for rules of before that.

      Example:
        caseload rules list
      """)

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, configuration in
      printCSV(["hash", "first used", "kept", "judgements", "plans judged by them now", "in the configuration now"])
      for rules in try await store.ruleSets() {
        printCSV([
          rules.hash, rules.firstUsedAt.map { Day.inLondon(secondsSinceEpoch: $0).description } ?? "",
          rules.isKept ? "yes" : "no", String(rules.judgements), String(rules.plans),
          rules.hash == configuration.ruleSetHash ? "yes" : "no",
        ])
      }
    }
  }
}

/// `caseload rules judgements`.
struct RulesJudgementsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judgements", abstract: "Prints the judgements on a school's plans as CSV, the latest first.",
    discussion: """
      A judgement is one time at which something differed from what was on file. caseload recheck --judgement has one
      again.

      Example:
        caseload rules judgements 900001
      """)

  @Argument(help: "The school's URN.") var urn: URN
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV([
        "judgement", "academic year", "layer", "scope", "version", "as of", "judged", "rules", "verdicts changed",
      ])
      for judgement in try await store.judgements(of: urn) {
        printCSV([
          String(judgement.id), judgement.plan.academicYear.description, String(judgement.plan.layer.rawValue),
          judgement.plan.scopeName, String(judgement.version), judgement.asOf.description,
          Day.inLondon(secondsSinceEpoch: judgement.judgedAt).description, String(judgement.ruleSetHash.prefix(12)),
          String(judgement.verdicts),
        ])
      }
    }
  }
}
