import Mustache
import Plans

/// A plan's priorities as a page shows them.
struct PlanView: Sendable {
  let priorities: [PriorityView]

  /// - Parameters:
  ///   - plan: The plan.
  ///   - today: The day by which things are overdue; nil where the page does not say what is, since a school is shown
  ///     how it was read and not what is thought of it.
  ///   - links: Where each item leads; nil where none does.
  init(_ plan: Plan, today: Day?, links: ItemLinks? = nil) {
    priorities = plan.priorities.enumerated().map { position, priority in
      PriorityView(priority: priority, position: position, today: today, links: links)
    }
  }
}

/// One priority, with its objectives.
struct PriorityView: MustacheParent, Sendable {
  let priority: Priority
  /// From 0.
  let position: Int
  let today: Day?
  let links: ItemLinks?

  /// Where a page has a priority, by its position from 0.
  static func anchor(_ position: Int) -> String { "priority-\(position + 1)" }

  func child(named name: String) -> Any? {
    switch name {
    case "priorityHeading": PlanWords.heading(priority)
    case "priorityAnchor": PriorityView.anchor(position)
    case "priorityFacts": facts
    case "priorityLink": links?.to(PlanItem(.priority, priority.title, priority.location))
    case "objectives":
      priority.objectives.map {
        ObjectiveView(
          objective: $0, isOnly: priority.objectives.count == 1 && $0.text == priority.title, today: today,
          links: links, isTold: priority.progress.contains { $0.forAction == nil })
      }
    default: nil
    }
  }

  private var facts: [FactLine] {
    [
      priority.area.map { FactLine("Area", $0) }, priority.rationale.map { FactLine("Why", $0) },
      priority.gradeDescriptor.map { FactLine("Grade descriptor", $0) }, people("Lead", priority.lead),
      people("Governor", priority.governor),
      priority.addresses.isEmpty
        ? nil : FactLine("Answers", CountWords.list(priority.addresses.map { "\($0.to.words) \($0.ref)" })),
      priority.location.map { FactLine("In the document", $0.words) },
    ].compactMap { $0 }
  }

  private func people(_ name: String, _ people: [String]) -> FactLine? {
    people.isEmpty ? nil : FactLine(name, people.joined(separator: ", "))
  }
}

/// One objective, with all that hangs on it.
struct ObjectiveView: MustacheParent, Sendable {
  let objective: Objective
  /// Whether it merely repeats its priority's title.
  let isOnly: Bool
  let today: Day?
  let links: ItemLinks?
  /// Whether the priority has progress that is told of no single action.
  let isTold: Bool

  func child(named name: String) -> Any? {
    switch name {
    case "objectiveText": [objective.ref, objective.text].compactMap { $0 }.joined(separator: " ")
    case "isOnly": isOnly
    case "objectiveLink": links?.to(PlanItem(.objective, objective.text, objective.location))
    case "objectivePlace": objective.location?.words
    case "outcomes":
      objective.outcomes.map { outcome in
        PlacedLine(
          [outcome.ref, outcome.text].compactMap { $0 }.joined(separator: " "), outcome.location,
          reading: TargetWords.of(outcome.targets),
          link: links?.to(PlanItem(.outcome, outcome.text, outcome.location)))
      }
    case "hasOutcomes": !objective.outcomes.isEmpty
    case "actions":
      objective.actions.map { ActionRow(action: $0, today: today, isTold: isTold(of: $0.key), links: links) }
    case "hasActions": !objective.actions.isEmpty
    case "milestones":
      objective.milestones.map {
        MilestoneRow(milestone: $0, today: today, isTold: isTold(of: $0.forAction), links: links)
      }
    case "hasMilestones": !objective.milestones.isEmpty
    case "resources":
      objective.resources.map {
        PlacedLine(
          ResourceWords.of($0), $0.location, link: links?.to(PlanItem(.resource, $0.text, $0.location)))
      }
    case "hasResources": !objective.resources.isEmpty
    case "monitoring":
      objective.monitoring.map {
        PlacedLine(words(of: $0), $0.location, link: links?.to(PlanItem(.monitoring, $0.text, $0.location)))
      }
    case "hasMonitoring": !objective.monitoring.isEmpty
    case "progress": objective.progress.map { ProgressLine(progress: $0, links: links) }
    case "hasProgress": !objective.progress.isEmpty
    default: nil
    }
  }

  private func isTold(of key: String?) -> Bool {
    isTold || key.map { key in objective.progress.contains { $0.forAction == key } } ?? false
  }

  private func words(of monitoring: Monitoring) -> String {
    let parts = [
      monitoring.who.isEmpty ? nil : "by \(monitoring.who.joined(separator: ", "))", monitoring.when,
      monitoring.governors ? "governors take part" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? monitoring.text : "\(monitoring.text) (\(parts.joined(separator: "; ")))"
  }
}

/// A resource in words.
enum ResourceWords {
  static func of(_ resource: Resource) -> String {
    let kind =
      switch resource.kind {
      case .staffing: "Staffing"
      case .budget: "Budget"
      case .time: "Time"
      case .expertise: "Expertise"
      case .other: "Other"
      }
    let amount = resource.amount.map { " (£\(pounds($0)))" } ?? ""
    return "\(kind): \(resource.text)\(amount)"
  }

  /// Whole pounds where it is whole, else with pence; nothing that would not fit a number.
  static func pounds(_ amount: Double) -> String {
    let pence = (amount * 100).rounded()
    guard pence.magnitude < 1e15 else { return "a great deal" }
    let (whole, rest) = (Int(pence) / 100, Int(pence.magnitude) % 100)
    return CountWords.grouped(whole) + (rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)")
  }
}

extension AddressedKind {
  /// As pages say it, before a reference.
  var words: String {
    switch self {
    case .keyIssue: "key issue"
    case .selfEvaluation: "self-evaluation"
    case .priority: "priority"
    case .other: "reference"
    }
  }
}
