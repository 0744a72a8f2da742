import ArgumentParser
import Plans
import Serving
import Storing

/// `caseload tokens`: what a school's own system signs its uploads with.
struct TokensCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Upload tokens: each lets one school send its plans, and nothing else.",
    subcommands: [TokensIssueCommand.self, TokensListCommand.self, TokensRevokeCommand.self])
}

/// `caseload tokens issue`.
struct TokensIssueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Makes a token for a school and prints it once; only its hash is kept.",
    discussion: """
      Example:
        caseload tokens issue 900001 --label "office MIS"
        curl -T plan.xlsx -H "Authorization: Bearer TOKEN" https://caseload.example.gov.uk/api/v1/schools/900001/plans
      """)

  @Argument(help: "The school's URN.") var urn: URN
  @Option(help: "What the token is for, as the list shows it.") var label = ""
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      guard let school = try await store.school(urn) else {
        throw CommandProblem(
          "No school with URN \(urn) is on file. Import the register first with caseload schools import.")
      }
      let token = TokenText.make()
      let id = try await store.issueToken(
        urn: urn, tokenHash: TokenText.hash(token), label: label, by: Actor.commandLine, at: Clock.now())
      complain(
        "Token \(id) for \(school.name). For a school that sends by hand, it makes a link: the site's address, /send/ and the token. It is shown this once:"
      )
      print(token)
    }
  }
}

/// `caseload tokens list`.
struct TokensListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the tokens, without their text, as CSV.",
    discussion: "Example:\n  caseload tokens list")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["id", "URN", "label", "issued", "last used", "state"])
      for token in try await store.tokens() {
        printCSV([
          String(token.id), token.urn.description, token.label,
          Day.inLondon(secondsSinceEpoch: token.issuedAt).description,
          token.lastUsedAt.map { Day.inLondon(secondsSinceEpoch: $0).description } ?? "never",
          token.revokedAt == nil ? "valid" : "revoked",
        ])
      }
    }
  }
}

/// `caseload tokens revoke`.
struct TokensRevokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Ends a token at once.", discussion: "Example:\n  caseload tokens revoke 3")

  @Argument(help: "The token's number, as caseload tokens list shows it.") var id: Int64
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      guard try await store.tokens().contains(where: { $0.id == id }) else {
        throw CommandProblem("There is no token \(id). “caseload tokens list” shows those there are.")
      }
      try await store.revokeToken(id: id, at: Clock.now(), by: Actor.commandLine)
      print("Token \(id) is revoked.")
    }
  }
}
