import CXML

/// A character written by name or by number: `&nbsp;`, `&#8211;`, `&#x2013;`.
struct CharacterReference {
  /// How many bytes behind the “&” are looked at.
  static let longest = 32

  var scalar: Unicode.Scalar
  /// How many bytes it takes behind the “&”, its semicolon among them.
  var length: Int

  /// Reads what stands behind an “&”; nil where that is no reference, and the “&” only an “&”.
  init?(_ bytes: ArraySlice<UInt8>) {
    if bytes.first == UInt8(ascii: "#") {
      self.init(number: bytes.dropFirst())
    } else {
      self.init(name: bytes.prefix { CharacterReference.isAlphanumeric($0) }, in: bytes)
    }
  }

  private init?(number bytes: ArraySlice<UInt8>) {
    let isHexadecimal = bytes.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = bytes.dropFirst(isHexadecimal ? 1 : 0).prefix { CharacterReference.isAlphanumeric($0) }
      .prefix { isHexadecimal ? Character(Unicode.Scalar($0)).isHexDigit : (48...57).contains($0) }
    guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    self.scalar = CharacterReference.windows1252[value] ?? scalar
    // NUL and the other controls show as nothing, and libxml2 would stop at the first.
    if self.scalar.value < 32 { self.scalar = " " }
    length = digits.endIndex - bytes.startIndex + 1
    if digits.endIndex < bytes.endIndex, bytes[digits.endIndex] == UInt8(ascii: ";") { length += 1 }
  }

  private init?(name: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) {
    if name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";") {
      guard let scalar = CharacterReference.byName[String(decoding: name, as: UTF8.self)] else { return nil }
      self.scalar = scalar
      length = name.count + 1
      return
    }
    // Without a semicolon the longest beginning counts that is a name of Latin-1: “&pound500” is £500.
    guard name.count >= 2 else { return nil }
    for length in (2...min(name.count, 6)).reversed() {
      let scalar = CharacterReference.byName[String(decoding: name.prefix(length), as: UTF8.self)]
      guard let scalar, scalar.value < 256, scalar != "'" else { continue }
      self.scalar = scalar
      self.length = length
      return
    }
    return nil
  }

  /// libxml2's table, which is HTML 4's, and those newer names by which plans are ticked.
  private static let byName: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "apos": "'", "check": "✓", "checkmark": "✓", "cross": "✗", "star": "☆", "starf": "★", "bigstar": "★",
      "hyphen": "‐", "dash": "‐", "horbar": "―", "lsqb": "[", "rsqb": "]", "num": "#", "percnt": "%", "lpar": "(",
      "rpar": ")", "comma": ",", "period": ".", "colon": ":", "semi": ";", "sol": "/", "excl": "!", "quest": "?",
      "equals": "=", "plus": "+", "ast": "*", "lowbar": "_", "dollar": "$", "commat": "@", "square": "□", "squ": "□",
      "squf": "▪", "cir": "○", "half": "½", "Tab": "\t", "NewLine": "\n", "ZeroWidthSpace": "\u{200B}",
    ]
    // The last character of HTML 4 is the diamond, U+2666.
    for value in UInt32(34)...0x2666 {
      guard let entity = htmlEntityValueLookup(value), let scalar = Unicode.Scalar(value) else { continue }
      names[String(cString: entity.pointee.name)] = scalar
    }
    return names
  }()

  /// What browsers make of numbers from 128 to 159: old tools write Windows' dashes and quotation marks so.
  private static let windows1252: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x82: "‚", 0x84: "„", 0x85: "…", 0x86: "†", 0x87: "‡", 0x89: "‰", 0x8B: "‹", 0x91: "‘", 0x92: "’",
    0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™", 0x9B: "›", 0x8C: "Œ", 0x9C: "œ", 0x8A: "Š",
    0x9A: "š", 0x8E: "Ž", 0x9E: "ž", 0x9F: "Ÿ",
  ]

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (97...122).contains(byte | 0x20) || (48...57).contains(byte)
  }
}
