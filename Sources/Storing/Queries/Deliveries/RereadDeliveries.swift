import GRDB
public import Plans

extension Store {
  /// Puts deliveries in the queue again, to be read as this version of Caseload reads them: one, a school's, or all.
  ///
  /// What was read of them stays until it is replaced. Those that a person set aside stay so.
  ///
  /// - Returns: how many will be read again.
  public func reread(school: URN?, delivery: ReceiptID?, at moment: Int, by actor: Actor) async throws -> Int {
    let ids = try await read { database in
      try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM delivery
          WHERE state <> 'setAside' AND (?1 IS NULL OR urn = ?1) AND (?2 IS NULL OR receipt = ?2) ORDER BY id
          """, arguments: [school, delivery])
    }
    for start in stride(from: 0, to: ids.count, by: 500) {
      let batch = ids[start..<min(start + 500, ids.count)]
      try await write { database in
        let statement = try database.cachedStatement(
          sql: """
            UPDATE delivery SET stage = 'read', state = 'received', attempts = 0, next_attempt = ?, lease_until = NULL,
              code = NULL, reason = NULL, instead = NULL, settled_at = NULL
            WHERE id = ? AND state <> 'setAside'
            """)
        for id in batch { try statement.execute(arguments: [moment, id]) }
        let subject = delivery.map { "delivery \($0.rawValue)" } ?? school.map { "school \($0)" } ?? "all schools"
        try database.audit(
          at: moment, by: actor, "deliveries.reread", subject, after: ["deliveries": String(batch.count)])
      }
    }
    return ids.count
  }

  /// Says which plan a delivery is, by a person's word, and puts it in the queue again; what they leave nil stays as
  /// the sender or the file has it. Takes up deliveries that are held or were set aside.
  public func refileDelivery(_ receipt: ReceiptID, as fixed: FixedIdentity, at moment: Int, by actor: Actor)
    async throws
  {
    try await write { database in
      guard
        let row = try Row.fetchOne(database, sql: "SELECT * FROM delivery WHERE receipt = ?", arguments: [receipt])
      else { throw StoringError.notOnFile("The delivery") }
      let before = Delivery(row: row)
      try database.execute(
        sql: """
          UPDATE delivery SET fixed_layer = coalesce(?, fixed_layer), fixed_scope = coalesce(?, fixed_scope),
            fixed_academic_year = coalesce(?, fixed_academic_year), stage = 'read', state = 'received', attempts = 0,
            next_attempt = ?, lease_until = NULL, code = NULL, reason = NULL, instead = NULL, settled_at = NULL
          WHERE receipt = ?
          """,
        arguments: [fixed.layer, fixed.scope, fixed.academicYear, moment, receipt])
      try database.audit(
        at: moment, by: actor, "delivery.refiled", "delivery \(receipt.rawValue)", before: before.fixed.words,
        after: fixed.words)
    }
  }
}

extension FixedIdentity {
  fileprivate var words: [String: String] {
    var words: [String: String] = [:]
    words["layer"] = layer.map { String($0.rawValue) }
    words["scope"] = scope
    words["academic year"] = academicYear?.description
    return words
  }
}
