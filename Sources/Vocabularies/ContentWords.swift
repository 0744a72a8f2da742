import Plans

/// Words by which what stands under a heading says of what it is, though the heading does not: a school may call its
/// monitoring "Eyes on it", and "Book look with both leads" stands below.
public struct ContentWords: Codable, Hashable, Sendable {
  public var field: HeadingField
  public var words: [String]
  /// Texts that hold such a word.
  public var examples: [String]

  public init(field: HeadingField, words: [String], examples: [String] = []) {
    self.field = field
    self.words = words
    self.examples = examples
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case field, words, examples
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    field = try container.decode(HeadingField.self, forKey: .field)
    words = try container.decode([String].self, forKey: .words)
    examples = try container.list(String.self, forKey: .examples)
  }
}

extension HeadingVocabulary {
  /// The fields that words of a text speak for.
  public func contents(of text: String) -> Set<HeadingField> {
    Set(contentTable.matches(in: text).map(\.meaning))
  }
}
