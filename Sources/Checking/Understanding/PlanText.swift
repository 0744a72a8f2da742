import Plans

/// One text of a plan, and where the school's own document has it.
struct PlanText {
  enum Kind {
    case title, aim, action, person, when, resource, monitoring, progress, context, unmapped
  }

  let kind: Kind
  let text: String
  let signs: TextSigns
  /// How many words it has.
  let words: Int
  /// The item's own place; nil where the reader did not keep it.
  let location: SourceLocation?
  /// The priority's position in the plan, from 0; nil outside the priorities.
  let priority: Int?

  /// Where to look for it.
  var place: SourceLocation {
    location ?? SourceLocation(priority.map { "priority \($0 + 1)" } ?? "the plan’s title")
  }
}

extension Plan {
  /// Every text that a person would read, in the plan's order.
  func texts(_ signs: TextSignTable) -> [PlanText] {
    var texts: [PlanText] = []
    func add(_ kind: PlanText.Kind, _ text: String?, _ location: SourceLocation? = nil, _ priority: Int? = nil) {
      guard let text, !text.isEmpty else { return }
      let look = signs.look(at: text)
      texts.append(
        PlanText(kind: kind, text: text, signs: look.signs, words: look.words, location: location, priority: priority))
    }
    add(.title, title)
    add(.title, school.name)
    for issue in keyIssues { add(.context, issue.text, issue.location) }
    for evidence in evidence { add(.context, evidence.text, evidence.location) }
    for (index, priority) in priorities.enumerated() {
      add(.aim, priority.title, priority.location, index)
      add(.context, priority.rationale, priority.location, index)
      for name in priority.lead + priority.governor { add(.person, name, priority.location, index) }
      for objective in priority.objectives {
        if objective.text != priority.title { add(.aim, objective.text, objective.location, index) }
        for outcome in objective.outcomes { add(.aim, outcome.text, outcome.location, index) }
        for action in objective.actions {
          add(.action, action.text, action.location, index)
          for name in action.lead { add(.person, name, action.location, index) }
          add(.when, action.dateText, action.location, index)
          for resource in action.resources {
            add(.resource, resource.text, resource.location ?? action.location, index)
          }
        }
        for milestone in objective.milestones {
          add(.aim, milestone.text, milestone.location, index)
          add(.when, milestone.dueText, milestone.location, index)
        }
        for resource in objective.resources { add(.resource, resource.text, resource.location, index) }
        for monitoring in objective.monitoring { add(.monitoring, monitoring.text, monitoring.location, index) }
        for progress in objective.progress { add(.progress, progress.text, progress.location, index) }
      }
    }
    for unmapped in unmapped { add(.unmapped, unmapped.text, unmapped.location) }
    return texts
  }
}
