import ArgumentParser
import CCommit
import Foundation

/// The command line: `caseload SUBCOMMAND`.
@main
struct Caseload: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Collects, reads and judges schools' improvement plans, and shows each adviser what needs them first.",
    version: Caseload.versionText,
    subcommands: [
      ServeCommand.self, DemoCommand.self, ReadCommand.self, ReaderSettingsCommand.self, CheckCommand.self,
      AcrossCommand.self, PhraseCommand.self, CollectCommand.self, RereadCommand.self, RecheckCommand.self,
      RulesCommand.self, DeliveriesCommand.self, SchoolsCommand.self, PeopleCommand.self, CaseloadCommand.self,
      SourcesCommand.self, TokensCommand.self, CorrectionsCommand.self, ReviewsCommand.self, ResultsCommand.self,
      BenchCommand.self,
    ])

  static let number = "0.1.0"

  /// The commit that this was built from; "unknown" where it was not built from a checkout.
  static var commit: String { String(cString: caseload_commit()) }

  static var versionText: String { "caseload \(number) (commit \(commit))" }
}

/// Words for standard error, so that standard output stays what a program reads.
func complain(_ words: String) {
  FileHandle.standardError.write(Data((words + "\n").utf8))
}

/// Exit codes by `sysexits.h`, which scripts and systemd know.
enum Exit {
  /// The command was used wrongly.
  static let usage = ExitCode(64)
  /// The input is not as it must be: a file that cannot be read, or is another school's.
  static let data = ExitCode(65)
  /// Something that should be there is not: the reader, the data folder.
  static let unavailable = ExitCode(69)
  /// The configuration is wrong.
  static let configuration = ExitCode(78)
}

/// Ends a command with one sentence and an exit code.
func fail(_ sentence: String, _ code: ExitCode) -> ExitCode {
  complain(sentence)
  return code
}
