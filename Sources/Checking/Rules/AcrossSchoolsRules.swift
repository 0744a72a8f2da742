import Plans

/// What the checks of all plans against each other ask.
public struct AcrossSchoolsRules: Codable, Hashable, Sendable {
  /// Schools are compared with like ones only where there are at least so many: 4 to 1,000.
  public let minimumSample: Int
  /// Where one size of school ends, in pupils, rising: 1 to 20 numbers of 10 to 5,000.
  public let sizeBounds: [Int]
  /// How far from the median of like schools a figure is far, in tenths of their spread: 20 to 100.
  public let farSpreads: Int
  /// Published results that are more years old are not compared with: 1 to 10.
  public let resultYears: Int
  /// A target is below what the school has reached from so many points of a percentage: 1 to 50.
  public let belowResults: Int
  /// A baseline is unlike the published result from so many points of a percentage: 1 to 50.
  public let baselineDifference: Int
  /// A criterion is often missed where at least this share of the plans do not wholly meet it, in percent: 10 to 100.
  public let missedShare: Int
  /// A priority is shared by at least so many schools: 2 to 1,000.
  public let sharedPriority: Int
  /// A plan is late from so many weeks into the autumn term on: 0 to 40.
  public let lateWeeks: Int
  /// A plan is stale after so many weeks without a new version, where something has fallen due since: 1 to 52.
  public let staleWeeks: Int
  /// How many milestones of one adviser's schools are too many for one week: 2 to 1,000.
  public let adviserMilestones: Int

  enum CodingKeys: String, CodingKey, CaseIterable {
    case minimumSample, sizeBounds, farSpreads, resultYears, belowResults, baselineDifference, missedShare,
      sharedPriority,
      lateWeeks, staleWeeks, adviserMilestones
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    minimumSample = try container.number(4...1000, forKey: .minimumSample)
    sizeBounds = try container.decode([Int].self, forKey: .sizeBounds)
    farSpreads = try container.number(20...100, forKey: .farSpreads)
    resultYears = try container.number(1...10, forKey: .resultYears)
    belowResults = try container.number(1...50, forKey: .belowResults)
    baselineDifference = try container.number(1...50, forKey: .baselineDifference)
    missedShare = try container.number(10...100, forKey: .missedShare)
    sharedPriority = try container.number(2...1000, forKey: .sharedPriority)
    lateWeeks = try container.number(0...40, forKey: .lateWeeks)
    staleWeeks = try container.number(1...52, forKey: .staleWeeks)
    adviserMilestones = try container.number(2...1000, forKey: .adviserMilestones)
    guard (1...20).contains(sizeBounds.count), sizeBounds.allSatisfy((10...5000).contains),
      zip(sizeBounds, sizeBounds.dropFirst()).allSatisfy(<)
    else {
      throw container.fault(
        "allowed: 1 to 20 numbers of pupils from 10 to 5000, each above the one before", at: .sizeBounds)
    }
  }
}
