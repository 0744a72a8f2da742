import Plans

/// What the checks of all plans against each other ask.
public struct AcrossSchoolsRules: Codable, Hashable, Sendable {
  /// Schools are compared with like ones only where there are at least so many: 4 to 1,000.
  public let minimumSample: Int

  enum CodingKeys: String, CodingKey, CaseIterable { case minimumSample }

  public init(from decoder: any Decoder) throws {
    minimumSample = try decoder.strictContainer(keyedBy: CodingKeys.self).number(4...1000, forKey: .minimumSample)
  }
}
