import Plans

/// The headings that schools put over the fields of a plan: `Config/headings.yaml`.
///
/// Strict: a key that is not known is an error. A heading is found in any case, in the singular or the plural, with
/// or without punctuation; one that is not on file is told by its words.
public struct HeadingVocabulary: Codable, Hashable, Sendable {
  public let entries: [Entry]
  /// What plans are about, for telling which plan a file is.
  public let scopes: [ScopeWords]
  /// By which words a title says that it is a plan's.
  public let planTitles: PlanTitleWords
  /// By which words the texts below a heading say of what they are.
  public let contents: [ContentWords]
  let contentTable: WordTable<HeadingField>
  /// The words of each scope, in the order of `scopes`.
  let scopeTables: [WordTable<Bool>]
  /// The entries by their folded headings and words, made once.
  var index: HeadingIndex

  public init(
    entries: [Entry], scopes: [ScopeWords] = [], planTitles: PlanTitleWords = PlanTitleWords(),
    contents: [ContentWords] = []
  ) {
    self.entries = entries
    self.scopes = scopes
    self.planTitles = planTitles
    self.contents = contents
    scopeTables = scopes.map { WordTable($0.words, meaning: true) }
    contentTable = contents.reduce(into: WordTable<HeadingField>()) { table, content in
      for word in content.words { table.add(word, meaning: content.field) }
    }
    index = HeadingIndex(entries)
  }

  /// One field, the headings that it is seen under, and the words by which others of its headings are known.
  public struct Entry: Codable, Hashable, Sendable {
    public var field: HeadingField
    public var headings: [String]
    public var words: [String]
    /// Headings that are not on file and must be told by their words.
    public var examples: [String]

    public init(field: HeadingField, headings: [String], words: [String] = [], examples: [String] = []) {
      self.field = field
      self.headings = headings
      self.words = words
      self.examples = examples
    }

    enum CodingKeys: String, CodingKey, CaseIterable {
      case field, headings, words, examples
    }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      field = try container.decode(HeadingField.self, forKey: .field)
      headings = try container.decode([String].self, forKey: .headings)
      words = try container.list(String.self, forKey: .words)
      examples = try container.list(String.self, forKey: .examples)
    }
  }

  /// The field that a heading announces; nil where none of its words says so.
  public func match(_ heading: String) -> HeadingMatch? {
    guard heading.utf8.count <= HeadingVocabulary.longest else { return nil }
    return index.memo.match(heading) { index.match(HeadingIndex.words(of: heading)) }
  }

  /// The field of what surely is a heading or a label: as `match` tells it, or, where no listed heading and no slip of one is
  /// meant, as most of the nearest headings have it. Of a text that may be none it would say too much.
  public func likely(_ heading: String) -> HeadingMatch? {
    let match = match(heading)
    guard match.map({ $0.confidence < 0.75 }) ?? true else { return match }
    return near(heading) ?? match
  }

  /// The field that most of the headings nearest to a text have; nil where they are far, or at odds.
  public func near(_ heading: String) -> HeadingMatch? {
    guard heading.utf8.count <= HeadingVocabulary.longest else { return nil }
    return index.memo.near(heading) {
      let words = HeadingIndex.words(of: heading)
      return index.neighbours.match(HeadingIndex.withoutBrackets(words) ?? words)
    }
  }

  /// Bytes of a heading at most; a longer text is none.
  private static let longest = 200

  /// The field of a heading that is on file word for word.
  public func exact(_ heading: String) -> HeadingField? {
    guard heading.utf8.count <= HeadingVocabulary.longest else { return nil }
    return index.memo.exact(heading) { index.exact(HeadingIndex.words(of: heading)) }
  }

  /// Whether a document has said of what some headings are.
  public var isLearning: Bool { !index.learnt.isEmpty }

  /// The same headings in a document that says of what some are that are not on file.
  public func learning(_ matches: [String: HeadingMatch]) -> HeadingVocabulary {
    var learning = self
    learning.index.learn(matches)
    return learning
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case entries, scopes, planTitles, contents
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      entries: try container.decode([Entry].self, forKey: .entries),
      scopes: try container.list(ScopeWords.self, forKey: .scopes),
      planTitles: try container.decodeIfPresent(PlanTitleWords.self, forKey: .planTitles) ?? PlanTitleWords(),
      contents: try container.list(ContentWords.self, forKey: .contents))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entries, forKey: .entries)
    try container.encode(scopes, forKey: .scopes)
    try container.encode(planTitles, forKey: .planTitles)
    try container.encode(contents, forKey: .contents)
  }
}
