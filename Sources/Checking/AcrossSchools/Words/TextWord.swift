/// A word of a plan's text, as checks across schools compare it: millions of them are met in one pass, so a word is a
/// number, the same in every process.
struct TextWord: Equatable {
  /// Of the word in lower case without apostrophes: "Mary’s" and "marys" have one.
  var hash: UInt64
  /// Of what stands before an apostrophe and an s: "Oakfield’s" has that of "Oakfield".
  var base: UInt64
  /// Whether it begins with a capital letter.
  var isCapitalised: Bool
  /// Whether it has a digit in it.
  var isNumber: Bool
  /// Whether nothing stands before it, or what ends a sentence or a label: there a capital says nothing.
  var startsSentence: Bool

  /// Of one word, as a text that holds it would have it.
  static func hash(of word: String) -> UInt64 { words(of: word).first?.hash ?? 0 }

  /// The words of a text in its order.
  static func words(of text: String) -> [TextWord] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = TextWordReader()
      reader.words.reserveCapacity(bytes.count / 5)
      var index = 0
      while index < bytes.count { index += reader.take(bytes, at: index) }
      reader.endWord()
      return reader.words
    }
  }
}

/// Reads words from UTF-8: FNV-1a of their letters in lower case.
private struct TextWordReader {
  var words: [TextWord] = []
  private var hash = Self.basis
  private var base: UInt64?
  private var isCapitalised = false
  private var isNumber = false
  private var isEmpty = true
  private var startsSentence = true
  /// A word has an apostrophe and then nothing more than an s: it may be possessive.
  private var lettersSinceApostrophe = 0

  private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Takes what stands at an index in, and says how many bytes that was.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      if isEmpty { isCapitalised = true }
      letter(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      isNumber = true
      letter(byte)
    case UInt8(ascii: "'"): apostrophe()
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      // General punctuation: an apostrophe is written ’ by every word processor, the rest are dashes and quotation marks.
      if bytes[index + 2] == 0x99 { apostrophe() } else { endWord() }
      return 3
    case 0xC2:
      // A no-break space, a pound sign and the like.
      endWord()
      return min(2, bytes.count - index)
    case 0x80...: letter(byte)
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\n"):
      // "St. Mary’s" ends no sentence, and neither does "C. of E.".
      let isAbbreviation = byte == UInt8(ascii: ".") && hasAtMostTwoLetters
      endWord()
      if !isAbbreviation { startsSentence = true }
    default: endWord()
    }
    return 1
  }

  private var letters = 0
  private var hasAtMostTwoLetters: Bool { !isEmpty && letters <= 2 }

  private mutating func letter(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    isEmpty = false
    letters += 1
    if base != nil { lettersSinceApostrophe += byte == UInt8(ascii: "s") ? 1 : 2 }
  }

  private mutating func apostrophe() {
    guard !isEmpty else { return }
    base = hash
    lettersSinceApostrophe = 0
  }

  mutating func endWord() {
    guard !isEmpty else { return }
    let possessive = lettersSinceApostrophe <= 1 ? base : nil
    words.append(
      TextWord(
        hash: hash, base: possessive ?? hash, isCapitalised: isCapitalised, isNumber: isNumber,
        startsSentence: startsSentence))
    hash = Self.basis
    base = nil
    isCapitalised = false
    isNumber = false
    isEmpty = true
    letters = 0
    startsSentence = false
    lettersSinceApostrophe = 0
  }
}
