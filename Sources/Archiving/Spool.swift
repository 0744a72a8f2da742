import Foundation
public import Plans

/// The names of files that are being received: each tells which process receives it.
///
/// A command may collect beside a running daemon, and at its start must sweep away what dead processes left without
/// touching what the daemon is receiving. A process is told by its number and by when it started, since numbers come
/// again, in containers above all.
enum Spool {
  private static let own = "\(getpid())-\(started(getpid()) ?? "0")"

  static func name() -> String { "\(own)-\(UUID().uuidString.lowercased()).part" }

  /// Whether whoever received a file of this name is gone. A name of another make is nobody's after a day, which is
  /// longer than any transfer may last.
  static func isAbandoned(_ name: String, secondsSinceChange: Int) -> Bool {
    let parts = name.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, name.hasSuffix(".part"), let process = Int32(parts[0]) else {
      return secondsSinceChange > 86_400
    }
    return started(process) != String(parts[1])
  }

  /// When a process started, in the kernel's ticks; nil where it is not running.
  private static func started(_ process: Int32) -> String? {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return nil }
    // The program's name stands in brackets and may hold anything; the start is the 20th field after it.
    let text = String(decoding: data, as: UTF8.self)
    guard let bracket = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: bracket)...].split(separator: " ")
    return fields.count > 19 ? String(fields[19]) : nil
  }
}

extension Archive {
  /// Removes what was being received when a process died; what another process is receiving now stays.
  ///
  /// - Throws: `ArchivingError` where the incoming folder cannot be read.
  public func sweepIncoming() throws(ArchivingError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: incomingFolder)
    } catch {
      throw .unwritable(errno: EACCES)
    }
    let now = time(nil)
    for name in names {
      var status = stat()
      let path = incomingFolder + "/" + name
      guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      if Spool.isAbandoned(name, secondsSinceChange: now - Int(status.st_mtim.tv_sec)) { unlink(path) }
    }
  }
}

extension SpooledFile {
  /// A file that stands in the incoming folder whole, hashed as it is read back; nil where it cannot be.
  public init?(hashing path: String) {
    guard let digest = try? Disk.digest(of: path) else { return nil }
    self.init(path: path, sha256: digest.sha256, bytes: digest.bytes)
  }
}
