import Glibc

/// The file that a body is written to: made anew, readable by the daemon alone, and removed unless kept.
struct BodyFile {
  private let path: String
  private var descriptor: Int32
  private(set) var bytes = 0

  /// - Throws: `CollectingError.cannotWrite`, also where something stands at `path` already: that is not ours to touch.
  init(creating path: String) throws(CollectingError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
  }

  /// - Returns: The error number where not everything could be written.
  mutating func append(_ piece: UnsafeRawBufferPointer) -> Int32? {
    var rest = piece[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
      bytes += count
    }
    return nil
  }

  /// - Returns: The error number where the file system only now says that it could not write.
  mutating func close() -> Int32? {
    guard descriptor >= 0 else { return nil }
    defer { descriptor = -1 }
    return Glibc.close(descriptor) == 0 || errno == EINTR ? nil : errno
  }

  mutating func remove() {
    _ = close()
    unlink(path)
  }
}
