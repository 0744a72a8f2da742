#if canImport(Glibc)
  import Glibc
#endif

extension CaseloadReader {
  /// Standard input to its end, or one byte more than the limit: enough to know that it is too large.
  static func standardInput(limit: Int) -> [UInt8] {
    guard let export = contents(of: STDIN_FILENO, limit: limit) else {
      stop(EX_IOERR, "The export cannot be read from standard input.")
    }
    return export
  }

  /// What is left to be read of an open file, at most one byte more than the limit; nil where it cannot be read.
  static func contents(of descriptor: Int32, limit: Int) -> [UInt8]? {
    var facts = stat()
    let size = fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = read(descriptor, &buffer, min(buffer.count, limit + 1 - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }

  /// Writes all bytes; a reader that has gone away ends the process as a pipe does.
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { exit(EX_IOERR) }
        rest = rest.dropFirst(count)
      }
    }
  }
}
