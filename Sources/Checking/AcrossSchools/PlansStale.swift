import Plans

/// No new version of a plan has come for many weeks, though something in it has fallen due since the last.
///
/// A plan is meant to be an evolving document: what fell due after it was sent cannot have progress recorded in it.
struct PlansStale: AcrossCheck {
  static let id = "plansStale"

  private let weeks: Int
  private let asOf: Day
  private let register: SchoolRegister
  private var found = FindingsByPlan()

  init(_ context: AcrossContext) {
    weeks = context.checkRules.acrossSchools.staleWeeks
    asOf = context.asOf
    register = context.schools
  }

  mutating func take(_ plan: FiledPlan) {
    guard let received = plan.received, received.days(until: asOf) >= weeks * 7, plan.isInForce(on: asOf)
    else { return }
    let due = PlansStale.fallenDue(in: plan.plan, after: received, by: asOf)
    guard let last = due.map(\.day).max(), plan.urn.flatMap({ register[$0] })?.isOpen ?? true else { return }
    let what = due.count == 1 ? "1 action or milestone has" : "\(due.count) actions and milestones have"
    let finding = AcrossFinding(
      check: Self.id, severity: .note, files: [plan.file], urns: [plan.urn].compactMap { $0 },
      message:
        "\(register.name(of: plan)) last sent its plan on \(received.written). \(what) fallen due since, the latest on \(last.written), "
        + "and the plan cannot say how \(due.count == 1 ? "it" : "they") went. Ask for a version with progress recorded.",
      evidence: due.prefix(20).map { AcrossEvidence(file: plan.file, location: $0.location, text: $0.text) })
    found.put([finding], of: plan.id)
  }

  mutating func drop(_ id: FiledPlan.ID) { found.drop(id) }

  func findings() -> [AcrossFinding] { found.all }
  func findings(of id: FiledPlan.ID) -> [AcrossFinding] { found.findings(of: id) }

  private struct Due {
    let day: Day
    let location: SourceLocation
    let text: String
  }

  /// In the plan's order, actions first.
  private static func fallenDue(in plan: Plan, after received: Day, by asOf: Day) -> [Due] {
    let actions = plan.placedActions.compactMap { placed in
      placed.item.end.map { Due(day: $0, location: placed.location, text: placed.item.text) }
    }
    let milestones = plan.placedMilestones.compactMap { placed in
      placed.item.due.map { Due(day: $0, location: placed.location, text: placed.item.text) }
    }
    return (actions + milestones).filter { $0.day > received && $0.day <= asOf }
  }
}
