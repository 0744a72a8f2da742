import Plans

/// What words weigh where a key issue is matched to a priority: `Config/weights.yaml`.
///
/// `caseload rules weights` makes the file from a body of plans, and a person puts it in place: nothing is learnt from
/// schools' plans by itself. A word that the file lacks weighs 1.
public struct WordWeights: Codable, Hashable, Sendable {
  /// How many plans the words were counted in.
  public let plans: Int
  /// How many priorities those plans had.
  public let priorities: Int
  /// By word, or by the first wording of an idea of `keyIssues.sameIdea`; 0.1 to 10.
  public let weights: [String: Double]

  /// What a word may weigh.
  public static let range = 0.1...10.0
  /// Every word weighs 1.
  public static let none = WordWeights(plans: 0, priorities: 0, weights: [:])

  public init(plans: Int, priorities: Int, weights: [String: Double]) {
    self.plans = plans
    self.priorities = priorities
    self.weights = weights
  }

  enum CodingKeys: String, CodingKey, CaseIterable { case plans, priorities, weights }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    plans = try container.number(0...1_000_000, forKey: .plans)
    priorities = try container.number(0...100_000_000, forKey: .priorities)
    weights = try container.weights(forKey: .weights)
  }
}

extension KeyedDecodingContainer {
  /// What words weigh, each within `WordWeights.range`.
  func weights(forKey key: Key) throws -> [String: Double] {
    let weights = try decode([String: Double].self, forKey: key)
    if let wrong = weights.filter({ !WordWeights.range.contains($0.value) }).keys.min() {
      throw fault("the weight of “\(wrong)” is out of range; allowed: 0.1 to 10", at: key)
    }
    return weights
  }
}
