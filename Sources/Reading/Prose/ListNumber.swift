/// How a list writes its numbers.
enum ListNumber: String {
  case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, ordinal, cardinalText, ordinalText
  case bullet, none

  /// The number as it shows. Beyond what a person would number in letters, numerals or words it is in figures.
  func written(_ number: Int) -> String {
    switch self {
    case .decimalZero: (0...9).contains(number) ? "0\(number)" : String(number)
    case .lowerLetter: ListNumber.letters(number) ?? String(number)
    case .upperLetter: ListNumber.letters(number)?.uppercased() ?? String(number)
    case .lowerRoman: ListNumber.roman(number) ?? String(number)
    case .upperRoman: ListNumber.roman(number)?.uppercased() ?? String(number)
    case .ordinal: ListNumber.ordinal(number)
    case .cardinalText: ListNumber.word(number, in: ListNumber.cardinals) ?? String(number)
    case .ordinalText: ListNumber.word(number, in: ListNumber.ordinals) ?? String(number)
    case .decimal, .bullet, .none: String(number)
    }
  }

  /// a … z, then aa, bb, as Word goes on.
  private static func letters(_ number: Int) -> String? {
    guard (1...(26 * 4)).contains(number), let letter = Unicode.Scalar(UInt32(96 + (number - 1) % 26 + 1)) else {
      return nil
    }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var shown = ""
    for (value, numeral) in [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ] {
      while rest >= value {
        shown += numeral
        rest -= value
      }
    }
    return shown
  }

  private static func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (_, 11...13): "\(number)th"
    case (1, _): "\(number)st"
    case (2, _): "\(number)nd"
    case (3, _): "\(number)rd"
    default: "\(number)th"
    }
  }

  private static func word(_ number: Int, in words: [String]) -> String? {
    words.indices.contains(number - 1) ? words[number - 1] : nil
  }

  private static let cardinals = [
    "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve",
  ]

  private static let ordinals = [
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh",
    "Twelfth",
  ]
}
