import Reading

#if canImport(Glibc)
  import Glibc
#endif

/// What poppler's programs wrote of a PDF, opened before the reader confines itself and read as a stream.
struct PopplerOutput {
  let words: ByteStream
  /// Nil where there is none: it took too long or grew too large.
  let drawing: ByteStream?

  init(words: String, drawing: String) {
    self.words = PopplerOutput.stream(of: words)
    self.drawing = drawing == "-" ? nil : PopplerOutput.stream(of: drawing)
  }

  private static func stream(of path: String) -> ByteStream {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { CaseloadReader.stop(EX_NOINPUT, "What poppler wrote of the PDF cannot be opened.") }
    return ByteStream { buffer in
      while true {
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { CaseloadReader.stop(EX_IOERR, "What poppler wrote of the PDF cannot be read.") }
        return count
      }
    }
  }
}
