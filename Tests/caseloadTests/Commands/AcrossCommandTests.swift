import Foundation
import Plans
import Testing

@testable import caseload

@Suite struct AcrossCommandTests {
  private static let copied =
    "Since the bus company cut the early service, forty children from the estate come late through no fault of their own; a walking bus led by three grandparents sets out from the chapel at eight."

  private static func plan(_ urn: Int?, _ name: String) -> String {
    """
    {"format": "caseload-plan/1", "school": {\(urn.map { "\"urn\": \($0), " } ?? "")"name": "\(name)"},
     "title": "School improvement plan", "academicYear": "2026/27", "layer": 1,
     "scope": {"kind": "wholeSchool", "name": "Whole school"},
     "priorities": [{"title": "Attendance", "objectives": [{"text": "Pupils of \(name) come on time",
       "actions": [{"text": "\(copied)"}]}]}]}
    """
  }

  private static let register = """
    URN,EstablishmentName,Federations (name),Trusts (name)
    900101,Oakfield Primary School,,
    900102,Bryn Hill Primary School,,
    900103,Holm Lane Primary School,The Holm Federation,
    900104,Holm Lane Nursery School,The Holm Federation,
    """

  /// Runs it on a folder of its own with these files; `register.csv` and `schools.csv` stand beside it.
  private func run(_ files: [String: String], schools: String? = nil) async throws -> BuiltProgram.Outcome {
    let folder = NSTemporaryDirectory() + "/across-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/plans", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/plans/\(name)")) }
    try Data(Self.register.utf8).write(to: URL(fileURLWithPath: folder + "/register.csv"))
    var arguments = [
      "across", folder + "/plans", "--as-of", "2026-11-23", "--register", folder + "/register.csv", "--json",
    ]
    if let schools {
      try Data(schools.utf8).write(to: URL(fileURLWithPath: folder + "/schools.csv"))
      arguments += ["--schools", folder + "/schools.csv"]
    }
    return try await BuiltProgram.run(arguments)
  }

  private func findings(_ outcome: BuiltProgram.Outcome, of check: String) throws -> [[String: Any]] {
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let findings = try #require(report?["findings"] as? [[String: Any]])
    return findings.filter { $0["check"] as? String == check }
  }

  @Test func theJSONHasWhatTheContractSays() async throws {
    let outcome = try await run([
      "a.plan.json": Self.plan(900_101, "Oakfield Primary School"),
      "900102 plan.json": Self.plan(nil, "Bryn Hill Primary"),
    ])
    #expect(outcome.exitCode == 0)
    let finding = try #require(try findings(outcome, of: "sharedPassages").first)
    #expect(finding["files"] as? [String] == ["a.plan.json", "900102 plan.json"])
    #expect(finding["urns"] as? [Int] == [900_101, 900_102])
    #expect(["note", "shouldFix"].contains(finding["severity"] as? String))
    #expect(finding["message"] is String)
    #expect(finding["passages"] as? [[String]] == [[Self.copied, Self.copied]])
    let evidence = try #require(finding["evidence"] as? [[String: String]])
    #expect(evidence.map { $0["file"] } == ["a.plan.json", "900102 plan.json"])
    #expect(evidence.allSatisfy { $0["location"]?.isEmpty == false })
    #expect(try findings(outcome, of: "registerDisagrees").isEmpty)
  }

  @Test func schoolsOfOneFederationMayShare() async throws {
    let outcome = try await run([
      "a.json": Self.plan(900_103, "Holm Lane Primary School"),
      "b.json": Self.plan(900_104, "Holm Lane Nursery School"),
    ])
    #expect(outcome.exitCode == 0)
    #expect(try findings(outcome, of: "sharedPassages").isEmpty)
  }

  @Test func whoseAFileIsCanBeSaid() async throws {
    let outcome = try await run(
      ["a.json": Self.plan(nil, "Oakfield"), "b.json": Self.plan(nil, "Bryn Hill")],
      schools: "URN,file\n900101,a.json\n900101,b.json\n")
    #expect(try findings(outcome, of: "oneURNTwice").first?["urns"] as? [Int] == [900_101])
    #expect(try findings(outcome, of: "registerDisagrees").first?["files"] as? [String] == ["b.json"])
  }

  @Test func aFileThatCannotBeReadIsListedAndTheRestIsChecked() async throws {
    let outcome = try await run([
      "a.json": Self.plan(900_101, "Oakfield Primary School"), "b.json": Self.plan(900_102, "Bryn Hill Primary School"),
      "c.json": "{\"format\": \"none\"}",
    ])
    #expect(outcome.exitCode == 0)
    #expect(outcome.words.contains("c.json: "))
    #expect(try findings(outcome, of: "sharedPassages").count == 1)
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect((report?["unread"] as? [[String: String]])?.map { $0["file"] } == ["c.json"])
  }

  @Test func aFolderThatIsNotThereIsSaid() async throws {
    let outcome = try await BuiltProgram.run("across", "/no/such/folder", "--as-of", "2026-11-23")
    #expect(outcome.exitCode == 65)
    #expect(outcome.words.contains("is no folder"))
  }
}
