import ArgumentParser
import Plans
import Storing

/// `caseload sources`: where schools' exports are pulled from.
struct SourcesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "The addresses that schools' exports are pulled from.",
    subcommands: [SourcesAddCommand.self, SourcesImportCommand.self, SourcesListCommand.self])
}

/// `caseload sources add`.
struct SourcesAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds a source for a school, or changes the one with the same address.",
    discussion: """
      A token is read from standard input with --token, so that it stands in no shell history, and is sealed before
      it is stored.

      Examples:
        caseload sources add 900001 https://school.example/sdp.xlsx
        caseload sources add 900001 https://school.example/api/plan --every-hours 12 --token < token.txt
      """)

  @Argument(help: "The school's URN.") var urn: URN
  @Argument(help: "The address of the export.") var address: String
  @Option(help: "Hours between two requests, 1 to 720; collecting.everyHours where left out.") var everyHours: Int?
  @Flag(help: "Allow plain http for this source.") var allowHttp = false
  @Option(help: "The proxy for this source, such as http://proxy.example:3128.") var proxy: String?
  @Option(help: "Take what comes as layer 1 or 2, whatever the file says.") var layer: Int?
  @Option(help: "Take what comes as a plan of this scope, such as Mathematics.") var scope: String?
  @Flag(help: "Read a bearer token from standard input.") var token = false
  @Option(help: ArgumentHelp("The folder with the key that seals tokens.", valueName: "folder")) var credentials:
    String?
  @OptionGroup var options: StoreOptions

  func validate() throws {
    if let problem = SourceAddress.problem(with: address, allowsPlainHTTP: allowHttp) { throw ValidationError(problem) }
    if let everyHours, !(1...720).contains(everyHours) { throw ValidationError("--every-hours takes 1 to 720.") }
    if let layer, Layer(rawValue: layer) == nil { throw ValidationError("--layer takes 1 or 2.") }
  }

  func run() async throws {
    let entry = SourcesFile.Entry(
      urn: urn, address: address, everyHours: everyHours, allowsPlainHTTP: allowHttp, proxy: proxy,
      layer: layer.flatMap(Layer.init(rawValue:)), scope: scope, token: token ? readLine() : nil)
    try await options.withStore { store, _ in
      try await SourceAdding(store: store, credentials: credentials).add(entry)
      print("\(address) is a source of \(urn); it is asked for the first time within a minute.")
    }
  }
}

/// `caseload sources import`.
struct SourcesImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Adds sources from a CSV file; safe to run again.",
    discussion: """
      Columns: URN, address, and if wanted every hours, allow http, proxy, layer, scope, token.

      Example:
        caseload sources import sources.csv
      """)

  @Argument(help: "The CSV file.") var file: String
  @Option(help: ArgumentHelp("The folder with the key that seals tokens.", valueName: "folder")) var credentials:
    String?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      let entries = try SourcesFile(path: file).entries
      let adding = SourceAdding(store: store, credentials: credentials)
      for entry in entries { try await adding.add(entry) }
      print("\(entries.count) sources are on file.")
    }
  }
}

/// `caseload sources list`.
struct SourcesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the sources as CSV, without their tokens.",
    discussion: "Example:\n  caseload sources list > sources.csv")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["URN", "address", "every hours", "allow http", "proxy", "layer", "scope", "last outcome"])
      for source in try await store.sources() {
        printCSV([
          source.urn.description, source.address, source.everyHours.map(String.init) ?? "",
          source.allowsPlainHTTP ? "yes" : "no", source.proxy ?? "", source.layer.map { String($0.rawValue) } ?? "",
          source.scope ?? "",
          source.lastChecked == nil
            ? "not asked yet" : source.consecutiveFailures > 0 ? "failed \(source.consecutiveFailures) times" : "well",
        ])
      }
    }
  }
}

/// Adds a source, its token sealed.
struct SourceAdding {
  let store: Store
  let credentials: String?
  var seal: TokenSeal?

  init(store: Store, credentials: String?, seal: TokenSeal? = nil) {
    self.store = store
    self.credentials = credentials
    self.seal = seal
  }

  func add(_ entry: SourcesFile.Entry) async throws {
    guard try await store.school(entry.urn) != nil else {
      throw CommandProblem(
        "No school with URN \(entry.urn) is on file. Import the register first with caseload schools import.")
    }
    var sealed: [UInt8]?
    if let token = entry.token {
      sealed = try (seal ?? TokenSeal(credentials: credentials)).seal(token, urn: entry.urn, address: entry.address)
    }
    try await store.addSource(
      NewSource(
        urn: entry.urn, address: entry.address, allowsPlainHTTP: entry.allowsPlainHTTP, sealedToken: sealed,
        everyHours: entry.everyHours, proxy: entry.proxy, layer: entry.layer, scope: entry.scope),
      at: Clock.now(), by: Actor.commandLine)
  }
}
