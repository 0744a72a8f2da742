import Foundation
import GRDB
import Plans
import Subprocess
import Testing

@testable import caseload

/// `caseload serve` as systemd runs it: a process that is started, asked, and told to stop.
@Suite struct DaemonTests {
  /// `daemon.ready … listen=127.0.0.1:43210`.
  private static func address(in line: String) throws -> String {
    let listen = try #require(line.split(separator: " ").first { $0.hasPrefix("listen=") })
    return "http://" + listen.dropFirst("listen=".count).filter { $0 != "\"" }
  }

  @Test func theDaemonAnswersAndEndsWellWhenItIsToldTo() async throws {
    try await BuiltProgram.withDataFolder { folder in
      let status = try await BuiltProgram.running(
        ["serve", "--listen", "127.0.0.1:0", "--data", folder], reading: .error
      ) { lines, execution in
        let address = try Self.address(in: await lines.first(with: "daemon.ready"))
        #expect(try await Asking.get(address + "/healthz").status == 200)
        #expect(try await Asking.get(address + "/readyz").status == 200)
        let metrics = try await Asking.get(address + "/metrics")
        #expect(metrics.body.contains("caseload_build_info"))
        #expect(try await Asking.get(address + "/nowhere").status == 404)
        try execution.send(signal: .terminate)
      }
      #expect(status == .exited(0))
    }
  }

  @Test func aSecondDaemonOnTheSameFolderIsRefused() async throws {
    try await BuiltProgram.withDataFolder { folder in
      let status = try await BuiltProgram.running(
        ["serve", "--listen", "127.0.0.1:0", "--data", folder], reading: .error
      ) { lines, execution in
        _ = try await lines.first(with: "daemon.ready")
        let second = try await BuiltProgram.run("serve", "--listen", "127.0.0.1:0", "--data", folder)
        #expect(second.exitCode == 69)
        #expect(second.words.contains("Another caseload daemon"))
        try execution.send(signal: .terminate)
      }
      #expect(status == .exited(0))
    }
  }

  @Test func aSettingThatIsNotKnownIsNamedWithItsLineAndNothingStarts() async throws {
    let config = NSTemporaryDirectory() + "/config-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: config) }
    try FileManager.default.copyItem(atPath: BuiltProgram.checkout + "/Config", toPath: config)
    try Data("authority:\n  nam: Wexshire\n".utf8).write(to: URL(fileURLWithPath: config + "/caseload.yaml"))
    let outcome = try await BuiltProgram.run("serve", "--config", config)
    #expect(outcome.exitCode == 78)
    #expect(outcome.words.contains("caseload.yaml, line 2, key “authority.nam”"))
    #expect(outcome.words.contains("allowed: name, contact"))
  }

  @Test func aDatabaseOfANewerVersionIsNotOpened() async throws {
    try await BuiltProgram.withDataFolder { folder in
      _ = try await BuiltProgram.run("people", "list", "--data", folder)
      let database = try DatabaseQueue(path: folder + "/caseload.sqlite")
      try await database.write {
        try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999 of a later version')")
      }
      try database.close()
      let outcome = try await BuiltProgram.run("people", "list", "--data", folder)
      #expect(outcome.exitCode == 69)
      #expect(outcome.words.contains("newer"))
    }
  }
}
