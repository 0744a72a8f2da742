import Plans

/// The shares from which a criterion is met and partly met, in whole percent of what is counted.
public struct ShareThresholds: Codable, Hashable, Sendable {
  /// At least this share is met: 1 to 100.
  public var met: Int
  /// At least this share is partly met: 1 to `met`.
  public var partly: Int

  public init(met: Int, partly: Int) {
    self.met = met
    self.partly = partly
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case met, partly }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    met = try container.number(1...100, forKey: .met)
    partly = try container.number(1...100, forKey: .partly)
    guard partly <= met else {
      throw container.fault("\(partly) is above met (\(met)); allowed: 1 to \(met)", at: .partly)
    }
  }

  /// The value for a share, compared in whole numbers so that a share on the boundary always counts.
  func value(_ passed: Int, of counted: Int) -> VerdictValue {
    if passed * 100 >= met * counted { return .met }
    return passed * 100 >= partly * counted ? .partly : .notMet
  }
}

/// How many of the three tiers of leadership must have a named part.
public struct TierThresholds: Codable, Hashable, Sendable {
  /// From so many tiers a plan meets the criterion: 1 to 3.
  public var met: Int
  /// From so many tiers it is partly met: 1 to `met`.
  public var partly: Int

  public init(met: Int, partly: Int) {
    self.met = met
    self.partly = partly
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case met, partly }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    met = try container.number(1...3, forKey: .met)
    partly = try container.number(1...3, forKey: .partly)
    guard partly <= met else {
      throw container.fault("\(partly) is above met (\(met)); allowed: 1 to \(met)", at: .partly)
    }
  }

  func value(_ tiers: Int) -> VerdictValue { tiers >= met ? .met : tiers >= partly ? .partly : .notMet }
}

/// What `termlyMilestones` asks.
public struct TermlyMilestoneRules: Codable, Hashable, Sendable {
  /// Met where at least this share of the priorities, in percent, has a milestone in each term: 1 to 100.
  public var met: Int

  public init(met: Int) { self.met = met }

  enum CodingKeys: String, CodingKey, CaseIterable { case met }

  public init(from decoder: any Decoder) throws {
    met = try decoder.strictContainer(keyedBy: CodingKeys.self).number(1...100, forKey: .met)
  }
}
