import GRDB
public import Plans

extension Store {
  /// Accepts a delivery that is held because most of its plan's items are gone, by a person's word, and puts it in the
  /// queue again; reading it again later asks nobody.
  ///
  /// The school's other deliveries that are held for the same are read again too: an earlier one no longer takes a good
  /// plan's place, and a later one is held against what was accepted.
  ///
  /// - Returns: false where it waits for no such word any more, and nothing was done.
  /// - Throws: `StoringError` where it is not on file or the database does not answer.
  public func acceptDelivery(_ receipt: ReceiptID, at moment: Int, by actor: Actor) async throws -> Bool {
    try await write { database in
      guard
        let row = try Row.fetchOne(database, sql: "SELECT * FROM delivery WHERE receipt = ?", arguments: [receipt])
      else { throw StoringError.notOnFile("The delivery") }
      let delivery = Delivery(row: row)
      guard delivery.isHeldForLoss else { return false }
      try database.execute(
        sql: "INSERT OR IGNORE INTO accepted_delivery (delivery_id, accepted_at) VALUES (?, ?)",
        arguments: [row["id"] as Int64, moment])
      try database.execute(
        sql: """
          UPDATE delivery SET stage = 'read', state = 'received', attempts = 0, next_attempt = ?, lease_until = NULL,
            code = NULL, reason = NULL, instead = NULL, settled_at = NULL
          WHERE urn = ? AND state = 'held' AND code = ?
          """, arguments: [moment, delivery.urn, heldForLoss])
      try database.audit(
        at: moment, by: actor, "delivery.accepted", "delivery \(receipt.rawValue)",
        before: ["reason": delivery.reason ?? ""])
      return true
    }
  }
}
