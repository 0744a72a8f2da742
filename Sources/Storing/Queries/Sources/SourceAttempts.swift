import GRDB

extension Store {
  /// Writes an attempt down, and the source's clocks, validators and next due time with it.
  ///
  /// What a person set for the source meanwhile stays.
  public func recordAttempt(_ attempt: SourceAttempt, updating source: Source) async throws {
    try await write { database in
      let insert = try database.cachedStatement(
        sql: """
          INSERT INTO source_attempt (source_id, at, outcome, status, bytes, milliseconds, code, reason, receipt)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      try insert.execute(arguments: [
        attempt.sourceID, attempt.at, attempt.outcome, attempt.status, attempt.bytes, attempt.milliseconds,
        attempt.code, attempt.reason, attempt.receipt,
      ])
      let update = try database.cachedStatement(
        sql: """
          UPDATE source SET etag = ?, last_modified = ?, last_checked = ?, last_verified_unchanged = ?,
            last_changed = ?, last_whole_file = ?, consecutive_failures = ?, next_due = ?
          WHERE id = ?
          """)
      try update.execute(arguments: [
        source.etag, source.lastModified, source.lastChecked, source.lastVerifiedUnchanged, source.lastChanged,
        source.lastWholeFile, source.consecutiveFailures, source.nextDue, source.id,
      ])
    }
  }

  /// A source's last attempt; nil where it was not asked yet.
  public func latestAttempt(ofSource id: Int64) async throws -> SourceAttempt? {
    try await read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM source_attempt WHERE source_id = ? ORDER BY id DESC LIMIT 1", arguments: [id]
      ).map(SourceAttempt.init(row:))
    }
  }

  /// The hash of what a source gave last; nil where it gave nothing yet.
  public func latestSHA256(ofSource id: Int64) async throws -> String? {
    try await read { database in
      // A delivery that was recorded again from the archive may name a source of another database.
      try String.fetchOne(
        database,
        sql: """
          SELECT sha256 FROM delivery
          WHERE route_kind = 'source' AND route_id = ? AND urn = (SELECT urn FROM source WHERE id = ?)
          ORDER BY received_at DESC, id DESC LIMIT 1
          """, arguments: [id, id])
    }
  }
}
