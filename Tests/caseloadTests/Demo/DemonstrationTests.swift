import Foundation
import Plans
import Subprocess
import Testing

@testable import caseload

/// The main job end to end, as a person sees it first: sites, libcurl, archive, reader, criteria, store, pages.
@Suite struct DemonstrationTests {
  @Test func theDemonstrationCollectsReadsJudgesAndSaysHowToSignIn() async throws {
    let folder = NSTemporaryDirectory() + "/demo-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let status = try await BuiltProgram.running(
      ["demo", "--listen", "127.0.0.1:0", "--data", folder, "--json"], reading: .output
    ) { lines, execution in
      let line = try await lines.first(with: "\"address\"")
      let ready = try JSONDecoder().decode(DemoReady.self, from: Data(line.utf8))
      #expect(ready.people.map(\.role) == ["adviser", "manager", "administrator"])
      #expect(ready.tokens.count == 2)
      #expect(try await Asking.get(ready.address + "/readyz").status == 200)
      // Nobody sees a school's plan without signing in: they are led to the sign-in page.
      #expect(try await Asking.get(ready.address + "/").body.contains("Sign in"))

      let schools = try await BuiltProgram.run("schools", "list", "--data", folder)
      #expect(schools.output.split(separator: "\n").count >= 15)
      let sources = try await BuiltProgram.run("sources", "list", "--data", folder).output.split(separator: "\n")
      #expect(sources.filter { $0.contains("failed") }.count == 1)
      let plans = try await BuiltProgram.run("recheck", "--as-of", "2026-11-23", "--data", folder)
      #expect(plans.exitCode == 0)
      #expect(plans.output.split(separator: "\n").count >= 14)
      try execution.send(signal: .terminate)
    }
    #expect(status == .exited(0))
  }

  @Test func aFolderThatNoDemonstrationMadeIsLeftAlone() async throws {
    let folder = NSTemporaryDirectory() + "/kept-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("precious".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
    let outcome = try await BuiltProgram.run("demo", "--listen", "127.0.0.1:0", "--data", folder)
    #expect(outcome.exitCode == 69)
    #expect(FileManager.default.fileExists(atPath: folder + "/file"))
  }
}
