import Plans

/// An open school has sent no plan for the academic year, and so many weeks of the autumn term are over that it should have.
struct PlansLate: AcrossCheck {
  static let id = "plansLate"

  private var owed: PlansOwed

  init(_ context: AcrossContext) { owed = PlansOwed(context) }

  mutating func take(_ plan: FiledPlan) { owed.take(plan) }
  mutating func drop(_ id: FiledPlan.ID) { owed.drop(id) }

  func findings() -> [AcrossFinding] { owed.isLate ? owed.debts.compactMap(finding) : [] }
  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { owed.isLate ? owed.debts(of: id).compactMap(finding) : [] }

  private func finding(_ debt: PlansOwed.Debt) -> AcrossFinding? {
    guard let year = owed.year, let lateFrom = owed.lateFrom else { return nil }
    return debt.finding(
      Self.id, .shouldFix,
      "\(debt.school.name) (\(debt.school.urn)) has no plan for \(year) on file, and one was due by \(lateFrom.written). "
        + "\(debt.lastWords) Ask the school for it, or see whether its file was refused or is held.")
  }
}
