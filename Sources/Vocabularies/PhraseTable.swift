/// Finds phrases by their words and says which by number: what every `WordTable` is made on.
///
/// It knows no meanings, so the compiler makes one fast piece of code of it for all vocabularies.
@usableFromInline
struct PhraseTable: Hashable, Sendable {
  /// How a word of a phrase must be written in the text.
  private enum Writing: Hashable, Sendable {
    case anyhow
    /// "SEND", "TAs".
    case capitals
    /// "HoD", "Gov": mixed in the vocabulary, and with a capital first in the text.
    case capitalised
  }

  private struct Phrase: Hashable, Sendable {
    let keys: [String]
    let writing: [Writing]
    let number: Int
  }

  /// By their first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]
  private var firsts = KeyMarks()

  @usableFromInline
  init() {}

  /// Adds a phrase that `number` stands for; one without a word is passed over.
  @usableFromInline
  mutating func add(_ phrase: String, capitals: Bool, number: Int) {
    let tokens = WrittenWords(phrase).tokens
    let keys = tokens.map(\.key)
    guard let first = keys.first, let mark = tokens.first?.mark else { return }
    let writing: [Writing] = tokens.map { token in
      guard capitals, token.isWord, token.isCapitalised else { return .anyhow }
      return token.isCapitals ? .capitals : .capitalised
    }
    let added = Phrase(keys: keys, writing: writing, number: number)
    var same = phrases[first, default: []]
    same.insert(added, at: same.firstIndex { $0.keys.count < keys.count } ?? same.count)
    phrases[first] = same
    firsts.add(mark)
  }

  /// The first phrase that begins at a token or after it, and the longest that begins where it does: its number, and
  /// its tokens.
  @usableFromInline
  func next(from place: Int, in words: WrittenWords) -> (number: Int, tokens: Range<Int>)? {
    for place in place..<max(place, words.tokens.count) {
      if let match = match(at: place, in: words, anyCase: false) { return (match.number, place..<match.end) }
    }
    return nil
  }

  /// The longest phrase that begins at a token: its number, and the token after it.
  @usableFromInline
  func match(at place: Int, in words: WrittenWords, anyCase: Bool) -> (number: Int, end: Int)? {
    let tokens = words.tokens
    guard place < tokens.count, firsts.mayHold(tokens[place].mark), let candidates = phrases[tokens[place].key] else {
      return nil
    }
    for phrase in candidates where place + phrase.keys.count <= tokens.count {
      if PhraseTable.holds(phrase, at: place, in: tokens, anyCase: anyCase) {
        return (phrase.number, place + phrase.keys.count)
      }
    }
    return nil
  }

  private static func holds(
    _ phrase: Phrase, at place: Int, in tokens: [WrittenWords.Token], anyCase: Bool
  ) -> Bool {
    for index in phrase.keys.indices {
      let token = tokens[place + index]
      // The first word is the one that the phrase was found by.
      if index > 0, token.key != phrase.keys[index] { return false }
      guard !anyCase else { continue }
      switch phrase.writing[index] {
      case .anyhow: continue
      case .capitals: if !token.isCapitals { return false }
      case .capitalised: if !token.isCapitalised { return false }
      }
    }
    return true
  }
}
