import Plans
import Vocabularies

/// What `numericalTargets` asks, and of which plans.
public struct NumericalTargetRules: Codable, Hashable, Sendable {
  /// Met where numbers for attainment or progress name at least so many groups of pupils: 1 to 20.
  public let groups: Int
  /// Words that may stand beside a subject and its number, "Year 6 maths 78%", so that it is attainment in the subject;
  /// with any other word, "all maths books marked", it is not.
  public let plainWords: [String]
  /// Words of a Layer 2 plan's scope by which it is about a subject, a key stage or pupils' attainment.
  public let attainmentScopes: [String]
  /// Words of a Layer 2 plan's scope by which it is about none of these, whatever else it names.
  public let otherScopes: [String]
  /// Texts with a number for attainment or progress, and such without.
  public let examples: [String]
  public let counterexamples: [String]

  /// The lists made ready for looking words up, once.
  let plainKeys: Set<String>
  let attainmentScopeTable: WordTable<Bool>
  let otherScopeTable: WordTable<Bool>

  public init(
    groups: Int, plainWords: [String], attainmentScopes: [String], otherScopes: [String], examples: [String] = [],
    counterexamples: [String] = []
  ) {
    self.groups = groups
    self.examples = examples
    self.counterexamples = counterexamples
    self.plainWords = plainWords
    self.attainmentScopes = attainmentScopes
    self.otherScopes = otherScopes
    plainKeys = Set(plainWords.flatMap { WrittenWords($0).tokens.map(\.key) })
    attainmentScopeTable = WordTable(attainmentScopes, meaning: true)
    otherScopeTable = WordTable(otherScopes, meaning: true)
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case groups, plainWords, attainmentScopes, otherScopes, examples, counterexamples
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      groups: try container.number(1...20, forKey: .groups),
      plainWords: try container.decode([String].self, forKey: .plainWords),
      attainmentScopes: try container.decode([String].self, forKey: .attainmentScopes),
      otherScopes: try container.decode([String].self, forKey: .otherScopes),
      examples: try container.list(String.self, forKey: .examples),
      counterexamples: try container.list(String.self, forKey: .counterexamples))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(groups, forKey: .groups)
    try container.encode(plainWords, forKey: .plainWords)
    try container.encode(attainmentScopes, forKey: .attainmentScopes)
    try container.encode(otherScopes, forKey: .otherScopes)
  }
}
