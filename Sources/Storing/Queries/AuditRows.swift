import GRDB

extension Database {
  /// Writes down who did what, in the transaction that does it.
  ///
  /// - Parameters:
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - actor: who did it.
  ///   - action: such as `person.added`.
  ///   - subject: what it was done to, such as `person 3`, `school 950001`.
  ///   - before: what stood there; nil where nothing did. Never a secret.
  ///   - after: what stands there now; nil where nothing does.
  /// - Throws: `DatabaseError`.
  func audit(
    at moment: Int, by actor: Actor, _ action: String, _ subject: String, before: [String: String]? = nil,
    after: [String: String]? = nil
  ) throws {
    let statement = try cachedStatement(
      sql: """
        INSERT INTO audit (at, actor_kind, person_id, action, subject, before_json, after_json)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      moment, actor.kind, actor.personID, action, subject, before.map { try StoredJSON.text($0) },
      after.map { try StoredJSON.text($0) },
    ])
  }
}
