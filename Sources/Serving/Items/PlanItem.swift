import Crypto
import Plans

/// One item of a plan that somebody may point at: what it says, and where the school's own document has it.
struct PlanItem: Hashable, Sendable {
  /// Nil for a text that found no place in the plan.
  let kind: PlanItemKind?
  let text: String
  let location: SourceLocation?
  /// The plan's own words for when; nil where the item has none.
  var dateText: String?

  init(_ kind: PlanItemKind?, _ text: String, _ location: SourceLocation?, dateText: String? = nil) {
    self.kind = kind
    self.text = text
    self.location = location
    self.dateText = dateText
  }

  /// With its article: `an action`.
  var kindWords: String { kind?.words ?? "a text that found no place" }

  /// What stands for it in an address: the same while its words and its place are, whatever is read anew around it.
  var name: String {
    let parts = [kind?.rawValue ?? "unmapped", location?.words ?? "", text].map { "\($0.utf8.count) \($0)" }.joined()
    return String(Hex.text(SHA256.hash(data: Array(parts.utf8))).prefix(16))
  }

  /// The items of a plan, in its order.
  static func all(in plan: Plan) -> [PlanItem] {
    plan.priorities.flatMap(items(of:))
      + plan.evidence.map { PlanItem(.evidence, $0.text, $0.location) }
      + plan.keyIssues.map { PlanItem(.keyIssue, $0.text, $0.location) }
      + plan.unmapped.map { PlanItem(nil, $0.text, $0.location) }
  }

  /// The item that an address names; nil where the plan has none of this name, or no longer.
  static func named(_ name: String, in plan: Plan) -> PlanItem? {
    guard name.utf8.count == 16 else { return nil }
    return all(in: plan).first { $0.name == name }
  }

  private static func items(of priority: Priority) -> [PlanItem] {
    [PlanItem(.priority, priority.title, priority.location)] + priority.objectives.flatMap(items(of:))
  }

  private static func items(of objective: Objective) -> [PlanItem] {
    [PlanItem(.objective, objective.text, objective.location)]
      + objective.outcomes.map { PlanItem(.outcome, $0.text, $0.location) } + objective.actions.map(PlanItem.init)
      + objective.milestones.map(PlanItem.init)
      + objective.resources.map { PlanItem(.resource, $0.text, $0.location) }
      + objective.monitoring.map { PlanItem(.monitoring, $0.text, $0.location) }
      + objective.progress.map(PlanItem.init)
  }
}

extension PlanItem {
  init(_ action: Action) { self.init(.action, action.text, action.location, dateText: action.dateText) }

  init(_ milestone: Milestone) {
    self.init(.milestone, milestone.text, milestone.location, dateText: milestone.dueText)
  }

  init(_ progress: Progress) { self.init(.progress, progress.text, progress.location, dateText: progress.dateText) }
}
