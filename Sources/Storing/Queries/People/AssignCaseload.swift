import GRDB
public import Plans

extension Store {
  /// Gives schools to an adviser from a day on. Whoever had one keeps it until then, so that the past can be shown;
  /// what was planned for that school from that day on is replaced, and stands in the audit.
  public func assignCaseload(
    person: Int64, urns: [URN], from day: Day, at moment: Int, by actor: Actor
  ) async throws {
    try await write { database in
      for urn in Set(urns).sorted() { try database.assign(urn, to: person, from: day, at: moment, by: actor) }
    }
  }
}

extension Database {
  private static let planned = "SELECT id, person_id, from_day FROM caseload WHERE urn = ? AND from_day >= ?"
  private static let holding = """
    SELECT id, person_id FROM caseload WHERE urn = ? AND from_day < ? AND (until_day IS NULL OR until_day > ?)
    """

  fileprivate func assign(_ urn: URN, to person: Int64, from day: Day, at moment: Int, by actor: Actor) throws {
    let planned = try Row.fetchAll(self, sql: Database.planned, arguments: [urn, day])
    let holding = try Row.fetchOne(self, sql: Database.holding, arguments: [urn, day, day])
    let holder: Int64? = holding?["person_id"]
    try execute(sql: "DELETE FROM caseload WHERE urn = ? AND from_day >= ?", arguments: [urn, day])
    if let id: Int64 = holding?["id"] {
      // One who has the school already goes on having it, in the same row.
      try execute(
        sql: "UPDATE caseload SET until_day = ? WHERE id = ?", arguments: [holder == person ? nil : day, id])
    }
    if holder != person {
      try execute(
        sql: "INSERT INTO caseload (person_id, urn, from_day, assigned_at) VALUES (?, ?, ?, ?)",
        arguments: [person, urn, day, moment])
    }
    var before: [String: String] = [:]
    if let holder { before["until then"] = "person \(holder)" }
    for row in planned {
      let from: Day = row["from_day"]
      let other: Int64 = row["person_id"]
      before["planned from \(from)"] = "person \(other)"
    }
    try audit(
      at: moment, by: actor, "caseload.assigned", "school \(urn)", before: before,
      after: ["person": String(person), "from": day.description])
  }
}
