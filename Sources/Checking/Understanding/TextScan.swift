/// What one look at the bytes of a text shows.
struct TextScan {
  static let seed: UInt32 = 2_166_136_261

  private(set) var signs: TextSigns = []
  /// How many words there are: white space parts them, as a word processor counts them.
  private(set) var words = 0
  private var isInside = false
  private var hash = TextScan.seed
  private var previousWord: UInt32 = 0
  private var length = 0
  private var isName = false
  /// Capitals in a row; full stops between them are passed over.
  private var capitals = 0
  /// Signs in a row that stand for something to be written: "XX", "__".
  private var placeholders = 0
  private var previous: UInt8 = 0
  /// The last byte that was no space.
  private var previousSign: UInt8 = 0
  /// How many bytes of a dash, a quotation mark or an apostrophe are to come.
  private var signBytes = 0

  /// FNV-1a of a word in small letters.
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32((65...90).contains(byte) ? byte + 32 : byte)) &* 16_777_619
  }

  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first &* 31 ^ second }

  /// Where a table keeps a word, or two in a row.
  static func place(_ hash: UInt32) -> Int { Int((hash ^ (hash >> 16)) & 0x3FFF) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Takes a whole text. `table` says at each word's place which signs it is.
  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt16>) {
    for byte in bytes {
      let isSpace = TextScan.isSpace(byte)
      if !isSpace, !isInside { words += 1 }
      isInside = !isSpace
      switch byte {
      case 97...122:
        capitals = 0
        takeLetter(byte)
      case 65...90:
        capitals += 1
        takeLetter(byte)
      case 48...57:
        capitals = 0
        signs.insert(.number)
        takeLetter(byte)
      case 128...:
        endCapitals()
        // Three bytes that begin so are a dash, a quotation mark or an apostrophe, as of "Tyler’s".
        if byte == 0xE2 { signBytes = 3 }
        if signBytes > 0 {
          signBytes -= 1
          endWord(table)
        } else {
          takeLetter(byte)
        }
      default:
        if byte != UInt8(ascii: ".") { endCapitals() }
        endWord(table)
        takeSign(byte)
      }
      if byte | 32 == UInt8(ascii: "x") || byte == UInt8(ascii: "_") {
        placeholders += 1
        if placeholders > 1 { signs.insert(.blank) }
      } else {
        placeholders = 0
      }
      // "(insert", in any case.
      if previous == UInt8(ascii: "("), byte | 32 == UInt8(ascii: "i") { signs.insert(.blank) }
      previous = byte
      if byte != UInt8(ascii: " ") { previousSign = byte }
    }
    endCapitals()
    endWord(table)
    if bytes.count < 6 { signs.insert(.blank) }
  }

  private mutating func takeLetter(_ byte: UInt8) {
    if length == 0 { isName = (65...90).contains(byte) }
    hash = TextScan.hash(hash, byte)
    length += 1
  }

  private mutating func takeSign(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "{"): signs.insert(.blank)
    case UInt8(ascii: "/"): if (48...57).contains(previousSign) { signs.insert(.ratio) }
    case UInt8(ascii: "="): if previousSign | 32 == UInt8(ascii: "n") { signs.insert(.ratio) }
    default: break
    }
  }

  private mutating func endCapitals() {
    if capitals == 2 { signs.insert(.initials) }
    capitals = 0
  }

  private mutating func endWord(_ table: UnsafeBufferPointer<UInt16>) {
    guard length > 0 else { return }
    var shown = TextSigns(rawValue: table[TextScan.place(hash)]).subtracting(.templatePhrase)
    if !isName { shown.remove(.firstName) }
    if previousWord != 0 {
      let pair = TextSigns(rawValue: table[TextScan.place(TextScan.pair(previousWord, hash))])
      shown.formUnion(pair.intersection(.templatePhrase))
    }
    signs.formUnion(shown)
    previousWord = hash
    hash = TextScan.seed
    length = 0
  }
}
