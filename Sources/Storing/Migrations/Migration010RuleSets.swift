extension Migrations {
  /// The rules that plans were judged by, whole, so that a verdict can be had again after they have changed.
  ///
  /// `content_json` is the text that `hash` is the SHA-256 of. Judgements of before this step name rules that are not here.
  static let ruleSets = Migration(
    name: "010 rule sets",
    sql: """
      CREATE TABLE rule_set (
        id INTEGER PRIMARY KEY,
        hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
        first_used_at INTEGER NOT NULL,
        content_json TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER rule_set_stays BEFORE UPDATE ON rule_set
      BEGIN SELECT RAISE(ABORT, 'rule sets are never changed'); END;
      CREATE TRIGGER rule_set_remains BEFORE DELETE ON rule_set
      BEGIN SELECT RAISE(ABORT, 'rule sets are never deleted'); END;
      CREATE INDEX judgement_by_rules ON judgement (rule_set_hash);
      """)
}
