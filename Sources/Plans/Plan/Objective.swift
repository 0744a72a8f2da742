/// What the school aims for; what specifically needs to be improved.
///
/// A priority with no objectives of its own has one, with the priority's title.
public struct Objective: Codable, Hashable, Sendable {
  public var ref: String?
  public var text: String
  public var outcomes: [Outcome]
  public var actions: [Action]
  public var milestones: [Milestone]
  public var resources: [Resource]
  public var monitoring: [Monitoring]
  public var progress: [Progress]
  public var location: SourceLocation?

  public init(
    ref: String? = nil, text: String, outcomes: [Outcome] = [], actions: [Action] = [],
    milestones: [Milestone] = [], resources: [Resource] = [], monitoring: [Monitoring] = [],
    progress: [Progress] = [], location: SourceLocation? = nil
  ) {
    self.ref = ref
    self.text = text
    self.outcomes = outcomes
    self.actions = actions
    self.milestones = milestones
    self.resources = resources
    self.monitoring = monitoring
    self.progress = progress
    self.location = location
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case ref, text, outcomes, actions, milestones, resources, monitoring, progress, location
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.strictContainer(keyedBy: CodingKeys.self)
    ref = try container.decodeIfPresent(String.self, forKey: .ref)
    text = try container.decode(String.self, forKey: .text)
    outcomes = try container.list(Outcome.self, forKey: .outcomes)
    actions = try container.list(Action.self, forKey: .actions)
    milestones = try container.list(Milestone.self, forKey: .milestones)
    resources = try container.list(Resource.self, forKey: .resources)
    monitoring = try container.list(Monitoring.self, forKey: .monitoring)
    progress = try container.list(Progress.self, forKey: .progress)
    location = try container.decodeIfPresent(SourceLocation.self, forKey: .location)
  }
}
