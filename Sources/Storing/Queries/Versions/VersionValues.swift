import GRDB
import Plans

/// What a version's row holds of its plan, its counts summed: pages never count items.
enum VersionValues {
  static let columns = """
    kind, received_at, stored_at, title, scope_title, plan_json, priorities, objectives, outcomes, actions,
    actions_without_lead, actions_without_end, milestones, resources, monitoring, progress, evidence, key_issues,
    unmapped, notes
    """
  static let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")

  /// In the order of `columns`.
  static func arguments(
    of plan: Plan, as json: String, kind: FileKind, receivedAt: Int, storedAt: Int, fixed: FixedIdentity
  ) -> StatementArguments {
    let objectives = plan.objectives
    let actions = plan.actions
    return [
      kind, receivedAt, storedAt, plan.title, fixed.scope ?? plan.scope?.name ?? "Whole school",
      json, plan.priorities.count, objectives.count, objectives.total { $0.outcomes.count },
      actions.count, actions.count { $0.lead.isEmpty }, actions.count { $0.end == nil }, plan.milestones.count,
      plan.priorities.total { $0.resources.count }, objectives.total { $0.monitoring.count },
      objectives.total { $0.progress.count }, plan.evidence.count, plan.keyIssues.count, plan.unmapped.count,
      plan.notes.count,
    ]
  }
}

extension Array {
  fileprivate func total(_ count: (Element) -> Int) -> Int { reduce(0) { $0 + count($1) } }
}
