import Plans

/// The limits and words of the checks: `Config/checks.yaml`, which the authority may change.
///
/// Decoding is strict, as that of `RuleSet` is.
public struct CheckRules: Codable, Hashable, Sendable {
  /// Of the checks of single items.
  public var items: ItemCheckRules
  /// Of the checks of what changed since the last version.
  public var changes: ChangeCheckRules
  /// Of the checks of all plans against each other.
  public var acrossSchools: AcrossSchoolsRules

  enum CodingKeys: String, CodingKey, CaseIterable { case items, changes, acrossSchools }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    items = try container.decode(ItemCheckRules.self, forKey: .items)
    changes = try container.decode(ChangeCheckRules.self, forKey: .changes)
    acrossSchools = try container.decode(AcrossSchoolsRules.self, forKey: .acrossSchools)
  }
}
