import Vocabularies

/// Tells quickly that none of some words stands in a text, so that most texts of a plan need not be cut into words.
///
/// It may say yes in vain, and never no in vain: of each word it keeps one bit, by its first letters or by all of them.
struct WordMarks: Hashable, Sendable {
  private static let size = 1 << 14

  private let letters: Int
  private var bits: [UInt64] = Array(repeating: 0, count: WordMarks.size / 64)

  /// By the first words of phrases. Three letters are the same in the singular and the plural.
  init(beginningsOf phrases: some Sequence<String>) {
    letters = 3
    for phrase in phrases {
      forEachMark(in: phrase) { mark in
        set(mark)
        return false
      }
    }
  }

  /// By whole words, each one phrase.
  init(wholeWords words: some Sequence<String>) {
    letters = 64
    for word in words {
      forEachMark(in: word) { mark in
        set(mark)
        return false
      }
    }
  }

  private mutating func set(_ mark: Int) { bits[mark / 64] |= 1 << UInt64(mark % 64) }

  /// Whether one of the words may stand in a text.
  func mayStand(in text: String) -> Bool {
    var isFound = false
    forEachMark(in: text) { mark in
      isFound = bits[mark / 64] & (1 << UInt64(mark % 64)) != 0
      return !isFound
    }
    return isFound
  }

  /// Calls `body` with each word's bit until it returns false.
  private func forEachMark(in text: String, _ body: (Int) -> Bool) {
    var hash: UInt32 = 2_166_136_261
    var length = 0
    func mark() -> Int { Int(hash ^ (hash >> 15)) & (WordMarks.size - 1) }
    var signs = 0
    for byte in text.utf8 {
      // Three bytes that begin so are a dash, a quotation mark or an apostrophe, as of "Tyler’s".
      if byte == 0xE2 { signs = 3 }
      signs = max(signs - 1, -1)
      let isLetter = (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || byte > 127
      if isLetter, signs < 0 {
        if length < letters {
          hash = (hash ^ UInt32((65...90).contains(byte) ? byte + 32 : byte)) &* 16_777_619
        }
        length += 1
      } else if length > 0 {
        guard body(mark()) else { return }
        hash = 2_166_136_261
        length = 0
      }
    }
    if length > 0 { _ = body(mark()) }
  }
}
