import ArgumentParser
import Foundation
import Testing

@testable import caseload

@Suite struct CommandLineDocumentationTests {
  private static func documentation() throws -> String {
    let folder = #filePath.components(separatedBy: "/Tests/caseloadTests/")[0]
    return try String(contentsOfFile: folder + "/docs/command-line.md", encoding: .utf8)
  }

  /// Every command that does something, with its full name.
  private static func commands(
    of command: any ParsableCommand.Type, after path: [String]
  ) -> [(name: String, type: any ParsableCommand.Type)] {
    let name = path + [command.configuration.commandName ?? ""]
    let children = command.configuration.subcommands
    if children.isEmpty { return [(name.joined(separator: " "), command)] }
    return children.flatMap { commands(of: $0, after: name) }
  }

  @Test func everyCommandIsDocumented() throws {
    let text = try Self.documentation()
    let commands = Self.commands(of: Caseload.self, after: [])
    #expect(commands.count > 20)
    for command in commands { #expect(text.contains("| `\(command.name)` |"), "\(command.name) is not documented") }
  }

  @Test func everyOptionOfACommandStandsInItsRow() throws {
    let lines = try Self.documentation().split(separator: "\n")
    // What every command on the store takes is said once, above the table.
    let everywhere: Set<String> = ["--data", "--config", "--help", "--version"]
    for command in Self.commands(of: Caseload.self, after: []) {
      let row = try #require(lines.first { $0.hasPrefix("| `\(command.name)` |") })
      let help = command.type.helpMessage(columns: 200)
      let options = Set(
        help.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "-") }).map(String.init)
          .filter { $0.hasPrefix("--") && $0.count > 3 })
      let usage = help.components(separatedBy: "USAGE:").last ?? ""
      for option in options.subtracting(everywhere) where usage.contains("[\(option)") || usage.contains(" \(option) ")
      {
        #expect(row.contains("`\(option)`"), "\(command.name) \(option) is not documented")
      }
    }
  }

  @Test func everyCommandShowsAnExample() {
    for command in Self.commands(of: Caseload.self, after: []) {
      let discussion = command.type.configuration.discussion
      #expect(discussion.contains("Example"), "\(command.name) has no example")
      #expect(discussion.contains(command.name), "the example of \(command.name) does not show it")
    }
  }
}
