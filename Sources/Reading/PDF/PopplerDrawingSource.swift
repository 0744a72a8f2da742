import Plans

/// What `pdftocairo -svg` writes without the bytes of its pictures, each of which stands whole in one attribute: a
/// school's logo of a megabyte is no reason to leave the rules of its tables unread.
final class PopplerDrawingSource: XMLBytes {
  let name = "the PDF's drawing"
  private static let mark = Array("\"data:".utf8)

  private let stream: ByteStream
  /// How much of the mark has been seen; all of it while a picture is passed over.
  private var matched = 0

  init(_ stream: ByteStream) { self.stream = stream }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    while true {
      let count = stream.next(buffer)
      guard count > 0 else { return 0 }
      let kept = keep(count, of: buffer)
      if kept > 0 { return kept }
    }
  }

  /// Moves what is no picture to the buffer's beginning and gives how many bytes it is.
  private func keep(_ count: Int, of buffer: UnsafeMutableRawBufferPointer) -> Int {
    let mark = PopplerDrawingSource.mark
    var kept = 0
    for index in 0..<count {
      let byte = buffer[index]
      if matched == mark.count {
        guard byte == mark[0] else { continue }
        matched = 0
      } else {
        matched = byte == mark[matched] ? matched + 1 : byte == mark[0] ? 1 : 0
      }
      buffer[kept] = byte
      kept += 1
    }
    return kept
  }
}
