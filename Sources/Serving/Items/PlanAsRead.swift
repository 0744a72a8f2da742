import Mustache
import Plans

/// What stands in a plan, all of it, as pages that ask “is this right?” show it.
struct PlanAsRead: MustacheParent, Sendable {
  let plan: Plan
  let links: ItemLinks?

  func child(named name: String) -> Any? {
    switch name {
    case "priorities": PlanView(plan, today: nil, links: links).priorities
    case "hasPriorities": !plan.priorities.isEmpty
    case "evidenceCited":
      plan.evidence.map {
        PlacedLine(
          "\($0.kind.words): \($0.text)", $0.location, link: links?.to(PlanItem(.evidence, $0.text, $0.location)))
      }
    case "hasEvidence": !plan.evidence.isEmpty
    case "planIssues":
      plan.keyIssues.map {
        PlacedLine(
          [$0.ref, $0.text].compactMap { $0 }.joined(separator: " "), $0.location,
          link: links?.to(PlanItem(.keyIssue, $0.text, $0.location)))
      }
    case "hasPlanIssues": !plan.keyIssues.isEmpty
    case "unmapped": UnmappedWords.lines(of: plan, links: links)
    case "unmappedWords": UnmappedWords.sentence(plan.unmapped.count)
    case "unmappedMore": UnmappedWords.more(plan.unmapped.count)
    case "readingNotes": plan.notes.map { PlacedLine($0.text, $0.location) }
    case "hasNotes": !plan.notes.isEmpty
    default: nil
    }
  }
}
