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

  static let toRejudge = """
    SELECT id FROM plan_version WHERE is_current = 1 AND id IN (
      SELECT version_id FROM verdict INDEXED BY verdict_by_end
      WHERE is_current = 1 AND holds_until IS NOT NULL AND holds_until <= :day
      UNION SELECT version_id FROM verdict INDEXED BY verdict_by_rules WHERE is_current = 1 AND rule_set_hash < :rules
      UNION SELECT version_id FROM verdict INDEXED BY verdict_by_rules WHERE is_current = 1 AND rule_set_hash > :rules)
    UNION
    SELECT id FROM plan_version INDEXED BY plan_version_current
    WHERE is_current = 1
      AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.version_id = plan_version.id AND verdict.is_current = 1)
    ORDER BY id
    """
}
