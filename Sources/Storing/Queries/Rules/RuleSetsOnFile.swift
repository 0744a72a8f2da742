import GRDB

/// A rule set that plans were judged by.
public struct RuleSetOnFile: Hashable, Sendable {
  /// SHA-256 of its content, in hexadecimal.
  public var hash: String
  /// Seconds since 1 January 1970 UTC; nil where only its name is known.
  public var firstUsedAt: Int?
  /// Whether its content is on file: a judgement of before contents were kept names rules that are not.
  public var isKept: Bool
  /// How many judgements were made by it.
  public var judgements: Int
  /// How many plans have a standing verdict by it.
  public var plans: Int
}

extension Store {
  /// Keeps a rule set whole, once: verdicts that name it can then be had again.
  ///
  /// - Parameters:
  ///   - hash: SHA-256 of the content, in hexadecimal.
  ///   - content: its JSON; asked for only where it is not on file.
  ///   - moment: seconds since 1 January 1970 UTC.
  /// - Throws: `StoringError` where the database does not answer.
  public func keepRuleSet(_ hash: String, content: @escaping @Sendable () -> String, at moment: Int) async throws {
    // Every judgement asks; all but the first need no lock.
    guard try await read({ try $0.ruleSet(hash) }) == nil else { return }
    let json = content()
    try await write { database in
      try database.execute(
        sql: "INSERT INTO rule_set (hash, first_used_at, content_json) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING",
        arguments: [hash, moment, json])
    }
  }

  /// The rule sets that plans were judged by, the one used last first.
  public func ruleSets() async throws -> [RuleSetOnFile] {
    try await read { database in
      try Row.fetchAll(database, sql: RuleSetOnFile.query).map { row in
        RuleSetOnFile(
          hash: row["hash"], firstUsedAt: row["first_used_at"], isKept: row["is_kept"], judgements: row["judgements"],
          plans: row["plans"])
      }
    }
  }

  /// The hashes on file that begin so; a judgement's too whose rules were not kept.
  public func ruleSetHashes(beginningWith prefix: String) async throws -> [String] {
    try await ruleSets().map(\.hash).filter { $0.hasPrefix(prefix) }
  }

  /// The JSON of a rule set; nil where it is not on file.
  public func ruleSetContent(_ hash: String) async throws -> String? {
    try await read { database in
      try String.fetchOne(database, sql: "SELECT content_json FROM rule_set WHERE hash = ?", arguments: [hash])
    }
  }
}

extension RuleSetOnFile {
  static let query = """
    WITH named AS (SELECT rule_set_hash AS hash, count(*) AS judgements, max(id) AS latest FROM judgement GROUP BY 1),
      standing AS (SELECT rule_set_hash AS hash, count(DISTINCT version_id) AS plans FROM verdict
        INDEXED BY verdict_by_rules WHERE is_current = 1 GROUP BY 1)
    SELECT hash, r.first_used_at, r.hash IS NOT NULL AS is_kept, coalesce(n.judgements, 0) AS judgements,
      coalesce(s.plans, 0) AS plans
    FROM (SELECT hash FROM named UNION SELECT hash FROM rule_set)
    LEFT JOIN named n USING (hash) LEFT JOIN standing s USING (hash) LEFT JOIN rule_set r USING (hash)
    ORDER BY coalesce(n.latest, 0) DESC, hash
    """
}

extension Database {
  fileprivate func ruleSet(_ hash: String) throws -> Int64? {
    let statement = try cachedStatement(sql: "SELECT id FROM rule_set WHERE hash = ?")
    return try Int64.fetchOne(statement, arguments: [hash])
  }
}
