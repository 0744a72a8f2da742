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
    try await read { [decoded] in try $0.earlierVersions(than: version, decoded) }
  }

  /// The versions of a plan that were received before one of them, given by its row number.
  static let versionsBefore = """
    SELECT w.id, w.received_at FROM plan_version v
    CROSS JOIN plan_version w ON w.plan_id = v.plan_id AND w.withdrawn_at IS NULL
      AND (w.received_at, w.delivery_id) < (v.received_at, v.delivery_id)
    WHERE v.id = ?
    """
}

extension Database {
  func earlierVersions(than version: PlanVersion, _ decoded: DecodedPlans) throws -> [PlanVersion] {
    let before = try cachedStatement(sql: Store.versionsBefore + " ORDER BY w.received_at, w.delivery_id")
    let ids = try Row.fetchAll(before, arguments: [version.id]).filter { row in
      let day = Day.inLondon(secondsSinceEpoch: row["received_at"])
      return AcademicYear(containing: day).map { $0 >= version.identity.academicYear } ?? false
    }.map { $0["id"] as Int64 }
    let most = Store.mostEarlierVersions
    let kept = ids.count > most ? ids.prefix(1) + ids.suffix(most - 1) : ids[...]
    return try kept.compactMap { try self.version($0, decoded) }
  }
}
