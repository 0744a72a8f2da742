import Plans

/// One file of `Config/vocabularies`: the words that schools use, and what they mean.
///
/// Strict: a key that is not known is an error. The table that finds the words is made once, when the file is read.
public struct Vocabulary<Meaning: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  public let entries: [VocabularyEntry<Meaning>]
  /// Finds the entries' words in a text.
  public let table: WordTable<Meaning>

  public init(entries: [VocabularyEntry<Meaning>]) {
    self.entries = entries
    var table = WordTable<Meaning>()
    for entry in entries {
      for word in entry.words { table.add(word, meaning: entry.means) }
      for word in entry.abbreviations { table.add(word, capitals: true, meaning: entry.means) }
    }
    self.table = table
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case entries
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(entries: try container.decode([VocabularyEntry<Meaning>].self, forKey: .entries))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entries, forKey: .entries)
  }
}

/// The words for one thing, with examples that a test runs.
public struct VocabularyEntry<Meaning: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  public var means: Meaning
  /// Found in any case, in the singular and the plural.
  public var words: [String]
  /// Found in capitals alone: "SEND" is a group, "send" is a verb.
  public var abbreviations: [String]
  /// Texts in which the entry is found.
  public var examples: [String]
  /// Texts in which it is not.
  public var counterexamples: [String]

  public init(
    means: Meaning, words: [String] = [], abbreviations: [String] = [], examples: [String] = [],
    counterexamples: [String] = []
  ) {
    self.means = means
    self.words = words
    self.abbreviations = abbreviations
    self.examples = examples
    self.counterexamples = counterexamples
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case means, words, abbreviations, examples, counterexamples
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    means = try container.decode(Meaning.self, forKey: .means)
    words = try container.list(String.self, forKey: .words)
    abbreviations = try container.list(String.self, forKey: .abbreviations)
    examples = try container.decode([String].self, forKey: .examples)
    counterexamples = try container.list(String.self, forKey: .counterexamples)
  }
}
