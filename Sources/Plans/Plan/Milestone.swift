/// Interim target that shows whether the work is on track.
public struct Milestone: Codable, Hashable, Sendable {
  public var text: String
  public var due: Day?
  /// The plan's own words for when.
  public var dueText: String?
  /// Every number aimed at, in the order of the text.
  public var targets: [Target]
  public var rag: RAG?
  public var location: SourceLocation?
  /// The `key` of the action in whose row this stands, where it stands in one action's row.
  public var forAction: String?
  /// Whether the plan says that the milestone is met.
  public var status: MilestoneStatus?
  /// The plan's own word, letter or colour.
  public var ragText: String?

  public init(
    text: String, due: Day? = nil, dueText: String? = nil, targets: [Target] = [], rag: RAG? = nil,
    location: SourceLocation? = nil, forAction: String? = nil, status: MilestoneStatus? = nil,
    ragText: String? = nil
  ) {
    self.text = text
    self.due = due
    self.dueText = dueText
    self.targets = targets
    self.rag = rag
    self.location = location
    self.forAction = forAction
    self.status = status
    self.ragText = ragText
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case text, due, dueText, targets, rag, location, forAction, status, ragText
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    text = try container.decode(String.self, forKey: .text)
    var words = try container.decodeIfPresent(String.self, forKey: .dueText)
    due = try container.day(forKey: .due, addingTo: &words)
    dueText = words
    targets = try container.list(Target.self, forKey: .targets)
    rag = try container.decodeIfPresent(RAG.self, forKey: .rag)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
    forAction = try container.decodeIfPresent(String.self, forKey: .forAction)
    status = try container.decodeIfPresent(MilestoneStatus.self, forKey: .status)
    ragText = try container.decodeIfPresent(String.self, forKey: .ragText)
  }
}

/// Whether the plan itself says that a milestone is met.
public enum MilestoneStatus: String, Codable, CaseIterable, Sendable {
  case met, partly, notMet
}
