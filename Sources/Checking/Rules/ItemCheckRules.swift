import Plans

/// What the checks of single items ask.
public struct ItemCheckRules: Codable, Hashable, Sendable {
  /// One person may lead at most this share of a plan's actions, in percent: 10 to 100.
  public let leadShare: Int
  /// Plans of fewer actions are not asked how they are shared out: 2 to 200.
  public let leadActions: Int

  enum CodingKeys: String, CodingKey, CaseIterable { case leadShare, leadActions }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    leadShare = try container.number(10...100, forKey: .leadShare)
    leadActions = try container.number(2...200, forKey: .leadActions)
  }
}
