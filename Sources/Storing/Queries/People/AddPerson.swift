import GRDB

extension Store {
  /// Adds a person, or gives the one with that e-mail address a new name, role and password; then their sessions end.
  ///
  /// - Returns: the person's number.
  @discardableResult
  public func addPerson(
    name: String, email: String, role: Role, passwordHash: String, at moment: Int, by actor: Actor
  ) async throws -> Int64 {
    try await write { database in
      let after = ["name": name, "email": email, "role": role.rawValue]
      if let before = try database.person(email: email)?.person {
        try database.execute(
          sql: "UPDATE person SET name = ?, email = ?, role = ?, password_hash = ? WHERE id = ?",
          arguments: [name, email, role, passwordHash, before.id])
        try database.execute(sql: "DELETE FROM session WHERE person_id = ?", arguments: [before.id])
        try database.audit(
          at: moment, by: actor, "person.changed", "person \(before.id)",
          before: ["name": before.name, "email": before.email, "role": before.role.rawValue], after: after)
        return before.id
      }
      try database.execute(
        sql: "INSERT INTO person (name, email, role, password_hash, added_at) VALUES (?, ?, ?, ?, ?)",
        arguments: [name, email, role, passwordHash, moment])
      let id = database.lastInsertedRowID
      try database.audit(at: moment, by: actor, "person.added", "person \(id)", after: after)
      return id
    }
  }
}
