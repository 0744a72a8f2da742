/// How a text file is encoded, as far as it says or shows.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8, utf16LittleEndian, utf16BigEndian, windows1252
}

/// A text file's bytes as UTF-8, whatever they were.
public struct DecodedText: Sendable {
  public var bytes: [UInt8]
  public var encoding: TextEncoding
  /// How many bytes stood for no character.
  public var undecodable: Int
}

extension DecodedText {
  /// Tells the encoding by byte order mark, then by where the NULs stand (UTF-16 as Excel's “Unicode text” writes it
  /// on some machines has no mark), then by whether it is UTF-8; what is none of these is Windows-1252.
  public init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: Array(bytes.dropFirst(3)))
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: bytes.dropFirst(2), bigEndian: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: bytes.dropFirst(2), bigEndian: true)
    } else if let bigEndian = DecodedText.unmarkedUTF16(bytes) {
      self.init(utf16: bytes[...], bigEndian: bigEndian)
    } else {
      let count = DecodedText.countUTF8(bytes)
      // A UTF-8 file cut or spoiled in one place is still UTF-8: reading it as Windows-1252 would spoil every dash.
      if count.invalid == 0 || count.multibyte > 4 * count.invalid {
        self.init(utf8: bytes, invalid: count.invalid)
      } else {
        self.init(windows1252: bytes)
      }
    }
  }

  private init(utf8 bytes: [UInt8], invalid: Int? = nil) {
    let invalid = invalid ?? DecodedText.countUTF8(bytes).invalid
    self.init(
      bytes: invalid == 0 ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: .utf8,
      undecodable: invalid)
  }

  private init(utf16 bytes: ArraySlice<UInt8>, bigEndian: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index]), second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(units.count + units.count / 8)
    let faulty = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { _ in })
    _ = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false, into: { decoded.append($0) })
    var undecodable = bytes.count % 2
    if faulty { undecodable += DecodedText.loneSurrogates(units) }
    self.init(
      bytes: decoded, encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian, undecodable: undecodable)
  }

  private init(windows1252 bytes: [UInt8]) {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    var undecodable = 0
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
        continue
      }
      let scalar: Unicode.Scalar
      if byte < 0xA0, let special = DecodedText.windows1252[Int(byte) - 0x80] {
        scalar = special
      } else if byte >= 0xA0 {
        scalar = Unicode.Scalar(byte)
      } else {
        scalar = "\u{FFFD}"
        undecodable += 1
      }
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    self.init(bytes: decoded, encoding: .windows1252, undecodable: undecodable)
  }

  /// Bytes 80 to 9F of Windows-1252; nil for the five that stand for nothing.
  private static let windows1252: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// Whether the bytes are UTF-16 without a mark, and which way round: text in English has a NUL in every other byte.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8 else { return nil }
    var even = 0, odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let pairs = sample.count / 2
    if odd > pairs * 6 / 10, even < pairs / 10 { return false }
    if even > pairs * 6 / 10, odd < pairs / 10 { return true }
    return nil
  }

  private static func loneSurrogates(_ units: [UInt16]) -> Int {
    var count = 0
    var index = 0
    while index < units.count {
      if (0xD800..<0xDC00).contains(units[index]), index + 1 < units.count,
        (0xDC00..<0xE000).contains(units[index + 1])
      {
        index += 2
        continue
      }
      if (0xD800..<0xE000).contains(units[index]) { count += 1 }
      index += 1
    }
    return count
  }

  /// How many sound sequences of more than one byte there are, and how many bytes belong to none.
  private static func countUTF8(_ bytes: [UInt8]) -> (multibyte: Int, invalid: Int) {
    var multibyte = 0, invalid = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let length =
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 0
        }
      if length > 0, index + length <= bytes.count, isSequence(bytes[index..<(index + length)]) {
        multibyte += 1
        index += length
      } else {
        invalid += 1
        index += 1
      }
    }
    return (multibyte, invalid)
  }

  private static func isSequence(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return false }
    let second = bytes[bytes.startIndex + 1]
    switch bytes[bytes.startIndex] {
    case 0xE0: return second >= 0xA0
    case 0xED: return second < 0xA0
    case 0xF0: return second >= 0x90
    case 0xF4: return second < 0x90
    default: return true
    }
  }
}
