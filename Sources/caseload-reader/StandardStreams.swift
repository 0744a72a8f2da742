#if canImport(Glibc)
  import Glibc
#endif

extension CaseloadReader {
  /// Standard input to its end, or one byte more than the limit: enough to know that it is too large.
  static func standardInput(limit: Int) -> [UInt8] {
    var facts = stat()
    let size = fstat(STDIN_FILENO, &facts) == 0 ? Int(facts.st_size) : 0
    var export: [UInt8] = []
    export.reserveCapacity(min(size, limit) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while export.count <= limit {
      let count = read(STDIN_FILENO, &buffer, min(buffer.count, limit + 1 - export.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { stop(EX_IOERR, "The export cannot be read from standard input.") }
      guard count > 0 else { break }
      export.append(contentsOf: buffer[..<count])
    }
    return export
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
