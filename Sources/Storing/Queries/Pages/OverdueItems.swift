import GRDB
public import Plans

/// What of a plan has fallen due while nothing in it tells of progress.
public struct OverdueItems: Hashable, Sendable {
  public var milestones: Int
  public var actions: Int
  /// The earliest day on which one of them fell due.
  public var since: Day

  /// Of several plans together.
  public static func + (left: OverdueItems, right: OverdueItems) -> OverdueItems {
    OverdueItems(
      milestones: left.milestones + right.milestones, actions: left.actions + right.actions,
      since: min(left.since, right.since))
  }
}

extension Store {
  /// Per version the milestones and actions that fell due before a day with no progress recorded; versions without any
  /// are left out.
  ///
  /// Progress is recorded where the plan gives the item a status, a colour or a progress entry, or where its priority
  /// has progress that is told of no single action.
  public func overdueItems(of versions: [Int64], on day: Day) async throws -> [Int64: OverdueItems] {
    try await read { database in
      let rows = try Row.fetchAll(
        database, sql: OverdueItems.query, arguments: ["versions": VersionList.text(versions), "day": day])
      return Dictionary(
        rows.map { row in
          (row["version_id"], OverdueItems(milestones: row["milestones"], actions: row["actions"], since: row["since"]))
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension OverdueItems {
  /// `version (id)` and `told (version_id, priority)`, the priorities with progress that is told of no single action;
  /// takes the list of versions as `:versions`.
  static let told = """
    version (id) AS MATERIALIZED (SELECT value FROM json_each(:versions)),
    told (version_id, priority) AS MATERIALIZED (
      SELECT DISTINCT p.version_id, o.priority
      FROM version CROSS JOIN progress p ON p.version_id = version.id
      CROSS JOIN objective o ON o.version_id = p.version_id AND o.position = p.objective
      WHERE p.for_action IS NULL)
    """

  /// Whether the priority of an objective, named `o`, is told of nowhere. `NOT IN` would go through all of `told` for
  /// each row, since SQLite must then look for nulls.
  static func isSilent(version: String) -> String {
    "NOT EXISTS (SELECT 1 FROM told WHERE told.version_id = \(version) AND told.priority = o.priority)"
  }

  static let query = """
    WITH \(told), late (version_id, objective, day, milestones, actions) AS (
      SELECT m.version_id, m.objective, m.due_day, 1, 0
      FROM version CROSS JOIN milestone m ON m.version_id = version.id
      WHERE m.due_day < :day AND m.has_progress = 0
      UNION ALL
      SELECT a.version_id, a.objective, a.end_day, 0, 1
      FROM version CROSS JOIN action a ON a.version_id = version.id
      WHERE a.end_day < :day AND a.has_progress = 0 AND a.rag IS NULL)
    SELECT late.version_id, sum(late.milestones) AS milestones, sum(late.actions) AS actions, min(late.day) AS since
    FROM late CROSS JOIN objective o ON o.version_id = late.version_id AND o.position = late.objective
    WHERE \(isSilent(version: "late.version_id"))
    GROUP BY late.version_id
    """
}
