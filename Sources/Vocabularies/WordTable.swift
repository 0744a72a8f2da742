/// Finds the phrases of a vocabulary in a text: whole words, in any case, in the singular or the plural, the longest
/// phrase first. Each word costs one look-up.
public struct WordTable<Meaning: Hashable & Sendable>: Hashable, Sendable {
  /// A phrase that was found, by the places of its words among the text's tokens.
  public struct Match: Hashable, Sendable {
    public let meaning: Meaning
    public let tokens: Range<Int>

    @inlinable
    public init(meaning: Meaning, tokens: Range<Int>) {
      self.meaning = meaning
      self.tokens = tokens
    }
  }

  @usableFromInline var phrases = PhraseTable()
  /// What the phrases' numbers stand for.
  @usableFromInline var meanings: [Meaning] = []

  @inlinable
  public init() {}

  /// A table of phrases that all have one meaning.
  @inlinable
  public init(_ phrases: some Sequence<String>, meaning: Meaning) {
    for phrase in phrases { add(phrase, meaning: meaning) }
  }

  /// Adds a phrase of one or more words. With `capitals` the text must write it in capitals, as "SEND" is a group and
  /// "send" is a verb.
  @inlinable
  public mutating func add(_ phrase: String, capitals: Bool = false, meaning: Meaning) {
    if meanings.last != meaning { meanings.append(meaning) }
    phrases.add(phrase, capitals: capitals, number: meanings.count - 1)
  }

  /// Every phrase in the text from left to right, the longest where several begin at one word, none overlapping.
  @inlinable
  public func matches(in words: WrittenWords) -> [Match] {
    var found: [Match] = []
    var place = 0
    while let match = phrases.next(from: place, in: words) {
      found.append(Match(meaning: meanings[match.number], tokens: match.tokens))
      place = match.tokens.upperBound
    }
    return found
  }

  @inlinable
  public func matches(in text: String) -> [Match] { matches(in: WrittenWords(text)) }

  /// The longest phrase that begins at a token.
  @inlinable
  public func match(at place: Int, in words: WrittenWords, anyCase: Bool = false) -> Match? {
    phrases.match(at: place, in: words, anyCase: anyCase).map {
      Match(meaning: meanings[$0.number], tokens: place..<$0.end)
    }
  }

  /// What the whole text means, in any case, where it is one phrase and nothing else.
  @inlinable
  public func meaning(of text: String) -> Meaning? { meaning(of: WrittenWords(text)) }

  /// What a whole text means that is already cut into its words.
  @inlinable
  public func meaning(of words: WrittenWords) -> Meaning? {
    guard let match = phrases.match(at: 0, in: words, anyCase: true), match.end == words.tokens.count else {
      return nil
    }
    return meanings[match.number]
  }
}
