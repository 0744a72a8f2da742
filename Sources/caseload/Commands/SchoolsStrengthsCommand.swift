import ArgumentParser
import Plans
import Storing

/// `caseload schools strengths`: what advisers have recorded that schools are strong in.
struct SchoolsStrengthsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "strengths",
    abstract: "What schools are strong in, on an adviser's word, so that they can be asked to help others.",
    subcommands: [
      SchoolsStrengthsAddCommand.self, SchoolsStrengthsListCommand.self, SchoolsStrengthsWithdrawCommand.self,
    ])
}

/// `caseload schools strengths add`.
struct SchoolsStrengthsAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Records that a school is strong in something, and why.",
    discussion: """
      Example:
        caseload schools strengths add 950001 --subject "early reading" --reason "Seen in March: every lesson" --by "A. Adviser"
      """)

  @Argument(help: "The school's URN.") var urn: URN
  @Option(help: "What it is strong in: a subject, attendance, behaviour or a group of pupils.") var subject: String
  @Option(help: "What shows it.") var reason: String
  @Option(help: "Who says so.") var by: String
  @OptionGroup var options: StoreOptions

  func validate() throws {
    for (name, text) in [("--subject", subject), ("--reason", reason), ("--by", by)]
    where !(1...SchoolStrength.longestText).contains(text.unicodeScalars.count) {
      throw ValidationError("\(name) must have 1 to \(SchoolStrength.longestText) characters.")
    }
  }

  func run() async throws {
    try await options.withStore { store, _ in
      let strength = SchoolStrength(
        urn: urn, subject: subject, reason: reason, recordedBy: by, recorded: Clock.today())
      guard let id = try await store.addStrength(strength, at: Clock.now(), by: Actor.commandLine) else {
        throw CommandProblem("No school with URN \(urn) is on file. Import the register first.")
      }
      print("Strength \(id) of \(urn) is on file.")
    }
  }
}

/// `caseload schools strengths list`.
struct SchoolsStrengthsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the strengths on file as CSV.",
    discussion: "Example:\n  caseload schools strengths list > strengths.csv")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["number", "URN", "subject", "reason", "recorded by", "on"])
      for recorded in try await store.strengths() {
        let strength = recorded.strength
        printCSV([
          String(recorded.id), strength.urn.description, strength.subject, strength.reason, strength.recordedBy,
          strength.recorded.description,
        ])
      }
    }
  }
}

/// `caseload schools strengths withdraw`.
struct SchoolsStrengthsWithdrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes a strength back, by its number.",
    discussion: "Example:\n  caseload schools strengths withdraw 3")

  @Argument(help: "The number that list shows.") var number: Int64
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      guard try await store.withdrawStrength(number, at: Clock.now(), by: Actor.commandLine) else {
        throw CommandProblem("There is no strength with the number \(number) that still holds.")
      }
      print("Strength \(number) is withdrawn.")
    }
  }
}
