import Foundation
import Testing

@testable import caseload

@Suite struct DataFolderTests {
  private func temporary() -> String { NSTemporaryDirectory() + "/data-\(UUID().uuidString)" }

  @Test func aMissingFolderIsMadeForItsOwnerAlone() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try DataFolder(path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode?.intValue == 0o700)
  }

  @Test func aSecondDaemonOnTheSameFolderIsRefused() async throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = try DataFolder(path)
    let first = try folder.lockForDaemon()
    #expect(throws: DataFolder.Fault.self) { try folder.lockForDaemon() }
    try first.close()
    // Another test may be starting a program: until that runs, its process holds a copy of the lock's descriptor.
    var second: FileHandle?
    for _ in 0..<200 where second == nil {
      second = try? folder.lockForDaemon()
      if second == nil { try await Task.sleep(for: .milliseconds(50)) }
    }
    #expect(second != nil)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a folder to another user"))
  func aFolderOfAnotherUserIsRefusedWithTheCommandToType() throws {
    let path = temporary()
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try DataFolder(path)
    #expect(chown(path, 65534, 65534) == 0)
    do throws(DataFolder.Fault) {
      _ = try DataFolder(path)
      Issue.record("another user's folder was taken")
    } catch {
      #expect(error.description.contains("sudo -u"))
    }
  }
}
