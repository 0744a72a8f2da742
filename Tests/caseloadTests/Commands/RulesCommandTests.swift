import Foundation
import Plans
import Storing
import Testing

@testable import caseload

@Suite struct RulesCommandTests {
  /// A copy of the shipped configuration, changed.
  private func withConfiguration<Value>(
    _ changes: [(file: String, old: String, new: String)], _ body: (String) async throws -> Value
  ) async throws -> Value {
    let folder = NSTemporaryDirectory() + "/config-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: BuiltProgram.checkout + "/Config", toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for change in changes {
      let path = folder + "/" + change.file
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.contains(change.old), "\(change.file)")
      let changed = text.replacing(change.old, with: change.new, maxReplacements: 1)
      try Data(changed.utf8).write(to: URL(fileURLWithPath: path))
    }
    return try await body(folder)
  }

  private static let stricter = (file: "criteria.yaml", old: "  met: 90\n  partly: 50", new: "  met: 90\n  partly: 60")

  /// A data folder with one school and its plan, of which half of the actions are dated, read and judged.
  private func withPlan<Value>(_ body: (String) async throws -> Value) async throws -> Value {
    let house = try await PipelineTests.House()
    let undated = #"{"text":"Hear readers daily","lead":["SENDCo"],"dateText":"ongoing"},"#
    _ = try await house.deliver(
      house.plan(action: "Buy books").replacing(#""actions":["#, with: #""actions":["# + undated))
    let value: Value
    do {
      value = try await body(house.folder)
    } catch {
      await house.end()
      throw error
    }
    await house.end()
    return value
  }

  @Test func theShippedExamplesComeOutAsWritten() async throws {
    let outcome = try await BuiltProgram.run("rules", "test")
    #expect(outcome.exitCode == 0, "\(outcome.output)")
    let count = try #require(outcome.output.split(separator: " ").first.flatMap { Int($0) })
    #expect(count > 1500)
  }

  @Test(arguments: [
    (
      "criteria.yaml", "Feedback in maths moves pupils on", "Buy new footballs",
      "key “specificTeaching.examples.2”: “Buy new footballs”: expected: names a specific aspect of teaching; got: not: names a specific aspect of teaching"
    ),
    (
      "criteria.yaml", "      priority: Phonics is taught well in every class",
      "      priority: The curriculum in foundation subjects", "key “keyIssues.counterexamples.2”"
    ),
    ("vocabularies/groups.yaml", "[send letters home, ", "[pupils with SEN, ", "key “entries.2.counterexamples.1”"),
    ("vocabularies/date-words.yaml", "[21 January, Jan 27]", "[21 Genver]", "key “entries.1.examples.1”: “21 Genver”"),
    (
      "frameworks/2019-education-inspection-framework.yaml", "examples: [Safeguarding]", "examples: [Guarding]",
      "“Guarding”"
    ),
    ("headings.yaml", "examples: [", "examples: [Zebra crossing, ", "“Zebra crossing”"),
  ])
  func anExampleThatFailsIsNamedByItsPlace(file: String, old: String, new: String, words: String) async throws {
    try await withConfiguration([(file, old, new)]) { folder in
      let outcome = try await BuiltProgram.run("rules", "test", "--config", folder)
      #expect(outcome.exitCode == 65)
      #expect(outcome.output.contains(words), "\(outcome.output)")
      #expect(outcome.output.contains("\(folder)/\(file), line "))
      #expect(outcome.words.contains("do not come out as they are written"))
    }
  }

  @Test func anUnknownFrameworkOfTheAuthorityIsAnErrorWithItsLine() async throws {
    try await withConfiguration([("caseload.yaml", "  framework: null", "  framework: 2020")]) { folder in
      let outcome = try await BuiltProgram.run("rules", "test", "--config", folder)
      #expect(outcome.exitCode == 78)
      #expect(outcome.words.contains("key “judging.framework”: 2020 is none of the frameworks"))
      #expect(outcome.words.contains("allowed: 2014, 2015, 2019, 2025"))
      #expect(outcome.words.contains("caseload.yaml, line "))
    }
  }

  @Test func changedRulesAreComparedBeforeTheyAreSwitchedOnAndNothingIsStored() async throws {
    try await withPlan { data in
      try await withConfiguration([Self.stricter]) { folder in
        let words = try await BuiltProgram.run("rules", "diff", folder, "--as-of", "2026-11-23", "--data", data)
        #expect(words.exitCode == 0, "\(words.words)")
        #expect(words.output.contains("1 plans of 1 schools judged; 1 verdicts of 1 schools would move"))
        #expect(words.output.contains("partly met → not met: 1 plans"))
        #expect(
          words.output.contains("950001 Ferncliffe Primary School, Plan 2026/27: datedActions partly met → not met"))
        let json = try await BuiltProgram.run(
          "rules", "diff", folder, "--as-of", "2026-11-23", "--json", "--data", data)
        let report = try #require(
          try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(report["plans"] as? Int == 1)
        #expect((report["from"] as? [String])?.count == 1)
        #expect(report["verdictsMoved"] as? Int == 1 && report["schoolsMoved"] as? Int == 1)
        #expect((report["to"] as? String) != (report["from"] as? [String])?.first)
        let list = try await BuiltProgram.run("rules", "list", "--data", data).output.split(separator: "\n")
        #expect(list.count == 2)
        #expect(list.last?.contains(",yes,") == true)
      }
      let same = try await BuiltProgram.run("rules", "diff", "--data", data)
      #expect(same.output.contains("0 verdicts of 0 schools would move, and 0 keep"))
    }
  }

  @Test func rulesThatWereReplacedJudgeAgainByTheirHashInAnotherProcess() async throws {
    try await withPlan { data in
      let before = try await BuiltProgram.run("recheck", "--as-of", "2026-11-23", "--data", data)
      let hash = try #require(before.output.firstMatch(of: /"ruleSet":"([0-9a-f]{64})"/)?.1)
      #expect(try await BuiltProgram.run("recheck", "--as-of", "2026-11-23", "--data", data).output == before.output)
      try await withConfiguration([Self.stricter]) { folder in
        let command = ["recheck", "--as-of", "2026-11-23", "--data", data, "--config", folder]
        let changed = try await BuiltProgram.run(command)
        #expect(changed.exitCode == 0)
        #expect(!changed.output.contains(hash))
        for name in [String(hash), String(hash.prefix(8)), hash.prefix(12).uppercased()] {
          #expect(try await BuiltProgram.run(command + ["--rules", name]).output == before.output)
        }
      }
    }
  }

  @Test(arguments: [("00000000", "No rules on file"), ("abc", "at least 8 digits"), ("nothexnothex", "names no rules")])
  func rulesThatAreNotOnFileAreSaidWithThoseThatAre(name: String, words: String) async throws {
    try await withPlan { data in
      let outcome = try await BuiltProgram.run("recheck", "--as-of", "2026-11-23", "--rules", name, "--data", data)
      #expect(outcome.exitCode == 69)
      #expect(outcome.words.contains(words))
      #expect(outcome.words.contains("On file: "))
    }
  }

  @Test func aStoredJudgementComesOutTheSameFromWhatItRestedOn() async throws {
    try await withPlan { data in
      // The school's facts, the term dates and the rules are others by now; what was judged rests on those of then.
      let store = try Store(path: data + "/caseload.sqlite")
      let id = try #require(try await store.standingJudgements(of: nil).first)
      let stored = try #require(try await store.judgement(id))
      let school = School(urn: try #require(URN("950001")), name: "Another name", phase: .secondary)
      _ = try await store.importSchools([school], links: [], from: "test", at: 1_790_000_001, by: Actor.commandLine)
      try store.close()
      try await withConfiguration([Self.stricter]) { folder in
        let one = try await BuiltProgram.run("recheck", "--judgement", "\(id)", "--data", data, "--config", folder)
        #expect(one.exitCode == 0, "\(one.words)")
        let line = try JSONDecoder().decode(Replayed.self, from: Data(one.output.utf8))
        #expect(line.isSame)
        #expect(line.verdicts == stored.verdicts)
        #expect(line.verdicts.count == CriterionID.allCases.count)
        #expect(line.findings == stored.findings?.all)
        let again = try await BuiltProgram.run("recheck", "--judgement", "\(id)", "--data", data)
        #expect(again.output == one.output)
        let all = try await BuiltProgram.run("recheck", "--replay", "--data", data, "--config", folder)
        #expect(all.exitCode == 0)
        #expect(all.output.contains("1 judgements had again; 1 came out as they are stored"))
      }
      let list = try await BuiltProgram.run("rules", "judgements", "950001", "--data", data)
      #expect(list.output.contains("\n\(id),"))
      let unknown = try await BuiltProgram.run("recheck", "--judgement", "999", "--data", data)
      #expect(unknown.exitCode == 69 && unknown.words.contains("no judgement 999"))
    }
  }

  private struct Replayed: Decodable {
    var isSame: Bool
    var verdicts: [Verdict]
    var findings: [Finding]?
  }

  @Test func weightsAreMadeOfAFolderOfPlansTheSameEachTime() async throws {
    let folder = BuiltProgram.checkout + "/Fixtures/plans"
    let first = try await BuiltProgram.run("rules", "weights", folder)
    #expect(first.exitCode == 0)
    #expect(first.output.contains("\nweights:\n"))
    #expect(!first.output.contains("/"))
    #expect(try await BuiltProgram.run("rules", "weights", folder).output == first.output)
    let none = try await BuiltProgram.run("rules", "weights")
    #expect(none.exitCode == 64)
  }
}
