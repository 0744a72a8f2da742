import Foundation
import Plans
import Testing

@testable import Storing

@Suite struct DataVersionTests {
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = NSTemporaryDirectory() + "/version-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder + "/caseload.sqlite")
  }

  private func importSchool(_ name: String, into store: Store) async throws {
    let urn = try #require(URN("950001"))
    _ = try await store.importSchools(
      [School(urn: urn, name: name, phase: .primary)], links: [], from: "test", at: 1, by: Actor.commandLine)
  }

  @Test func readingChangesNothing() async throws {
    try await withFolder { path in
      let store = try Store(path: path)
      let version = try await store.dataVersion()
      _ = try await store.schools()
      #expect(try await store.dataVersion() == version)
      try store.close()
    }
  }

  @Test func aCommitOfThisProcessAndOneOfACommandBesideItBothShow() async throws {
    try await withFolder { path in
      let store = try Store(path: path)
      let first = try await store.dataVersion()
      try await importSchool("Ferncliffe", into: store)
      let second = try await store.dataVersion()
      #expect(second != first)
      let command = try Store(path: path)
      try await importSchool("Ferncliffe Primary School", into: command)
      try command.close()
      #expect(try await store.dataVersion() != second)
      try store.close()
    }
  }
}
