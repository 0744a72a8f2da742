/// The school that a plan says it is for.
public struct PlanSchool: Codable, Hashable, Sendable {
  /// Unique Reference Number in the national register of schools.
  public var urn: URN?
  /// Local authority code and establishment number.
  public var laestab: String?
  public var name: String?

  public init(
    urn: URN? = nil, laestab: String? = nil, name: String? = nil
  ) {
    self.urn = urn
    self.laestab = laestab
    self.name = name
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case urn, laestab, name
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    urn = try container.decodeIfPresent(URN.self, forKey: .urn)
    laestab = try container.decodeIfPresent(String.self, forKey: .laestab)
    name = try container.decodeIfPresent(String.self, forKey: .name)
  }
}

/// The days that a plan covers, both included.
public struct PlanPeriod: Codable, Hashable, Sendable {
  public var start: Day?
  public var end: Day?

  public init(
    start: Day? = nil, end: Day? = nil
  ) {
    self.start = start
    self.end = end
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case start, end
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    start = try container.decodeIfPresent(Day.self, forKey: .start)
    end = try container.decodeIfPresent(Day.self, forKey: .end)
  }
}

/// What a plan is about.
public struct PlanScope: Codable, Hashable, Sendable {
  public var kind: ScopeKind
  public var name: String

  public init(
    kind: ScopeKind, name: String
  ) {
    self.kind = kind
    self.name = name
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, name
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    kind = try container.decode(ScopeKind.self, forKey: .kind)
    name = try container.decode(String.self, forKey: .name)
  }
}

/// Something that the plan says it rests on.
public struct Evidence: Codable, Hashable, Sendable {
  public var kind: EvidenceKind
  public var text: String
  public var location: SourceLocation?

  public init(
    kind: EvidenceKind, text: String, location: SourceLocation? = nil
  ) {
    self.kind = kind
    self.text = text
    self.location = location
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, text, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    kind = try container.decode(EvidenceKind.self, forKey: .kind)
    text = try container.decode(String.self, forKey: .text)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
  }
}

/// A key issue of the previous inspection, as the plan names it.
public struct KeyIssue: Codable, Hashable, Sendable {
  public var ref: String?
  public var text: String
  public var location: SourceLocation?

  public init(
    ref: String? = nil, text: String, location: SourceLocation? = nil
  ) {
    self.ref = ref
    self.text = text
    self.location = location
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ref, text, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    ref = try container.decodeIfPresent(String.self, forKey: .ref)
    text = try container.decode(String.self, forKey: .text)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
  }
}

/// An entry of the plan's own list of who is who.
public struct NamedPerson: Codable, Hashable, Sendable {
  /// As the plan writes it elsewhere, such as initials.
  public var writtenAs: String
  public var name: String?
  public var role: String?

  public init(
    writtenAs: String, name: String? = nil, role: String? = nil
  ) {
    self.writtenAs = writtenAs
    self.name = name
    self.role = role
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case writtenAs = "as"
    case name, role
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    writtenAs = try container.decode(String.self, forKey: .writtenAs)
    name = try container.decodeIfPresent(String.self, forKey: .name)
    role = try container.decodeIfPresent(String.self, forKey: .role)
  }
}

/// What the plan itself says that its colours mean.
public struct RAGLegend: Codable, Hashable, Sendable {
  public var red: String?
  public var amber: String?
  public var green: String?
  public var blue: String?

  public init(
    red: String? = nil, amber: String? = nil, green: String? = nil, blue: String? = nil
  ) {
    self.red = red
    self.amber = amber
    self.green = green
    self.blue = blue
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case red, amber, green, blue
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    red = try container.decodeIfPresent(String.self, forKey: .red)
    amber = try container.decodeIfPresent(String.self, forKey: .amber)
    green = try container.decodeIfPresent(String.self, forKey: .green)
    blue = try container.decodeIfPresent(String.self, forKey: .blue)
  }
}

/// Visible text of the export that found no field: nothing is lost.
public struct UnmappedText: Codable, Hashable, Sendable {
  public var location: SourceLocation
  public var text: String

  public init(
    location: SourceLocation, text: String
  ) {
    self.location = location
    self.text = text
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case location, text
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    location = try container.decode(SourceLocation.self, forKey: .location)
    text = try container.decode(String.self, forKey: .text)
  }
}

/// Something that the reader found doubtful.
public struct ReadingNote: Codable, Hashable, Sendable {
  /// A stable code, such as `date.noSuchDay`.
  public var code: String
  /// A sentence for a person.
  public var text: String
  public var location: SourceLocation?

  public init(
    code: String, text: String, location: SourceLocation? = nil
  ) {
    self.code = code
    self.text = text
    self.location = location
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case code, text, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    code = try container.decode(String.self, forKey: .code)
    text = try container.decode(String.self, forKey: .text)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
  }
}

/// What kind of thing a plan is about. `statutory`: a plan that law or grant asks for, such as a pupil premium
/// strategy or an accessibility plan.
public enum ScopeKind: String, Codable, CaseIterable, Sendable {
  case wholeSchool, subject, aspect, keyStage, statutory
}

/// What kind of source a plan cites.
public enum EvidenceKind: String, Codable, CaseIterable, Sendable {
  case selfEvaluation, inspection, audit, review, data, survey, other
}

/// Whole-school strategic plan (1), or a more detailed plan for a subject, aspect or key stage (2).
public enum Layer: Int, Codable, CaseIterable, Sendable {
  case one = 1
  case two = 2
}
