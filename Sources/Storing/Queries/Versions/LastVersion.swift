import GRDB
public import Plans

extension Store {
  /// The version that the changes of a version are counted from: the one of the same plan received before it, whenever
  /// that was; else the current one of the same layer and scope of this year or the year before, of the school itself or
  /// of one that it followed. Nil for a school's first plan.
  public func lastVersion(before version: PlanVersion) async throws -> PlanVersion? {
    let (identity, id) = (version.identity, version.id)
    let last = try await read { database -> Int64? in
      let own = try Int64.fetchOne(
        database, sql: Store.versionsBefore + " ORDER BY w.received_at DESC, w.delivery_id DESC LIMIT 1",
        arguments: [id])
      if let own { return own }
      return try Int64.fetchOne(
        database, sql: Store.lastOfFamily,
        arguments: [
          identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear,
          identity.academicYear.previous, identity.urn, identity.academicYear,
        ])
    }
    guard let last else { return nil }
    return try await self.version(last)
  }

  /// Next year's current version of the same plan, where its changes are counted from this version.
  public func versionCountedFrom(_ version: PlanVersion) async throws -> PlanVersion? {
    var identity = version.identity
    guard let next = identity.academicYear.next else { return nil }
    identity.academicYear = next
    guard let following = try await currentVersion(of: identity),
      try await lastVersion(before: following)?.id == version.id
    else { return nil }
    return following
  }

  /// The latest version of a plan; nil where none is on file.
  public func currentVersion(of identity: PlanIdentity) async throws -> PlanVersion? {
    let id = try await read { database in
      try Int64.fetchOne(
        database,
        sql: """
          SELECT v.id FROM plan p JOIN plan_version v ON v.plan_id = p.id AND v.is_current = 1
          WHERE p.urn = ? AND p.layer = ? AND p.scope_kind = ? AND p.scope_name = ? AND p.academic_year = ?
          """,
        arguments: [
          identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear,
        ])
    }
    guard let id else { return nil }
    return try await self.version(id)
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
