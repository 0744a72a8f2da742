import GRDB
public import Plans

extension Store {
  /// Puts a delivery off after something failed on our side; it is tried again by itself, ever more seldom.
  public func putOffDelivery(_ receipt: ReceiptID, code: String, reason: String, now moment: Int) async throws {
    try await write { database in
      let attempts =
        try Int.fetchOne(
          database.cachedStatement(sql: "SELECT attempts FROM delivery WHERE receipt = ?"), arguments: [receipt]) ?? 1
      try database.executeCached(
        sql: """
          UPDATE delivery SET lease_until = NULL, next_attempt = ?, code = ?, reason = ?, instead = NULL
          WHERE receipt = ? AND state = 'received'
          """,
        arguments: [moment + CoolOff.seconds(afterAttempts: max(attempts, 1)), code, reason, receipt])
    }
  }

  /// Holds a delivery for a person, with what they can do.
  public func holdDelivery(
    _ receipt: ReceiptID, code: String, reason: String, instead: String, at moment: Int
  ) async throws {
    try await write { database in
      _ = try database.settle(receipt, as: .held, code: code, reason: reason, instead: instead, at: moment)
    }
  }

  /// Makes deliveries due again that a daemon which has ended was working on, or put off because it was told to stop.
  ///
  /// Not those that were tried often: at one of them the daemon itself may have died.
  public func releaseClaims(now moment: Int) async throws {
    try await write { database in
      try database.executeCached(
        sql: """
          UPDATE delivery SET lease_until = NULL, next_attempt = min(next_attempt, ?)
          WHERE state = 'received' AND attempts <= 3 AND (lease_until IS NOT NULL OR code = 'stopping')
          """, arguments: [moment])
    }
  }

  /// Ends the work on a delivery that was read and judged. One that a correction put back to be read stays in the queue.
  public func finishDelivery(_ receipt: ReceiptID, at moment: Int) async throws {
    try await write { try $0.finishDelivery(receipt, at: moment) }
  }

  /// Refuses a delivery: its file cannot be read, and the school is told why and what to send instead.
  ///
  /// Where it had been read before, what was read of it is withdrawn.
  ///
  /// - Returns: whether anything was withdrawn, on which the verdicts on other plans may rest.
  @discardableResult
  public func refuseDelivery(_ receipt: ReceiptID, _ refusal: Refusal, at moment: Int) async throws -> Bool {
    try await write { database in
      guard
        try database.settle(
          receipt, as: .refused, code: refusal.code, reason: refusal.reason, instead: refusal.instead, at: moment)
      else { return false }
      return try database.withdrawVersions(of: receipt, at: moment) > 0
    }
  }

  /// Sets a delivery aside as no plan, by a person's word: what was read of it is withdrawn.
  public func setAsideDelivery(_ receipt: ReceiptID, reason: String, at moment: Int, by actor: Actor) async throws {
    try await write { database in
      guard let before = try database.state(of: receipt) else { throw StoringError.notOnFile("The delivery") }
      try database.executeCached(
        sql: """
          UPDATE delivery SET stage = 'done', state = 'setAside', outcome = NULL, lease_until = NULL, code = NULL,
            reason = ?, instead = NULL, settled_at = ?
          WHERE receipt = ?
          """, arguments: [reason, moment, receipt])
      try database.withdrawVersions(of: receipt, at: moment)
      try database.audit(
        at: moment, by: actor, "delivery.setAside", "delivery \(receipt.rawValue)", before: ["state": before.rawValue],
        after: ["reason": reason])
    }
  }
}

extension Database {
  func state(of receipt: ReceiptID) throws -> DeliveryState? {
    try DeliveryState.fetchOne(
      cachedStatement(sql: "SELECT state FROM delivery WHERE receipt = ?"), arguments: [receipt])
  }

  func finishDelivery(_ receipt: ReceiptID, at moment: Int) throws {
    guard try !isToBeReadAnew(receipt) else { return }
    try settle(receipt, as: .read, at: moment)
  }

  /// Whether a delivery waits to be read and nobody has begun: whoever works on it began before it was put back.
  fileprivate func isToBeReadAnew(_ receipt: ReceiptID) throws -> Bool {
    try Bool.fetchOne(
      cachedStatement(sql: "SELECT stage = 'read' AND attempts = 0 FROM delivery WHERE receipt = ?"),
      arguments: [receipt])
      ?? false
  }

  /// - Returns: whether the delivery was still waiting. One that another worker settled meanwhile stays as it is.
  @discardableResult
  func settle(
    _ receipt: ReceiptID, as state: DeliveryState, code: String? = nil, reason: String? = nil, instead: String? = nil,
    at moment: Int
  ) throws -> Bool {
    let statement = try cachedStatement(
      sql: """
        UPDATE delivery SET stage = 'done', state = ?1, lease_until = NULL, code = ?2, reason = ?3, instead = ?4,
          settled_at = ?5, outcome = CASE ?1 WHEN 'read' THEN outcome END
        WHERE receipt = ?6 AND state = 'received'
        """)
    try statement.execute(arguments: [state, code, reason, instead, moment, receipt])
    return changesCount > 0
  }
}
