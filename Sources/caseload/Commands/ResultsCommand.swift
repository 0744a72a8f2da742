import ArgumentParser
import Foundation
import Plans
import Storing

/// `caseload results`: schools' published results, which targets and schools' strengths are compared with.
struct ResultsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "results", abstract: "Schools' published results, from the national performance tables.",
    subcommands: [ResultsImportCommand.self, ResultsListCommand.self])
}

/// `caseload results import`.
struct ResultsImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes in a key stage 2 or 4 file of the national performance tables as it comes; safe to run again.",
    discussion: """
      The file does not say of which year it is: --academic-year does. Only the results of schools on file are taken, and
      of the schools that they followed. Which columns are read is in results.yaml.

      Examples:
        caseload results import england_ks2final.csv --academic-year 2018/19
        caseload results import england_ks4final.csv --academic-year 2024/25
      """)

  @Argument(help: "The CSV file.") var file: String
  @Option(help: "The academic year of the results, such as 2024/25.") var academicYear: AcademicYear
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, configuration in
      let table = try ResultsFile(path: file, academicYear: academicYear, tables: configuration.resultsTables)
      let report = try await store.importResults(
        table.results, from: (file as NSString).lastPathComponent, at: Clock.now(), by: Actor.commandLine)
      print(
        "\(table.kind), \(academicYear): \(report.results) results of \(report.schools) schools are on file; \(report.leftOut) schools of the file are not."
      )
      for fault in table.leftOut { complain("left out: \(fault)") }
    }
  }
}

/// `caseload results list`.
struct ResultsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Prints the published results on file as CSV.",
    discussion: "Examples:\n  caseload results list > results.csv\n  caseload results list --school 900001")

  @Option(help: "This school's results only.") var school: URN?
  @OptionGroup var options: StoreOptions

  func run() async throws {
    try await options.withStore { store, _ in
      printCSV(["URN", "academic year", "measure", "group", "value", "unit", "withheld"])
      let urns = try await store.schools().map(\.urn).filter { school == nil || $0 == school }
      for urn in urns {
        for result in try await store.publishedResults(of: urn) {
          printCSV([
            urn.description, result.academicYear.description, result.measure, result.group ?? "",
            result.value.map { $0.formatted(.number.grouping(.never).locale(Locale(identifier: "en_GB"))) } ?? "",
            result.unit.rawValue, result.withheld ?? "",
          ])
        }
      }
    }
  }
}
