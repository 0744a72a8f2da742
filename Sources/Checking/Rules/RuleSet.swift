import Plans

/// The thresholds and words by which plans are judged: `Config/criteria.yaml`, which the authority may change.
///
/// Decoding is strict: an unknown key, a missing one or a number outside its range is a `DecodingError` that names
/// its place and what is allowed.
public struct RuleSet: Codable, Hashable, Sendable {
  public var concise: ConciseRules
  public var basics: BasicsRules
  /// The share of the objectives about teaching that name an aspect of it.
  public var specificTeaching: SpecificTeachingRules
  public var keyIssues: KeyIssueRules
  /// Shares of the actions that have a specific date, in percent.
  public var datedActions: ShareThresholds
  public var numericalTargets: NumericalTargetRules
  public var termlyMilestones: TermlyMilestoneRules
  public var roles: TierThresholds
  /// The share of the priorities whose monitoring says who, and how or when.
  public var monitoring: MetShare
  /// Shares of the priorities that name a resource, in percent.
  public var resources: ShareThresholds
  public var linkedEvidence: LinkedEvidenceRules
  /// The share of the priorities with something due that have progress recorded.
  public var evolving: MetShare
  /// The share of the framework's sections that have a priority.
  public var layered: MetShare
  public var layersLinked: LayersLinkedRules
  /// The share of the priorities, and of the actions, that have a reference.
  public var numbered: MetShare
  public var gradeDescriptors: GradeDescriptorRules

  enum CodingKeys: String, CodingKey, CaseIterable {
    case concise, basics, specificTeaching, keyIssues, datedActions, numericalTargets, termlyMilestones, roles,
      monitoring, resources, linkedEvidence, evolving, layered, layersLinked, numbered, gradeDescriptors
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    concise = try container.decode(ConciseRules.self, forKey: .concise)
    basics = try container.decode(BasicsRules.self, forKey: .basics)
    specificTeaching = try container.decode(SpecificTeachingRules.self, forKey: .specificTeaching)
    keyIssues = try container.decode(KeyIssueRules.self, forKey: .keyIssues)
    datedActions = try container.decode(ShareThresholds.self, forKey: .datedActions)
    numericalTargets = try container.decode(NumericalTargetRules.self, forKey: .numericalTargets)
    termlyMilestones = try container.decode(TermlyMilestoneRules.self, forKey: .termlyMilestones)
    roles = try container.decode(TierThresholds.self, forKey: .roles)
    monitoring = try container.decode(MetShare.self, forKey: .monitoring)
    resources = try container.decode(ShareThresholds.self, forKey: .resources)
    linkedEvidence = try container.decode(LinkedEvidenceRules.self, forKey: .linkedEvidence)
    evolving = try container.decode(MetShare.self, forKey: .evolving)
    layered = try container.decode(MetShare.self, forKey: .layered)
    layersLinked = try container.decode(LayersLinkedRules.self, forKey: .layersLinked)
    numbered = try container.decode(MetShare.self, forKey: .numbered)
    gradeDescriptors = try container.decode(GradeDescriptorRules.self, forKey: .gradeDescriptors)
  }
}

extension KeyedDecodingContainer {
  /// A whole number that must lie in a range.
  func number(_ range: ClosedRange<Int>, forKey key: Key) throws -> Int {
    let number = try decode(Int.self, forKey: key)
    guard range.contains(number) else {
      throw fault("\(number) is out of range; allowed: \(range.lowerBound) to \(range.upperBound)", at: key)
    }
    return number
  }

  /// An error at a key, with what is allowed there.
  func fault(_ problem: String, at key: Key) -> DecodingError {
    .dataCorrupted(.init(codingPath: codingPath + [key], debugDescription: problem))
  }
}
