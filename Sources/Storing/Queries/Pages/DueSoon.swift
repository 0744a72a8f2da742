import GRDB
public import Plans

/// What is due in one plan on one day.
public struct DueDay: Hashable, Sendable {
  public var version: Int64
  public var day: Day
  public var milestones: Int
  public var actions: Int
  /// The words of the first milestone, or else of the first action.
  public var text: String
}

extension Store {
  /// What is due in these versions between two days, both included, the nearest first, as many days as the limit allows.
  public func dueDays(of versions: [Int64], from start: Day, to end: Day, limit: Int) async throws -> [DueDay] {
    try await read { database in
      try Row.fetchAll(
        database, sql: DueDay.query,
        arguments: ["versions": VersionList.text(versions), "start": start, "end": end, "limit": limit]
      ).map { row in
        DueDay(
          version: row["version_id"], day: row["day"], milestones: row["milestones"], actions: row["actions"],
          text: row["text"])
      }
    }
  }
}

extension DueDay {
  /// The text stands in the row with the least `place`, as SQLite promises for a query with one `min`.
  static let query = """
    WITH item (version_id, day, milestone, text, place) AS (
      SELECT m.version_id, m.due_day, 1, m.text, m.position
      FROM json_each(:versions) list CROSS JOIN milestone m ON m.version_id = list.value
      WHERE m.due_day BETWEEN :start AND :end
      UNION ALL
      SELECT a.version_id, a.end_day, 0, a.text, a.position + 1000000
      FROM json_each(:versions) list CROSS JOIN action a ON a.version_id = list.value
      WHERE a.end_day BETWEEN :start AND :end)
    SELECT version_id, day, sum(milestone) AS milestones, sum(1 - milestone) AS actions, text, min(place) AS place
    FROM item GROUP BY version_id, day ORDER BY day, version_id LIMIT :limit
    """
}
