import Foundation
import Testing

@testable import caseload

/// The commands that put an authority's own lists on file, as a person types them.
@Suite struct SchoolsCommandTests {
  private static let fixtures = BuiltProgram.checkout + "/Fixtures/"

  private static func run(_ arguments: String..., on folder: String, input: String = "") async throws
    -> BuiltProgram.Outcome
  {
    try await BuiltProgram.run(arguments + ["--data", folder], input: input)
  }

  @Test func theRegisterMayBeTakenInTwiceAndSaysWhatChanged() async throws {
    try await BuiltProgram.withDataFolder { folder in
      let first = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      #expect(first.exitCode == 0)
      #expect(first.output.contains(" 0 changed"))
      #expect(!first.output.contains(" 0 added"))
      let second = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      #expect(second.output.contains(" 0 added, 0 changed"))
    }
  }

  @Test func whatListPrintsImportTakes() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      _ = try await Self.run("schools", "issues", "import", Self.fixtures + "key-issues.csv", on: folder)
      let listed = try await Self.run("schools", "issues", "list", on: folder).output
      #expect(listed.split(separator: "\n").count > 2)
      try await BuiltProgram.withFile("issues.csv", listed.utf8) { path in
        _ = try await Self.run("schools", "issues", "import", path, on: folder)
        #expect(try await Self.run("schools", "issues", "list", on: folder).output == listed)
      }
    }
  }

  @Test func aStrengthIsRecordedListedAndWithdrawn() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      let urn = try #require(
        try await Self.run("schools", "list", on: folder).output.split(separator: "\n").dropFirst().first?
          .split(separator: ",").first.map(String.init))
      let added = try await Self.run(
        "schools", "strengths", "add", urn, "--subject", "maths", "--reason", "seen in March", "--by", "A. Adviser",
        on: folder)
      #expect(added.output == "Strength 1 of \(urn) is on file.\n")
      #expect(
        try await Self.run("schools", "strengths", "list", on: folder).output.contains(
          "1,\(urn),maths,seen in March,A. Adviser,"))
      #expect(try await Self.run("schools", "strengths", "withdraw", "1", on: folder).exitCode == 0)
      let again = try await Self.run("schools", "strengths", "withdraw", "1", on: folder)
      #expect(again.exitCode != 0)
      #expect(again.words.contains("There is no strength with the number 1 that still holds."))
      let unknown = try await Self.run(
        "schools", "strengths", "add", "999999", "--subject", "maths", "--reason", "x", "--by", "y", on: folder)
      #expect(unknown.words.contains("No school with URN 999999 is on file."))
    }
  }

  @Test func aPersonIsAddedAssignedListedAndRemoved() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      let added = try await Self.run(
        "people", "add", "--name", "A. Adviser", "--email", "a@wexshire.example", "--role", "adviser", "--generate",
        on: folder)
      #expect(added.output.contains("Password: "))
      _ = try await Self.run(
        "caseload", "assign", "a@wexshire.example", "950001", "--from", "2026-09-01", on: folder)
      #expect(try await Self.run("caseload", "list", "--on", "2026-10-01", on: folder).output.contains("950001"))
      #expect(try await !Self.run("caseload", "list", "--on", "2026-08-31", on: folder).output.contains("950001"))
      #expect(try await Self.run("people", "remove", "a@wexshire.example", on: folder).exitCode == 0)
      #expect(try await !Self.run("people", "list", on: folder).output.contains("a@wexshire.example"))
    }
  }

  @Test func aTokenIsShownOnceAndRevoked() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      let issued = try await Self.run("tokens", "issue", "950001", on: folder)
      #expect(issued.output.hasPrefix("clt_"))
      let listed = try await Self.run("tokens", "list", on: folder).output
      #expect(listed.contains("valid"))
      #expect(!listed.contains(issued.output.prefix(20)))
      _ = try await Self.run("tokens", "revoke", "1", on: folder)
      #expect(try await Self.run("tokens", "list", on: folder).output.contains("revoked"))
    }
  }

  @Test func aSourceNeedsASchoolOnFileAndHttps() async throws {
    try await BuiltProgram.withDataFolder { folder in
      let unknown = try await Self.run("sources", "add", "950001", "https://school.example/plan.xlsx", on: folder)
      #expect(unknown.exitCode == 69)
      #expect(unknown.words.contains("950001"))
      _ = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      let plain = try await Self.run("sources", "add", "950001", "http://school.example/plan.xlsx", on: folder)
      #expect(plain.exitCode == 64)
      #expect(plain.words.contains("plain http"))
      let added = try await Self.run("sources", "add", "950001", "https://school.example/plan.xlsx", on: folder)
      #expect(added.exitCode == 0)
      #expect(try await Self.run("sources", "list", on: folder).output.contains("https://school.example/plan.xlsx"))
    }
  }

  @Test func aTokenOfASourceIsNotKeptWithoutAKeyToSealIt() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await Self.run("schools", "import", Self.fixtures + "register.csv", on: folder)
      let outcome = try await Self.run(
        "sources", "add", "950001", "https://school.example/plan.xlsx", "--token", "--credentials", folder + "/none",
        on: folder, input: "secret\n")
      #expect(outcome.exitCode == 69)
      #expect(outcome.words.contains("no key"))
    }
  }

  @Test func aFileThatIsNoRegisterIsNamedWithItsLine() async throws {
    try await BuiltProgram.withDataFolder { folder in
      try await BuiltProgram.withFile("mine.csv", "Name,Town\nA,B\n".utf8) { path in
        let outcome = try await Self.run("schools", "import", path, on: folder)
        #expect(outcome.exitCode == 65)
        #expect(outcome.words.contains("mine.csv, line 1"))
        #expect(outcome.words.contains("“URN”"))
      }
    }
  }
}
