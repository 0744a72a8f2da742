import GRDB
public import Plans

extension Store {
  /// Records a delivery whose bytes are in the archive; from then on it waits to be read.
  ///
  /// A receipt that is on file already is left as it is: a command that starts beside the daemon may find a delivery's
  /// sidecar in the archive a moment before the daemon records it.
  ///
  /// - Throws: `StoringError` where its school is not on file.
  public func recordDelivery(_ delivery: NewDelivery) async throws {
    try await write { database in
      let route = delivery.route.columns
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO delivery (receipt, urn, sha256, bytes, file_name, received_at, route_kind, route_id, fixed_layer,
            fixed_scope, fixed_academic_year, stage, state, next_attempt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'read', 'received', ?)
          ON CONFLICT (receipt) DO NOTHING
          """)
      try insert.execute(arguments: [
        delivery.receipt, delivery.urn, delivery.sha256, delivery.bytes, delivery.fileName, delivery.receivedAt,
        route.kind, route.id, delivery.fixed.layer, delivery.fixed.scope, delivery.fixed.academicYear,
        delivery.receivedAt,
      ])
      if database.changesCount > 0, case .person(let id) = delivery.route {
        let known =
          try Int.fetchOne(
            database.cachedStatement(sql: "SELECT 1 FROM person WHERE id = ?"), arguments: [id]) != nil
        try database.audit(
          at: delivery.receivedAt, by: known ? .person(id) : .system, "delivery.added",
          "delivery \(delivery.receipt.rawValue)", after: ["urn": delivery.urn.description])
      }
    }
  }

  /// Those of the receipts that are not on file, in the order given.
  public func lacks(_ receipts: [ReceiptID]) async throws -> [ReceiptID] {
    try await read { database in
      let statement = try database.cachedStatement(sql: "SELECT 1 FROM delivery WHERE receipt = ?")
      return try receipts.filter { try Int.fetchOne(statement, arguments: [$0]) == nil }
    }
  }
}
