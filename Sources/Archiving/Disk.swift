import Crypto
import Foundation

/// The few calls of the system that the archive is made of, each failing with what it comes to for people.
enum Disk {
  /// - Returns: whether it was made now.
  @discardableResult
  static func makeFolder(_ path: String) throws(ArchivingError) -> Bool {
    if mkdir(path, 0o700) == 0 { return true }
    var isFolder: ObjCBool = false
    if errno == EEXIST, FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      return false
    }
    throw .last()
  }

  /// The size of a file in bytes; nil where there is no plain file.
  static func size(of path: String) -> Int? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Waits until a file's bytes, or a folder's names, are on the disk.
  static func flush(_ path: String) throws(ArchivingError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .last() }
  }

  static func rename(_ path: String, to other: String) throws(ArchivingError) {
    guard Foundation.rename(path, other) == 0 else { throw .last() }
  }

  /// Writes a new file whole and waits until it is on the disk.
  static func write(_ data: Data, to path: String) throws(ArchivingError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last() }
    defer { close(descriptor) }
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .last() }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else { throw .last() }
  }

  /// SHA-256 in lower-case hexadecimal and the number of bytes that it is of, read piece by piece.
  static func digest(of path: String) throws(ArchivingError) -> (sha256: String, bytes: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last() }
    defer { close(descriptor) }
    var hash = SHA256()
    var bytes = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last() }
      if count == 0 { break }
      hash.update(data: buffer[..<count])
      bytes += count
    }
    let digits = Array("0123456789abcdef")
    return (String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }), bytes)
  }
}
