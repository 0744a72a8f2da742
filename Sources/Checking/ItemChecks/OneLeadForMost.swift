import Plans

/// One person who leads more of the plan's actions than the authority thinks that anyone can see done.
///
/// Asked of whole-school plans with some number of actions; a plan for one subject is its leader's by design. An action
/// without a lead of its own is its priority's. "All staff" and "class teachers" are more than one person.
struct OneLeadForMost: ItemCheck {
  static let id = "oneLeadForMost"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let rules = context.checkRules.items
    guard plan.layer != .two else { return Findings() }
    let actions = items.actions
    guard actions.count >= rules.leadActions else { return Findings() }

    var led: [String: (count: Int, name: String, first: PlacedItem<Action>)] = [:]
    for action in actions {
      let names = action.item.lead.isEmpty ? plan.priorities[action.priority].lead : action.item.lead
      var counted: Set<String> = []
      for name in names {
        guard case .one(let key) = items.readings.lead(name, context), counted.insert(key).inserted else { continue }
        led[key, default: (0, name, action)].count += 1
      }
    }
    let most = led.values.filter { $0.count * 100 > rules.leadShare * actions.count }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    return Findings(
      most.map { lead in
        Finding(
          check: Self.id, severity: .shouldFix, location: lead.first.location, text: lead.name,
          message:
            "\(lead.name) leads \(lead.count) of \(actions.count) actions. Share them out, so that all can be done.")
      })
  }
}
