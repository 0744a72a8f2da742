import Foundation
import Plans
import Testing

@testable import caseload

@Suite struct ReadCommandTests {
  @Test func aPlanIsPrintedInThePlanFormat() async throws {
    try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
      let outcome = try await BuiltProgram.run("read", path, "--academic-year", "2026/27")
      #expect(outcome.exitCode == 0)
      let plan = try JSONDecoder().decode(Plan.self, from: Data(outcome.output.utf8))
      #expect(plan.priorities.map(\.title) == ["Raise standards in reading", "Improve attendance"])
      #expect(
        plan.actions.map(\.text) == [
          "Train all staff in phonics", "Hear the lowest readers daily", "Meet families of persistent absentees",
        ])
      #expect(plan.actions.map(\.end) == [Day("2026-12-18"), Day("2027-03-25"), nil])
      #expect(plan.actions.allSatisfy { $0.location != nil })
    }
  }

  @Test func notesStandOnStandardErrorToo() async throws {
    try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
      let outcome = try await BuiltProgram.run("read", path, "--academic-year", "2026/27")
      #expect(outcome.words.contains("note:"))
      #expect(outcome.words.contains("31/09/26"))
    }
  }

  @Test func explainSaysWhichHeadingWentWhere() async throws {
    try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
      let outcome = try await BuiltProgram.run("read", path, "--explain")
      #expect(outcome.words.contains("“Lead” → "))
      #expect(outcome.words.contains("%"))
    }
  }

  @Test func allPrintsAnArray() async throws {
    let two = "[\(WrittenPlans.json()),\(WrittenPlans.json(layer: 2))]"
    try await BuiltProgram.withFile("plans.json", two.utf8) { path in
      let all = try await BuiltProgram.run("read", path, "--all")
      #expect(try JSONDecoder().decode([Plan].self, from: Data(all.output.utf8)).map(\.layer) == [.one, .two])
      let first = try await BuiltProgram.run("read", path)
      #expect(try JSONDecoder().decode(Plan.self, from: Data(first.output.utf8)).layer == .one)
      #expect(first.words.contains("2 plans"))
    }
  }

  @Test func anotherSchoolsPlanEndsWithCode65AndBothURNs() async throws {
    try await BuiltProgram.withFile("plan.json", WrittenPlans.json(urn: 950_099).utf8) { path in
      let outcome = try await BuiltProgram.run("read", path, "--school", "950001")
      #expect(outcome.exitCode == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.words.contains("950099"))
      #expect(outcome.words.contains("950001"))
      #expect(try await BuiltProgram.run("read", path, "--school", "950099").exitCode == 0)
    }
  }

  @Test(arguments: [
    ("empty.xlsx", "", "empty"), ("cut.json", "{\"format\":", "JSON"),
    ("program.docx", "MZ\u{1}\u{2}\u{0}\u{0}", "format"),
  ])
  func aFileThatCannotBeReadEndsWithCode65AndOneSentence(_ name: String, _ text: String, _ says: String) async throws {
    try await BuiltProgram.withFile(name, text.utf8) { path in
      let outcome = try await BuiltProgram.run("read", path)
      #expect(outcome.exitCode == 65)
      #expect(outcome.output.isEmpty)
      #expect(outcome.words.contains(name))
      #expect(outcome.words.contains(says))
      #expect(outcome.words.split(separator: "\n").count == 1)
    }
  }

  @Test func aFileThatIsNotThereEndsWithCode65() async throws {
    let outcome = try await BuiltProgram.run("read", "/nowhere/plan.xlsx")
    #expect(outcome.exitCode == 65)
    #expect(outcome.words.contains("/nowhere/plan.xlsx"))
  }
}
