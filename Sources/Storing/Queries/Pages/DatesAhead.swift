import GRDB
public import Plans

/// What of a plan is still to come.
public struct DatesAhead: Hashable, Sendable {
  /// The next day on which a milestone is due.
  public var nextMilestone: Day?
  /// The next day on which an action ends.
  public var nextAction: Day?
  /// Milestones due from the day that was asked for to the last that was asked for, both included.
  public var milestones: Int

  /// The nearer of the two days.
  public var next: Day? { [nextMilestone, nextAction].compactMap { $0 }.min() }
}

extension Store {
  /// Per version what is due on a day or later, and how many milestones are by the last day, both included.
  public func datesAhead(of versions: [Int64], from day: Day, to last: Day) async throws -> [Int64: DatesAhead] {
    try await read { database in
      let rows = try Row.fetchAll(
        database, sql: DatesAhead.query, arguments: ["versions": VersionList.text(versions), "day": day, "last": last])
      return Dictionary(
        rows.map { row in
          (
            row["version_id"],
            DatesAhead(nextMilestone: row["milestone"], nextAction: row["action"], milestones: row["milestones"])
          )
        }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension DatesAhead {
  static let query = """
    SELECT list.value AS version_id,
      (SELECT min(due_day) FROM milestone WHERE version_id = list.value AND due_day >= :day) AS milestone,
      (SELECT min(end_day) FROM action WHERE version_id = list.value AND end_day >= :day) AS action,
      (SELECT count(*) FROM milestone
       WHERE version_id = list.value AND due_day BETWEEN :day AND :last) AS milestones
    FROM json_each(:versions) list
    """
}
