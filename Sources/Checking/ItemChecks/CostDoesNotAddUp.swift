import Plans
import Vocabularies

/// A cost whose parts do not come to the sum beside them: "3 days x £200 = £500".
///
/// The governors vote on the sum. Read are products and sums within one text, against the total that it states or the
/// cost that stands beside it, and a resource called "total" against the others of its objective, its priority and the
/// plan. A pound's difference is rounding.
struct CostDoesNotAddUp: ItemCheck {
  static let id = "costDoesNotAddUp"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let resources = items.resources
    let sums = resources.compactMap { resource -> Finding? in
      guard let sum = CostSum(resource.item.text), let stated = sum.stated ?? resource.item.amount,
        abs(sum.reckoned - stated) > 1
      else { return nil }
      return finding(
        resource,
        "The parts come to \(pounds(sum.reckoned)), and the plan says \(pounds(stated)). Put the wrong figure right.")
    }
    return Findings(sums + totals(plan, resources))
  }

  private func totals(_ plan: Plan, _ resources: [PlacedItem<Resource>]) -> [Finding] {
    let totals = resources.indices.filter { isTotal(resources[$0].item) }
    guard !totals.isEmpty else { return [] }
    let others = resources.filter { !isTotal($0.item) }
    let whole = others.reduce(0) { $0 + ($1.item.amount ?? 0) }
    return totals.compactMap { place -> Finding? in
      guard let stated = resources[place].item.amount else { return nil }
      let priority = resources[place].priority
      let here = others.filter { $0.priority == priority && $0.item.amount != nil }
      let above = resources[..<place].filter { $0.priority == priority && !isTotal($0.item) }
      let sum = here.reduce(0) { $0 + ($1.item.amount ?? 0) }
      let sums =
        [whole, sum, above.reduce(0) { $0 + ($1.item.amount ?? 0) }]
        + plan.priorities[priority].objectives.map { objective in
          (objective.resources + objective.actions.flatMap(\.resources)).filter { !isTotal($0) }
            .reduce(0) { $0 + ($1.amount ?? 0) }
        }
      guard here.count > 1, !sums.contains(where: { abs($0 - stated) <= 1 }) else { return nil }
      return finding(
        resources[place],
        "The costs of this priority come to \(pounds(sum)), and the total says \(pounds(stated)). Put the wrong figure right."
      )
    }
  }

  private func isTotal(_ resource: Resource) -> Bool {
    guard resource.amount != nil, resource.text.utf8.count < 60, resource.text.utf8.contains(where: { $0 | 32 == 116 })
    else { return false }
    return WrittenWords(resource.text).tokens.prefix(2).contains { ["total", "subtotal"].contains($0.key) }
  }

  /// "£1,250", "£12.50".
  private func pounds(_ sum: Double) -> String {
    let pence = Int((sum * 100).rounded())
    var words = ""
    for (place, digit) in String(pence / 100).reversed().enumerated() {
      words = String(digit) + (place > 0 && place % 3 == 0 ? "," : "") + words
    }
    let rest = pence % 100
    return "£" + words + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)")
  }

  private func finding(_ resource: PlacedItem<Resource>, _ message: String) -> Finding {
    Finding(
      check: Self.id, severity: .shouldFix, location: resource.location, text: resource.item.text, message: message)
  }
}
