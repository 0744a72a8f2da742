/// One of the plan's priorities, under whatever heading the school gives it.
public struct Priority: Codable, Hashable, Sendable {
  public var ref: String?
  public var title: String
  /// Section of the inspection framework, as the plan heads it.
  public var area: String?
  public var rationale: String?
  /// Inspection grade descriptor that the priority quotes or names.
  public var gradeDescriptor: String?
  /// What the priority says that it answers.
  public var addresses: [Addressed]
  public var lead: [String]
  public var governor: [String]
  public var objectives: [Objective]
  public var location: SourceLocation?

  public init(
    ref: String? = nil, title: String, area: String? = nil, rationale: String? = nil,
    gradeDescriptor: String? = nil, addresses: [Addressed] = [], lead: [String] = [], governor: [String] = [],
    objectives: [Objective] = [], location: SourceLocation? = nil
  ) {
    self.ref = ref
    self.title = title
    self.area = area
    self.rationale = rationale
    self.gradeDescriptor = gradeDescriptor
    self.addresses = addresses
    self.lead = lead
    self.governor = governor
    self.objectives = objectives
    self.location = location
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ref, title, area, rationale, gradeDescriptor, addresses, lead, governor, objectives, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    ref = try container.decodeIfPresent(String.self, forKey: .ref)
    title = try container.decode(String.self, forKey: .title)
    area = try container.decodeIfPresent(String.self, forKey: .area)
    rationale = try container.decodeIfPresent(String.self, forKey: .rationale)
    gradeDescriptor = try container.decodeIfPresent(String.self, forKey: .gradeDescriptor)
    addresses = try container.list(Addressed.self, forKey: .addresses)
    lead = try container.list(String.self, forKey: .lead)
    governor = try container.list(String.self, forKey: .governor)
    objectives = try container.decode([Objective].self, forKey: .objectives)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
  }
}

/// Something that a priority says it answers, by its reference.
public struct Addressed: Codable, Hashable, Sendable {
  public var to: AddressedKind
  public var ref: String

  public init(
    to: AddressedKind, ref: String
  ) {
    self.to = to
    self.ref = ref
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case to, ref
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    to = try container.decode(AddressedKind.self, forKey: .to)
    ref = try container.decode(String.self, forKey: .ref)
  }
}

/// What a reference of a priority points to. Only a key issue and a priority can dangle.
public enum AddressedKind: String, Codable, CaseIterable, Sendable {
  case keyIssue, selfEvaluation
  /// A priority of another plan of the school: Layer 1, seen from Layer 2.
  case priority
  case other
}
