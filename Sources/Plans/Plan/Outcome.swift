/// Measurable outcome: what success will look like in the end (the guidance's words).
public struct Outcome: Codable, Hashable, Sendable {
  public var ref: String?
  public var text: String
  /// Every number aimed at, in the order of the text.
  public var targets: [Target]
  public var location: SourceLocation?
  /// The `key` of the action in whose row this stands, where it stands in one action's row.
  public var forAction: String?

  public init(
    ref: String? = nil, text: String, targets: [Target] = [], location: SourceLocation? = nil,
    forAction: String? = nil
  ) {
    self.ref = ref
    self.text = text
    self.targets = targets
    self.location = location
    self.forAction = forAction
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ref, text, targets, location, forAction
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    ref = try container.decodeIfPresent(String.self, forKey: .ref)
    text = try container.decode(String.self, forKey: .text)
    targets = try container.list(Target.self, forKey: .targets)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    forAction = try container.decodeIfPresent(String.self, forKey: .forAction)
  }
}
