/// The sixteen criteria, in the guidance's order (guidance on improvement planning, June 2015).
public enum CriterionID: String, Codable, CaseIterable, Sendable, CodingKeyRepresentable {
  case concise, basics, specificTeaching, keyIssues, datedActions, numericalTargets, termlyMilestones, roles
  case monitoring, resources, linkedEvidence, evolving, layered, layersLinked, numbered, gradeDescriptors
}

/// How a plan stands by one criterion.
public enum VerdictValue: String, Codable, CaseIterable, Sendable {
  case met, partly, notMet, notApplicable

  /// As pages say it.
  public var words: String {
    switch self {
    case .met: "met"
    case .partly: "partly met"
    case .notMet: "not met"
    case .notApplicable: "not applicable"
    }
  }
}

/// An item that a verdict or a finding rests on, and where the school's own document has it.
public struct EvidenceItem: Codable, Hashable, Sendable {
  public var location: SourceLocation
  public var text: String

  public init(location: SourceLocation, text: String) {
    self.location = location
    self.text = text
  }
}

/// One criterion's verdict on one plan, as at a day, with what it rests on.
public struct Verdict: Codable, Hashable, Sendable {
  public var criterion: CriterionID
  /// The version of the criterion's code and meaning.
  public var version: Int
  public var verdict: VerdictValue
  /// One sentence: why.
  public var because: String
  /// How many items were counted, and how many of them pass: true counts, never capped. Nil where nothing is counted.
  public var counted: Int?
  public var passed: Int?
  /// What falls short; where met, up to twenty items that satisfy.
  public var evidence: [EvidenceItem]
  /// What is missing, in words that a headteacher could act on; nil where met or not applicable.
  public var missing: String?
  /// The first day on which time alone could change this verdict; nil where it cannot.
  public var holdsUntil: Day?

  public init(
    criterion: CriterionID, version: Int, verdict: VerdictValue, because: String, counted: Int? = nil,
    passed: Int? = nil, evidence: [EvidenceItem] = [], missing: String? = nil, holdsUntil: Day? = nil
  ) {
    self.criterion = criterion
    self.version = version
    self.verdict = verdict
    self.because = because
    self.counted = counted
    self.passed = passed
    self.evidence = evidence
    self.missing = missing
    self.holdsUntil = holdsUntil
  }
}
