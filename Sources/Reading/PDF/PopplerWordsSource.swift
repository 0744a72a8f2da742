import Plans

/// The body of what `pdftotext -bbox-layout` writes, fit for a strict XML parser.
///
/// Poppler sets a DOCTYPE of its own and the PDF's title and author before the pages: all of it is passed over here, so
/// that no DOCTYPE need be allowed. A PDF's own tables of characters may name control characters and halves of
/// surrogate pairs, which XML does not allow; poppler writes them as they are.
final class PopplerWordsSource: XMLBytes {
  let name = "the PDF's words"
  /// A line holds one word; one that is longer than a cell may be is none.
  private static let lineLimit = 4 * TextAllowance.cell

  private let stream: ByteStream
  private var raw: [UInt8] = []
  private var taken = 0
  private var ready: [UInt8] = []
  private var isAtEnd = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// Goes to the line `<doc>`, with which the pages begin.
  ///
  /// - Returns: whether there is one.
  func findBeginning() throws(Refusal) -> Bool {
    while let line = try nextLine() {
      if line.trimmingSpaces.elementsEqual("<doc>".utf8) {
        ready = Array("<doc>\n".utf8)
        return true
      }
    }
    return false
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    while ready.count < buffer.count, !isAtEnd {
      guard let line = try nextLine() else { break }
      ready += PopplerWordsSource.sound(line)
      isAtEnd = line.trimmingSpaces.elementsEqual("</doc>".utf8)
    }
    let count = min(ready.count, buffer.count)
    buffer.copyBytes(from: ready[..<count])
    ready.removeFirst(count)
    return count
  }

  /// The next line with its end; nil at the end.
  private func nextLine() throws(Refusal) -> ArraySlice<UInt8>? {
    while true {
      if let end = raw[taken...].firstIndex(of: UInt8(ascii: "\n")) { return take(upTo: end + 1) }
      raw.removeFirst(taken)
      taken = 0
      guard raw.count <= PopplerWordsSource.lineLimit else {
        throw .cellTooLong("a place in \(name)", limit: PopplerWordsSource.lineLimit)
      }
      let had = raw.count
      raw.append(contentsOf: repeatElement(0, count: 1 << 14))
      let count = raw.withUnsafeMutableBytes { stream.next(UnsafeMutableRawBufferPointer(rebasing: $0[had...])) }
      raw.removeLast((1 << 14) - count)
      if count == 0 { return raw.isEmpty ? nil : take(upTo: raw.count) }
    }
  }

  private func take(upTo end: Int) -> ArraySlice<UInt8> {
    defer { taken = end }
    return raw[taken..<end]
  }

  /// A line in sound UTF-8 without what XML does not allow.
  private static func sound(_ line: ArraySlice<UInt8>) -> [UInt8] {
    if line.allSatisfy({ (32..<127).contains($0) || $0 == 10 || $0 == 9 }) { return Array(line) }
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars.filter { scalar in
      (scalar.value >= 32 || (9...10).contains(scalar.value)) && !(0xFFFE...0xFFFF).contains(scalar.value)
    }
    return Array(String(String.UnicodeScalarView(scalars)).utf8)
  }
}

extension ArraySlice<UInt8> {
  /// Without the white space around it.
  fileprivate var trimmingSpaces: ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
      return []
    }
    return self[first...last]
  }
}
