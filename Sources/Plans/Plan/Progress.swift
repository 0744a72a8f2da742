/// Progress, evaluation, impact: working commentary after the event.
public struct Progress: Codable, Hashable, Sendable {
  public var text: String
  public var date: Day?
  public var dateText: String?
  public var rag: RAG?
  public var location: SourceLocation?
  /// The `key` of the action in whose row this stands, where it stands in one action's row.
  public var forAction: String?
  /// The plan's own word, letter or colour.
  public var ragText: String?

  public init(
    text: String, date: Day? = nil, dateText: String? = nil, rag: RAG? = nil, location: SourceLocation? = nil,
    forAction: String? = nil, ragText: String? = nil
  ) {
    self.text = text
    self.date = date
    self.dateText = dateText
    self.rag = rag
    self.location = location
    self.forAction = forAction
    self.ragText = ragText
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, date, dateText, rag, location, forAction, ragText
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    date = try container.decodeIfPresent(Day.self, forKey: .date)
    dateText = try container.decodeIfPresent(String.self, forKey: .dateText)
    rag = try container.decodeIfPresent(RAG.self, forKey: .rag)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    forAction = try container.decodeIfPresent(String.self, forKey: .forAction)
    ragText = try container.decodeIfPresent(String.self, forKey: .ragText)
  }
}
