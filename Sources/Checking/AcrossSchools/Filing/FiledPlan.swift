public import Plans

/// A current plan as the checks across schools see it: the plan, and what is known of it beside its words.
public struct FiledPlan: Identifiable, Sendable {
  /// Whatever tells it from all others that are taken in: the version's row number, or its position in a folder.
  public var id: Int
  public var plan: Plan { didSet { statements = plan.statements } }
  /// Which plan it is; nil where that is not known.
  public var identity: PlanIdentity?
  /// The school that it is filed under: by its source, its upload or the file's name, else the one that it names itself.
  public var urn: URN?
  /// The name that findings use: the file's, or the delivery's receipt.
  public var file: String
  /// The day on which it was received, in London; nil where that is not known.
  public var received: Day?
  /// Its current verdicts; empty where it was not judged.
  public var verdicts: [Verdict]
  /// What the plan says, item by item, and its words: read once for all checks.
  private(set) var statements: [PlanStatement]

  public init(
    id: Int, plan: Plan, identity: PlanIdentity? = nil, urn: URN? = nil, file: String, received: Day? = nil,
    verdicts: [Verdict] = []
  ) {
    self.id = id
    self.plan = plan
    self.identity = identity
    self.urn = urn ?? plan.school.urn
    self.file = file
    self.received = received
    self.verdicts = verdicts
    statements = plan.statements
  }
}
