extension Migrations {
  /// What people put right of how plans were read, how plans are laid out, and what schools say of the reading.
  ///
  /// A correction is never changed but to withdraw it; an answer is never changed at all.
  static let corrections = Migration(
    name: "005 corrections, answers",
    sql: """
      CREATE TABLE correction (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        version_id INTEGER REFERENCES plan_version (id),
        kind TEXT NOT NULL
          CHECK (kind IN ('column', 'notAnItem', 'date', 'identity', 'severalPlans', 'noPlan')),
        misreading_json TEXT NOT NULL,
        marks_json TEXT,
        note TEXT,
        made_at INTEGER NOT NULL,
        made_by_kind TEXT NOT NULL CHECK (made_by_kind IN ('person', 'commandLine', 'system')),
        made_by INTEGER REFERENCES person (id),
        withdrawn_at INTEGER,
        withdrawn_by_kind TEXT CHECK (withdrawn_by_kind IN ('person', 'commandLine', 'system')),
        withdrawn_by INTEGER REFERENCES person (id),
        CHECK ((made_by_kind = 'person') = (made_by IS NOT NULL)),
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by_kind IS NULL))
      ) STRICT;
      CREATE INDEX correction_by_school ON correction (urn, id);
      CREATE INDEX correction_by_version ON correction (version_id);
      CREATE INDEX correction_by_person ON correction (made_by);
      CREATE INDEX correction_by_withdrawer ON correction (withdrawn_by);
      CREATE TRIGGER correction_stays BEFORE UPDATE ON correction
      WHEN OLD.withdrawn_at IS NOT NULL
        OR (NEW.id, NEW.urn, NEW.version_id, NEW.kind, NEW.misreading_json, NEW.marks_json, NEW.note, NEW.made_at,
            NEW.made_by_kind, NEW.made_by)
          IS NOT
           (OLD.id, OLD.urn, OLD.version_id, OLD.kind, OLD.misreading_json, OLD.marks_json, OLD.note, OLD.made_at,
            OLD.made_by_kind, OLD.made_by)
      BEGIN SELECT RAISE(ABORT, 'a correction is only ever withdrawn'); END;
      CREATE TRIGGER correction_remains BEFORE DELETE ON correction
      BEGIN SELECT RAISE(ABORT, 'corrections are never deleted'); END;

      CREATE TABLE plan_layout (
        version_id INTEGER NOT NULL PRIMARY KEY REFERENCES plan_version (id),
        layout_json TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- plan_hash tells whether the plan is still read as it was when the school answered.
      CREATE TABLE reading_answer (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        token_id INTEGER NOT NULL REFERENCES token (id),
        at INTEGER NOT NULL,
        is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
        text TEXT,
        item TEXT,
        location TEXT,
        plan_hash TEXT NOT NULL,
        CHECK (is_right = 1 OR text IS NOT NULL)
      ) STRICT;
      CREATE INDEX reading_answer_by_version ON reading_answer (version_id, id);
      CREATE INDEX reading_answer_by_token ON reading_answer (token_id, id);
      CREATE TRIGGER reading_answer_stays BEFORE UPDATE ON reading_answer
      BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
      CREATE TRIGGER reading_answer_remains BEFORE DELETE ON reading_answer
      BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
      """)
}
