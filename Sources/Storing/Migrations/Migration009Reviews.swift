extension Migrations {
  /// What people say of verdicts and findings.
  ///
  /// Each word has the key of the evidence that it rests on, and is of a plan and not of a version of it: it stands for
  /// the next version too while that key is the same. A word is never changed but to withdraw it. What stands now is
  /// kept beside the current verdicts and findings, so that no page compares keys of many plans.
  static let reviews = Migration(
    name: "009 reviews",
    sql: """
      CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        criterion TEXT NOT NULL,
        criterion_version INTEGER NOT NULL,
        judged TEXT NOT NULL CHECK (judged IN ('met', 'partly', 'notMet', 'notApplicable')),
        said TEXT NOT NULL CHECK (said IN ('met', 'partly', 'notMet', 'notApplicable')),
        reason TEXT,
        evidence_key TEXT NOT NULL CHECK (length(evidence_key) = 16),
        made_at INTEGER NOT NULL,
        made_by INTEGER NOT NULL REFERENCES person (id),
        withdrawn_at INTEGER,
        withdrawn_by INTEGER REFERENCES person (id),
        CHECK (said = judged OR reason IS NOT NULL),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      ) STRICT;
      CREATE INDEX review_by_plan ON review (plan_id, id);
      CREATE INDEX review_by_version ON review (version_id);
      CREATE INDEX review_by_person ON review (made_by);
      CREATE INDEX review_by_withdrawer ON review (withdrawn_by);
      CREATE TRIGGER review_stays BEFORE UPDATE ON review
      WHEN OLD.withdrawn_at IS NOT NULL
        OR (NEW.id, NEW.plan_id, NEW.version_id, NEW.criterion, NEW.criterion_version, NEW.judged, NEW.said, NEW.reason,
            NEW.evidence_key, NEW.made_at, NEW.made_by)
          IS NOT
           (OLD.id, OLD.plan_id, OLD.version_id, OLD.criterion, OLD.criterion_version, OLD.judged, OLD.said, OLD.reason,
            OLD.evidence_key, OLD.made_at, OLD.made_by)
      BEGIN SELECT RAISE(ABORT, 'a review is only ever withdrawn'); END;
      CREATE TRIGGER review_remains BEFORE DELETE ON review
      BEGIN SELECT RAISE(ABORT, 'reviews are never deleted'); END;

      -- How many reviews that are not withdrawn say what of which verdict: summed here, since agreement is asked of all.
      CREATE TABLE review_tally (
        criterion TEXT NOT NULL,
        criterion_version INTEGER NOT NULL,
        judged TEXT NOT NULL,
        said TEXT NOT NULL,
        reviews INTEGER NOT NULL CHECK (reviews >= 0),
        PRIMARY KEY (criterion, criterion_version, judged, said)
      ) STRICT, WITHOUT ROWID;
      CREATE TRIGGER review_counts AFTER INSERT ON review WHEN NEW.withdrawn_at IS NULL
      BEGIN
        INSERT INTO review_tally VALUES (NEW.criterion, NEW.criterion_version, NEW.judged, NEW.said, 1)
        ON CONFLICT DO UPDATE SET reviews = reviews + 1;
      END;
      CREATE TRIGGER review_counts_no_more AFTER UPDATE OF withdrawn_at ON review
      WHEN OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL
      BEGIN
        UPDATE review_tally SET reviews = reviews - 1
        WHERE criterion = OLD.criterion AND criterion_version = OLD.criterion_version AND judged = OLD.judged
          AND said = OLD.said;
      END;

      CREATE TABLE waiver (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        check_name TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('mustFix', 'shouldFix', 'note')),
        location TEXT NOT NULL,
        text TEXT NOT NULL,
        message TEXT NOT NULL,
        reason TEXT NOT NULL,
        expires TEXT NOT NULL CHECK (length(expires) = 10),
        evidence_key TEXT NOT NULL CHECK (length(evidence_key) = 16),
        made_at INTEGER NOT NULL,
        made_by INTEGER NOT NULL REFERENCES person (id),
        withdrawn_at INTEGER,
        withdrawn_by INTEGER REFERENCES person (id),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      ) STRICT;
      CREATE INDEX waiver_by_plan ON waiver (plan_id, id);
      CREATE UNIQUE INDEX waiver_in_force ON waiver (plan_id, check_name, evidence_key) WHERE withdrawn_at IS NULL;
      CREATE INDEX waiver_by_version ON waiver (version_id);
      CREATE INDEX waiver_by_person ON waiver (made_by);
      CREATE INDEX waiver_by_withdrawer ON waiver (withdrawn_by);
      CREATE TRIGGER waiver_stays BEFORE UPDATE ON waiver
      WHEN OLD.withdrawn_at IS NOT NULL
        OR (NEW.id, NEW.plan_id, NEW.version_id, NEW.check_name, NEW.severity, NEW.location, NEW.text, NEW.message,
            NEW.reason, NEW.expires, NEW.evidence_key, NEW.made_at, NEW.made_by)
          IS NOT
           (OLD.id, OLD.plan_id, OLD.version_id, OLD.check_name, OLD.severity, OLD.location, OLD.text, OLD.message,
            OLD.reason, OLD.expires, OLD.evidence_key, OLD.made_at, OLD.made_by)
      BEGIN SELECT RAISE(ABORT, 'a waiver is only ever withdrawn'); END;
      CREATE TRIGGER waiver_remains BEFORE DELETE ON waiver
      BEGIN SELECT RAISE(ABORT, 'waivers are never deleted'); END;

      CREATE TABLE not_applicable (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        criterion TEXT NOT NULL,
        reason TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        made_by INTEGER NOT NULL REFERENCES person (id),
        withdrawn_at INTEGER,
        withdrawn_by INTEGER REFERENCES person (id),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      ) STRICT;
      CREATE INDEX not_applicable_by_school ON not_applicable (urn, criterion, id);
      CREATE UNIQUE INDEX not_applicable_standing ON not_applicable (urn, criterion) WHERE withdrawn_at IS NULL;
      CREATE INDEX not_applicable_by_person ON not_applicable (made_by);
      CREATE INDEX not_applicable_by_withdrawer ON not_applicable (withdrawn_by);
      CREATE TRIGGER not_applicable_stays BEFORE UPDATE ON not_applicable
      WHEN OLD.withdrawn_at IS NOT NULL
        OR (NEW.id, NEW.urn, NEW.criterion, NEW.reason, NEW.made_at, NEW.made_by)
          IS NOT (OLD.id, OLD.urn, OLD.criterion, OLD.reason, OLD.made_at, OLD.made_by)
      BEGIN SELECT RAISE(ABORT, 'what is said of a school is only ever withdrawn'); END;
      CREATE TRIGGER not_applicable_remains BEFORE DELETE ON not_applicable
      BEGIN SELECT RAISE(ABORT, 'what is said of a school is never deleted'); END;

      -- The review that stands on each current verdict, and how many current findings each waiver covers.
      CREATE TABLE standing_review (
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        criterion TEXT NOT NULL,
        review_id INTEGER NOT NULL REFERENCES review (id),
        said TEXT NOT NULL,
        PRIMARY KEY (version_id, criterion)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX standing_review_by_review ON standing_review (review_id);
      CREATE TABLE waived_findings (
        set_id INTEGER NOT NULL REFERENCES finding_set (id),
        waiver_id INTEGER NOT NULL REFERENCES waiver (id),
        must_fix INTEGER NOT NULL CHECK (must_fix >= 0),
        should_fix INTEGER NOT NULL CHECK (should_fix >= 0),
        notes INTEGER NOT NULL CHECK (notes >= 0),
        PRIMARY KEY (set_id, waiver_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX waived_findings_by_waiver ON waived_findings (waiver_id);
      """)
}
