extension Migrations {
  /// What the checks found in each plan.
  ///
  /// A set is what all checks found at one time; where anything in it differs from what was on file it is a new one, and
  /// the old is kept. Its counts are summed when it is stored.
  static let findings = Migration(
    name: "007 findings",
    sql: """
      CREATE TABLE finding_set (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        judgement_id INTEGER NOT NULL REFERENCES judgement (id),
        holds_until TEXT CHECK (length(holds_until) = 10),
        rule_set_hash TEXT NOT NULL,
        must_fix INTEGER NOT NULL CHECK (must_fix >= 0),
        should_fix INTEGER NOT NULL CHECK (should_fix >= 0),
        notes INTEGER NOT NULL CHECK (notes >= 0),
        is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX finding_set_current ON finding_set (version_id) WHERE is_current = 1;
      CREATE INDEX finding_set_history ON finding_set (version_id, id);
      CREATE INDEX finding_set_by_judgement ON finding_set (judgement_id);
      CREATE INDEX finding_set_by_end ON finding_set (holds_until, version_id)
        WHERE is_current = 1 AND holds_until IS NOT NULL;
      CREATE INDEX finding_set_by_rules ON finding_set (rule_set_hash, version_id) WHERE is_current = 1;
      CREATE TRIGGER finding_set_stays BEFORE UPDATE ON finding_set
      WHEN NEW.is_current <> 0 OR OLD.is_current <> 1
        OR (NEW.version_id, NEW.judgement_id, NEW.holds_until, NEW.rule_set_hash, NEW.must_fix, NEW.should_fix, NEW.notes)
          IS NOT
           (OLD.version_id, OLD.judgement_id, OLD.holds_until, OLD.rule_set_hash, OLD.must_fix, OLD.should_fix, OLD.notes)
      BEGIN SELECT RAISE(ABORT, 'findings are never changed'); END;
      CREATE TRIGGER finding_set_remains BEFORE DELETE ON finding_set
      BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;

      CREATE TABLE finding (
        set_id INTEGER NOT NULL REFERENCES finding_set (id),
        position INTEGER NOT NULL CHECK (position >= 0),
        check_name TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('mustFix', 'shouldFix', 'note')),
        location TEXT NOT NULL,
        text TEXT NOT NULL,
        message TEXT NOT NULL,
        PRIMARY KEY (set_id, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX finding_by_check ON finding (check_name, set_id);
      CREATE TRIGGER finding_stays BEFORE UPDATE ON finding
      BEGIN SELECT RAISE(ABORT, 'findings are never changed'); END;
      CREATE TRIGGER finding_remains BEFORE DELETE ON finding
      BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;
      """)
}
