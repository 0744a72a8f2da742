/// One school improvement plan in the format `caseload-plan/1`: what every reader produces, the store keeps, the
/// checks see and the JSON upload accepts.
///
/// Decoding is strict: an unknown key, a wrong type or a day that does not exist is a `DecodingError` whose `place`
/// is its JSON path.
public struct Plan: Codable, Hashable, Sendable {
  public var format: PlanFormat
  public var school: PlanSchool
  public var title: String
  /// First academic year that the plan covers.
  public var academicYear: AcademicYear?
  public var period: PlanPeriod?
  /// Nil: the reader could not tell, and says so in `notes`.
  public var layer: Layer?
  public var scope: PlanScope?
  public var evidence: [Evidence]
  public var keyIssues: [KeyIssue]
  public var priorities: [Priority]
  public var unmapped: [UnmappedText]
  public var people: [NamedPerson]
  public var ragLegend: RAGLegend?
  public var notes: [ReadingNote]

  public init(
    format: PlanFormat = .one, school: PlanSchool, title: String, academicYear: AcademicYear? = nil,
    period: PlanPeriod? = nil, layer: Layer? = nil, scope: PlanScope? = nil, evidence: [Evidence] = [],
    keyIssues: [KeyIssue] = [], priorities: [Priority] = [], unmapped: [UnmappedText] = [],
    people: [NamedPerson] = [], ragLegend: RAGLegend? = nil, notes: [ReadingNote] = []
  ) {
    self.format = format
    self.school = school
    self.title = title
    self.academicYear = academicYear
    self.period = period
    self.layer = layer
    self.scope = scope
    self.evidence = evidence
    self.keyIssues = keyIssues
    self.priorities = priorities
    self.unmapped = unmapped
    self.people = people
    self.ragLegend = ragLegend
    self.notes = notes
  }

  /// Written with every required key present, `layer` as null where it is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(format, forKey: .format)
    try container.encode(school, forKey: .school)
    try container.encode(title, forKey: .title)
    try container.encodeIfPresent(academicYear, forKey: .academicYear)
    try container.encodeIfPresent(period, forKey: .period)
    try container.encode(layer, forKey: .layer)
    try container.encodeIfPresent(scope, forKey: .scope)
    try container.encode(evidence, forKey: .evidence)
    try container.encode(keyIssues, forKey: .keyIssues)
    try container.encode(priorities, forKey: .priorities)
    try container.encode(unmapped, forKey: .unmapped)
    try container.encode(people, forKey: .people)
    try container.encodeIfPresent(ragLegend, forKey: .ragLegend)
    try container.encode(notes, forKey: .notes)
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case format, school, title, academicYear, period, layer, scope, evidence, keyIssues, priorities, unmapped, people,
      ragLegend, notes
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    format = try container.decode(PlanFormat.self, forKey: .format)
    school = try container.decode(PlanSchool.self, forKey: .school)
    title = try container.decode(String.self, forKey: .title)
    academicYear = try container.decodeIfPresent(AcademicYear.self, forKey: .academicYear)
    period = try container.decodeIfPresent(PlanPeriod.self, forKey: .period)
    guard container.contains(.layer) else {
      throw DecodingError.keyNotFound(
        CodingKeys.layer, .init(codingPath: container.codingPath, debugDescription: "layer is missing"))
    }
    layer = try container.decodeIfPresent(Layer.self, forKey: .layer)
    scope = try container.decodeIfPresent(PlanScope.self, forKey: .scope)
    evidence = try container.list(Evidence.self, forKey: .evidence)
    keyIssues = try container.list(KeyIssue.self, forKey: .keyIssues)
    priorities = try container.decode([Priority].self, forKey: .priorities)
    unmapped = try container.list(UnmappedText.self, forKey: .unmapped)
    people = try container.list(NamedPerson.self, forKey: .people)
    ragLegend = try container.decodeIfPresent(RAGLegend.self, forKey: .ragLegend)
    notes = try container.list(ReadingNote.self, forKey: .notes)
  }
}

/// The plan formats that are known.
public enum PlanFormat: String, Codable, Sendable {
  case one = "caseload-plan/1"
}
