import GRDB
public import Plans

extension Store {
  /// Keeps a person's word that a finding of a current version need not be put right until a day. An earlier waiver of
  /// the same evidence is withdrawn.
  ///
  /// - Parameters:
  ///   - check: the check that found it.
  ///   - version: the row number of the plan's version.
  ///   - key: of the finding as the person saw it.
  ///   - reason: why.
  ///   - day: the day from which the finding counts again.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - person: who says so.
  /// - Returns: the waiver's number; nil where the plan has no such finding any longer, and nothing is kept.
  /// - Throws: `StoringError` where the version is not on file.
  @discardableResult
  public func addWaiver(
    of check: String, onVersion version: Int64, seen key: EvidenceKey, because reason: String, until day: Day,
    at moment: Int, by person: Int64
  ) async throws -> Int64? {
    try await write { database in
      guard let plan = try database.planID(ofCurrentVersion: version),
        let findings = try database.currentFindings(of: version)?.findings.all
      else { return nil }
      let keys = EvidenceKeys(plan: try database.storedPlan(ofVersion: version))
      guard let finding = findings.first(where: { $0.check == check && keys.key(of: $0) == key }) else { return nil }
      let earlier = try Int64.fetchOne(
        database,
        sql: """
          SELECT id FROM waiver WHERE plan_id = ? AND check_name = ? AND evidence_key = ? AND withdrawn_at IS NULL
          """, arguments: [plan, check, key])
      if let earlier { try database.withdraw("waiver", earlier, at: moment, by: person) }
      try database.execute(
        sql: """
          INSERT INTO waiver (plan_id, version_id, check_name, severity, location, text, message, reason, expires,
            evidence_key, made_at, made_by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          plan, version, check, finding.severity, finding.location, finding.text, finding.message, reason, day, key,
          moment, person,
        ])
      let id = database.lastInsertedRowID
      try database.audit(
        at: moment, by: .person(person), "waiver.made", "waiver \(id)",
        before: ["plan": String(plan), "check": check, "message": finding.message],
        after: ["reason": reason, "expires": day.description])
      try database.keepStandingWords(of: version)
      return id
    }
  }
}
