/// What a text shows at one look at its bytes, so that each check passes over the texts that cannot concern it without
/// cutting them into words.
///
/// A sign may be shown in vain, and is never missing in vain.
struct TextSigns: OptionSet, Sendable {
  let rawValue: UInt16

  /// Any digit.
  static let number = TextSigns(rawValue: 1 << 0)
  /// A number up to 20, in digits or, up to five, in a word.
  static let smallNumber = TextSigns(rawValue: 1 << 1)
  /// A word for pupils.
  static let pupils = TextSigns(rawValue: 1 << 2)
  /// A number over another, or the size of a group: "3/4", "n=4".
  static let ratio = TextSigns(rawValue: 1 << 3)
  /// A first name that pupils have.
  static let firstName = TextSigns(rawValue: 1 << 4)
  /// Two capitals by themselves, with or without full stops.
  static let initials = TextSigns(rawValue: 1 << 5)
  /// Two words in a row of a phrase that templates have.
  static let templatePhrase = TextSigns(rawValue: 1 << 6)
  /// What a template leaves to be filled in, "[name]", "XX", "(insert"; and a text too short to say anything.
  static let blank = TextSigns(rawValue: 1 << 7)
  /// A word that begins a reference to another item.
  static let reference = TextSigns(rawValue: 1 << 8)
}

/// Tells the signs of texts. It keeps of each word, or of two words in a row, which sign they are, at a place that is
/// picked by a number made of them.
struct TextSignTable: Hashable, Sendable {
  private static let size = 1 << 14

  private var words = [UInt16](repeating: 0, count: TextSignTable.size)

  /// - Parameters:
  ///   - firstNames: names that count where the text has them with a capital.
  ///   - templates: phrases of two words or more.
  init(firstNames: [String], templates: [String]) {
    add(["one", "two", "three", "four", "five", "both"] + (1...20).map(String.init), .smallNumber)
    add(PupilWords.nouns.flatMap { [$0, $0 + "s"] }, .pupils)
    add(firstNames, .firstName)
    add(ReferencesInText.openings, .reference)
    for phrase in templates {
      var previous: UInt32 = 0
      for word in phrase.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
        let hash = TextSignTable.hash(of: word)
        if previous != 0 { words[TextScan.place(TextScan.pair(previous, hash))] |= TextSigns.templatePhrase.rawValue }
        previous = hash
      }
    }
  }

  private mutating func add(_ list: [String], _ sign: TextSigns) {
    for word in list { words[TextScan.place(TextSignTable.hash(of: word[...]))] |= sign.rawValue }
  }

  private static func hash(of word: Substring) -> UInt32 {
    word.utf8.reduce(TextScan.seed) { TextScan.hash($0, $1) }
  }

  /// One look at a text.
  func look(at text: String) -> TextScan {
    words.withUnsafeBufferPointer { words in
      var scan = TextScan()
      if text.utf8.withContiguousStorageIfAvailable({ scan.take($0, words) }) == nil {
        Array(text.utf8).withUnsafeBufferPointer { scan.take($0, words) }
      }
      return scan
    }
  }
}
