import GRDB
public import Plans

/// The milestones of a plan that are due on one day.
public struct MilestoneDay: Hashable, Sendable {
  public var day: Day
  public var count: Int
  /// How many of them have no progress recorded.
  public var withoutProgress: Int

  public init(day: Day, count: Int, withoutProgress: Int) {
    self.day = day
    self.count = count
    self.withoutProgress = withoutProgress
  }
}

extension Store {
  /// Per version the days on which milestones are due, between two days, both included, in order.
  public func milestoneDays(of versions: [Int64], from start: Day, to end: Day) async throws -> [Int64: [MilestoneDay]]
  {
    try await read { database in
      let rows = try Row.fetchCursor(
        database, sql: MilestoneDay.query,
        arguments: ["versions": VersionList.text(versions), "start": start, "end": end])
      var days: [Int64: [MilestoneDay]] = [:]
      while let row = try rows.next() {
        days[row["version_id"], default: []].append(
          MilestoneDay(day: row["due_day"], count: row["count"], withoutProgress: row["without_progress"]))
      }
      return days
    }
  }
}

extension MilestoneDay {
  static let query = """
    WITH \(OverdueItems.told)
    SELECT m.version_id, m.due_day, count(*) AS count,
      sum(m.has_progress = 0 AND \(OverdueItems.isSilent(version: "m.version_id"))) AS without_progress
    FROM version CROSS JOIN milestone m ON m.version_id = version.id
    CROSS JOIN objective o ON o.version_id = m.version_id AND o.position = m.objective
    WHERE m.due_day BETWEEN :start AND :end
    GROUP BY m.version_id, m.due_day ORDER BY m.version_id, m.due_day
    """
}
