import Plans

/// An action that nobody leads: neither it nor the priority that it stands under names anyone.
///
/// The guidance asks for "the precise role of senior and middle leaders and governors" (guidance on improvement
/// planning, June 2015), and what is everyone's is done by nobody.
struct ActionWithoutLead: ItemCheck {
  static let id = "actionWithoutLead"

  func findings(in plan: Plan, _ context: CheckingContext) -> Findings {
    let led = plan.priorities.map { !$0.lead.isEmpty }
    return Findings(
      plan.placedActions.filter { $0.item.lead.isEmpty && !led[$0.priority] }.map { action in
        Finding(
          check: Self.id, severity: .shouldFix, location: action.location, text: action.item.text,
          message: "Nobody leads this action. Name the person or the post that sees it done.")
      })
  }
}
