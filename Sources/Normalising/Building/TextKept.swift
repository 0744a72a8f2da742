import Plans
import Vocabularies

/// Counts the words that were kept, so that a line that no step took is not mapped rather than lost.
///
/// Every step keeps what it does not understand. This is the check on all of them together: it costs one look at
/// each word of the document.
struct TextKept {
  private var counts: [String: Int] = [:]

  /// Between two people these say that there are two.
  private static let joining: Set<String> = ["and", "with", "plus"]

  init(_ draft: PlanDraft) {
    let plan = draft.plan
    count([plan.title, plan.school.name, plan.school.laestab, plan.school.urn?.description])
    for evidence in plan.evidence { count([evidence.text]) }
    for issue in plan.keyIssues { count([issue.ref, issue.text]) }
    for person in plan.people { count([person.writtenAs, person.name, person.role]) }
    for text in plan.unmapped { count([text.text]) }
    for decision in draft.decisions { count([decision.text]) }
    for priority in plan.priorities {
      count([priority.ref, priority.title, priority.area, priority.rationale, priority.gradeDescriptor])
      count(priority.lead + priority.governor)
      for objective in priority.objectives { count(objective, of: priority) }
    }
  }

  private mutating func count(_ objective: Objective, of priority: Priority) {
    // An implicit objective repeats its priority's title.
    if objective.text != priority.title { count([objective.ref, objective.text]) }
    for outcome in objective.outcomes { count([outcome.ref, outcome.text]) }
    for action in objective.actions {
      count([action.ref, action.text, action.dateText, action.ragText])
      count(action.lead + action.resources.map(\.text))
    }
    for milestone in objective.milestones { count([milestone.text, milestone.dueText, milestone.ragText]) }
    count(objective.resources.map(\.text))
    for monitoring in objective.monitoring { count([monitoring.text, monitoring.when] + monitoring.who) }
    for progress in objective.progress { count([progress.text, progress.dateText, progress.ragText]) }
  }

  private mutating func count(_ texts: [String?]) {
    for case let text? in texts {
      for token in WrittenWords(text).tokens where TextKept.counts(token) { counts[token.key, default: 0] += 1 }
    }
  }

  private static func counts(_ token: WrittenWords.Token) -> Bool { token.isWord && !joining.contains(token.key) }

  /// Keeps each line of the document of which a word is missing from all that was made of it.
  mutating func keepLost(of blocks: [Block], in draft: inout PlanDraft) {
    for block in blocks {
      switch block {
      case .heading(_, let line, let location), .paragraph(let line, let location),
        .listItem(_, let line, let location),
        .pageFurniture(let line, let location):
        keep(line, at: location, in: &draft)
      case .table(let table):
        for cell in table.rows.joined() { for line in cell.lines { keep(line, at: cell.location, in: &draft) } }
      }
    }
  }

  private mutating func keep(_ line: Line, at location: SourceLocation, in draft: inout PlanDraft) {
    var isLost = false
    for token in WrittenWords(line.text).tokens where TextKept.counts(token) {
      if let place = counts.index(forKey: token.key), counts.values[place] > 0 {
        counts.values[place] -= 1
      } else {
        isLost = true
      }
    }
    guard isLost else { return }
    draft.unmap(line.text, at: location)
    draft.explain(line.text, at: location, as: "unmapped", because: "no field took all its words")
  }
}
