import Plans

/// The headings that schools put over the fields of a plan: `Config/headings.yaml`.
public struct HeadingVocabulary: Codable, Hashable, Sendable {
  public var entries: [Entry]

  public init(entries: [Entry]) { self.entries = entries }

  /// One field and the headings that it is seen under.
  public struct Entry: Codable, Hashable, Sendable {
    public var field: String
    public var headings: [String]
    public var examples: [String]

    public init(field: String, headings: [String], examples: [String] = []) {
      self.field = field
      self.headings = headings
      self.examples = examples
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
      case field, headings, examples
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      field = try container.decode(String.self, forKey: .field)
      headings = try container.list(String.self, forKey: .headings)
      examples = try container.list(String.self, forKey: .examples)
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case entries
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    entries = try container.decode([Entry].self, forKey: .entries)
  }
}
