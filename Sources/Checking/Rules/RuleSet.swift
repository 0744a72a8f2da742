import Plans

/// The thresholds and words by which plans are judged: `Config/criteria.yaml`, which the authority may change.
///
/// Decoding is strict: an unknown key, a missing one or a number outside its range is a `DecodingError` that names
/// its place and what is allowed.
public struct RuleSet: Codable, Hashable, Sendable {
  public var keyIssues: KeyIssueRules
  /// Shares of the actions that have a specific date, in percent.
  public var datedActions: ShareThresholds
  public var numericalTargets: NumericalTargetRules
  public var termlyMilestones: TermlyMilestoneRules
  public var roles: TierThresholds
  /// Shares of the priorities that name a resource, in percent.
  public var resources: ShareThresholds

  public init(
    keyIssues: KeyIssueRules, datedActions: ShareThresholds, numericalTargets: NumericalTargetRules,
    termlyMilestones: TermlyMilestoneRules, roles: TierThresholds, resources: ShareThresholds
  ) {
    self.keyIssues = keyIssues
    self.datedActions = datedActions
    self.numericalTargets = numericalTargets
    self.termlyMilestones = termlyMilestones
    self.roles = roles
    self.resources = resources
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case keyIssues, datedActions, numericalTargets, termlyMilestones, roles, resources
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    keyIssues = try container.decode(KeyIssueRules.self, forKey: .keyIssues)
    datedActions = try container.decode(ShareThresholds.self, forKey: .datedActions)
    numericalTargets = try container.decode(NumericalTargetRules.self, forKey: .numericalTargets)
    termlyMilestones = try container.decode(TermlyMilestoneRules.self, forKey: .termlyMilestones)
    roles = try container.decode(TierThresholds.self, forKey: .roles)
    resources = try container.decode(ShareThresholds.self, forKey: .resources)
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
