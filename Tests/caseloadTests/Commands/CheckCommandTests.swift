import Foundation
import Plans
import Testing

@testable import caseload

@Suite struct CheckCommandTests {
  private func report(_ outcome: BuiltProgram.Outcome) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func theJSONHasWhatTheContractSays() async throws {
    try await BuiltProgram.withFile("plan.json", WrittenPlans.json().utf8) { path in
      let outcome = try await BuiltProgram.run("check", path, "--as-of", "2026-11-23", "--json")
      #expect(outcome.exitCode == 0)
      let report = try report(outcome)
      #expect(report["asOf"] as? String == "2026-11-23")
      #expect(((report["ruleSet"] as? [String: Any])?["hash"] as? String)?.count == 64)
      #expect(report["findings"] is [Any])
      let verdicts = try #require(report["verdicts"] as? [[String: Any]])
      #expect(verdicts.compactMap { $0["criterion"] as? String } == CriterionID.allCases.map(\.rawValue))
      for verdict in verdicts {
        for key in ["verdict", "because", "counted", "passed", "evidence", "missing"] { #expect(verdict[key] != nil) }
      }
      let dated = try #require(verdicts.first { $0["criterion"] as? String == "datedActions" })
      #expect(dated["verdict"] as? String == "met")
      #expect(dated["counted"] as? Int == 1)
      #expect(dated["missing"] is NSNull)
    }
  }

  @Test func theSameFileDayAndRulesGiveTheSameBytes() async throws {
    try await BuiltProgram.withFile("plan.csv", WrittenPlans.csv.utf8) { path in
      let first = try await BuiltProgram.run("check", path, "--as-of", "2026-11-23", "--json")
      let second = try await BuiltProgram.run("check", path, "--as-of", "2026-11-23", "--json")
      #expect(!first.output.isEmpty)
      #expect(first.output == second.output)
    }
  }

  @Test func withoutADayItIsTodayAndSaysSo() async throws {
    try await BuiltProgram.withFile("plan.json", WrittenPlans.json().utf8) { path in
      let outcome = try await BuiltProgram.run("check", path)
      #expect(outcome.exitCode == 0)
      #expect(outcome.words.contains("as of today"))
      #expect(outcome.output.contains("datedActions: met"))
    }
  }

  @Test func keyIssuesOnFileAreAskedOfThePlan() async throws {
    let issues = "URN,reference,text,inspection date\n950001,1,Improve attendance of disadvantaged pupils,12/03/2025\n"
    try await BuiltProgram.withFile("issues.csv", issues.utf8) { issues in
      try await BuiltProgram.withFile("plan.json", WrittenPlans.json().utf8) { path in
        let outcome = try await BuiltProgram.run(
          "check", path, "--as-of", "2026-11-23", "--key-issues", issues, "--json")
        let verdicts = try #require(try report(outcome)["verdicts"] as? [[String: Any]])
        let verdict = try #require(verdicts.first { $0["criterion"] as? String == "keyIssues" })
        #expect(verdict["verdict"] as? String == "notMet")
      }
    }
  }

  @Test func aDayThatDoesNotExistIsRefused() async throws {
    let outcome = try await BuiltProgram.run("check", "plan.json", "--as-of", "2026-09-31")
    #expect(outcome.exitCode == 64)
  }
}
