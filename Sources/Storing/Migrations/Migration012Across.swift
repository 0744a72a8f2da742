extension Migrations {
  /// What the checks across schools found, and what advisers have recorded that schools are strong in.
  ///
  /// A finding stays the same row while every pass finds it in the same words; one that is found no more is kept for
  /// some weeks. across_finding_school.urn is as the plan has it, without a foreign key: a plan may name any school.
  static let across = Migration(
    name: "012 across schools",
    sql: """
      CREATE TABLE across_pass (
        id INTEGER PRIMARY KEY,
        as_of TEXT NOT NULL CHECK (length(as_of) = 10),
        made_at INTEGER NOT NULL,
        rule_set_hash TEXT NOT NULL,
        rested_on TEXT NOT NULL,
        plans INTEGER NOT NULL CHECK (plans >= 0),
        findings INTEGER NOT NULL CHECK (findings >= 0)
      ) STRICT;

      CREATE TABLE across_finding (
        id INTEGER PRIMARY KEY,
        check_name TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('mustFix', 'shouldFix', 'note')),
        position INTEGER NOT NULL CHECK (position >= 0),
        payload_json TEXT NOT NULL,
        as_of TEXT NOT NULL CHECK (length(as_of) = 10),
        found_at INTEGER NOT NULL,
        gone_at INTEGER,
        is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
        CHECK ((gone_at IS NULL) = (is_current = 1))
      ) STRICT;
      CREATE INDEX across_finding_current ON across_finding (check_name, position) WHERE is_current = 1;
      CREATE INDEX across_finding_gone ON across_finding (gone_at) WHERE is_current = 0;

      CREATE TABLE across_finding_school (
        finding_id INTEGER NOT NULL REFERENCES across_finding (id) ON DELETE CASCADE,
        urn INTEGER NOT NULL,
        PRIMARY KEY (finding_id, urn)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX across_finding_by_school ON across_finding_school (urn, finding_id);

      CREATE TABLE school_strength (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        subject TEXT NOT NULL,
        reason TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        recorded_day TEXT NOT NULL CHECK (length(recorded_day) = 10),
        recorded_at INTEGER NOT NULL,
        withdrawn_at INTEGER
      ) STRICT;
      CREATE INDEX school_strength_by_school ON school_strength (urn, id);
      """)
}
