import GRDB

extension Store {
  /// Everyone who may sign in, by name.
  public func people() async throws -> [Person] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT id, name, email, role FROM person WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE, id"
      ).map(Person.init(row:))
    }
  }

  /// A person who may sign in, and what their password is checked against; without regard to the case of the address.
  public func person(email: String) async throws -> SignInRecord? { try await read { try $0.person(email: email) } }

  /// A person by number, those included whose access was taken away: what they did stays on record.
  public func person(_ id: Int64) async throws -> Person? {
    try await read { database in
      try Row.fetchOne(database, sql: "SELECT id, name, email, role FROM person WHERE id = ?", arguments: [id])
        .map(Person.init(row:))
    }
  }
}

extension Database {
  func person(email: String) throws -> SignInRecord? {
    try Row.fetchOne(
      self,
      sql: "SELECT id, name, email, role, password_hash FROM person WHERE email = ? AND removed_at IS NULL",
      arguments: [email]
    ).map { SignInRecord(person: Person(row: $0), passwordHash: $0["password_hash"]) }
  }
}
