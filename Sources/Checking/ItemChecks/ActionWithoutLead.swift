import Plans
import Vocabularies

/// An action that nobody leads: neither it nor the priority that it stands under names anyone.
///
/// The guidance asks for "the precise role of senior and middle leaders and governors" (guidance on improvement
/// planning, June 2015), and what is everyone's is done by nobody. "TBC" names nobody. Where the priority has a lead but
/// its other actions name one of their own, it is a note.
struct ActionWithoutLead: ItemCheck {
  static let id = "actionWithoutLead"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let actions = items.actions
    func isNobody(_ name: String) -> Bool {
      // No word for none is longer.
      name.utf8.count <= 20 && items.readings.lead(name, context) == .nobody
    }
    let alone = actions.filter { $0.item.lead.allSatisfy(isNobody) }
    guard !alone.isEmpty else { return Findings() }

    let led = plan.priorities.map { !$0.lead.isEmpty }
    let found = alone.compactMap { action -> Finding? in
      guard led[action.priority] else {
        return Finding(
          check: Self.id, severity: .shouldFix, location: action.location, text: action.item.text,
          message: "Nobody leads this action. Name the person or the post that sees it done.")
      }
      let siblings = actions.count { $0.priority == action.priority }
      let without = alone.count { $0.priority == action.priority }
      guard without * 2 < siblings else { return nil }
      return Finding(
        check: Self.id, severity: .note, location: action.location, text: action.item.text,
        message: "This action has no lead of its own, though others of its priority have. Say who sees it done.")
    }
    return Findings(found)
  }
}
