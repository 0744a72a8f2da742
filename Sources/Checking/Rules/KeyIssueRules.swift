import Plans

/// How `keyIssues` tells that a priority answers a key issue in substance: how many of the issue's words, weighed,
/// come back in the priority.
public struct KeyIssueRules: Codable, Hashable, Sendable {
  /// An issue is answered in substance from this share of its weighed words, in percent: 1 to 100.
  public let resemblance: Int
  /// What each action is worth in which a word comes back, in percent of the title, an objective, an outcome or the
  /// rationale: 0 to 100. Several actions together are worth no more than these.
  public let inActions: Int
  /// Words that say nothing of what an issue is about; they are left out.
  public let stopWords: [String]
  /// Words and phrases that mean the same: each list is one idea.
  public let sameIdea: [[String]]
  /// What words and ideas weigh where it is not 1: 0.1 to 10. An idea goes by the first entry of its list.
  public let weights: [String: Double]
  /// The three lists made ready for looking words up, once.
  let ideas: IdeaTable

  public init(
    resemblance: Int, inActions: Int, stopWords: [String], sameIdea: [[String]], weights: [String: Double]
  ) {
    self.resemblance = resemblance
    self.inActions = inActions
    self.stopWords = stopWords
    self.sameIdea = sameIdea
    self.weights = weights
    ideas = IdeaTable(stopWords: stopWords, sameIdea: sameIdea, weights: weights)
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case resemblance, inActions, stopWords, sameIdea, weights }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    resemblance = try container.number(1...100, forKey: .resemblance)
    inActions = try container.number(0...100, forKey: .inActions)
    stopWords = try container.decode([String].self, forKey: .stopWords)
    sameIdea = try container.decode([[String]].self, forKey: .sameIdea)
    weights = try container.decode([String: Double].self, forKey: .weights)
    ideas = IdeaTable(stopWords: stopWords, sameIdea: sameIdea, weights: weights)
    if let short = sameIdea.first(where: { $0.count < 2 }) {
      throw container.fault("the idea \(short.first?.quoted() ?? "“”") has fewer than two wordings", at: .sameIdea)
    }
    let wrong = weights.filter { !(0.1...10).contains($0.value) }.keys.min()
    if let wrong {
      throw container.fault("the weight of “\(wrong)” is out of range; allowed: 0.1 to 10", at: .weights)
    }
  }
}
