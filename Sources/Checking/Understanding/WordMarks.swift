import Vocabularies

/// Tells quickly that none of some words stands in a text, so that most texts of a plan need not be cut into words.
///
/// It may say yes in vain, and never no in vain: of each word, or of each two words that follow each other, it keeps one
/// bit.
struct WordMarks: Hashable, Sendable {
  private enum Kind: Hashable, Sendable {
    case words
    /// Words that begin with a capital.
    case names
    /// The first two words of phrases.
    case pairs
  }

  private static let size = 1 << 16

  private let kind: Kind
  private var bits: [UInt64] = Array(repeating: 0, count: WordMarks.size / 64)

  init(words: some Sequence<String>) {
    self.init(.words, words)
  }

  init(names: some Sequence<String>) {
    self.init(.names, names)
  }

  /// Phrases of two words or more.
  init(phrases: some Sequence<String>) {
    self.init(.pairs, phrases)
  }

  private init(_ kind: Kind, _ texts: some Sequence<String>) {
    self.kind = kind
    for text in texts {
      forEachMark(in: text) { mark in
        bits[mark / 64] |= 1 << UInt64(mark % 64)
        return false
      }
    }
  }

  /// Whether one of them may stand in a text.
  func mayStand(in text: String) -> Bool {
    var isFound = false
    forEachMark(in: text) { mark in
      isFound = bits[mark / 64] & (1 << UInt64(mark % 64)) != 0
      return !isFound
    }
    return isFound
  }

  /// Calls `body` with the bit of each word or pair until it returns false.
  private func forEachMark(in text: String, _ body: (Int) -> Bool) {
    if text.utf8.withContiguousStorageIfAvailable({ forEachMark(of: $0, body) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { forEachMark(of: $0, body) }
    }
  }

  private func forEachMark(of bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Bool) {
    var hash = WordMarks.seed
    var previous: UInt32 = 0
    var length = 0
    var isName = false
    var signs = 0
    func goesOn() -> Bool {
      defer {
        previous = hash
        hash = WordMarks.seed
        length = 0
      }
      switch kind {
      case .words: return body(WordMarks.mark(hash))
      case .names: return isName ? body(WordMarks.mark(hash)) : true
      case .pairs: return previous == 0 ? true : body(WordMarks.mark(previous &* 31 ^ hash))
      }
    }
    for byte in bytes {
      // Three bytes that begin so are a dash, a quotation mark or an apostrophe, as of "Tyler’s".
      if byte == 0xE2 { signs = 3 }
      signs = max(signs - 1, -1)
      let isCapital = (65...90).contains(byte)
      if isCapital || (97...122).contains(byte) || (48...57).contains(byte) || (byte > 127 && signs < 0) {
        if length == 0 { isName = isCapital }
        hash = (hash ^ UInt32(isCapital ? byte + 32 : byte)) &* 16_777_619
        length += 1
      } else if length > 0 {
        guard goesOn() else { return }
      }
    }
    if length > 0 { _ = goesOn() }
  }

  private static let seed: UInt32 = 2_166_136_261

  private static func mark(_ hash: UInt32) -> Int { Int(hash ^ (hash >> 16)) & (size - 1) }
}
