import GRDB
public import Plans

/// One version of one plan of a school, without what stands in it.
public struct ListedVersion: Hashable, Sendable {
  public var id: Int64
  public var identity: PlanIdentity
  public var number: Int
  public var isCurrent: Bool
  /// Seconds since 1 January 1970 UTC.
  public var receivedAt: Int
  public var title: String
  public var scopeTitle: String
  public var receipt: ReceiptID
  /// Whether the plan is a predecessor's.
  public var isInherited: Bool
}

extension Store {
  /// The versions of a school's plans and of its predecessors', the latest academic year first, then the whole-school
  /// plan before the others, and of each plan the latest version first.
  public func listedVersions(of urn: URN) async throws -> [ListedVersion] {
    try await read { database in
      try Row.fetchAll(database, sql: ListedVersion.query, arguments: [urn]).map { row in
        ListedVersion(
          id: row["id"], identity: PlanIdentity(row: row), number: row["number"], isCurrent: row["is_current"],
          receivedAt: row["received_at"], title: row["title"], scopeTitle: row["scope_title"], receipt: row["receipt"],
          isInherited: row["depth"] != 0)
      }
    }
  }
}

extension ListedVersion {
  static let query = """
    WITH RECURSIVE \(Family.expression)
    SELECT v.id, v.number, v.is_current, v.received_at, v.title, v.scope_title, d.receipt, family.depth,
      p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year
    FROM family CROSS JOIN plan p ON p.urn = family.urn
    CROSS JOIN plan_version v ON v.plan_id = p.id AND v.withdrawn_at IS NULL
    CROSS JOIN delivery d ON d.id = v.delivery_id
    ORDER BY p.academic_year DESC, p.layer, p.scope_kind <> 'wholeSchool', p.scope_name, family.depth,
      v.received_at DESC, v.delivery_id DESC
    """
}
