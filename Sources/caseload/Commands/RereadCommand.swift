import ArgumentParser
import Plans
import Storing

/// `caseload reread`: reads plans again from the archive.
struct RereadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reread",
    abstract: "Reads plans again from the archive, as this version of Caseload reads them, and judges them.",
    discussion: """
      Version numbers stay: what was read from a delivery is replaced, and nothing that was received is touched.
      Refused and held deliveries are read again too.

      Examples:
        caseload reread --school 900001
        caseload reread --delivery 0f3c…
        caseload reread --all
      """)

  @Option(help: "This school's deliveries.") var school: URN?
  @Option(help: "One delivery, by its receipt.") var delivery: String?
  @Flag(help: "Every delivery.") var all = false
  @OptionGroup var data: DataOption
  @OptionGroup var configuration: ConfigurationOption

  func validate() throws {
    guard [school != nil, delivery != nil, all].filter({ $0 }).count == 1 else {
      throw ValidationError("Say which: --school URN, --delivery RECEIPT, or --all.")
    }
  }

  func run() async throws {
    try await WorkingDaemon(data: data, configuration: configuration, credentials: nil).use { daemon in
      var receipt: ReceiptID?
      if let delivery {
        guard let known = ReceiptID(rawValue: delivery), try await daemon.store.delivery(known) != nil else {
          throw CommandProblem("There is no delivery \(delivery). The school's page lists its deliveries.")
        }
        receipt = known
      }
      let count = try await daemon.store.reread(
        school: school, delivery: receipt, at: Clock.now(), by: Actor.commandLine)
      try await daemon.pipeline.drain()
      let waiting = try await daemon.store.unsettledDeliveries(of: school, delivery: receipt)
      print("\(count - min(waiting, count)) of \(count) deliveries were read again from the archive.")
      guard waiting == 0 else {
        throw CommandProblem(
          "\(waiting) could not be read now, or the daemon is reading them; each is tried again by itself, and its page says why."
        )
      }
    }
  }
}
