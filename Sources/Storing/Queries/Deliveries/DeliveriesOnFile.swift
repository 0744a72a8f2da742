import GRDB
public import Plans

extension Store {
  /// What became of a delivery; nil for a receipt that is not on file.
  public func delivery(_ receipt: ReceiptID) async throws -> Delivery? {
    try await read { database in
      let statement = try database.cachedStatement(sql: "SELECT * FROM delivery WHERE receipt = ?")
      return try Row.fetchOne(statement, arguments: [receipt]).map(Delivery.init(row:))
    }
  }

  /// A school's deliveries, the latest first.
  public func deliveries(of urn: URN, limit: Int) async throws -> [Delivery] {
    try await read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM delivery WHERE urn = ? ORDER BY received_at DESC, id DESC LIMIT ?",
        arguments: [urn, limit]
      ).map(Delivery.init(row:))
    }
  }

  /// How many deliveries are due to be worked on. `moment` is in seconds since 1 January 1970 UTC.
  public func waitingDeliveries(now moment: Int) async throws -> Int {
    try await count("state = 'received' AND next_attempt <= ?", [moment])
  }

  /// How many deliveries are neither read nor refused, held or set aside yet, those that were put off included.
  public func unsettledDeliveries() async throws -> Int { try await count("state = 'received'") }

  /// The same of one school's deliveries, or of one delivery; of all where both are nil.
  public func unsettledDeliveries(of urn: URN?, delivery receipt: ReceiptID?) async throws -> Int {
    try await count("state = 'received' AND urn = ifnull(?, urn) AND receipt = ifnull(?, receipt)", [urn, receipt])
  }

  /// How many deliveries were refused.
  public func refusedDeliveries() async throws -> Int { try await count("state = 'refused'") }

  private func count(_ condition: String, _ arguments: StatementArguments = []) async throws -> Int {
    try await read { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM delivery WHERE \(condition)", arguments: arguments) ?? 0
    }
  }
}
