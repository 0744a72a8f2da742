import Foundation
import Plans
import Storing
import Testing

@testable import caseload

@Suite struct CorrectionsCommandTests {
  private static let sheet = """
    Maths Action Plan 2026/27
    Action,Kiln,Buddy,Timescale
    Teach number facts daily,Room 4,The yellow table,Autumn 1

    """
  private static let lead = Misreading.column(
    MisreadColumn(heading: "Buddy", beside: ["Action", "Kiln", "Timescale"], field: .lead))

  @Test func aFileOfCorrectionsMayBeTriedOnAnExport() async throws {
    let corrections = [Correction(id: 1, misreading: Self.lead, madeBy: "Ann Adviser", madeAt: 1_790_000_000)]
    let json = try JSONEncoder().encode(corrections)
    try await BuiltProgram.withFile("plan.csv", Self.sheet.utf8) { plan in
      try await BuiltProgram.withFile("corrections.json", json) { file in
        let outcome = try await BuiltProgram.run("read", plan, "--corrections", file, "--explain")
        #expect(outcome.exitCode == 0)
        let read = try JSONDecoder().decode(Plan.self, from: Data(outcome.output.utf8))
        #expect(read.actions.map(\.lead) == [["The yellow table"]])
        #expect(outcome.words.contains("“Buddy” → lead (100%): put right by Ann Adviser on 2026-09-21"))
      }
    }
  }

  @Test func aFileThatIsNoPlanByACorrectionEndsWithCode65() async throws {
    let json = #"[{"id": 1, "misreading": {"kind": "noPlan"}, "madeBy": "Ann", "madeAt": 1}]"#
    try await BuiltProgram.withFile("plan.csv", Self.sheet.utf8) { plan in
      try await BuiltProgram.withFile("corrections.json", json.utf8) { file in
        let outcome = try await BuiltProgram.run("read", plan, "--corrections", file)
        #expect(outcome.exitCode == 65)
        #expect(outcome.output.isEmpty)
        #expect(outcome.words.contains("plan.csv: The corrections say that this is no plan."))
      }
    }
  }

  @Test func aFaultInTheFileIsNamedWithItsPlace() async throws {
    let json = #"[{"id": 1, "misreading": {"kind": "noPlam"}, "madeBy": "Ann", "madeAt": 1}]"#
    try await BuiltProgram.withFile("corrections.json", json.utf8) { file in
      let outcome = try await BuiltProgram.run("read", file, "--corrections", file)
      #expect(outcome.exitCode == 65)
      #expect(outcome.words.contains("corrections.json, key “/0/misreading/kind”"))
    }
  }

  @Test func aSchoolsCorrectionsAreListedAndWithdrawn() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await BuiltProgram.run(
        "schools", "import", BuiltProgram.checkout + "/Fixtures/register.csv", "--data", folder)
      let store = try Store(path: folder + "/caseload.sqlite")
      let urn = try #require(try await store.schools().first?.urn)
      let (id, _) = try await store.addCorrection(
        NewCorrection(urn: urn, misreading: Self.lead, version: nil, note: "as the head says"), at: 1_790_000_000,
        by: Actor.commandLine)
      try store.close()

      let listed = try await BuiltProgram.run("corrections", "list", urn.description, "--data", folder)
      #expect(listed.output.contains("The column “Buddy” is the lead."))
      #expect(listed.output.contains("as the head says"))
      let json = try await BuiltProgram.run("corrections", "list", urn.description, "--json", "--data", folder).output
      #expect(try JSONDecoder().decode([Correction].self, from: Data(json.utf8)).map(\.id) == [id])

      let none = try await BuiltProgram.run("corrections", "withdraw", urn.description, "99", "--data", folder)
      #expect(none.exitCode == 69)
      #expect(none.words.contains("has no correction 99"))
      let withdrawn = try await BuiltProgram.run(
        "corrections", "withdraw", urn.description, "\(id)", "--data", folder)
      #expect(withdrawn.exitCode == 0)
      #expect(withdrawn.output.contains("Correction \(id) is withdrawn"))
      let after = try await BuiltProgram.run("corrections", "list", urn.description, "--json", "--data", folder)
      #expect(try JSONDecoder().decode([Correction].self, from: Data(after.output.utf8)).isEmpty)
    }
  }
}
