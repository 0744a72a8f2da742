import Plans
import Vocabularies

/// Which Layer 2 plans `basics` is asked of.
public struct BasicsRules: Codable, Hashable, Sendable {
  /// Words of a Layer 2 plan's scope by which it is about English, mathematics, early years, a key stage or teaching in
  /// the whole school.
  public let scopes: [String]
  let scopeTable: WordTable<Bool>

  public init(scopes: [String]) {
    self.scopes = scopes
    scopeTable = WordTable(scopes, meaning: true)
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case scopes }

  public init(from decoder: any Decoder) throws {
    self.init(
      scopes: try decoder.strictContainer(keyedBy: CodingKeys.self).decode([String].self, forKey: .scopes))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(scopes, forKey: .scopes)
  }
}

/// When a plan refers to grade descriptors, by `gradeDescriptors`.
public struct GradeDescriptorRules: Codable, Hashable, Sendable {
  /// At least this share of the priorities, in percent: 1 to 100. One priority is partly met.
  public let met: Int
  /// Grades that are everyday words too, and name a descriptor only beside a word of `context`.
  public let everyday: [String]
  /// Words that say that a grade is meant.
  public let context: [String]
  let everydayTable: WordTable<Bool>
  let contextTable: WordTable<Bool>

  public init(met: Int, everyday: [String], context: [String]) {
    self.met = met
    self.everyday = everyday
    self.context = context
    everydayTable = WordTable(everyday, meaning: true)
    contextTable = WordTable(context, meaning: true)
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case met, everyday, context }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      met: try container.number(1...100, forKey: .met),
      everyday: try container.decode([String].self, forKey: .everyday),
      context: try container.decode([String].self, forKey: .context))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(met, forKey: .met)
    try container.encode(everyday, forKey: .everyday)
    try container.encode(context, forKey: .context)
  }
}
