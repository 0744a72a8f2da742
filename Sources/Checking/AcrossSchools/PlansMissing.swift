import Plans

/// An open school has sent no plan for the academic year, and it is not late yet.
struct PlansMissing: AcrossCheck {
  static let id = "plansMissing"

  private var owed: PlansOwed

  init(_ context: AcrossContext) { owed = PlansOwed(context) }

  mutating func take(_ plan: FiledPlan) { owed.take(plan) }
  mutating func drop(_ id: FiledPlan.ID) { owed.drop(id) }

  func findings() -> [AcrossFinding] { owed.isLate ? [] : owed.debts.compactMap(finding) }
  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { owed.isLate ? [] : owed.debts(of: id).compactMap(finding) }

  private func finding(_ debt: PlansOwed.Debt) -> AcrossFinding? {
    guard let year = owed.year else { return nil }
    let due = owed.lateFrom.map { " It counts as late from \($0.written)." } ?? ""
    return debt.finding(
      Self.id, .note,
      "\(debt.school.name) (\(debt.school.urn)) has no plan for \(year) on file. \(debt.lastWords)\(due)")
  }
}
