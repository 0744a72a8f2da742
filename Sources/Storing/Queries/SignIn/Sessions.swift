import GRDB

extension Store {
  /// Keeps the hash of a new session's secret.
  public func startSession(person: Int64, secretHash: String, now moment: Int) async throws {
    try await write { database in
      try database.execute(
        sql: "INSERT INTO session (secret_hash, person_id, started_at, last_used_at) VALUES (?, ?, ?, ?)",
        arguments: [secretHash, person, moment, moment])
      // No session is of any use after thirty days, however long people are let stay.
      try database.execute(sql: "DELETE FROM session WHERE started_at < ?", arguments: [moment - 30 * 86_400])
      try database.audit(at: moment, by: .person(person), "session.started", "person \(person)")
    }
  }

  /// The person whose session this is; nil where there is none, or where it was unused for too long or is too old.
  ///
  /// Notes the use, at most once a minute.
  public func session(
    secretHash: String, now moment: Int, idleSeconds: Int, absoluteSeconds: Int
  ) async throws -> Person? {
    let row = try await read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT session.started_at, session.last_used_at, person.id, person.name, person.email, person.role
          FROM session JOIN person ON person.id = session.person_id
          WHERE session.secret_hash = ? AND person.removed_at IS NULL
          """)
      return try Row.fetchOne(statement, arguments: [secretHash]).map {
        (person: Person(row: $0), started: $0["started_at"] as Int, used: $0["last_used_at"] as Int)
      }
    }
    guard let row else { return nil }
    guard moment - row.used < idleSeconds, moment - row.started < absoluteSeconds else {
      try await write { database in
        try database.execute(sql: "DELETE FROM session WHERE secret_hash = ?", arguments: [secretHash])
      }
      return nil
    }
    if moment - row.used >= 60 {
      try await write { database in
        try database.execute(
          sql: "UPDATE session SET last_used_at = max(last_used_at, ?) WHERE secret_hash = ?",
          arguments: [moment, secretHash])
      }
    }
    return row.person
  }

  /// Ends a session: signing out.
  public func endSession(secretHash: String, at moment: Int) async throws {
    try await write { database in
      let person = try Int64.fetchOne(
        database, sql: "DELETE FROM session WHERE secret_hash = ? RETURNING person_id", arguments: [secretHash])
      if let person { try database.audit(at: moment, by: .person(person), "session.ended", "person \(person)") }
    }
  }

  /// Ends all of a person's sessions.
  public func endSessions(person: Int64) async throws {
    try await write { database in
      try database.execute(sql: "DELETE FROM session WHERE person_id = ?", arguments: [person])
    }
  }
}
