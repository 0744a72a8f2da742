import ArgumentParser
import Plans
import Storing

/// `caseload deliveries`: files that wait for a person's word.
struct DeliveriesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries", abstract: "Files that wait for a person’s word.",
    subcommands: [DeliveriesHeldCommand.self, DeliveriesAcceptCommand.self])
}

/// `caseload deliveries held`.
struct DeliveriesHeldCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "held", abstract: "Prints the deliveries that are held for a person, and why, as CSV.",
    discussion: """
      Examples:
        caseload deliveries held
        caseload deliveries held --school 900001
      """)

  @Option(help: "This school's deliveries only.") var school: URN?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["receipt", "URN", "received", "file", "code", "why"])
      for delivery in try await store.heldDeliveries(of: school) {
        printCSV([
          delivery.receipt.rawValue, delivery.urn.description,
          Day.inLondon(secondsSinceEpoch: delivery.receivedAt).description, delivery.fileName ?? "",
          delivery.code ?? "", delivery.reason ?? "",
        ])
      }
    }
  }
}

/// `caseload deliveries accept`.
struct DeliveriesAcceptCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accepts a plan that is held because most of its items are gone; it becomes the current version.",
    discussion: "Example:\n  caseload deliveries accept 0f3c…")

  @Argument(help: "The delivery's receipt, as caseload deliveries held shows it.") var receipt: String
  @OptionGroup var data: DataOption
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    try await WorkingDaemon(data: data, configuration: configuration, credentials: nil).use { daemon in
      guard let receipt = ReceiptID(rawValue: receipt), let delivery = try await daemon.store.delivery(receipt) else {
        throw CommandProblem("There is no delivery \(receipt). “caseload deliveries held” shows those that wait.")
      }
      guard try await daemon.store.acceptDelivery(receipt, at: Clock.now(), by: Actor.commandLine) else {
        throw CommandProblem(
          delivery.state == .held
            ? "This delivery is held for something else: \(delivery.reason ?? "") Its page asks what must be said."
            : "This delivery is not held any more. Its page says what became of it.")
      }
      try await daemon.pipeline.drain()
      switch try await daemon.store.delivery(receipt)?.state {
      case .read: print("The plan was accepted, stored and judged.")
      case .received:
        throw CommandProblem("The plan is accepted, but could not be read now; it is tried again by itself.")
      case .held, .refused, .setAside, nil:
        throw CommandProblem("The plan is accepted, but something else came of it. Its page says what.")
      }
    }
  }
}
