import Plans
import Vocabularies

/// Which Layer 2 plans `basics` is asked of.
public struct BasicsRules: Codable, Hashable, Sendable {
  /// Words of a Layer 2 plan's scope by which it is about English, mathematics, early years, a key stage or teaching in
  /// the whole school.
  public let scopes: [String]
  /// Objectives that are about one of the basics, and such as are not.
  public let examples: [String]
  public let counterexamples: [String]
  let scopeTable: WordTable<Bool>

  public init(scopes: [String], examples: [String] = [], counterexamples: [String] = []) {
    self.scopes = scopes
    self.examples = examples
    self.counterexamples = counterexamples
    scopeTable = WordTable(scopes, meaning: true)
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case scopes, examples, counterexamples }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      scopes: try container.decode([String].self, forKey: .scopes),
      examples: try container.list(String.self, forKey: .examples),
      counterexamples: try container.list(String.self, forKey: .counterexamples))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(scopes, forKey: .scopes)
  }
}

/// The share of the objectives about teaching that name an aspect of it; one is partly met.
public struct SpecificTeachingRules: Codable, Hashable, Sendable {
  /// At least this share, in percent: 1 to 100.
  public let met: Int
  /// Objectives that name a specific aspect of teaching, and such as do not.
  public let examples: [String]
  public let counterexamples: [String]

  public init(met: Int, examples: [String] = [], counterexamples: [String] = []) {
    self.met = met
    self.examples = examples
    self.counterexamples = counterexamples
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case met, examples, counterexamples }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    met = try container.number(1...100, forKey: .met)
    examples = try container.list(String.self, forKey: .examples)
    counterexamples = try container.list(String.self, forKey: .counterexamples)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(met, forKey: .met)
  }

  func value(_ passed: Int, of counted: Int) -> VerdictValue { MetShare(met: met).value(passed, of: counted) }
}

/// When a plan refers to grade descriptors, by `gradeDescriptors`.
public struct GradeDescriptorRules: Codable, Hashable, Sendable {
  /// At least this share of the priorities, in percent: 1 to 100. One priority is partly met.
  public let met: Int
  /// Grades that are everyday words too, and name a descriptor only beside a word of `context`.
  public let everyday: [String]
  /// Words that say that a grade is meant.
  public let context: [String]
  /// Texts that name a grade descriptor, and such as do not.
  public let examples: [String]
  public let counterexamples: [String]
  let everydayTable: WordTable<Bool>
  let contextTable: WordTable<Bool>

  public init(
    met: Int, everyday: [String], context: [String], examples: [String] = [], counterexamples: [String] = []
  ) {
    self.met = met
    self.examples = examples
    self.counterexamples = counterexamples
    self.everyday = everyday
    self.context = context
    everydayTable = WordTable(everyday, meaning: true)
    contextTable = WordTable(context, meaning: true)
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case met, everyday, context, examples, counterexamples }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      met: try container.number(1...100, forKey: .met),
      everyday: try container.decode([String].self, forKey: .everyday),
      context: try container.decode([String].self, forKey: .context),
      examples: try container.list(String.self, forKey: .examples),
      counterexamples: try container.list(String.self, forKey: .counterexamples))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(met, forKey: .met)
    try container.encode(everyday, forKey: .everyday)
    try container.encode(context, forKey: .context)
  }
}
