import Plans

/// The words by which a title says that a document is a plan.
public struct PlanTitleWords: Codable, Hashable, Sendable {
  /// "School improvement plan", "SDP": the whole school's.
  public var wholeSchool: [String]
  /// "Action plan", "strategy": any plan.
  public var anyPlan: [String]
  /// Finds the words of a whole school's plan.
  public let whole: WordTable<Bool>
  /// Finds the words of any plan.
  public let any: WordTable<Bool>

  public init(wholeSchool: [String] = [], anyPlan: [String] = []) {
    self.wholeSchool = wholeSchool
    self.anyPlan = anyPlan
    whole = WordTable(wholeSchool, meaning: true)
    any = WordTable(anyPlan, meaning: true)
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case wholeSchool, anyPlan
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    self.init(
      wholeSchool: try container.decode([String].self, forKey: .wholeSchool),
      anyPlan: try container.decode([String].self, forKey: .anyPlan))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(wholeSchool, forKey: .wholeSchool)
    try container.encode(anyPlan, forKey: .anyPlan)
  }
}
