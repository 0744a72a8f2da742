import GRDB
import Plans

extension Store {
  /// Of very many versions of a year, the first and the latest are kept in mind, so many in all: a school's system that
  /// sends its plan every night makes hundreds.
  static let mostEarlierVersions = 24

  /// The versions of the same plan that were received before a version and within its academic year, in the order in
  /// which they came; without those that are withdrawn.
  ///
  /// What was received before 1 September is a draft: that it differs tells of no work.
  public func earlierVersions(than version: PlanVersion) async throws -> [PlanVersion] {
    let ids = try await read { database in
      let rows = try Row.fetchAll(
        database, sql: Store.versionsBefore + " ORDER BY w.received_at, w.delivery_id", arguments: [version.id])
      return rows.filter { row in
        let day = Day.inLondon(secondsSinceEpoch: row["received_at"])
        return AcademicYear(containing: day).map { $0 >= version.identity.academicYear } ?? false
      }.map { $0["id"] as Int64 }
    }
    let kept =
      ids.count > Store.mostEarlierVersions ? ids.prefix(1) + ids.suffix(Store.mostEarlierVersions - 1) : ids[...]
    var versions: [PlanVersion] = []
    for id in kept { if let version = try await self.version(id) { versions.append(version) } }
    return versions
  }

  /// The versions of a plan that were received before one of them, given by its row number.
  static let versionsBefore = """
    SELECT w.id, w.received_at FROM plan_version v
    CROSS JOIN plan_version w ON w.plan_id = v.plan_id AND w.withdrawn_at IS NULL
      AND (w.received_at, w.delivery_id) < (v.received_at, v.delivery_id)
    WHERE v.id = ?
    """
}
