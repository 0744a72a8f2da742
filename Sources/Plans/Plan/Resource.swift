/// Staffing, budget, time, or expertise within and outside the school (the guidance's words).
public struct Resource: Codable, Hashable, Sendable {
  public var kind: ResourceKind
  public var text: String
  /// Pounds sterling.
  public var amount: Double?
  public var location: SourceLocation?

  public init(
    kind: ResourceKind, text: String, amount: Double? = nil, location: SourceLocation? = nil
  ) {
    self.kind = kind
    self.text = text
    self.amount = amount
    self.location = location
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, text, amount, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    kind = try container.decode(ResourceKind.self, forKey: .kind)
    text = try container.decode(String.self, forKey: .text)
    amount = try container.decodeIfPresent(Double.self, forKey: .amount)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
  }
}

/// The guidance's four kinds of resource, and what is none of them.
public enum ResourceKind: String, Codable, CaseIterable, Sendable {
  case staffing, budget, time, expertise, other
}
