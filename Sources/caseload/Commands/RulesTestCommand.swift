import ArgumentParser
import Plans

/// `caseload rules test`.
struct RulesTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Tries the examples that the rule files carry, and says which do not come out as written.",
    discussion: """
      Vocabularies, headings, layouts, frameworks and criteria carry examples. Dates, people and targets are understood
      by caseload-reader, confined as for an export. Exit code 65 where an example fails, with its file, line and key.

      Examples:
        caseload rules test
        caseload rules test --config /etc/caseload.new
      """)

  @OptionGroup var configuration: ConfigurationOption

  func run() async throws {
    let loaded = try configuration.load()
    var tried: [RuleExamples.Tried]
    do {
      let examples = RuleExamples(folder: try ConfigurationFolder(named: configuration.config), configuration: loaded)
      tried = try examples.tried()
      let reading = try ExportReading(loaded, academicYear: AcademicYear(startingIn: 2026), termDatesFile: nil)
      tried += try await ReaderExamples(examples: examples, reading: reading).tried()
    } catch let code as ExitCode {
      throw code
    } catch {
      throw fail(CommandFailure.sentence(for: error), Exit.unavailable)
    }
    let failures = tried.flatMap(\.failures)
    for failure in failures { print(failure) }
    let count = tried.reduce(0) { $0 + $1.count }
    guard failures.isEmpty else {
      throw fail("\(failures.count) of \(count) examples do not come out as they are written.", Exit.data)
    }
    print("\(count) examples in \(Set(tried.map(\.file)).count) files come out as they are written.")
  }
}
