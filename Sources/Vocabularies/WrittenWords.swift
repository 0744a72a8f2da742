/// A text cut into words, numbers and signs, each with its place, so that every vocabulary and phrase reads the text
/// once and in linear time.
public struct WrittenWords: Sendable {
  /// One word ("Y6", "23rd", "EXS+"), or one sign ("/", "£", "%").
  public struct Token: Hashable, Sendable {
    /// Small letters, in the singular and without an apostrophe; "-" for every dash, "->" for an arrow.
    public let key: String
    /// Places of the text's scalars, the end not included.
    public let start: Int
    public let end: Int
    public let isWord: Bool
    /// Whether its letters are capitals, but for a last small "s" ("TAs").
    public let isCapitals: Bool
    /// Whether it begins with a capital.
    public let isCapitalised: Bool
    /// The whole number that the token is; nil where it holds anything but up to nine digits.
    public let number: Int?
  }

  public let scalars: [Unicode.Scalar]
  public let tokens: [Token]

  public init(_ text: String) {
    // By the bytes, of which there are no fewer: to count the scalars first is to read the text twice.
    let scalars = Array<Unicode.Scalar>(unsafeUninitializedCapacity: text.utf8.count) { scalars, count in
      for scalar in text.unicodeScalars {
        scalars.initializeElement(at: count, to: scalar)
        count += 1
      }
    }
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 3 + 2)
    var spelling: [UInt8] = []
    spelling.reserveCapacity(32)
    var place = 0
    while place < scalars.count {
      switch ScalarSort(scalars[place]) {
      case .space, .hidden, .apostrophe: place += 1
      case .sign:
        if !WrittenWords.isInnerHyphen(place, in: scalars) {
          let key = ScalarSort.sign(scalars[place])
          tokens.append(
            Token(
              key: key, start: place, end: place + 1, isWord: key == "and", isCapitals: false, isCapitalised: false,
              number: nil))
        }
        place += 1
      case .letter, .digit:
        let end = WrittenWords.end(ofWordAt: place, in: scalars)
        tokens.append(WrittenWords.word(in: scalars, from: place, to: end, spelling: &spelling))
        place = end
      }
    }
    self.scalars = scalars
    self.tokens = tokens
  }

  /// The text from one scalar to another, without white space at its ends.
  public func text(from start: Int, to end: Int) -> String {
    var start = max(0, start)
    var end = min(scalars.count, end)
    while start < end, ScalarSort(scalars[start]) == .space { start += 1 }
    while end > start, ScalarSort(scalars[end - 1]) == .space { end -= 1 }
    guard start < end else { return "" }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - start)
    for scalar in scalars[start..<end] { WrittenWords.append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  /// The words of a run of tokens as they stand in the text.
  public func text(of tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return text(from: self.tokens[first].start, to: self.tokens[last].end)
  }

  /// The hyphen of "half-term", which says no more than a space; a dash between words, or numbers, is a sign.
  private static func isInnerHyphen(_ place: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard [0x2D, 0x2010, 0x2011].contains(scalars[place].value), place > 0, place + 1 < scalars.count else {
      return false
    }
    return ScalarSort(scalars[place - 1]) == .letter && ScalarSort(scalars[place + 1]) == .letter
  }

  /// An apostrophe joins letters ("pupils' ", "Year 6's"), and a plus ends a grade ("EXS+", "4+").
  private static func end(ofWordAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var end = start + 1
    while end < scalars.count {
      switch ScalarSort(scalars[end]) {
      case .letter, .digit, .hidden: end += 1
      case .apostrophe where end + 1 < scalars.count && ScalarSort(scalars[end + 1]) == .letter: end += 1
      case .sign where scalars[end] == "+": return end + 1
      default: return end
      }
    }
    return end
  }

  /// Before the "’s" of "the head’s" and "Year 6’s".
  private static func endWithoutPossessive(from start: Int, to end: Int, in scalars: [Unicode.Scalar]) -> Int {
    guard end - start > 2, scalars[end - 1] == "s", ScalarSort(scalars[end - 2]) == .apostrophe else { return end }
    return end - 2
  }

  private static func word(
    in scalars: [Unicode.Scalar], from start: Int, to end: Int, spelling: inout [UInt8]
  ) -> Token {
    spelling.removeAll(keepingCapacity: true)
    var capitals = 0
    var small = 0
    var number: Int? = 0
    var digits = 0
    for place in start..<endWithoutPossessive(from: start, to: end, in: scalars) {
      let scalar = scalars[place]
      switch ScalarSort(scalar) {
      case .digit:
        digits += 1
        number = digits > 9 ? nil : number.map { $0 * 10 + Int(scalar.value) - 48 }
        spelling.append(UInt8(scalar.value))
      case .letter:
        number = nil
        if scalar.isASCII {
          let isCapital = scalar.value < 97
          if isCapital { capitals += 1 } else { small += 1 }
          spelling.append(UInt8(isCapital ? scalar.value + 32 : scalar.value))
        } else {
          if scalar.properties.isUppercase { capitals += 1 } else { small += 1 }
          spelling.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        }
      case .sign:
        number = nil
        append(scalar, to: &spelling)
      case .apostrophe, .space, .hidden: break
      }
    }
    Singular.cut(&spelling)
    let first = scalars[start]
    return Token(
      key: String(decoding: spelling, as: UTF8.self), start: start, end: end, isWord: true,
      isCapitals: capitals > 0 && (small == 0 || (small == 1 && scalars[end - 1] == "s")),
      isCapitalised: first.isASCII ? (65...90).contains(first.value) : first.properties.isUppercase, number: number)
  }
}
