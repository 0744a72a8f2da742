import ArgumentParser
import Checking
import Foundation
import Plans

/// `caseload across`: a folder of exports held against each other.
struct AcrossCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "across",
    abstract: "Checks the plans of a folder of exports against each other and prints what it finds.",
    discussion: """
      A plan's school is the one that --schools names for its file, else the one whose URN its file's name begins with,
      else the one that it names itself. A file that cannot be read is named on standard error and listed; the others are
      checked.

      Examples:
        caseload across exports --as-of 2026-11-23 --register register.csv
        caseload across exports --as-of 2026-11-23 --schools schools.csv --json
      """)

  @Argument(help: "The folder; its subfolders are not looked into.") var folder: String
  @Option(help: "The day to judge as of, yyyy-mm-dd.") var asOf: Day
  @Option(help: "The national register's CSV file: URN, EstablishmentName, Federations (name), Trusts (name).")
  var register: String?
  @Option(help: "A CSV file that says whose each file is: URN, file.") var schools: String?
  @Option(help: "The academic year, such as 2026/27, where a file names none.") var academicYear: AcademicYear?
  @Option(help: "Term dates to use in place of the authority's, as YAML or JSON.") var termDates: String?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configuration = try configuration.load()
    let reading = try ExportReading(configuration, academicYear: academicYear, termDatesFile: termDates)
    let onFile = try schoolsOnFile()
    let owners = try owners()
    let exports = try ExportFolder(folder)
    for name in owners.keys.sorted() where !exports.names.contains(name) {
      complain("\(schools ?? ""): There is no file “\(name)” in the folder.")
    }

    let context = AcrossContext(
      asOf: asOf, termDates: reading.termDates ?? configuration.termDates.dates(for: nil),
      checkRules: configuration.checkRules, vocabularies: configuration.vocabularies, schools: onFile)
    let filing = FolderFiling(
      configuration: configuration, context: context, owners: owners, academicYear: academicYear)
    var plans: [FiledPlan] = []
    var unread: [AcrossReport.Unread] = []
    for (name, outcome) in try await exports.read(with: reading) {
      switch outcome {
      case .failure(let problem):
        complain("\(name): \(problem.sentence)")
        unread.append(AcrossReport.Unread(file: name, reason: problem.sentence))
      case .success(let found):
        plans += filing.filed(found, from: name, after: plans.count)
      }
    }
    var across = AcrossSchools(context)
    for plan in filing.judged(plans) { across.take(plan) }
    let report = AcrossReport(findings: across.findings(), unread: unread)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(report) + Data("\n".utf8))
    } else {
      print(report.words(plans: plans.count))
    }
  }

  private func schoolsOnFile() throws -> SchoolRegister {
    guard let register else { return SchoolRegister([]) }
    do throws(HeadedFile.Fault) {
      let file = try RegisterFile(path: register, needing: RegisterFile.fewestColumns)
      for fault in file.leftOut { complain("left out: \(fault)") }
      return SchoolRegister(file.schools, links: file.links)
    } catch {
      throw fail("The register cannot be read. \(error)", Exit.data)
    }
  }

  private func owners() throws -> [String: URN] {
    guard let schools else { return [:] }
    do throws(HeadedFile.Fault) {
      return try PlanOwnersFile(path: schools).owners
    } catch {
      throw fail("The schools of the files cannot be read. \(error)", Exit.data)
    }
  }
}

/// What `caseload across --json` prints: a contract.
struct AcrossReport: Encodable {
  /// A file that no plan was read from, and why.
  struct Unread: Encodable {
    var file: String
    var reason: String
  }

  var findings: [AcrossFinding]
  var unread: [Unread]

  /// The same for a person at a terminal.
  func words(plans: Int) -> String {
    var lines = [
      "\(plans) plans checked against each other; \(findings.count) findings, \(unread.count) files not read."
    ]
    for finding in findings {
      lines += ["", "\(finding.severity.words): \(finding.check): \(finding.files.joined(separator: ", "))"]
      lines.append("  \(finding.message)")
      for item in finding.evidence.prefix(6) {
        lines.append("  – \(item.file), \(item.location): \(item.text.prefix(160))")
      }
      if finding.evidence.count > 6 { lines.append("  … and \(finding.evidence.count - 6) more (--json lists them)") }
    }
    return lines.joined(separator: "\n")
  }
}
