import Plans

/// Every vocabulary that plans are read and judged by: one strict document to `caseload-reader`, and part of the rule
/// set's content hash.
public struct Vocabularies: Codable, Hashable, Sendable {
  public var headings: HeadingVocabulary
  public var groups: GroupVocabulary
  public var measures: MeasureVocabulary
  public var roles: RoleVocabulary
  public var dateWords: DateWordVocabulary
  public var resources: ResourceVocabulary
  public var ragWords: RAGVocabulary
  public var evidence: EvidenceVocabulary
  public var grades: GradeVocabulary
  public var teaching: TeachingVocabulary
  /// The inspection frameworks that are known, the oldest first.
  public var frameworks: [InspectionFramework]
  /// The exports of tools that are known by name, the one with the most telling headings first.
  public var layouts: [NamedLayout]

  public init(
    headings: HeadingVocabulary, groups: GroupVocabulary, measures: MeasureVocabulary, roles: RoleVocabulary,
    dateWords: DateWordVocabulary, resources: ResourceVocabulary, ragWords: RAGVocabulary,
    evidence: EvidenceVocabulary, grades: GradeVocabulary, teaching: TeachingVocabulary,
    frameworks: [InspectionFramework], layouts: [NamedLayout] = []
  ) {
    self.headings = headings
    self.groups = groups
    self.measures = measures
    self.roles = roles
    self.dateWords = dateWords
    self.resources = resources
    self.ragWords = ragWords
    self.evidence = evidence
    self.grades = grades
    self.teaching = teaching
    self.frameworks = frameworks
    // Of two that hold the one that asks for more is the nearer.
    self.layouts = layouts.sorted { ($1.when.count, $0.name) < ($0.when.count, $1.name) }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case headings, groups, measures, roles, dateWords, resources, ragWords, evidence, grades, teaching, frameworks,
      layouts
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    headings = try container.decode(HeadingVocabulary.self, forKey: .headings)
    groups = try container.decode(GroupVocabulary.self, forKey: .groups)
    measures = try container.decode(MeasureVocabulary.self, forKey: .measures)
    roles = try container.decode(RoleVocabulary.self, forKey: .roles)
    dateWords = try container.decode(DateWordVocabulary.self, forKey: .dateWords)
    resources = try container.decode(ResourceVocabulary.self, forKey: .resources)
    ragWords = try container.decode(RAGVocabulary.self, forKey: .ragWords)
    evidence = try container.decode(EvidenceVocabulary.self, forKey: .evidence)
    grades = try container.decode(GradeVocabulary.self, forKey: .grades)
    teaching = try container.decode(TeachingVocabulary.self, forKey: .teaching)
    frameworks = try container.decode([InspectionFramework].self, forKey: .frameworks)
    layouts = try container.list(NamedLayout.self, forKey: .layouts)
  }
}
