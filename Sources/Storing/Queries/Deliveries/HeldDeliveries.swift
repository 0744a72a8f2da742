import GRDB
public import Plans

extension Store {
  /// The deliveries that wait for a person: a school's, or everyone's. The latest first.
  public func heldDeliveries(of urn: URN?) async throws -> [Delivery] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM delivery WHERE state = 'held' AND (?1 IS NULL OR urn = ?1) ORDER BY received_at DESC, id DESC
          """, arguments: [urn]
      ).map(Delivery.init(row:))
    }
  }
}
