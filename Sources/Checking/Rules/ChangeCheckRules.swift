import Plans

/// What the checks of changes ask.
public struct ChangeCheckRules: Codable, Hashable, Sendable {
  /// A new version from which at least this share of the items is gone is held for a person, in percent: 10 to 100.
  public let massDrop: Int
  /// Plans of fewer items are not held: 2 to 500.
  public let massDropItems: Int

  enum CodingKeys: String, CodingKey, CaseIterable { case massDrop, massDropItems }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    massDrop = try container.number(10...100, forKey: .massDrop)
    massDropItems = try container.number(2...500, forKey: .massDropItems)
  }
}
