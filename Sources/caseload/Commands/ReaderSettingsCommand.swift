import ArgumentParser
import Foundation
import Plans

/// `caseload reader-settings`: what `caseload-reader` is started with.
struct ReaderSettingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reader-settings",
    abstract: "Prints the settings that caseload-reader is given, as JSON: its limits, term dates and vocabularies.",
    discussion: """
      For running caseload-reader by hand, and for caseload-reader --bench.

      Example:
        caseload reader-settings > settings.json
        caseload-reader --bench --settings settings.json plan.xlsx
      """)

  @Option(help: "The academic year, such as 2026/27, to resolve dates in where a file names none.")
  var academicYear: AcademicYear?
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configuration = try configuration.load()
    let reading = configuration.settings.reading
    let settings = ReaderSettings(
      limits: reading.limits, academicYear: academicYear, termDates: configuration.termDates.dates(for: nil),
      vocabularies: configuration.vocabulariesJSON, allowWithoutLandlock: reading.allowWithoutLandlock)
    FileHandle.standardOutput.write(try JSONEncoder().encode(settings) + Data("\n".utf8))
  }
}
