import GRDB
public import Plans

/// A strength of a school on file, by its number.
public struct RecordedStrength: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var strength: SchoolStrength
}

extension Store {
  /// What schools, or one of them, are recorded as strong in, by school and then in the order in which it was recorded.
  public func strengths(of urn: URN? = nil) async throws -> [RecordedStrength] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM school_strength WHERE withdrawn_at IS NULL AND (?1 IS NULL OR urn = ?1) ORDER BY urn, id
          """, arguments: [urn]
      ).map {
        RecordedStrength(
          id: $0["id"],
          strength: SchoolStrength(
            urn: $0["urn"], subject: $0["subject"], reason: $0["reason"], recordedBy: $0["recorded_by"],
            recorded: $0["recorded_day"]))
      }
    }
  }

  /// Records what a school is strong in.
  ///
  /// - Returns: its number; nil where the school is not on file, and then nothing is recorded.
  public func addStrength(_ strength: SchoolStrength, at moment: Int, by actor: Actor) async throws -> Int64? {
    try await write { database in
      guard try database.school(strength.urn) != nil else { return nil }
      try database.execute(
        sql: """
          INSERT INTO school_strength (urn, subject, reason, recorded_by, recorded_day, recorded_at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          strength.urn, strength.subject, strength.reason, strength.recordedBy, strength.recorded, moment,
        ])
      let id = database.lastInsertedRowID
      try database.audit(
        at: moment, by: actor, "strength.added", "school \(strength.urn)",
        after: ["subject": strength.subject, "reason": strength.reason, "recordedBy": strength.recordedBy])
      return id
    }
  }

  /// Takes a strength back; it stays on record that it was held.
  ///
  /// - Returns: whether there was one with this number that held.
  public func withdrawStrength(_ id: Int64, at moment: Int, by actor: Actor) async throws -> Bool {
    try await write { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT urn, subject FROM school_strength WHERE id = ? AND withdrawn_at IS NULL", arguments: [id]
      )
      guard let row else { return false }
      try database.execute(sql: "UPDATE school_strength SET withdrawn_at = ? WHERE id = ?", arguments: [moment, id])
      try database.audit(
        at: moment, by: actor, "strength.withdrawn", "school \(row["urn"] as URN)",
        before: ["subject": row["subject"] as String])
      return true
    }
  }
}
