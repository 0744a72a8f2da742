public import Plans

/// One inspection framework for England, from a file of `Config/frameworks`: its sections, its grades, and what its
/// sections have become since.
public struct InspectionFramework: Codable, Hashable, Sendable {
  /// The year in which it began: 2014, 2015, 2019, 2025.
  public var id: Int
  public var name: String
  /// The first day on which schools were inspected by it.
  public var from: Day
  /// The last such day; nil for the one in force.
  public var until: Day?
  /// As it writes them, the best first.
  public var grades: [String]
  public var sections: [Section]

  /// One area that inspectors judge.
  public struct Section: Codable, Hashable, Sendable {
    /// As `Config/vocabularies/grades.yaml` names it.
    public var name: String
    public var asked: Asked
    /// The sections of the framework of November 2025 in which the same work is looked at now; empty for its own.
    public var becomes: [String]
    /// Headings of schools that name it.
    public var examples: [String]

    public init(name: String, asked: Asked, becomes: [String] = [], examples: [String] = []) {
      self.name = name
      self.asked = asked
      self.becomes = becomes
      self.examples = examples
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case name, asked, becomes, examples }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      name = try container.decode(String.self, forKey: .name)
      asked = try container.decode(Asked.self, forKey: .asked)
      becomes = try container.list(String.self, forKey: .becomes)
      examples = try container.list(String.self, forKey: .examples)
    }
  }

  /// Of which schools' Layer 1 plans a section asks a priority.
  public enum Asked: String, Codable, CaseIterable, Sendable {
    case always
    /// Schools with children of five and under.
    case earlyYears
    case sixthForm
    /// May be left out: achievement may be an outcome of the other sections.
    case never
  }

  public init(id: Int, name: String, from: Day, until: Day? = nil, grades: [String], sections: [Section]) {
    self.id = id
    self.name = name
    self.from = from
    self.until = until
    self.grades = grades
    self.sections = sections
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case id, name, from, until, grades, sections }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    id = try container.decode(Int.self, forKey: .id)
    name = try container.decode(String.self, forKey: .name)
    from = try container.decode(Day.self, forKey: .from)
    until = try container.decodeIfPresent(Day.self, forKey: .until)
    grades = try container.decode([String].self, forKey: .grades)
    sections = try container.decode([Section].self, forKey: .sections)
  }
}
