/// Cuts the scalars of a text into words and signs, each looked at once.
struct WordCutting {
  private typealias Token = WrittenWords.Token

  /// What is known of a word as far as it has been read.
  private struct Word {
    var capitals = 0
    var small = 0
    var digits = 0
    var number: Int? = 0
    /// How many bytes of the spelling are its own.
    var length = 0
  }

  private let scalars: UnsafeBufferPointer<Unicode.Scalar>
  private(set) var tokens: [WrittenWords.Token] = []
  private var spelling: [UInt8] = []

  init(_ scalars: UnsafeBufferPointer<Unicode.Scalar>) {
    self.scalars = scalars
    tokens.reserveCapacity(scalars.count / 4 + 2)
    spelling.reserveCapacity(32)
    var place = 0
    while place < scalars.count {
      switch ScalarSort(scalars[place]) {
      case .space, .hidden, .apostrophe: place += 1
      case .sign:
        if !isInnerHyphen(place) { takeSign(at: place) }
        place += 1
      case .letter, .digit: place = takeWord(at: place)
      }
    }
  }

  private mutating func takeSign(at place: Int) {
    let key = ScalarSort.sign(scalars[place])
    tokens.append(
      Token(
        key: key, start: place, end: place + 1, isWord: key == "and", isCapitals: false, isCapitalised: false,
        number: nil, mark: KeyMarks.mark(of: key.utf8)))
  }

  /// The hyphen of "half-term", which says no more than a space; a dash between words, or numbers, is a sign.
  private func isInnerHyphen(_ place: Int) -> Bool {
    switch scalars[place].value {
    case 0x2D, 0x2010, 0x2011: break
    default: return false
    }
    guard place > 0, place + 1 < scalars.count else { return false }
    return ScalarSort(scalars[place - 1]) == .letter && ScalarSort(scalars[place + 1]) == .letter
  }

  /// Takes the word that begins at a place, and returns where it ends. An apostrophe joins letters ("pupils' ", "Year
  /// 6's"), and a plus ends a grade ("EXS+", "4+").
  private mutating func takeWord(at start: Int) -> Int {
    spelling.removeAll(keepingCapacity: true)
    var word = Word()
    // The word before its last apostrophe, and where that stands.
    var whole: (word: Word, apostrophe: Int)?
    var end = start
    scanning: while end < scalars.count {
      let scalar = scalars[end]
      switch ScalarSort(scalar) {
      case .digit: takeDigit(scalar, into: &word)
      case .letter: takeLetter(scalar, into: &word)
      case .hidden: break
      case .apostrophe where end + 1 < scalars.count && ScalarSort(scalars[end + 1]) == .letter:
        whole = (word, end)
      case .sign where scalar == "+":
        word.number = nil
        spelling.append(UInt8(ascii: "+"))
        word.length += 1
        end += 1
        break scanning
      default: break scanning
      }
      end += 1
    }
    // "the head’s" and "Year 6’s" without the ending.
    if let whole, whole.apostrophe == end - 2, whole.apostrophe > start, scalars[end - 1] == "s" {
      word = whole.word
      spelling.removeLast(spelling.count - word.length)
    }
    Singular.cut(&spelling)
    let first = scalars[start]
    let isCapitals = word.capitals > 0 && (word.small == 0 || (word.small == 1 && scalars[end - 1] == "s"))
    tokens.append(
      Token(
        key: String(decoding: spelling, as: UTF8.self), start: start, end: end, isWord: true, isCapitals: isCapitals,
        isCapitalised: first.isASCII ? (65...90).contains(first.value) : first.properties.isUppercase,
        number: word.number, mark: KeyMarks.mark(of: spelling)))
    return end
  }

  private mutating func takeDigit(_ scalar: Unicode.Scalar, into word: inout Word) {
    word.digits += 1
    if let number = word.number { word.number = word.digits > 9 ? nil : number * 10 + Int(scalar.value) - 48 }
    spelling.append(UInt8(scalar.value))
    word.length += 1
  }

  private mutating func takeLetter(_ scalar: Unicode.Scalar, into word: inout Word) {
    word.number = nil
    guard scalar.isASCII else {
      if scalar.properties.isUppercase { word.capitals += 1 } else { word.small += 1 }
      spelling.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      word.length = spelling.count
      return
    }
    let isCapital = scalar.value < 97
    if isCapital { word.capitals += 1 } else { word.small += 1 }
    spelling.append(UInt8(isCapital ? scalar.value + 32 : scalar.value))
    word.length += 1
  }
}
