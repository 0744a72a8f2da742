import GRDB
public import Plans

extension Store {
  /// What was sent for a school with a token, the latest first.
  public func deliveries(of urn: URN, withToken id: Int64, limit: Int) async throws -> [Delivery] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM delivery WHERE route_kind = 'token' AND route_id = ? AND urn = ?
          ORDER BY received_at DESC, id DESC LIMIT ?
          """, arguments: [id, urn, limit]
      ).map(Delivery.init(row:))
    }
  }

  /// What the bytes of a delivery were read as: by itself or, where nothing new came of it, by the latest delivery of the
  /// same school with the same bytes. In the file's order; empty where neither was read.
  public func versions(readFromBytesOf receipt: ReceiptID) async throws -> [PlanVersion] {
    let own = try await versions(deliveredBy: receipt)
    guard own.isEmpty else { return own }
    let alike = try await read { database in
      try ReceiptID.fetchOne(
        database,
        sql: """
          SELECT o.receipt FROM delivery d JOIN delivery o ON o.urn = d.urn AND o.sha256 = d.sha256
          JOIN plan_version v ON v.delivery_id = o.id AND v.withdrawn_at IS NULL
          WHERE d.receipt = ? ORDER BY o.received_at DESC, o.id DESC LIMIT 1
          """, arguments: [receipt])
    }
    guard let alike else { return [] }
    return try await versions(deliveredBy: alike)
  }
}
