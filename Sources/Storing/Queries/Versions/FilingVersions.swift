import GRDB
import Plans

/// A version that a delivery became when it was read before.
struct VersionOnFile {
  var id: Int64
  var planID: Int64
  var number: Int
  var identity: PlanIdentity
  /// Whether a person's correction said so, which may be withdrawn since.
  var isPutRight: Bool
}

extension Filing {
  /// What this delivery became when it was read before, withdrawn versions included, in the file's order.
  func versionsOnFile() throws -> [VersionOnFile] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT v.id, v.plan_id, v.number, p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year,
            ifnull(json_extract(l.layout_json, '$.isIdentityPutRight'), 0) AS is_put_right
          FROM plan_version v JOIN plan p ON p.id = v.plan_id LEFT JOIN plan_layout l ON l.version_id = v.id
          WHERE v.delivery_id = ? ORDER BY v.withdrawn_at IS NOT NULL, v.ordinal
          """), arguments: [deliveryID]
    ).map {
      VersionOnFile(
        id: $0["id"], planID: $0["plan_id"], number: $0["number"], identity: PlanIdentity(row: $0),
        isPutRight: $0["is_put_right"])
    }
  }

  /// What the last delivery before this one from the same source, if it has one, was filed as.
  func latestOfSource() throws -> [(ordinal: Int, identity: PlanIdentity)] {
    guard case .source(let source) = delivery.route else { return [] }
    return try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT v.ordinal, p.urn, p.layer, p.scope_kind, p.scope_name, p.academic_year
          FROM plan_version v JOIN plan p ON p.id = v.plan_id
          WHERE v.withdrawn_at IS NULL AND v.delivery_id = (
            SELECT d.id FROM delivery d JOIN plan_version w ON w.delivery_id = d.id AND w.withdrawn_at IS NULL
            WHERE d.route_kind = 'source' AND d.route_id = ? AND d.urn = ? AND (d.received_at, d.id) < (?, ?)
            ORDER BY d.received_at DESC, d.id DESC LIMIT 1)
          """), arguments: [source, delivery.urn, delivery.receivedAt, deliveryID]
    ).map { (ordinal: $0["ordinal"], identity: PlanIdentity(row: $0)) }
  }

  /// Which version each plan of a file that is read again replaces: the one with its identity, else the one that is
  /// left in its place.
  static func pair(_ identities: [PlanIdentity], with existing: [VersionOnFile]) -> [VersionOnFile?] {
    var left = existing
    var pairs = identities.map { identity in
      left.firstIndex { $0.identity == identity }.map { left.remove(at: $0) }
    }
    for ordinal in pairs.indices where pairs[ordinal] == nil && !left.isEmpty {
      pairs[ordinal] = left.removeFirst()
    }
    return pairs
  }
}

extension Database {
  /// The number of the row of a plan, made where there is none.
  func planID(of identity: PlanIdentity) throws -> Int64 {
    let arguments: StatementArguments = [
      identity.urn, identity.layer, identity.scopeKind, identity.scopeName, identity.academicYear,
    ]
    let find = try cachedStatement(
      sql: """
        SELECT id FROM plan WHERE urn = ? AND layer = ? AND scope_kind = ? AND scope_name = ? AND academic_year = ?
        """)
    if let id = try Int64.fetchOne(find, arguments: arguments) { return id }
    try executeCached(
      sql: "INSERT INTO plan (urn, layer, scope_kind, scope_name, academic_year) VALUES (?, ?, ?, ?, ?)",
      arguments: arguments)
    return lastInsertedRowID
  }

  func nextNumber(of plan: Int64) throws -> Int {
    let latest = try Int.fetchOne(
      cachedStatement(sql: "SELECT max(number) FROM plan_version WHERE plan_id = ?"), arguments: [plan])
    return (latest ?? 0) + 1
  }

  /// Makes the latest received version of a plan that is not withdrawn its current one.
  func chooseCurrentVersion(of plan: Int64) throws {
    let latest = try Int64.fetchOne(
      cachedStatement(
        sql: """
          SELECT id FROM plan_version WHERE plan_id = ? AND withdrawn_at IS NULL
          ORDER BY received_at DESC, delivery_id DESC LIMIT 1
          """), arguments: [plan])
    try executeCached(
      sql: "UPDATE plan_version SET is_current = 0 WHERE plan_id = ? AND is_current = 1 AND id IS NOT ?",
      arguments: [plan, latest])
    try executeCached(
      sql: "UPDATE plan_version SET is_current = 1 WHERE id = ? AND is_current = 0", arguments: [latest])
  }

  /// Takes a version out of the history that pages show; its row and its verdicts stay.
  func withdraw(version id: Int64, at moment: Int) throws {
    try executeCached(
      sql: "UPDATE plan_version SET is_current = 0, withdrawn_at = coalesce(withdrawn_at, ?) WHERE id = ?",
      arguments: [moment, id])
  }

  /// - Returns: how many were withdrawn.
  @discardableResult
  func withdrawVersions(of receipt: ReceiptID, at moment: Int) throws -> Int {
    let versions = try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT v.id, v.plan_id FROM plan_version v JOIN delivery d ON d.id = v.delivery_id
          WHERE d.receipt = ? AND v.withdrawn_at IS NULL
          """), arguments: [receipt])
    for row in versions {
      try withdraw(version: row["id"], at: moment)
      try chooseCurrentVersion(of: row["plan_id"])
    }
    return versions.count
  }
}
