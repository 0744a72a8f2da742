import GRDB
public import Plans

extension Store {
  /// Keeps a person's word on a verdict that stands on a current version. What the same person said of the same evidence
  /// before is withdrawn; others' words stay beside it.
  ///
  /// - Parameters:
  ///   - said: the verdict that the person gives.
  ///   - reason: why; there must be one where it is another than Caseload's.
  ///   - criterion: whose verdict it is about.
  ///   - version: the row number of the plan's version.
  ///   - key: of the verdict as the person saw it.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - person: who says so.
  /// - Returns: the review's number; nil where the verdict is no longer as the person saw it, and nothing is kept.
  /// - Throws: `StoringError` where the version is not on file.
  @discardableResult
  public func addReview(
    _ said: VerdictValue, reason: String?, of criterion: CriterionID, onVersion version: Int64, seen key: EvidenceKey,
    at moment: Int, by person: Int64
  ) async throws -> Int64? {
    try await write { database in
      guard let plan = try database.planID(ofCurrentVersion: version),
        let verdict = try database.currentVerdicts(of: version)[criterion]?.verdict(),
        EvidenceKeys(plan: try database.storedPlan(ofVersion: version)).key(of: verdict) == key
      else { return nil }
      let earlier = try Int64.fetchAll(
        database,
        sql: """
          SELECT id FROM review
          WHERE plan_id = ? AND criterion = ? AND evidence_key = ? AND made_by = ? AND withdrawn_at IS NULL
          """, arguments: [plan, criterion, key, person])
      for id in earlier { try database.withdraw("review", id, at: moment, by: person) }
      try database.execute(
        sql: """
          INSERT INTO review (plan_id, version_id, criterion, criterion_version, judged, said, reason, evidence_key,
            made_at, made_by)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          plan, version, criterion, verdict.version, verdict.verdict, said, reason, key, moment, person,
        ])
      let id = database.lastInsertedRowID
      try database.audit(
        at: moment, by: .person(person), "review.made", "review \(id)",
        before: ["plan": String(plan), "criterion": criterion.rawValue, "verdict": verdict.verdict.rawValue],
        after: ["verdict": said.rawValue, "reason": reason ?? ""])
      try database.keepStandingWords(of: version)
      return id
    }
  }
}

extension Database {
  /// The plan of a version; nil where a later one has taken its place, or it is withdrawn.
  ///
  /// - Throws: `StoringError` where there is no such version.
  func planID(ofCurrentVersion version: Int64) throws -> Int64? {
    let row = try Row.fetchOne(
      self, sql: "SELECT plan_id, is_current FROM plan_version WHERE id = ?", arguments: [version])
    guard let row else { throw StoringError.notOnFile("The plan") }
    return row["is_current"] ? row["plan_id"] : nil
  }

  /// Marks a row of `review`, `waiver` or `not_applicable` as taken back.
  func withdraw(_ table: String, _ id: Int64, at moment: Int, by person: Int64) throws {
    try execute(
      sql: "UPDATE \(table) SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ?", arguments: [moment, person, id])
  }
}
