import ArgumentParser
import Checking
import Foundation
import Plans
import Vocabularies

/// `caseload phrase`: single statements as Caseload understands them inside a plan.
struct PhraseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrase",
    abstract: "Understands single statements from standard input, one a line, and prints one JSON object for each.",
    discussion: """
      Targets, dates and people are understood by caseload-reader, confined as for an export.

      Examples:
        echo 'PP 58% → 72% RWM' | caseload phrase target
        caseload phrase date --academic-year 2026/27 < dates.txt
        caseload phrase people < leads.txt
      """)

  /// What the statements are understood as.
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case target, date, people, teaching
  }

  @Argument(help: "What the statements are: target, date, people or teaching.") var kind: Kind
  @Option(help: "The academic year, such as 2026/27, of dates that name no year; today's where left out.")
  var academicYear: AcademicYear?
  @Option(help: "Term dates to use in place of the authority's, as YAML or JSON.") var termDates: String?
  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let configuration = try configuration.load()
    let input = try statements(limit: configuration.settings.reading.limits.bytes)
    guard let kind = StatementKind(rawValue: kind.rawValue) else {
      return try PhraseCommand.printTeaching(input, configuration)
    }
    let year = academicYear ?? AcademicYear(containing: Clock.today())
    if academicYear == nil, kind != .people, let year {
      complain("note: dates that name no year are taken to be in \(year); --academic-year names another.")
    }
    let reading = try ExportReading(configuration, academicYear: year, termDatesFile: termDates)
    FileHandle.standardOutput.write(Data(try await reading.understand(input, as: kind)))
  }

  private func statements(limit: Int) throws -> [UInt8] {
    let input = try FileHandle.standardInput.read(upToCount: limit + 1) ?? Data()
    guard input.count <= limit else {
      throw fail("More than \(limit) bytes of statements are not taken; send them in parts.", Exit.data)
    }
    return [UInt8](input)
  }

  /// What is about teaching is judged here, by what the criterion on specific teaching goes by.
  private static func printTeaching(_ input: [UInt8], _ configuration: Configuration) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for line in StatementLines(input).lines {
      let statement = TeachingStatement(line, vocabulary: configuration.vocabularies.teaching)
      FileHandle.standardOutput.write(try encoder.encode(statement) + Data("\n".utf8))
    }
  }
}
