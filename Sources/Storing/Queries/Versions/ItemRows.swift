import GRDB
import Plans

/// The rows of one version's items.
struct ItemRows {
  static let tables = [
    "priority", "objective", "outcome", "action", "milestone", "resource", "monitoring", "progress", "evidence",
    "plan_key_issue", "unmapped_text", "reading_note",
  ]

  let database: Database
  let version: Int64

  func delete() throws {
    for table in ItemRows.tables {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE version_id = ?").execute(arguments: [version])
    }
  }

  /// - Precondition: the version has no items yet.
  func insert(_ plan: Plan) throws {
    var places = Places()
    for (position, priority) in plan.priorities.enumerated() {
      try add(
        "priority", position,
        "ref, title, area, rationale, grade_descriptor, addresses_json, lead_json, governor_json, location",
        [
          priority.ref, priority.title, priority.area, priority.rationale, priority.gradeDescriptor,
          StoredJSON.text(priority.addresses), StoredJSON.text(priority.lead), StoredJSON.text(priority.governor),
          priority.location,
        ])
      for objective in priority.objectives { try insert(objective, priority: position, &places) }
    }
    for (position, item) in plan.evidence.enumerated() {
      try add("evidence", position, "kind, text, location", [item.kind, item.text, item.location])
    }
    for (position, item) in plan.keyIssues.enumerated() {
      try add("plan_key_issue", position, "ref, text, location", [item.ref, item.text, item.location])
    }
    for (position, item) in plan.unmapped.enumerated() {
      try add("unmapped_text", position, "text, location", [item.text, item.location])
    }
    for (position, item) in plan.notes.enumerated() {
      try add("reading_note", position, "code, text, location", [item.code, item.text, item.location])
    }
  }

  /// How many rows each table has so far: the positions of the next.
  private struct Places {
    var objective = 0
    var outcome = 0
    var action = 0
    var milestone = 0
    var resource = 0
    var monitoring = 0
    var progress = 0
  }

  private func insert(_ objective: Objective, priority: Int, _ places: inout Places) throws {
    let place = places.objective
    places.objective += 1
    try add(
      "objective", place, "priority, ref, text, location",
      [priority, objective.ref, objective.text, objective.location])
    for item in objective.outcomes {
      try add(
        "outcome", places.outcome, "objective, ref, text, targets_json, for_action, location",
        [place, item.ref, item.text, StoredJSON.text(item.targets), item.forAction, item.location])
      places.outcome += 1
    }
    let withProgress = Set(objective.progress.compactMap(\.forAction))
    for action in objective.actions { try insert(action, objective: place, withProgress, &places) }
    for item in objective.milestones {
      let hasProgress = item.status != nil || item.rag != nil || item.forAction.map(withProgress.contains) ?? false
      try add(
        "milestone", places.milestone,
        "objective, text, due_day, due_text, targets_json, rag, rag_text, status, for_action, has_progress, location",
        [
          place, item.text, item.due, item.dueText, StoredJSON.text(item.targets), item.rag, item.ragText, item.status,
          item.forAction, hasProgress, item.location,
        ])
      places.milestone += 1
    }
    for item in objective.resources { try insert(item, objective: place, action: nil, &places) }
    for item in objective.monitoring {
      try add(
        "monitoring", places.monitoring, "objective, text, who_json, when_text, governors, for_action, location",
        [place, item.text, StoredJSON.text(item.who), item.when, item.governors, item.forAction, item.location])
      places.monitoring += 1
    }
    for item in objective.progress {
      try add(
        "progress", places.progress, "objective, text, on_day, date_text, rag, rag_text, for_action, location",
        [place, item.text, item.date, item.dateText, item.rag, item.ragText, item.forAction, item.location])
      places.progress += 1
    }
  }

  private func insert(
    _ action: Action, objective: Int, _ withProgress: Set<String>, _ places: inout Places
  ) throws {
    let place = places.action
    places.action += 1
    try add(
      "action", place,
      "objective, ref, text, lead_json, start_day, end_day, date_text, rag, rag_text, key, has_progress, location",
      [
        objective, action.ref, action.text, StoredJSON.text(action.lead), action.start, action.end, action.dateText,
        action.rag, action.ragText, action.key, action.key.map(withProgress.contains) ?? false, action.location,
      ])
    for item in action.resources { try insert(item, objective: objective, action: place, &places) }
  }

  private func insert(_ resource: Resource, objective: Int, action: Int?, _ places: inout Places) throws {
    try add(
      "resource", places.resource, "objective, action, kind, text, amount, location",
      [objective, action, resource.kind, resource.text, resource.amount, resource.location])
    places.resource += 1
  }

  private func add(
    _ table: String, _ position: Int, _ columns: String, _ values: [(any DatabaseValueConvertible)?]
  ) throws {
    let marks = String(repeating: ", ?", count: values.count)
    let statement = try database.cachedStatement(
      sql: "INSERT INTO \(table) (version_id, position, \(columns)) VALUES (?, ?\(marks))")
    try statement.execute(arguments: StatementArguments([version, position] + values))
  }
}
