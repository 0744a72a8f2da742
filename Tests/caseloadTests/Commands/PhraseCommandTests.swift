import Foundation
import Testing

@testable import caseload

/// The contract of `caseload phrase`: one line of JSON for each statement, in the plan format's words.
@Suite struct PhraseCommandTests {
  private func answers(_ kind: String, _ statements: String) async throws -> [[String: Any]] {
    let outcome = try await BuiltProgram.run(["phrase", kind, "--academic-year", "2026/27"], input: statements)
    #expect(outcome.exitCode == 0, "\(outcome.words)")
    return try outcome.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func targetsAreInThePlanFormatsWords() async throws {
    let answers = try await answers("target", "PP 58% → 72% RWM\n\n9/12 SEND pupils\n")
    #expect(answers.count == 3)
    #expect(answers[0]["text"] as? String == "PP 58% → 72% RWM")
    let target = try #require((answers[0]["targets"] as? [[String: Any]])?.first)
    #expect(target["measure"] as? String == "RWM")
    #expect(target["group"] as? String == "disadvantaged")
    #expect(target["baseline"] as? Double == 58)
    #expect(target["value"] as? Double == 72)
    #expect(target["unit"] as? String == "percent")
    #expect((answers[0]["because"] as? [String])?.contains("“PP” → disadvantaged (groups)") == true)
    #expect((answers[1]["targets"] as? [Any])?.isEmpty == true)
    #expect((answers[2]["targets"] as? [[String: Any]])?.first?["value"] as? Double == 0.75)
  }

  @Test func datesHaveAStartAndAnEndWhereTheWordsGiveThem() async throws {
    let answers = try await answers("date", "by the end of Autumn 1\nHT3\nongoing\n")
    #expect(answers.map { $0["end"] as? String } == ["2026-10-23", "2027-02-12", nil])
    #expect(answers.map { $0["start"] as? String } == [nil, "2027-01-04", nil])
  }

  @Test func peopleHaveATierEach() async throws {
    let answers = try await answers("people", "HT, Maths lead, CoG & JB\n")
    #expect(answers.first?["people"] as? [String] == ["HT", "Maths lead", "CoG", "JB"])
    #expect(answers.first?["tiers"] as? [String] == ["senior", "middle", "governor", "other"])
  }

  @Test func teachingIsSpecificWhereAnAspectIsNamed() async throws {
    let answers = try await answers("teaching", "Improve questioning in science\nImprove attendance\n")
    #expect(answers.map { $0["specific"] as? Bool } == [true, false])
  }

  @Test func anUnknownKindIsAWrongUsage() async throws {
    #expect(try await BuiltProgram.run(["phrase", "weather"], input: "sunny\n").exitCode == 64)
  }

  @Test func withoutAYearTodaysIsTakenAndSaidSo() async throws {
    let outcome = try await BuiltProgram.run(["phrase", "date"], input: "by Easter\n")
    #expect(outcome.exitCode == 0)
    #expect(outcome.words.contains("--academic-year"))
  }
}
