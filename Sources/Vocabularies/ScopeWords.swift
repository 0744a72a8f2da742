public import Plans

/// Something that a plan may be about, and the words of a title that say so.
public struct ScopeWords: Codable, Hashable, Sendable {
  public var kind: ScopeKind
  /// The scope's name; nil where the title's own words are it.
  public var name: String?
  public var words: [String]
  /// Titles of plans that are about it.
  public var examples: [String]

  public init(kind: ScopeKind, name: String? = nil, words: [String], examples: [String] = []) {
    self.kind = kind
    self.name = name
    self.words = words
    self.examples = examples
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, name, words, examples
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    kind = try container.decode(ScopeKind.self, forKey: .kind)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    words = try container.decode([String].self, forKey: .words)
    examples = try container.list(String.self, forKey: .examples)
  }
}

extension HeadingVocabulary {
  /// What a title names, by the first scope in the file's order whose words stand in it.
  public func scope(in title: String) -> ScopeWords? {
    let words = WrittenWords(title)
    return zip(scopes, scopeTables).first { !$0.1.matches(in: words).isEmpty }?.0
  }
}
