/// An arrangement for monitoring or evaluating the work, ahead of it.
public struct Monitoring: Codable, Hashable, Sendable {
  public var text: String
  public var who: [String]
  public var when: String?
  /// Whether governors take part in it.
  public var governors: Bool
  public var location: SourceLocation?
  /// The `key` of the action in whose row this stands, where it stands in one action's row.
  public var forAction: String?

  public init(
    text: String, who: [String] = [], when: String? = nil, governors: Bool = false,
    location: SourceLocation? = nil, forAction: String? = nil
  ) {
    self.text = text
    self.who = who
    self.when = when
    self.governors = governors
    self.location = location
    self.forAction = forAction
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, who, when, governors, location, forAction
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    who = try container.list(String.self, forKey: .who)
    when = try container.decodeIfPresent(String.self, forKey: .when)
    governors = try container.decodeIfPresent(Bool.self, forKey: .governors) ?? false
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    forAction = try container.decodeIfPresent(String.self, forKey: .forAction)
  }
}
