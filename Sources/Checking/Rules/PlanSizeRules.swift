import Plans

/// What `concise` allows.
public struct ConciseRules: Codable, Hashable, Sendable {
  /// At most so many priorities: 1 to 50.
  public var priorities: Int
  /// At most so many words in the plan's items: 100 to 1,000,000.
  public var words: Int
  /// At most so many actions under one objective: 1 to 200.
  public var actionsPerObjective: Int

  public init(priorities: Int, words: Int, actionsPerObjective: Int) {
    self.priorities = priorities
    self.words = words
    self.actionsPerObjective = actionsPerObjective
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case priorities, words, actionsPerObjective }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    priorities = try container.number(1...50, forKey: .priorities)
    words = try container.number(100...1_000_000, forKey: .words)
    actionsPerObjective = try container.number(1...200, forKey: .actionsPerObjective)
  }
}
