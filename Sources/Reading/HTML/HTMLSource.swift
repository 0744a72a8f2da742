import Plans

/// Hands a page's text to the parser piece by piece, without what no browser shows and without what libxml2 cannot
/// take.
///
/// - Comments, declarations and scripts are left out. libxml2 2.9 would show Word's `<![if !supportLists]>` as text.
/// - Pictures written into an attribute (`data:`) are left out: they may be the larger part of a page.
/// - A tag of very many attributes keeps none: libxml2 compares each with all before it, and took 20 s over 100,000.
struct HTMLSource {
  /// How much is handed over at once.
  private static let pieceBytes = 16 << 10
  private static let tagBytes = 64 << 10
  private static let attributesOfATag = 256
  /// What a browser would not show either, but a page cut off on its way has: a comment or script without an end.
  private(set) var isCutOff = false

  /// How many end tags were handed over.
  private(set) var endTags = 0

  private let bytes: [UInt8]
  private var index = 0
  /// How much text was handed over since the last tag: libxml2 keeps it all until the next one.
  private var run = 0
  private var piece: [UInt8] = []

  /// - Parameter bytes: the page as UTF-8, without NULs.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    piece.reserveCapacity(HTMLSource.pieceBytes * 2)
  }

  /// The next piece; empty at the end.
  ///
  /// - Throws: `Refusal` where the page declares entities, or has text without end between two tags.
  mutating func next() throws(Refusal) -> [UInt8] {
    piece.removeAll(keepingCapacity: true)
    while index < bytes.count, piece.count < HTMLSource.pieceBytes {
      let before = piece.count
      switch bytes[index] {
      case UInt8(ascii: "<"): try readMarkup()
      case UInt8(ascii: "&"): readReference()
      default:
        piece.append(bytes[index])
        index += 1
      }
      run += piece.count - before
      guard run <= XMLPartSource.runLimit else {
        throw .cellTooLong("a place in the page", limit: XMLPartSource.runLimit)
      }
    }
    return piece
  }

  private mutating func readMarkup() throws(Refusal) {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next == UInt8(ascii: "!") {
      try skipDeclaration()
    } else if next == UInt8(ascii: "?") {
      index = end(of: [UInt8(ascii: ">")], from: index)
    } else if HTMLSource.isLetter(next) || next == UInt8(ascii: "/") {
      readTag()
    } else {
      piece += Array("&lt;".utf8)
      index += 1
    }
  }

  private mutating func skipDeclaration() throws(Refusal) {
    if holds("<!--", at: index) {
      // “<!-->” and “<!--->” are whole comments.
      let content = index + 4
      if holds(">", at: content) || holds("->", at: content) {
        index = end(of: [UInt8(ascii: ">")], from: content)
        return
      }
      index = end(of: Array("-->".utf8), from: content)
      return
    }
    let start = index
    index = end(of: [UInt8(ascii: ">")], from: index)
    if holds("<!doctype", at: start), bytes[start..<index].contains(UInt8(ascii: "[")) { throw .doctype }
  }

  // MARK: Tags

  private mutating func readTag() {
    let start = index
    let isEnd = bytes[index + 1] == UInt8(ascii: "/")
    var nameEnd = index + (isEnd ? 2 : 1)
    let nameStart = nameEnd
    while nameEnd < bytes.count, !HTMLSource.endsName(bytes[nameEnd]) { nameEnd += 1 }
    let name = bytes[nameStart..<min(nameEnd, nameStart + 16)]
    let pieceStart = piece.count
    if !copyTag(from: start) {
      // A quotation mark that is never closed, or attributes without number: the tag alone, as far as its first “>”.
      piece.removeSubrange(pieceStart...)
      piece += Array((isEnd ? "</" : "<").utf8) + name + [UInt8(ascii: ">")]
      index = end(of: [UInt8(ascii: ">")], from: nameEnd)
    }
    // Counted from here on; what the tag itself took is added behind this.
    run = pieceStart - piece.count
    guard !isEnd else {
      endTags += 1
      return
    }
    if HTMLSource.equals(name, "script") {
      index = endOfRawText("script")
    } else if HTMLSource.equals(name, "style") {
      let end = endOfRawText("style")
      piece += bytes[index..<min(end, index + StyleSheet.byteLimit)]
      index = end
    }
  }

  /// Copies a tag to its “>”; false where it has none or is beyond what may be handed over.
  private mutating func copyTag(from start: Int) -> Bool {
    var place = start
    var quote: UInt8?
    var attributes = 0
    var afterEquals = false
    let limit = piece.count + HTMLSource.tagBytes
    while place < bytes.count, piece.count < limit {
      let byte = bytes[place]
      if let data = endOfData(at: place) {
        place = data
        continue
      }
      piece.append(byte)
      place += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        index = place
        return true
      } else if afterEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
        afterEquals = false
      } else if HTMLSource.isSpace(byte) || byte == UInt8(ascii: "/") {
        if place < bytes.count, !HTMLSource.isSpace(bytes[place]) { attributes += 1 }
        guard attributes <= HTMLSource.attributesOfATag else { return false }
      } else {
        afterEquals = byte == UInt8(ascii: "=")
      }
    }
    return false
  }

  /// Where a picture that is written into an attribute ends; nil where none begins.
  private func endOfData(at place: Int) -> Int? {
    guard bytes[place] | 0x20 == UInt8(ascii: "d"), holds("data:", at: place) else { return nil }
    var end = place + 5
    while end < bytes.count, !"\"'<> )".utf8.contains(bytes[end]) { end += 1 }
    return end
  }

  private mutating func endOfRawText(_ name: String) -> Int {
    var place = index
    while let tag = find(Array("</".utf8), from: place) {
      if holds(name, at: tag + 2) { return tag }
      place = tag + 2
    }
    isCutOff = true
    return bytes.count
  }

  // MARK: Character references

  /// A reference by name or number, which browsers know without its semicolon too (“&pound500”).
  private mutating func readReference() {
    let rest = bytes[(index + 1)...].prefix(CharacterReference.longest)
    if let found = CharacterReference(rest) {
      piece += Array("&#\(found.scalar.value);".utf8)
      index += 1 + found.length
    } else {
      piece += Array("&amp;".utf8)
      index += 1
    }
  }

  // MARK: Bytes

  /// Just behind the next occurrence, or the end of the page, which is then cut off.
  private mutating func end(of mark: [UInt8], from start: Int) -> Int {
    guard let found = find(mark, from: start) else {
      isCutOff = true
      return bytes.count
    }
    return found + mark.count
  }

  private func find(_ mark: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while place + mark.count <= bytes.count {
        if bytes[place] == mark[0], mark.indices.allSatisfy({ bytes[place + $0] == mark[$0] }) { return place }
        place += 1
      }
      return nil
    }
  }

  /// Whether a word in small letters stands at a place, in either case.
  private func holds(_ word: String, at place: Int) -> Bool {
    place + word.utf8.count <= bytes.count && HTMLSource.equals(bytes[place..<(place + word.utf8.count)], word)
  }

  private static func equals(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    bytes.count == word.utf8.count
      && zip(bytes, word.utf8).allSatisfy { $0 == $1 || isLetter($0) && $0 | 0x20 == $1 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
