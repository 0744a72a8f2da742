import GRDB

/// When a delivery that failed is tried again.
enum CoolOff {
  static let first = 30
  static let longest = 6 * 3600

  /// Seconds to wait after so many attempts: 30, 60, 120 … up to six hours. Never given up: the fault is ours.
  static func seconds(afterAttempts attempts: Int) -> Int {
    attempts <= 0 ? 0 : min(first << min(attempts - 1, 20), longest)
  }
}

extension Store {
  /// Takes the delivery that is due the longest, and holds it for so many seconds; nil where none is due.
  ///
  /// A school's deliveries go in the order in which they came: a later one waits while an earlier one is due or being
  /// worked on, but not while it is put off. A claim counts as an attempt, so that a file at which the daemon dies is
  /// tried again ever more seldom, and not at every start.
  ///
  /// - Parameters:
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - leaseSeconds: how long the claim holds if nothing is heard of it.
  /// - Returns: the delivery, with this attempt counted.
  /// - Throws: `StoringError` where the database does not answer.
  public func claimDelivery(now moment: Int, leaseSeconds: Int) async throws -> Delivery? {
    // Most of the time nothing waits, and asking needs no lock.
    guard try await waitingDeliveries(now: moment) > 0 else { return nil }
    return try await write { database in
      let find = try database.cachedStatement(sql: Store.dueDelivery)
      guard let row = try Row.fetchOne(find, arguments: [moment, moment, moment]) else { return nil }
      let id: Int64 = row["id"]
      let attempts: Int = row["attempts"]
      let claim = try database.cachedStatement(
        sql: """
          UPDATE delivery SET attempts = attempts + 1, lease_until = ?, next_attempt = ? WHERE id = ? RETURNING *
          """)
      let wait = max(leaseSeconds, CoolOff.seconds(afterAttempts: attempts))
      return try Row.fetchOne(claim, arguments: [moment + leaseSeconds, moment + wait, id]).map(Delivery.init(row:))
    }
  }

  static let dueDelivery = """
    SELECT id, attempts FROM delivery
    WHERE state = 'received' AND next_attempt <= ?
      AND NOT EXISTS (
        SELECT 1 FROM delivery AS earlier
        WHERE earlier.state = 'received' AND earlier.urn = delivery.urn AND earlier.id < delivery.id
          AND (earlier.next_attempt <= ? OR earlier.lease_until > ?))
    ORDER BY next_attempt, id LIMIT 1
    """
}
