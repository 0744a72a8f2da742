import Plans
import Vocabularies

/// Counts the words of a plan's items: not its cover pages, nor what is not mapped (guidance, settled case of `concise`).
enum PlanWords {
  /// How many words stand in the items.
  static func count(_ plan: Plan) -> Int {
    var count = 0
    for issue in plan.keyIssues { count += words(in: issue.text) }
    for evidence in plan.evidence { count += words(in: evidence.text) }
    for priority in plan.priorities {
      count += words(in: priority.title) + words(in: priority.area) + words(in: priority.rationale)
      count += words(in: priority.gradeDescriptor) + words(in: priority.lead) + words(in: priority.governor)
      for objective in priority.objectives { count += words(of: objective, in: priority) }
    }
    return count
  }

  private static func words(of objective: Objective, in priority: Priority) -> Int {
    // An implicit objective is its priority's title said again.
    var count = objective.text == priority.title ? 0 : words(in: objective.text)
    for outcome in objective.outcomes { count += words(in: outcome.text) }
    for action in objective.actions {
      count += words(in: action.text) + words(in: action.dateText) + words(in: action.lead)
      for resource in action.resources { count += words(in: resource.text) }
    }
    for milestone in objective.milestones { count += words(in: milestone.dueText) + words(in: milestone.text) }
    for resource in objective.resources { count += words(in: resource.text) }
    for monitoring in objective.monitoring { count += words(in: monitoring.text) }
    for progress in objective.progress { count += words(in: progress.text) }
    return count
  }

  private static func words(in names: [String]) -> Int { names.reduce(0) { $0 + words(in: $1) } }

  private static func words(in text: String?) -> Int { text.map { words(in: $0) } ?? 0 }

  /// White space parts words, as a word processor counts them.
  private static func words(in text: String) -> Int {
    var count = 0
    var isInside = false
    for byte in text.utf8 {
      let isSpace = byte == 32 || (9...13).contains(byte)
      if !isSpace, !isInside { count += 1 }
      isInside = !isSpace
    }
    return count
  }
}
