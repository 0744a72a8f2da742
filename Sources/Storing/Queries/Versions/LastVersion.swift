import GRDB
import Plans

extension Store {
  /// The version that the changes of a version are counted from: the one of the same plan received before it, whenever
  /// that was; else the current one of the same layer and scope of this year or the year before, of the school itself or
  /// of one that it followed. Nil for a school's first plan.
  public func lastVersion(before version: PlanVersion) async throws -> PlanVersion? {
    try await read { [decoded] in try $0.lastVersion(before: version, decoded) }
  }

  /// The plan itself is left out: what came after the version in hand is not before it.
  static let lastOfFamily = """
    WITH RECURSIVE \(Family.expression)
    SELECT v.id FROM family CROSS JOIN plan p ON p.urn = family.urn
    CROSS JOIN plan_version v ON v.plan_id = p.id AND v.is_current = 1
    WHERE p.layer = ? AND p.scope_kind = ? AND p.scope_name = ? AND p.academic_year IN (?, ?)
      AND NOT (p.urn = ? AND p.academic_year = ?)
    ORDER BY p.academic_year DESC, family.depth, p.urn LIMIT 1
    """
}

extension Database {
  func lastVersion(before version: PlanVersion, _ decoded: DecodedPlans) throws -> PlanVersion? {
    try lastVersionID(before: version.id, of: version.identity).flatMap { try self.version($0, decoded) }
  }

  /// The row number of the current version of a plan.
  func currentVersionID(of identity: PlanIdentity) throws -> Int64? {
    let current = try cachedStatement(
      sql: """
        SELECT v.id FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.is_current = 1
        WHERE p.urn = ? AND p.layer = ? AND p.scope_kind = ? AND p.scope_name = ? AND p.academic_year = ?
        """)
    return try Int64.fetchOne(
      current,
      arguments: [identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear])
  }

  /// The row number of next year's current version of the same plan, where its changes are counted from this version.
  func versionIDCountedFrom(_ version: PlanVersion) throws -> Int64? {
    var identity = version.identity
    guard let next = identity.academicYear.next else { return nil }
    identity.academicYear = next
    guard let following = try currentVersionID(of: identity),
      try lastVersionID(before: following, of: identity) == version.id
    else { return nil }
    return following
  }

  private func lastVersionID(before version: Int64, of identity: PlanIdentity) throws -> Int64? {
    let own = try cachedStatement(
      sql: Store.versionsBefore + " ORDER BY w.received_at DESC, w.delivery_id DESC LIMIT 1")
    if let last = try Int64.fetchOne(own, arguments: [version]) { return last }
    return try Int64.fetchOne(
      cachedStatement(sql: Store.lastOfFamily),
      arguments: [
        identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear,
        identity.academicYear.previous, identity.urn, identity.academicYear,
      ])
  }
}
