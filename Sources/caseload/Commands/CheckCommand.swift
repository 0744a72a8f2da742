import ArgumentParser
import Checking
import Foundation
import Plans
import Vocabularies

/// `caseload check`: an export judged by the guidance's criteria.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Judges an export by the guidance's criteria and prints each verdict with its evidence.",
    discussion: """
      Evidence is what falls short; where a criterion is met, up to twenty items that satisfy it.

      Examples:
        caseload check plan.xlsx --as-of 2026-11-23
        caseload check maths.csv --with whole-school.xlsx --json
        caseload check plan.json --register register.csv --key-issues key-issues.csv
        caseload check plan.xlsx --last plan-of-september.xlsx
      """)

  @Argument(help: "The export.") var file: String
  @Option(help: "The day to judge as of, yyyy-mm-dd; today where left out, and then it says so.") var asOf: Day?
  @Option(name: .customLong("with"), help: "Another plan of the school, such as its Layer 1 plan; may be repeated.")
  var with: [String] = []
  @Option(help: "The version before this one, which changes are counted from; the last --earlier where left out.")
  var last: String?
  @Option(help: "A version received earlier in the academic year; may be repeated, in the order in which they came.")
  var earlier: [String] = []
  @Option(help: "The academic year, such as 2026/27, where the file names none.") var academicYear: AcademicYear?
  @Option(help: "Term dates to use in place of the authority's, as YAML or JSON.") var termDates: String?
  @Option(help: "The national register's CSV file, for the school's phase and ages.") var register: String?
  @Option(help: "A CSV file of key issues on file: URN, reference, text, inspection date.") var keyIssues: String?
  @Option(help: "The inspection framework, such as 2025, in place of judging.framework.")
  var framework: Int?
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configuration = try configuration.load()
    if let framework, !configuration.vocabularies.frameworks.contains(where: { $0.id == framework }) {
      let known = configuration.vocabularies.frameworks.map { String($0.id) }.joined(separator: ", ")
      throw fail("There is no inspection framework \(framework) in frameworks/; there is \(known).", Exit.usage)
    }
    let reading = try ExportReading(configuration, academicYear: academicYear, termDatesFile: termDates)
    let (_, plans, _) = try await reading.read(file)
    var paired: [Plan] = []
    for other in with { paired += try await reading.read(other).plans }
    guard let plan = plans.first else { throw fail("\(file): The file holds no plan.", Exit.data) }
    paired += plans.dropFirst()

    var versions: [Plan] = []
    for version in earlier { versions.append(try await reading.version(of: plan, in: version)) }
    var before = versions.last
    if let last { before = try await reading.version(of: plan, in: last) }

    let day = asOf ?? Clock.today()
    if asOf == nil { complain("note: judged as of today, \(day); --as-of names another day.") }
    let content = framework.map(configuration.content.judging(by:)) ?? configuration.content
    var context = CheckingContext(
      asOf: day, termDates: reading.termDates ?? configuration.termDates.dates(for: plan.school.urn), by: content)
    context.school = try school(of: plan)
    context.keyIssuesOnFile = try issues(of: plan)
    context.pairedPlans = paired
    context.earlierVersions = versions
    context.lastVersion = before
    let judged = Checker().judge(plan, in: context)
    let report = CheckReport(
      asOf: day, ruleSet: .init(hash: content.hash), verdicts: judged.verdicts,
      findings: judged.findings.all)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      FileHandle.standardOutput.write(try encoder.encode(report) + Data("\n".utf8))
    } else {
      print(report.words(of: plan))
    }
  }

  private func school(of plan: Plan) throws -> School? {
    guard let register else { return nil }
    do throws(HeadedFile.Fault) {
      let schools = try RegisterFile(path: register).schools
      return schools.first { $0.urn == plan.school.urn }
    } catch {
      throw fail("The register cannot be read. \(error)", Exit.data)
    }
  }

  private func issues(of plan: Plan) throws -> [KeyIssueOnFile] {
    guard let keyIssues else { return [] }
    do throws(HeadedFile.Fault) {
      let issues = try KeyIssuesFile(path: keyIssues).issues
      return issues.filter { $0.urn == plan.school.urn }
    } catch {
      throw fail("The key issues cannot be read. \(error)", Exit.data)
    }
  }
}

/// What `caseload check --json` prints: a contract.
struct CheckReport: Encodable {
  struct Rules: Encodable { var hash: String }

  var asOf: Day
  var ruleSet: Rules
  var verdicts: [Verdict]
  var findings: [Finding]

  enum CodingKeys: String, CodingKey { case asOf, ruleSet, verdicts, findings }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(ruleSet, forKey: .ruleSet)
    try container.encode(verdicts.map(PrintedVerdict.init), forKey: .verdicts)
    try container.encode(findings, forKey: .findings)
  }

  /// The same for a person at a terminal.
  func words(of plan: Plan) -> String {
    var lines = ["\(plan.title) – judged as of \(asOf), rules \(ruleSet.hash.prefix(12))", ""]
    for verdict in verdicts {
      lines.append("\(verdict.criterion.rawValue): \(verdict.verdict.words). \(verdict.because)")
      if let missing = verdict.missing { lines.append("  Missing: \(missing)") }
      for item in verdict.evidence.prefix(5) { lines.append("  – \(item.location): \(item.text.prefix(100))") }
      if verdict.evidence.count > 5 { lines.append("  … and \(verdict.evidence.count - 5) more (--json lists them)") }
    }
    for finding in findings { lines.append("\(finding.severity.rawValue): \(finding.location): \(finding.message)") }
    return lines.joined(separator: "\n")
  }
}

/// A verdict with its absent values written as null, as the contract has them.
private struct PrintedVerdict: Encodable {
  var verdict: Verdict

  enum CodingKeys: String, CodingKey {
    case criterion, version, verdict, because, counted, passed, evidence, missing, holdsUntil
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(verdict.criterion, forKey: .criterion)
    try container.encode(verdict.version, forKey: .version)
    try container.encode(verdict.verdict, forKey: .verdict)
    try container.encode(verdict.because, forKey: .because)
    try container.encode(verdict.counted, forKey: .counted)
    try container.encode(verdict.passed, forKey: .passed)
    try container.encode(verdict.evidence, forKey: .evidence)
    try container.encode(verdict.missing, forKey: .missing)
    try container.encode(verdict.holdsUntil, forKey: .holdsUntil)
  }
}
