import GRDB
public import Plans

extension Store {
  /// Every token that was issued, the latest first; never its text.
  public func tokens() async throws -> [Token] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM token ORDER BY id DESC").map(Token.init(row:))
    }
  }

  /// The token with this hash, revoked ones included.
  public func token(hash: String) async throws -> Token? {
    try await read { database in
      let statement = try database.cachedStatement(sql: "SELECT * FROM token WHERE hash = ?")
      return try Row.fetchOne(statement, arguments: [hash]).map(Token.init(row:))
    }
  }

  /// Keeps the hash of a new token for a school.
  ///
  /// - Returns: the token's number.
  public func issueToken(
    urn: URN, tokenHash: String, label: String, by actor: Actor, at moment: Int
  ) async throws -> Int64 {
    try await write { database in
      guard try database.school(urn) != nil else { throw StoringError.notOnFile("School \(urn)") }
      try database.execute(
        sql: "INSERT INTO token (urn, hash, label, issued_at) VALUES (?, ?, ?, ?)",
        arguments: [urn, tokenHash, label, moment])
      let id = database.lastInsertedRowID
      try database.audit(
        at: moment, by: actor, "token.issued", "token \(id)", after: ["urn": urn.description, "label": label])
      return id
    }
  }

  /// Ends a token at once; one that is revoked already keeps its day.
  public func revokeToken(id: Int64, at moment: Int, by actor: Actor) async throws {
    try await write { database in
      try database.execute(
        sql: "UPDATE token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", arguments: [moment, id])
      guard database.changesCount > 0 else { return }
      try database.audit(at: moment, by: actor, "token.revoked", "token \(id)")
    }
  }

  /// Notes that a token was used; to the minute, so that a burst of uploads is not a burst of writes.
  public func tokenUsed(id: Int64, at moment: Int) async throws {
    let last = try await read { database in
      try Int.fetchOne(
        database, sql: "SELECT last_used_at FROM token WHERE id = ? AND last_used_at > ?", arguments: [id, moment - 60])
    }
    guard last == nil else { return }
    try await write { database in
      try database.execute(
        sql: "UPDATE token SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE id = ?", arguments: [moment, id])
    }
  }

  /// How many deliveries came with a token at or after a moment.
  public func uploads(withToken id: Int64, since moment: Int) async throws -> Int {
    try await read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT count(*) FROM delivery WHERE route_kind = 'token' AND route_id = ? AND received_at >= ?",
        arguments: [id, moment]) ?? 0
    }
  }
}
