import GRDB
public import Plans

extension Store {
  /// The row numbers of the current versions whose verdicts a new day may change, that were judged by other rules, or
  /// that have no verdict yet.
  ///
  /// - Parameters:
  ///   - day: today, or the day to judge as of.
  ///   - ruleSetHash: of the rules as they stand.
  /// - Returns: each version once, in the order in which they were stored.
  /// - Throws: `StoringError` where the database does not answer.
  public func versionsToRejudge(asOf day: Day, ruleSetHash: String) async throws -> [Int64] {
    try await read { database in
      try Int64.fetchAll(
        database, sql: Store.toRejudge, arguments: ["day": day, "rules": ruleSetHash])
    }
  }

  /// The row numbers of the current versions whose verdicts rest on other term dates than those that hold now.
  ///
  /// - Parameter dates: the term dates that hold for a school.
  /// - Returns: each version once, in the order in which they were stored.
  /// - Throws: `StoringError` where the database does not answer.
  public func versionsJudged(byOtherTermDatesThan dates: @escaping @Sendable (URN) -> TermDates) async throws -> [Int64]
  {
    try await read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT plan_version.id, plan.urn, json_extract(judgement.basis_json, '$.termDates') AS dates
          FROM plan_version JOIN plan ON plan.id = plan_version.plan_id
          JOIN judgement ON judgement.id =
            (SELECT max(judgement_id) FROM verdict WHERE version_id = plan_version.id AND is_current = 1)
          WHERE plan_version.is_current = 1 ORDER BY plan_version.id
          """)
      // Most schools have the authority's dates, written the same each time.
      var read: [String: TermDates] = [:]
      var found: [Int64] = []
      while let row = try rows.next() {
        let text: String = row["dates"]
        let judgedBy = try read[text] ?? StoredJSON.value(TermDates.self, from: text)
        read[text] = judgedBy
        if judgedBy != dates(row["urn"]) { found.append(row["id"]) }
      }
      return found
    }
  }

  /// Whether any standing verdict was given by other rules.
  public func standsByOtherRules(than ruleSetHash: String) async throws -> Bool {
    try await read { database in
      try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM verdict INDEXED BY verdict_by_rules
            WHERE is_current = 1 AND rule_set_hash < :rules)
          OR EXISTS (SELECT 1 FROM verdict INDEXED BY verdict_by_rules
            WHERE is_current = 1 AND rule_set_hash > :rules)
          """, arguments: ["rules": ruleSetHash]) ?? false
    }
  }

  static let toRejudge = """
    SELECT id FROM plan_version WHERE is_current = 1 AND id IN (
      SELECT version_id FROM verdict INDEXED BY verdict_by_end
      WHERE is_current = 1 AND holds_until IS NOT NULL AND holds_until <= :day
      UNION SELECT version_id FROM verdict INDEXED BY verdict_by_rules WHERE is_current = 1 AND rule_set_hash < :rules
      UNION SELECT version_id FROM verdict INDEXED BY verdict_by_rules WHERE is_current = 1 AND rule_set_hash > :rules
      UNION SELECT version_id FROM finding_set INDEXED BY finding_set_by_end
      WHERE is_current = 1 AND holds_until IS NOT NULL AND holds_until <= :day
      UNION SELECT version_id FROM finding_set INDEXED BY finding_set_by_rules
      WHERE is_current = 1 AND rule_set_hash < :rules
      UNION SELECT version_id FROM finding_set INDEXED BY finding_set_by_rules
      WHERE is_current = 1 AND rule_set_hash > :rules)
    UNION
    SELECT id FROM plan_version INDEXED BY plan_version_current
    WHERE is_current = 1
      AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.version_id = plan_version.id AND verdict.is_current = 1)
    ORDER BY id
    """
}
