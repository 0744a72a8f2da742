import Foundation
import Plans

/// The folder that holds the database and the archive, and whose it is.
struct DataFolder: Sendable {
  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  let path: String
  var database: String { path + "/caseload.sqlite" }
  var archive: String { path + "/archive" }

  /// Opens the folder, made where it is missing, for the user who owns it and nobody else.
  ///
  /// - Throws: `Fault` with the command to type instead where it belongs to another user: files that root leaves
  ///   in it would stop the daemon at its next start.
  init(_ path: String) throws(Fault) {
    self.path = path
    let manager = FileManager.default
    if !manager.fileExists(atPath: path) {
      do {
        try manager.createDirectory(
          atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      } catch {
        throw Fault(
          description:
            "The data folder \(path) cannot be made. Name one that you may write to with --data, or set data in caseload.yaml."
        )
      }
    }
    guard let attributes = try? manager.attributesOfItem(atPath: path),
      let owner = (attributes[.ownerAccountID] as? NSNumber)?.uint32Value
    else { throw Fault(description: "The data folder \(path) cannot be looked at.") }
    guard owner == geteuid() else {
      let name = (attributes[.ownerAccountName] as? String) ?? "#\(owner)"
      let typed = CommandLine.arguments.dropFirst().joined(separator: " ")
      throw Fault(
        description:
          "The data folder \(path) belongs to the user \(name), and only that user may change it. Type: sudo -u \(name) caseload \(typed)"
      )
    }
  }

  /// Holds the folder for one daemon: a second one is refused.
  ///
  /// The lock goes with the process, however it ends.
  func lockForDaemon() throws(Fault) -> FileHandle {
    let file = path + "/daemon.lock"
    let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Fault(description: "The data folder \(path) cannot be written to.") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Fault(description: "Another caseload daemon is running on \(path). End that one first.")
    }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }
}
