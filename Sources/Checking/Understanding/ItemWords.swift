import Plans

/// The words of one item, folded so that two versions of it can be held against each other in little time.
///
/// Small letters and digits; days, months and years are left out, so that an item of which only the dates were brought
/// up to date has the same words. A word is kept as a number of 64 bits (FNV-1a, which is the same in every process).
struct ItemWords: Hashable, Sendable {
  /// In the item's order.
  let words: [UInt64]
  /// Of all words in their order.
  let whole: UInt64

  init(_ text: String) {
    let tokens = ItemWords.tokens(of: text)
    let dates = ItemWords.dates(in: tokens)
    var words: [UInt64] = []
    words.reserveCapacity(tokens.count)
    for place in tokens.indices where !dates.contains(place) { words.append(tokens[place].word) }
    // "December 2026" by itself is all that such an item says.
    self.words = words.isEmpty ? tokens.map(\.word) : words
    whole = self.words.reduce(Token.start) { ($0 ^ $1) &* Token.prime }
  }

  /// Each word once, in the order of the numbers.
  var distinct: [UInt64] {
    var distinct: [UInt64] = []
    distinct.reserveCapacity(words.count)
    for word in words.sorted() where word != distinct.last { distinct.append(word) }
    return distinct
  }

  /// How alike two items are, given by their distinct words: twice those in both by those in each, from 0 to 1 (Dice's
  /// coefficient).
  static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Double {
    var (l, r, shared) = (0, 0, 0)
    while l < left.count, r < right.count {
      if left[l] == right[r] {
        shared += 1
        l += 1
        r += 1
      } else if left[l] < right[r] {
        l += 1
      } else {
        r += 1
      }
    }
    return shared == 0 ? 0 : Double(2 * shared) / Double(left.count + right.count)
  }

  private struct Token {
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325
    static let prime: UInt64 = 0x100_0000_01b3

    var word = Token.start
    /// The whole number that it is, "14th" being one; nil for words.
    var number: Int? = 0
    var digits = 0
    /// The sign directly between it and the token before; 0 where there is a space or more.
    var joint: UInt8 = 0

    mutating func take(_ byte: UInt8) {
      word = (word ^ UInt64(byte)) &* Token.prime
      if (48...57).contains(byte) {
        digits += 1
        number = digits > 9 ? nil : number.map { $0 * 10 + Int(byte) - 48 }
      } else if digits == 0 || digits > 2 || !"stndrh".utf8.contains(byte) {
        number = nil
      }
    }

    /// A word by itself, as a token would hold it.
    static func word(_ text: String) -> UInt64 { text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* prime } }
  }

  private static let months = Set(MonthNames.all.map(Token.word))

  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.utf8.count / 6 + 1)
    var token = Token()
    var isInside = false
    var (signs, sign): (Int, UInt8) = (0, 0)
    func end() {
      if isInside { tokens.append(token) }
      isInside = false
    }
    func begin() {
      guard !isInside else { return }
      token = Token()
      token.joint = signs == 1 && "/-.".utf8.contains(sign) ? sign : 0
      (isInside, signs, sign) = (true, 0, 0)
    }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 97...122, 48...57:
        begin()
        token.take(UInt8(scalar.value))
      case 65...90:
        begin()
        token.take(UInt8(scalar.value) + 32)
      case 39, 0x2018, 0x2019: continue  // "pupils’" and "pupils" are one word.
      case 0..<128, 0xA0...0xBF, 0x2000...0x2BFF:
        end()
        signs += 1
        // A dash of any length joins the halves of 2026–27.
        sign = (0x2010...0x2015).contains(scalar.value) ? UInt8(ascii: "-") : scalar.isASCII ? UInt8(scalar.value) : 0
      default:
        begin()
        for byte in scalar.properties.lowercaseMapping.utf8 { token.take(byte) }
      }
    }
    end()
    return tokens
  }

  /// The places of the tokens that are of a day, a month or a year.
  private static func dates(in tokens: [Token]) -> Set<Int> {
    var dates: Set<Int> = []
    func number(_ place: Int, in range: ClosedRange<Int>) -> Bool {
      tokens.indices.contains(place) && tokens[place].number.map(range.contains) == true
    }
    for place in tokens.indices {
      if tokens[place].digits == 4, number(place, in: 1990...2099) {
        dates.insert(place)
        if number(place + 1, in: 0...99), tokens[place + 1].joint != 0 { dates.insert(place + 1) }
      } else if months.contains(tokens[place].word) {
        dates.insert(place)
        for beside in [place - 1, place + 1] where number(beside, in: 1...31) { dates.insert(beside) }
      } else if number(place, in: 1...31), number(place + 1, in: 1...12), number(place + 2, in: 0...2099),
        tokens[place + 1].joint != 0, tokens[place + 2].joint != 0
      {
        dates.formUnion(place...place + 2)
      }
    }
    return dates
  }
}
