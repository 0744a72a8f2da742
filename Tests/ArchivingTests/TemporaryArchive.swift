import Foundation
import Plans

@testable import Archiving

/// An archive in a temporary folder that goes with the test.
final class TemporaryArchive {
  let folder = NSTemporaryDirectory() + "/archive-\(UUID().uuidString)"
  let archive: Archive

  init() throws { archive = try Archive(folder: folder) }

  deinit {
    chmod(folder, 0o700)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// A file as an upload leaves it: written whole into the incoming folder, hashed as it came.
  func spool(_ text: String) throws -> SpooledFile {
    let path = archive.newSpoolPath()
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try SpooledFile(path: path, sha256: Disk.digest(of: path).sha256, bytes: text.utf8.count)
  }

  func receipt(_ digit: String = "a") throws -> ArchiveReceipt {
    guard let receipt = ReceiptID(rawValue: String(repeating: digit, count: 32)), let urn = URN(rawValue: 950_001)
    else { throw CocoaError(.coderInvalidValue) }
    return ArchiveReceipt(
      receipt: receipt, urn: urn, route: .source(id: 7), fileName: "plan.xlsx",
      fixed: FixedIdentity(layer: .two, scope: "Mathematics"), receivedAt: 1_790_000_000)
  }

  func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
