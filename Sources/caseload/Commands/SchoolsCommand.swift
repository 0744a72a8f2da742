import ArgumentParser
import Foundation
import Plans
import Storing

/// `caseload schools`: the register, the key issues of inspections, and what schools are strong in.
struct SchoolsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools",
    abstract: "The schools, from the national register, their inspections' key issues and their strengths.",
    subcommands: [
      SchoolsImportCommand.self, SchoolsListCommand.self, SchoolsIssuesCommand.self, SchoolsStrengthsCommand.self,
    ])
}

/// `caseload schools import`.
struct SchoolsImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes in the national register's CSV download as it comes; safe to run again.",
    discussion: """
      Reports how many schools were added, changed and closed. An academy inherits its predecessor's plans through
      the register's links: the column “Linked establishments”, or the register's links file with --links.

      Examples:
        caseload schools import edubasealldata.csv
        caseload schools import edubasealldata.csv --links links_edubasealldata.csv --authority 931
      """)

  @Argument(help: "The register's CSV file.") var file: String
  @Option(help: "The register's links file.") var links: String?
  @Option(help: "Take in this local authority's schools only, by its three-digit code.") var authority: String?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      let register = try RegisterFile(path: file)
      var schools = register.schools
      if let authority { schools = schools.filter { $0.laestab?.hasPrefix(authority + "/") ?? false } }
      let kept = Set(schools.map(\.urn))
      var found = register.links
      if let links { found += try RegisterLinksFile(path: links).links }
      found = found.filter { kept.contains($0.urn) || kept.contains($0.predecessor) }
      let report = try await store.importSchools(
        schools, links: found, from: (file as NSString).lastPathComponent, at: Clock.now(), by: Actor.commandLine)
      print(
        "\(schools.count) schools read: \(report.added.count) added, \(report.changed.count) changed, \(report.closed.count) closed, \(report.unchanged) unchanged; \(found.count) links."
      )
      for urn in report.closed { print("  closed: \(urn)") }
      for fault in register.leftOut { complain("left out: \(fault)") }
    }
  }
}

/// `caseload schools list`.
struct SchoolsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the schools on file as CSV.",
    discussion: "Example:\n  caseload schools list > schools.csv")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["URN", "name", "phase", "status", "roll", "federation", "trust"])
      for school in try await store.schools() {
        printCSV([
          school.urn.description, school.name, school.phase.words, school.isOpen ? "open" : "closed",
          school.numberOnRoll.map(String.init) ?? "", school.federation ?? "", school.trust ?? "",
        ])
      }
    }
  }
}

/// `caseload schools issues`.
struct SchoolsIssuesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issues", abstract: "The key issues of schools' last inspections, on file.",
    subcommands: [SchoolsIssuesImportCommand.self, SchoolsIssuesListCommand.self])
}

/// `caseload schools issues import`.
struct SchoolsIssuesImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes in key issues: URN, reference, text, inspection date.",
    discussion: """
      A school that is in the file has its issues replaced by the file's; other schools' stay. Plans of those schools
      are judged again.

      Example:
        caseload schools issues import key-issues.csv
      """)

  @Argument(help: "The CSV file.") var file: String
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, configuration in
      let issues = try KeyIssuesFile(path: file).issues
      let report = try await store.importKeyIssues(issues, at: Clock.now(), by: Actor.commandLine)
      let kept = issues.filter { !report.unknown.contains($0.urn) }
      print("\(kept.count) key issues of \(Set(kept.map(\.urn)).count) schools are on file.")
      for urn in report.unknown {
        complain("left out: no school with URN \(urn) is on file; import the register first.")
      }
      let judge = Judge(store: store, configuration: configuration)
      for urn in Set(issues.map(\.urn)).sorted() {
        for version in try await store.currentVersions(of: urn) { try await judge.judge(version, asOf: Clock.today()) }
      }
    }
  }
}

/// `caseload schools issues list`.
struct SchoolsIssuesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the key issues on file as CSV.",
    discussion: "Example:\n  caseload schools issues list > key-issues.csv")

  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["URN", "reference", "text", "inspection date"])
      for school in try await store.schools() {
        for issue in try await store.keyIssues(for: school.urn) {
          printCSV([issue.urn.description, issue.ref ?? "", issue.text, issue.inspected?.description ?? ""])
        }
      }
    }
  }
}
