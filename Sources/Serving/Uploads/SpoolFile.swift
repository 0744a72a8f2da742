import Crypto
import Foundation
import Hummingbird
import NIOPosix
import Plans

/// A file in the archive's incoming folder that is written while it comes, and hashed as it is written.
///
/// It is gone with its owner unless it was finished: whatever ends an upload half-way leaves nothing behind.
struct SpoolFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let limit: Int
  private var hash = SHA256()
  private(set) var bytes = 0
  private var isFinished = false

  /// - Throws: `Problem` where the file cannot be made.
  init(path: String, limit: Int) throws(Problem) {
    self.path = path
    self.limit = limit
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw SpoolFile.problem(of: errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isFinished { unlink(path) }
  }

  /// Writes on a thread that may wait for the disk.
  ///
  /// - Throws: `Problem` where the file grows beyond its limit, or cannot be written.
  mutating func write(_ chunk: ByteBuffer) async throws {
    guard bytes + chunk.readableBytes <= limit else { throw Problem.uploadTooLarge(limit: limit) }
    chunk.withUnsafeReadableBytes { hash.update(bufferPointer: $0) }
    bytes += chunk.readableBytes
    let descriptor = descriptor
    let code = try await NIOThreadPool.singleton.runIfActive { SpoolFile.write(chunk, to: descriptor) }
    guard code == 0 else { throw SpoolFile.problem(of: code) }
  }

  /// The whole file, which is then its taker's.
  ///
  /// - Throws: `Problem` where nothing came.
  consuming func finish() throws(Problem) -> SpooledFile {
    guard bytes > 0 else { throw .uploadEmpty }
    isFinished = true
    return SpooledFile(path: path, sha256: Hex.text(hash.finalize()), bytes: bytes)
  }

  /// - Returns: 0, or the system's code for what went wrong.
  private static func write(_ chunk: ByteBuffer, to descriptor: Int32) -> Int32 {
    chunk.withUnsafeReadableBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return errno
        }
        rest = rest.dropFirst(written)
      }
      return 0
    }
  }

  private static func problem(of code: Int32) -> Problem {
    code == ENOSPC || code == EDQUOT ? .diskFull : .storageUnwritable
  }
}

extension SpooledFile {
  /// Removes a whole file that is not handed in after all.
  func discard() { unlink(path) }
}
