import Plans

/// Inspection grades and the sections of inspection frameworks: `Config/vocabularies/grades.yaml`.
public typealias GradeVocabulary = Vocabulary<GradeWord>

/// A grade or a section of one or more inspection frameworks.
public struct GradeWord: Codable, Hashable, Sendable {
  public enum Sort: String, Codable, CaseIterable, Sendable {
    case section, grade
    /// Words that say a descriptor is quoted: "grade descriptor", "inspection handbook".
    case descriptor
  }

  public var sort: Sort
  /// As the framework writes it.
  public var name: String
  /// The frameworks that know it, by the year that each began: 2014, 2015, 2019, 2025.
  public var frameworks: [Int]

  public init(sort: Sort, name: String, frameworks: [Int]) {
    self.sort = sort
    self.name = name
    self.frameworks = frameworks
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case sort, name, frameworks
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    sort = try container.decode(Sort.self, forKey: .sort)
    name = try container.decode(String.self, forKey: .name)
    frameworks = try container.list(Int.self, forKey: .frameworks)
  }
}
