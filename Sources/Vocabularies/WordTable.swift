/// Finds the phrases of a vocabulary in a text: whole words, in any case, in the singular or the plural, the longest
/// phrase first. Each word costs one look-up.
public struct WordTable<Meaning: Hashable & Sendable>: Hashable, Sendable {
  /// A phrase that was found, by the places of its words among the text's tokens.
  public struct Match: Hashable, Sendable {
    public let meaning: Meaning
    public let tokens: Range<Int>
  }

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
    let meaning: Meaning
  }

  /// By their first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]

  public init() {}

  /// Adds a phrase of one or more words. With `capitals` the text must write it in capitals, as "SEND" is a group and
  /// "send" is a verb.
  public mutating func add(_ phrase: String, capitals: Bool = false, meaning: Meaning) {
    let tokens = WrittenWords(phrase).tokens
    let keys = tokens.map(\.key)
    guard let first = keys.first else { return }
    let writing: [Writing] = tokens.map { token in
      guard capitals, token.isWord, token.isCapitalised else { return .anyhow }
      return token.isCapitals ? .capitals : .capitalised
    }
    let added = Phrase(keys: keys, writing: writing, meaning: meaning)
    let place = phrases[first, default: []].firstIndex { $0.keys.count < keys.count } ?? phrases[first]?.count ?? 0
    phrases[first, default: []].insert(added, at: place)
  }

  /// Every phrase in the text from left to right, the longest where several begin at one word, none overlapping.
  public func matches(in words: WrittenWords) -> [Match] {
    var found: [Match] = []
    var place = 0
    while place < words.tokens.count {
      if let match = match(at: place, in: words) {
        found.append(match)
        place = match.tokens.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  public func matches(in text: String) -> [Match] { matches(in: WrittenWords(text)) }

  /// The longest phrase that begins at a token.
  public func match(at place: Int, in words: WrittenWords, anyCase: Bool = false) -> Match? {
    let tokens = words.tokens
    guard place < tokens.count, let candidates = phrases[tokens[place].key] else { return nil }
    for phrase in candidates where place + phrase.keys.count <= tokens.count {
      let range = place..<(place + phrase.keys.count)
      guard zip(range, phrase.keys).allSatisfy({ tokens[$0].key == $1 }) else { continue }
      guard anyCase || zip(range, phrase.writing).allSatisfy({ isWritten(tokens[$0], $1) }) else { continue }
      return Match(meaning: phrase.meaning, tokens: range)
    }
    return nil
  }

  private func isWritten(_ token: WrittenWords.Token, _ writing: Writing) -> Bool {
    switch writing {
    case .anyhow: true
    case .capitals: token.isCapitals
    case .capitalised: token.isCapitalised
    }
  }

  /// What the whole text means, in any case, where it is one phrase and nothing else.
  public func meaning(of text: String) -> Meaning? {
    let words = WrittenWords(text)
    guard let match = match(at: 0, in: words, anyCase: true), match.tokens.upperBound == words.tokens.count else {
      return nil
    }
    return match.meaning
  }
}
