import ArgumentParser
import Plans
import Storing

/// `caseload caseload`: which adviser looks after which schools, and since when.
struct CaseloadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload", abstract: "Which adviser looks after which schools, from when until when.",
    subcommands: [CaseloadAssignCommand.self, CaseloadImportCommand.self, CaseloadListCommand.self])
}

/// `caseload caseload assign`.
struct CaseloadAssignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Gives schools to an adviser from a day on; whoever had them keeps them until then.",
    discussion: """
      Examples:
        caseload caseload assign a.adviser@wexshire.example 900001 900002
        caseload caseload assign a.adviser@wexshire.example 900003 --from 2027-01-04
      """)

  @Argument(help: "The adviser's e-mail address.") var email: String
  @Argument(help: "The schools' URNs.") var urns: [URN]
  @Option(help: "The first day, yyyy-mm-dd; today where left out.") var from: Day?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      try await CaseloadAssigning(store: store).assign(email: email, urns: urns, from: from ?? Clock.today())
      print("\(urns.count) schools are with \(email) from \(from ?? Clock.today()).")
    }
  }
}

/// `caseload caseload import`.
struct CaseloadImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Assigns caseloads from a CSV file: email, URN, from.",
    discussion: "Example:\n  caseload caseload import caseloads.csv")

  @Argument(help: "The CSV file.") var file: String
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      let count = try await CaseloadAssigning(store: store).assign(CaseloadsFile(path: file).entries)
      print("\(count) schools are assigned.")
    }
  }
}

/// `caseload caseload list`.
struct CaseloadListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the caseloads of a day as CSV.",
    discussion: "Examples:\n  caseload caseload list\n  caseload caseload list --on 2026-01-15")

  @Option(help: "The day, yyyy-mm-dd; today where left out.") var on: Day?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      let day = on ?? Clock.today()
      printCSV(["email", "URN", "name"])
      for person in try await store.people() {
        for urn in try await store.caseload(of: person.id, on: day) {
          printCSV([person.email, urn.description, try await store.school(urn)?.name ?? ""])
        }
      }
    }
  }
}

/// Assigns schools to people by e-mail address, and says which of either is not on file.
struct CaseloadAssigning {
  let store: Store

  func assign(email: String, urns: [URN], from day: Day) async throws {
    guard let person = try await store.person(email: email)?.person else {
      throw CommandProblem("Nobody signs in as \(email). Add them first with caseload people add.")
    }
    for urn in urns where try await store.school(urn) == nil {
      throw CommandProblem(
        "No school with URN \(urn) is on file. Import the register first with caseload schools import.")
    }
    try await store.assignCaseload(person: person.id, urns: urns, from: day, at: Clock.now(), by: Actor.commandLine)
  }

  func assign(_ entries: [CaseloadsFile.Entry]) async throws -> Int {
    for entry in entries { try await assign(email: entry.email, urns: [entry.urn], from: entry.from ?? Clock.today()) }
    return entries.count
  }
}
