public import ArgumentParser
import Foundation
import Plans
import Serving
public import Storing

/// `caseload people`: who may sign in, and as what.
struct PeopleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people", abstract: "Who may sign in: advisers, managers, administrators.",
    subcommands: [PeopleAddCommand.self, PeopleImportCommand.self, PeopleListCommand.self, PeopleRemoveCommand.self])
}

extension Role: ExpressibleByArgument {}

/// `caseload people add`.
struct PeopleAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a person, or gives one a new password or role.",
    discussion: """
      The password is read from standard input, so that it stands in no shell history; with --generate one is made
      and printed once.

      Examples:
        caseload people add --name "A. Adviser" --email a.adviser@wexshire.example --role adviser --generate
        caseload people add --name "M. Manager" --email m@wexshire.example --role manager < password.txt
      """)

  @Option(help: "The person's name, as pages show it.") var name: String
  @Option(help: "The e-mail address to sign in with.") var email: String
  @Option(help: "adviser, manager or administrator.") var role: Role
  @Flag(help: "Make a password and print it once.") var generate = false
  @OptionGroup var options: StoreOptions

  func run() async throws {
    guard email.contains("@") else { throw ValidationError("“\(email)” is not an e-mail address.") }
    let password = try generate ? GeneratedPassword.make() : typed()
    try await options.withStore { store, _ in
      try await store.addPerson(
        name: name, email: email, role: role, passwordHash: try await PasswordHash.make(password), at: Clock.now(),
        by: Actor.commandLine)
      print("\(name) may sign in as \(email), role \(role.rawValue).")
      if generate { print("Password: \(password)") }
    }
  }

  private func typed() throws -> String {
    if isatty(0) == 1 { complain("Type the password and press Enter:") }
    guard let line = readLine(), line.count >= 12 else {
      throw ValidationError(
        "The password must have at least 12 characters; give it on standard input, or use --generate.")
    }
    return line
  }
}

/// Passwords that are made, not chosen: five groups of four letters and digits, without those that look alike.
enum GeneratedPassword {
  static func make() -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")
    return (0..<5).map { _ in String((0..<4).map { _ in letters[Int.random(in: 0..<letters.count)] }) }
      .joined(separator: "-")
  }
}

/// `caseload people import`.
struct PeopleImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds people from a CSV file (name, email, role) and prints a password for each.",
    discussion: "Example:\n  caseload people import people.csv > passwords.csv")

  @Argument(help: "The CSV file.") var file: String
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      let entries = try PeopleFile(path: file).entries
      printCSV(["name", "email", "role", "password"])
      for entry in entries {
        if try await store.person(email: entry.email) != nil {
          complain("\(entry.email) may sign in already; left as it is.")
          continue
        }
        let password = GeneratedPassword.make()
        try await store.addPerson(
          name: entry.name, email: entry.email, role: entry.role, passwordHash: try await PasswordHash.make(password),
          at: Clock.now(), by: Actor.commandLine)
        printCSV([entry.name, entry.email, entry.role.rawValue, password])
      }
    }
  }
}

/// `caseload people list`.
struct PeopleListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints who may sign in, as CSV.",
    discussion: "Example:\n  caseload people list > people.csv")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["name", "email", "role"])
      for person in try await store.people() { printCSV([person.name, person.email, person.role.rawValue]) }
    }
  }
}

/// `caseload people remove`.
struct PeopleRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes a person's access away at once; what they did stays on record.",
    discussion: "Example:\n  caseload people remove a.adviser@wexshire.example")

  @Argument(help: "The e-mail address.") var email: String
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      guard try await store.person(email: email) != nil else {
        throw CommandProblem("Nobody signs in as \(email). “caseload people list” shows who does.")
      }
      try await store.removePerson(email: email, at: Clock.now(), by: Actor.commandLine)
      print("\(email) can no longer sign in.")
    }
  }
}
