import ArgumentParser
import Foundation
import Plans
import Storing

/// `caseload corrections`: what people have put right of how a school's plans were read.
struct CorrectionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corrections", abstract: "What people have put right of how a school’s plans were read.",
    subcommands: [CorrectionsListCommand.self, CorrectionsWithdrawCommand.self])
}

/// `caseload corrections list`.
struct CorrectionsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints a school’s corrections as CSV, or those in force as JSON.",
    discussion: """
      Examples:
        caseload corrections list 900001
        caseload corrections list 900001 --json > corrections.json
      """)

  @Argument(help: "The school's URN.") var urn: URN
  @Flag(help: "Print those in force as JSON, as caseload read takes them.") var json = false
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      let corrections = try await store.corrections(of: urn)
      guard !json else {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(
          try encoder.encode(Array(corrections.reversed().filter { !$0.isWithdrawn })) + Data("\n".utf8))
        return
      }
      printCSV(["id", "says", "of the plan", "made by", "made", "withdrawn by", "withdrawn", "note"])
      for correction in corrections {
        printCSV([
          String(correction.id), correction.misreading.sentence, correction.plan?.title ?? "every plan",
          correction.madeBy, Day.inLondon(secondsSinceEpoch: correction.madeAt).description,
          correction.withdrawnBy ?? "",
          correction.withdrawnAt.map { Day.inLondon(secondsSinceEpoch: $0).description } ?? "", correction.note ?? "",
        ])
      }
    }
  }
}

/// `caseload corrections withdraw`.
struct CorrectionsWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Takes a correction back, and reads the school’s plans again as they were before it.",
    discussion: "Example:\n  caseload corrections withdraw 900001 12")

  @Argument(help: "The school's URN.") var urn: URN
  @Argument(help: "The correction's number, as caseload corrections list shows it.") var id: Int64
  @OptionGroup var data: DataOption
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    try await WorkingDaemon(data: data, configuration: configuration, credentials: nil).use { daemon in
      guard let correction = try await daemon.store.corrections(of: urn).first(where: { $0.id == id }) else {
        throw CommandProblem("School \(urn) has no correction \(id). “caseload corrections list \(urn)” shows its own.")
      }
      guard !correction.isWithdrawn else {
        print("Correction \(id) is withdrawn already.")
        return
      }
      let count = try await daemon.store.withdrawCorrection(id, of: urn, at: Clock.now(), by: Actor.commandLine)
      try await daemon.pipeline.drain()
      let waiting = try await daemon.store.unsettledDeliveries(of: urn, delivery: nil)
      print("Correction \(id) is withdrawn; \(count - min(waiting, count)) of \(count) deliveries were read again.")
      guard waiting == 0 else {
        throw CommandProblem(
          "\(waiting) could not be read now, or the daemon is reading them; each is tried again by itself, and its page says why."
        )
      }
    }
  }
}
