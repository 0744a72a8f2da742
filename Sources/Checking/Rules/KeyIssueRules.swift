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
  /// What words and ideas weigh by a person's word, which goes before `Config/weights.yaml`: 0.1 to 10. An idea goes by
  /// the first entry of its list.
  public let weights: [String: Double]
  /// Issues and priorities that answer them.
  public let examples: [IssueExample]
  /// Issues and priorities that do not.
  public let counterexamples: [IssueExample]
  /// The lists made ready for looking words up, once.
  private(set) var ideas: IdeaTable

  /// A key issue beside a priority, as a plan would write both.
  public struct IssueExample: Codable, Hashable, Sendable {
    public let issue: String
    public let priority: String

    public init(issue: String, priority: String) {
      self.issue = issue
      self.priority = priority
    }

    enum CodingKeys: String, CodingKey, CaseIterable { case issue, priority }

    public init(from decoder: any Decoder) throws {
      let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
      issue = try container.decode(String.self, forKey: .issue)
      priority = try container.decode(String.self, forKey: .priority)
    }
  }

  public init(
    resemblance: Int, inActions: Int, stopWords: [String], sameIdea: [[String]], weights: [String: Double],
    examples: [IssueExample] = [], counterexamples: [IssueExample] = []
  ) {
    self.resemblance = resemblance
    self.inActions = inActions
    self.stopWords = stopWords
    self.sameIdea = sameIdea
    self.weights = weights
    self.examples = examples
    self.counterexamples = counterexamples
    ideas = IdeaTable(stopWords: stopWords, sameIdea: sameIdea, weights: weights)
  }

  /// Weighs words by what was counted, but for those that a person gave another weight.
  mutating func weigh(by counted: WordWeights) {
    ideas.weigh(by: counted.weights)
    ideas.weigh(by: weights)
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case resemblance, inActions, stopWords, sameIdea, weights, examples, counterexamples
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      resemblance: try container.number(1...100, forKey: .resemblance),
      inActions: try container.number(0...100, forKey: .inActions),
      stopWords: try container.decode([String].self, forKey: .stopWords),
      sameIdea: try container.decode([[String]].self, forKey: .sameIdea),
      weights: try container.weights(forKey: .weights),
      examples: try container.list(IssueExample.self, forKey: .examples),
      counterexamples: try container.list(IssueExample.self, forKey: .counterexamples))
    if let short = sameIdea.first(where: { $0.count < 2 }) {
      throw container.fault("the idea \(short.first?.quoted() ?? "“”") has fewer than two wordings", at: .sameIdea)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(resemblance, forKey: .resemblance)
    try container.encode(inActions, forKey: .inActions)
    try container.encode(stopWords, forKey: .stopWords)
    try container.encode(sameIdea, forKey: .sameIdea)
    try container.encode(weights, forKey: .weights)
  }
}
