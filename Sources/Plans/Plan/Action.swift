/// What will be done.
public struct Action: Codable, Hashable, Sendable {
  /// A reference that the school wrote, such as 1.2; automatic list numbers are none.
  public var ref: String?
  public var text: String
  /// Roles, initials or names as the plan gives them, one an entry.
  public var lead: [String]
  public var start: Day?
  public var end: Day?
  /// The plan's own words, such as Autumn 2 or ongoing.
  public var dateText: String?
  public var resources: [Resource]
  public var rag: RAG?
  public var location: SourceLocation?
  /// Unique within the plan, for `forAction` elsewhere; stable while the action's text or reference is.
  public var key: String?
  /// The plan's own word, letter or colour; `rag` is what it means by the plan's legend.
  public var ragText: String?

  public init(
    ref: String? = nil, text: String, lead: [String] = [], start: Day? = nil, end: Day? = nil,
    dateText: String? = nil, resources: [Resource] = [], rag: RAG? = nil, location: SourceLocation? = nil,
    key: String? = nil, ragText: String? = nil
  ) {
    self.ref = ref
    self.text = text
    self.lead = lead
    self.start = start
    self.end = end
    self.dateText = dateText
    self.resources = resources
    self.rag = rag
    self.location = location
    self.key = key
    self.ragText = ragText
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ref, text, lead, start, end, dateText, resources, rag, location, key, ragText
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    ref = try container.decodeIfPresent(String.self, forKey: .ref)
    text = try container.decode(String.self, forKey: .text)
    lead = try container.list(String.self, forKey: .lead)
    var words = try container.decodeIfPresent(String.self, forKey: .dateText)
    start = try container.day(forKey: .start, addingTo: &words)
    end = try container.day(forKey: .end, addingTo: &words)
    dateText = words
    resources = try container.list(Resource.self, forKey: .resources)
    rag = try container.decodeIfPresent(RAG.self, forKey: .rag)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    key = try container.decodeIfPresent(String.self, forKey: .key)
    ragText = try container.decodeIfPresent(String.self, forKey: .ragText)
  }
}

/// Red, amber, green, and blue for complete.
public enum RAG: String, Codable, CaseIterable, Sendable {
  case red, amber, green, blue
}
