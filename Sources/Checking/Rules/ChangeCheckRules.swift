import Plans

/// What the checks of changes ask.
public struct ChangeCheckRules: Codable, Hashable, Sendable {
  /// A new version from which at least this share of the items is gone is held for a person, in percent: 10 to 100.
  public let massDrop: Int
  /// Plans of fewer items are not held: 2 to 500.
  public let massDropItems: Int
  /// From how alike the words of two items are, in percent, they are one that was written anew: 30 to 100.
  public let likeness: Int
  /// A plan of which at least this share is last year's, but for days, is taken over and not written, in percent: 50 to
  /// 100.
  public let unchanged: Int
  /// Of plans of fewer items that is not asked: 2 to 500.
  public let unchangedItems: Int

  enum CodingKeys: String, CodingKey, CaseIterable { case massDrop, massDropItems, likeness, unchanged, unchangedItems }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    massDrop = try container.number(10...100, forKey: .massDrop)
    massDropItems = try container.number(2...500, forKey: .massDropItems)
    likeness = try container.number(30...100, forKey: .likeness)
    unchanged = try container.number(50...100, forKey: .unchanged)
    unchangedItems = try container.number(2...500, forKey: .unchangedItems)
  }
}
