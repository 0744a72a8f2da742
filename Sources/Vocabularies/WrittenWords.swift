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
    let scalars = Array(text.unicodeScalars)
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 4 + 1)
    var place = 0
    while place < scalars.count {
      let sort = ScalarSort(scalars[place])
      switch sort {
      case .space, .hidden: place += 1
      case .sign("-") where WrittenWords.isInnerHyphen(place, in: scalars): place += 1
      case .sign(let key):
        tokens.append(
          Token(
            key: key, start: place, end: place + 1, isWord: key == "and", isCapitals: false, isCapitalised: false,
            number: nil))
        place += 1
      case .letter, .digit, .apostrophe:
        if sort == .apostrophe {
          place += 1
          continue
        }
        let end = WrittenWords.end(ofWordAt: place, in: scalars)
        tokens.append(WrittenWords.word(in: scalars, from: place, to: end))
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
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<end])
    return String(text)
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
      case .sign("+"): return end + 1
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

  private static func word(in scalars: [Unicode.Scalar], from start: Int, to end: Int) -> Token {
    var key = String.UnicodeScalarView()
    var capitals = 0
    var small = 0
    var number: Int? = 0
    var digits = 0
    for scalar in scalars[start..<endWithoutPossessive(from: start, to: end, in: scalars)] {
      switch ScalarSort(scalar) {
      case .digit:
        digits += 1
        number = digits > 9 ? nil : number.map { $0 * 10 + Int(scalar.value) - 48 }
        key.append(scalar)
      case .letter:
        number = nil
        if scalar.isASCII {
          let isCapital = scalar.value < 97
          if isCapital { capitals += 1 } else { small += 1 }
          key.append(isCapital ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar)
        } else {
          if scalar.properties.isUppercase { capitals += 1 } else { small += 1 }
          key.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
        }
      case .sign:
        number = nil
        key.append(scalar)
      case .apostrophe, .space, .hidden: break
      }
    }
    let endsInSmallS = scalars[end - 1] == "s"
    return Token(
      key: Singular.of(String(key)), start: start, end: end, isWord: true,
      isCapitals: capitals > 0 && (small == 0 || (small == 1 && endsInSmallS)),
      isCapitalised: scalars[start].properties.isUppercase, number: number)
  }
}
