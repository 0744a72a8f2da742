extension Migrations {
  /// Verdicts, with all that they rest on.
  ///
  /// A judgement is one time at which a plan was judged and something differed from what was on file; its basis holds
  /// all inputs. Only `is_current` of a verdict ever changes, from 1 to 0.
  static let verdicts = Migration(
    name: "004 verdicts",
    sql: """
      CREATE TABLE judgement (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        as_of TEXT NOT NULL CHECK (length(as_of) = 10),
        judged_at INTEGER NOT NULL,
        rule_set_hash TEXT NOT NULL,
        framework TEXT,
        basis_json TEXT NOT NULL
      ) STRICT;
      CREATE INDEX judgement_by_version ON judgement (version_id, id);
      CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement
      BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END;
      CREATE TRIGGER judgement_remains BEFORE DELETE ON judgement
      BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END;

      CREATE TABLE verdict (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        judgement_id INTEGER NOT NULL REFERENCES judgement (id),
        criterion TEXT NOT NULL,
        criterion_version INTEGER NOT NULL,
        verdict TEXT NOT NULL CHECK (verdict IN ('met', 'partly', 'notMet', 'notApplicable')),
        because TEXT NOT NULL,
        counted INTEGER,
        passed INTEGER,
        evidence_json TEXT NOT NULL,
        missing TEXT,
        holds_until TEXT CHECK (length(holds_until) = 10),
        rule_set_hash TEXT NOT NULL,
        is_current INTEGER NOT NULL CHECK (is_current IN (0, 1))
      ) STRICT;
      CREATE UNIQUE INDEX verdict_current ON verdict (version_id, criterion) WHERE is_current = 1;
      CREATE INDEX verdict_history ON verdict (version_id, criterion, id);
      CREATE INDEX verdict_by_end ON verdict (holds_until, version_id) WHERE is_current = 1 AND holds_until IS NOT NULL;
      CREATE INDEX verdict_by_rules ON verdict (rule_set_hash, version_id) WHERE is_current = 1;
      CREATE INDEX verdict_by_judgement ON verdict (judgement_id);
      CREATE TRIGGER verdict_stays BEFORE UPDATE ON verdict
      WHEN NEW.is_current <> 0 OR OLD.is_current <> 1
        OR (NEW.version_id, NEW.judgement_id, NEW.criterion, NEW.criterion_version, NEW.verdict, NEW.because,
            NEW.counted, NEW.passed, NEW.evidence_json, NEW.missing, NEW.holds_until, NEW.rule_set_hash)
          IS NOT
           (OLD.version_id, OLD.judgement_id, OLD.criterion, OLD.criterion_version, OLD.verdict, OLD.because,
            OLD.counted, OLD.passed, OLD.evidence_json, OLD.missing, OLD.holds_until, OLD.rule_set_hash)
      BEGIN SELECT RAISE(ABORT, 'verdicts are never changed'); END;
      CREATE TRIGGER verdict_remains BEFORE DELETE ON verdict
      BEGIN SELECT RAISE(ABORT, 'verdicts are never deleted'); END;
      """)
}
