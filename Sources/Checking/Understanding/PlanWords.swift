import Plans
import Vocabularies

/// Counts the words of a plan's items: not its cover pages, nor what is not mapped (guidance, settled case of `concise`).
enum PlanWords {
  /// How many words stand in the items.
  static func count(_ plan: Plan) -> Int {
    var texts: [String?] = plan.keyIssues.map(\.text) + plan.evidence.map(\.text)
    for priority in plan.priorities {
      texts += [priority.title, priority.area, priority.rationale, priority.gradeDescriptor]
      texts += priority.lead + priority.governor
      for objective in priority.objectives { texts += PlanWords.texts(of: objective, in: priority) }
    }
    return texts.reduce(0) { $0 + ($1.map(words(in:)) ?? 0) }
  }

  private static func texts(of objective: Objective, in priority: Priority) -> [String?] {
    // An implicit objective is its priority's title said again.
    var texts: [String?] = objective.text == priority.title ? [] : [objective.text]
    texts += objective.outcomes.map(\.text)
    for action in objective.actions {
      texts += [action.text, action.dateText] + action.lead + action.resources.map(\.text)
    }
    for milestone in objective.milestones { texts += [milestone.dueText, milestone.text] }
    texts += objective.resources.map(\.text)
    for monitoring in objective.monitoring { texts.append(monitoring.text) }
    texts += objective.progress.map(\.text)
    return texts
  }

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
