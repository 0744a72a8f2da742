import ArgumentParser
import Foundation
import Plans

/// `caseload read`: an export as Caseload reads it.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Prints an export as Caseload reads it: caseload-plan/1 JSON.",
    discussion: """
      Reading notes go to standard error too. A file that cannot be read, or is another school's than --school,
      ends with exit code 65 and one sentence.

      Examples:
        caseload read plan.xlsx
        caseload read export.csv --school 900012 --academic-year 2026/27
        caseload read workbook.xlsx --all --explain
        caseload read plan.docx --corrections corrections.json --explain
      """)

  @Argument(help: "The export.") var file: String
  @Option(help: "Refuse the file where it names another school than this URN.") var school: URN?
  @Option(help: "The academic year, such as 2026/27, to resolve dates in where the file names none.")
  var academicYear: AcademicYear?
  @Option(help: "Term dates to use in place of the authority's, as YAML or JSON.") var termDates: String?
  @Option(help: "Corrections to try on it: a JSON array, as caseload corrections list prints it.")
  var corrections: String?
  @Flag(help: "Print an array of every plan in the file, not the first alone.") var all = false
  @Flag(help: "Print on standard error which heading went where, why, and how surely.") var explain = false
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let reading = try ExportReading(
      configuration.load(), academicYear: academicYear, termDatesFile: termDates,
      correctionsFile: corrections)
    let (_, plans, decisions) = try await reading.read(file, for: school)

    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = all ? try encoder.encode(plans) : try encoder.encode(plans.first)
    FileHandle.standardOutput.write(data + Data("\n".utf8))

    if explain { for decision in decisions { complain(ReadCommand.line(decision)) } }
    for note in plans.flatMap(\.notes) { complain(ReadCommand.line(note)) }
    if !all, plans.count > 1 {
      complain("note: the file holds \(plans.count) plans and the first is printed; --all prints every one.")
    }
  }

  private static func line(_ note: ReadingNote) -> String {
    "note: \(note.location.map { "\($0): " } ?? "")\(note.text)"
  }

  private static func line(_ decision: ReadingDecision) -> String {
    let percent = Int((decision.confidence * 100).rounded())
    return "\(decision.location): “\(decision.text.prefix(80))” → \(decision.field) (\(percent)%): \(decision.because)"
  }
}
