import GRDB
public import Plans

extension Store {
  fileprivate static let version = """
    SELECT \(PlanVersion.columns) FROM plan_version v JOIN plan p ON p.id = v.plan_id
    JOIN delivery d ON d.id = v.delivery_id
    """

  /// A version by its row number.
  public func version(_ id: Int64) async throws -> PlanVersion? {
    try await read { [decoded] in try $0.version(id, decoded) }
  }

  /// What a delivery became, in the file's order; nothing where it brought no new version, or was withdrawn.
  public func versions(deliveredBy receipt: ReceiptID) async throws -> [PlanVersion] {
    try await read { [decoded] in try $0.versions(deliveredBy: receipt, decoded) }
  }

  /// The latest version of each of a school's plans, of earlier academic years too; of its predecessors' plans those
  /// that it has none of its own for. The latest academic year first, then by layer and scope.
  public func currentVersions(of urn: URN) async throws -> [PlanVersion] {
    try await read { [decoded] database in
      try PlanVersion.fetch(
        database, decoded,
        sql: Store.inherited(selecting: PlanVersion.columns)
          + " ORDER BY p.academic_year DESC, p.layer, p.scope_kind, p.scope_name, p.urn", [urn])
    }
  }

  /// The other current versions among which a version is judged: those of its school, as `currentVersions(of:)` has them,
  /// that are of its academic year.
  public func currentVersions(beside version: PlanVersion) async throws -> [PlanVersion] {
    try await read { [decoded] in try $0.currentVersions(beside: version, decoded) }
  }

  /// The latest version of every plan, by school. They are all held in memory at once: for a whole authority, take
  /// `currentVersionIDs` and one at a time.
  public func currentVersions() async throws -> [PlanVersion] {
    try await read { [decoded] database in
      try PlanVersion.fetch(
        database, decoded,
        sql: Store.version + " WHERE v.is_current = 1 ORDER BY p.urn, p.academic_year DESC, p.layer, p.scope_name", [])
    }
  }

  /// The row numbers of the latest version of each plan: a school's with those it inherits, or everyone's.
  public func currentVersionIDs(of urn: URN?) async throws -> [Int64] {
    try await read { database in
      guard let urn else {
        return try Int64.fetchAll(
          database, sql: "SELECT id FROM plan_version INDEXED BY plan_version_current WHERE is_current = 1 ORDER BY id")
      }
      return try Int64.fetchAll(
        database, sql: Store.inherited(selecting: "v.id") + " ORDER BY v.id", arguments: [urn])
    }
  }

  /// The current versions of a school and those that it inherits; takes its URN as the argument.
  static func inherited(selecting columns: String) -> String {
    """
    WITH RECURSIVE \(Family.expression)
    SELECT \(columns) FROM family f
    JOIN plan p ON p.urn = f.urn
    JOIN plan_version v ON v.plan_id = p.id AND v.is_current = 1
    JOIN delivery d ON d.id = v.delivery_id
    WHERE NOT EXISTS (
      SELECT 1 FROM family nearer JOIN plan q ON q.urn = nearer.urn
      JOIN plan_version w ON w.plan_id = q.id AND w.is_current = 1
      WHERE nearer.depth < f.depth AND q.layer = p.layer AND q.scope_kind = p.scope_kind
        AND q.scope_name = p.scope_name AND q.academic_year = p.academic_year)
    """
  }
}

extension Database {
  func version(_ id: Int64, _ decoded: DecodedPlans) throws -> PlanVersion? {
    try PlanVersion.fetch(self, decoded, sql: Store.version + " WHERE v.id = ?", [id]).first
  }

  func versions(deliveredBy receipt: ReceiptID, _ decoded: DecodedPlans) throws -> [PlanVersion] {
    try PlanVersion.fetch(
      self, decoded, sql: Store.version + " WHERE d.receipt = ? AND v.withdrawn_at IS NULL ORDER BY v.ordinal",
      [receipt])
  }

  func currentVersions(beside version: PlanVersion, _ decoded: DecodedPlans) throws -> [PlanVersion] {
    try PlanVersion.fetch(
      self, decoded,
      sql: Store.inherited(selecting: PlanVersion.columns)
        + " AND p.academic_year = ? AND v.id <> ? ORDER BY p.layer, p.scope_kind, p.scope_name, p.urn",
      [version.identity.urn, version.identity.academicYear, version.id])
  }
}

extension PlanVersion {
  /// By a statement that is compiled once a connection: each judgement asks the same few questions.
  fileprivate static func fetch(
    _ database: Database, _ decoded: DecodedPlans, sql: String, _ arguments: StatementArguments
  ) throws -> [PlanVersion] {
    try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: arguments)
      .mapped { try PlanVersion(row: $0, decoded: decoded) }
  }
}

extension RowCursor {
  fileprivate func mapped<Value>(_ transform: (Row) throws -> Value) throws -> [Value] {
    var values: [Value] = []
    while let row = try next() { values.append(try transform(row)) }
    return values
  }
}
