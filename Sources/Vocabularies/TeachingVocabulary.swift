import Plans

/// What objectives say of teaching: `Config/vocabularies/teaching.yaml`.
public typealias TeachingVocabulary = Vocabulary<TeachingWord>

/// What a word tells of what is taught, or of how.
public struct TeachingWord: Codable, Hashable, Sendable {
  public enum Sort: String, Codable, CaseIterable, Sendable {
    /// The basics of which the guidance asks that they be taught well: reading, number.
    case basics
    /// A specific aspect of teaching: questioning, feedback.
    case aspect
    /// That the text is about how, or how well, something is taught.
    case teaching
    /// Looks like one of these and is none: "a number of", "risk assessment".
    case nothing
  }

  public var sort: Sort
  /// What a verdict calls it.
  public var name: String

  public init(sort: Sort, name: String) {
    self.sort = sort
    self.name = name
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case sort, name
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    sort = try container.decode(Sort.self, forKey: .sort)
    name = try container.decode(String.self, forKey: .name)
  }
}
