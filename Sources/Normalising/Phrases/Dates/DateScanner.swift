import Plans
import Vocabularies

/// Cuts a text's dates out of its words, from left to right and without going back.
struct DateScanner {
  let text: WrittenWords
  let vocabulary: DateWordVocabulary
  let academicYear: AcademicYear?
  /// Whether the text is a sentence, in which "may" is a verb and "A1" a paper size.
  let isSentence: Bool

  /// The vocabulary's word that begins at each token, looked up once.
  private let found: [(means: DateWord, end: Int)?]

  init(text: WrittenWords, vocabulary: DateWordVocabulary, academicYear: AcademicYear?, isSentence: Bool) {
    self.text = text
    self.vocabulary = vocabulary
    self.academicYear = academicYear
    self.isSentence = isSentence
    found = text.tokens.indices.map { place in
      guard let match = vocabulary.table.match(at: place, in: text) else { return nil }
      let token = text.tokens[place]
      let isEveryday = isSentence && match.tokens.count == 1 && DateScanner.everyday.contains(token.key)
      return isEveryday && !token.isCapitalised ? nil : (match.meaning, match.tokens.upperBound)
    }
  }

  /// Whether a date can begin a text: most cells are sentences, told by their first word.
  static func mayBegin(_ text: WrittenWords, with vocabulary: DateWordVocabulary) -> Bool {
    guard let first = text.tokens.first else { return false }
    return vocabulary.table.match(at: 0, in: text) != nil || isNumeral(first.key)
  }

  /// "HT 4", "Sp 2": what a half-term's number may stand behind, in a word of its own.
  private static let halves: Set<String> = ["ht", "au", "sp", "su"]

  private static func isNumeral(_ key: String) -> Bool {
    key.utf8.contains { (48...57).contains($0) } || words[key] != nil || halves.contains(key)
  }

  /// The longest run of dates that begins at a token, one entry a date; empty where none begins there.
  /// No more than `limit` are read.
  func run(at start: Int, limit: Int = .max) -> [DatePart] {
    var parts: [DatePart] = []
    var place = start
    while parts.count < limit, let part = part(at: place, isFirst: parts.isEmpty, after: parts.last?.atom) {
      parts.append(part)
      place = part.tokens.upperBound
    }
    return parts
  }

  /// Words before a date that a run passes over, at most: no phrase has more.
  private static let modifierLimit = 5

  private func part(at start: Int, isFirst: Bool, after previous: DateAtom?) -> DatePart? {
    var modifiers: DatePart.Modifiers = []
    var place = start
    for _ in 0..<DateScanner.modifierLimit {
      if let atom = atom(at: place, after: previous) {
        var end = atom.end
        if let onwards = word(at: end), onwards.means == .onwards {
          modifiers.insert(.onwards)
          end = onwards.end
        }
        if isFirst, isSentence, modifiers.isEmpty, isDoubtful(atom.atom, tokens: place..<end) { return nil }
        return DatePart(modifiers: modifiers, atom: atom.atom, tokens: start..<end)
      }
      guard place < text.tokens.count else { return nil }
      if let found = word(at: place), let turned = modifier(found.means, key: text.tokens[place].key) {
        // "Starts from Monday 2 November": what turns a day turns it over its weekday's name.
        if isFirst, isSentence, turned == nil, found.means != .weekday || modifiers.isEmpty { return nil }
        if let turned { modifiers.insert(turned) }
        place = found.end
      } else if !isFirst || place > start, isJoint(text.tokens[place].key) {
        place += 1
      } else {
        return nil
      }
    }
    return nil
  }

  private func isJoint(_ key: String) -> Bool {
    switch key {
    case "-", "and", "/", ",", "->", ";", "+": true
    case ":": !isSentence
    default: false
    }
  }

  /// How a word turns the date after it; a nil inside for a word that does not; nil for no such word.
  private func modifier(_ word: DateWord, key: String) -> DatePart.Modifiers?? {
    switch word {
    case .by: .some(.by)
    case .from: .some(.from)
    case .beginningOf: .some(.beginning)
    case .endOf: .some(.end)
    case .weekBeginning: .some(.weekBeginning)
    case .weekEnding: .some(.weekEnding)
    case .filler where key == "in" || key == "during": .some(.within)
    case .filler, .middleOf, .to, .weekday: .some(nil)
    default: nil
    }
  }

  /// A month or season by itself in a sentence is a date where it is written with a capital: "may", "march", "spring".
  private func isDoubtful(_ atom: DateAtom, tokens: Range<Int>) -> Bool {
    switch atom {
    case .month(_, nil), .term(_, nil):
      tokens.count == 1 && !text.scalars[text.tokens[tokens.lowerBound].start].properties.isUppercase
    case .nothing(.undecided), .year(nil): true
    default: false
    }
  }

  // MARK: - Words

  func word(at place: Int) -> (means: DateWord, end: Int)? { place < found.count ? found[place] : nil }

  /// Whether a date can begin at a token: at a word of the vocabulary, or one with a digit, or "first".
  func mayBegin(at place: Int) -> Bool {
    guard place < found.count else { return false }
    return found[place] != nil || DateScanner.isNumeral(text.tokens[place].key)
  }

  /// Words that a sentence also uses for something else, and then with a small letter.
  private static let everyday: Set<String> = ["may", "march", "mar", "sum", "summ", "sun", "sat", "wed", "mon", "dec"]

  func sign(at place: Int) -> String? {
    guard place < text.tokens.count, !text.tokens[place].isWord || text.tokens[place].key == "and" else { return nil }
    return text.tokens[place].key
  }

  /// A number of 1 to `digits` digits, with "st", "nd", "rd" or "th" or without.
  func number(at place: Int, digits: Int = 2) -> (value: Int, isOrdinal: Bool, digits: Int)? {
    guard place < text.tokens.count else { return nil }
    let token = text.tokens[place]
    if let value = token.number, token.key.utf8.count <= digits { return (value, false, token.key.utf8.count) }
    for ending in ["st", "nd", "rd", "th"] where token.key.hasSuffix(ending) {
      guard let value = Int(token.key.dropLast(2)), value <= 31 else { continue }
      return (value, true, token.key.utf8.count - 2)
    }
    return DateScanner.words[token.key].map { ($0, true, 1) }
  }

  private static let words = ["first": 1, "second": 2, "third": 3]

  /// A year as "2026" or "26" or "’26"; two digits only where they are near the plan's year.
  func year(at place: Int) -> Int? {
    guard place < text.tokens.count, let value = text.tokens[place].number else { return nil }
    // "Sept 26%" and "Sept 26 pupils" are the caller's to refuse; a sign of percent is plain.
    if sign(at: place + 1) == "%" { return nil }
    switch text.tokens[place].key.utf8.count {
    case 4 where (2000...2098).contains(value): return value
    case 2:
      let year = 2000 + value
      guard let start = academicYear?.start else { return (2015...2045).contains(year) ? year : nil }
      return (start - 3...start + 6).contains(year) ? year : nil
    default: return nil
    }
  }
}
