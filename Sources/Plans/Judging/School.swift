/// A school as the national register has it.
public struct School: Codable, Hashable, Sendable {
  public var urn: URN
  /// Local authority code and establishment number, such as 931/2041; nil where the register has no number.
  public var laestab: String?
  public var name: String
  public var localAuthority: String?
  public var phase: SchoolPhase
  /// The register's type, such as Community school or Academy converter.
  public var type: String?
  public var isOpen: Bool
  public var opened: Day?
  public var closed: Day?
  public var lowestAge: Int?
  public var highestAge: Int?
  public var hasNursery: Bool
  public var hasSixthForm: Bool
  public var religiousCharacter: String?
  public var numberOnRoll: Int?
  public var federation: String?
  public var trust: String?
  public var website: String?

  public init(
    urn: URN, laestab: String? = nil, name: String, localAuthority: String? = nil, phase: SchoolPhase,
    type: String? = nil, isOpen: Bool = true, opened: Day? = nil, closed: Day? = nil, lowestAge: Int? = nil,
    highestAge: Int? = nil, hasNursery: Bool = false, hasSixthForm: Bool = false, religiousCharacter: String? = nil,
    numberOnRoll: Int? = nil, federation: String? = nil, trust: String? = nil, website: String? = nil
  ) {
    self.urn = urn
    self.laestab = laestab
    self.name = name
    self.localAuthority = localAuthority
    self.phase = phase
    self.type = type
    self.isOpen = isOpen
    self.opened = opened
    self.closed = closed
    self.lowestAge = lowestAge
    self.highestAge = highestAge
    self.hasNursery = hasNursery
    self.hasSixthForm = hasSixthForm
    self.religiousCharacter = religiousCharacter
    self.numberOnRoll = numberOnRoll
    self.federation = federation
    self.trust = trust
    self.website = website
  }
}

/// A school's phase, as the register's `PhaseOfEducation (name)` and `TypeOfEstablishment (name)` give it.
public enum SchoolPhase: String, Codable, CaseIterable, Sendable {
  case nursery, infant, junior, primary, middle, secondary, allThrough, special, alternativeProvision, sixteenPlus
  case other

  /// As pages say it.
  public var words: String {
    switch self {
    case .nursery: "Nursery"
    case .infant: "Infant"
    case .junior: "Junior"
    case .primary: "Primary"
    case .middle: "Middle"
    case .secondary: "Secondary"
    case .allThrough: "All-through"
    case .special: "Special"
    case .alternativeProvision: "Alternative provision"
    case .sixteenPlus: "16 plus"
    case .other: "Other"
    }
  }
}

/// A key issue of a school's last inspection, on file with the authority.
public struct KeyIssueOnFile: Codable, Hashable, Sendable {
  public var urn: URN
  public var ref: String?
  public var text: String
  public var inspected: Day?

  public init(urn: URN, ref: String? = nil, text: String, inspected: Day? = nil) {
    self.urn = urn
    self.ref = ref
    self.text = text
    self.inspected = inspected
  }
}
