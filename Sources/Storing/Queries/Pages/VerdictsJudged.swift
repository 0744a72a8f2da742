import GRDB
public import Plans

/// When, and by which rules, the verdicts on a version that stand were given.
public struct VerdictsJudged: Hashable, Sendable {
  /// The latest day that one of them was judged as of.
  public var asOf: Day
  /// The content hash of rules and vocabularies.
  public var ruleSetHash: String
}

extension Store {
  /// When the standing verdicts on a version were given; nil where there are none.
  public func verdictsJudged(of version: Int64) async throws -> VerdictsJudged? {
    try await read { database in
      try Row.fetchOne(database, sql: VerdictsJudged.query, arguments: [version]).map { row in
        VerdictsJudged(asOf: row["as_of"], ruleSetHash: row["rule_set_hash"])
      }
    }
  }
}

extension VerdictsJudged {
  static let query = """
    SELECT j.as_of, v.rule_set_hash FROM verdict v INDEXED BY verdict_current
    CROSS JOIN judgement j ON j.id = v.judgement_id
    WHERE v.version_id = ? AND v.is_current = 1 ORDER BY j.as_of DESC, j.id DESC LIMIT 1
    """
}
