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
  /// Passages of fewer words are not compared: 5 to 30.
  public let passageWords: Int
  /// Two passages are alike where at least this share of what either says is in both, in percent: 15 to 90.
  public let passageResemblance: Int
  /// Wording that a larger share of the schools has is everyone's, in percent: 1 to 50.
  public let boilerplateShare: Int
  /// Plans share text where their like passages have at least so many words in common that few schools write: 8 to 500.
  public let sharedWords: Int
  /// From so many of those words on, shared text should be put right, and is no mere note: 8 to 5,000.
  public let copiedWords: Int
  /// Words by which a plan speaks of another school as of its neighbour; in lower case, one word each.
  public let neighbourlyWords: [String]
  /// Words for those who belong to a school: one whose pupils a plan speaks of is the plan's own.
  public let ownWords: [String]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case minimumSample, sizeBounds, farSpreads, resultYears, belowResults, baselineDifference, missedShare,
      sharedPriority, lateWeeks, staleWeeks, adviserMilestones, passageWords, passageResemblance, boilerplateShare,
      sharedWords, copiedWords, neighbourlyWords, ownWords
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    minimumSample = try container.number(4...1000, forKey: .minimumSample)
    passageWords = try container.number(5...30, forKey: .passageWords)
    passageResemblance = try container.number(15...90, forKey: .passageResemblance)
    boilerplateShare = try container.number(1...50, forKey: .boilerplateShare)
    sharedWords = try container.number(8...500, forKey: .sharedWords)
    copiedWords = try container.number(8...5000, forKey: .copiedWords)
    neighbourlyWords = try container.words(forKey: .neighbourlyWords)
    ownWords = try container.words(forKey: .ownWords)
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

extension KeyedDecodingContainer {
  /// A list of single words in lower case.
  fileprivate func words(forKey key: Key) throws -> [String] {
    let words = try decode([String].self, forKey: key)
    guard let bad = words.first(where: { $0.isEmpty || !$0.allSatisfy { $0.isLetter && !$0.isUppercase } }) else {
      return words
    }
    throw fault("“\(bad)” is not one word in lower case", at: key)
  }
}
