extension Migrations {
  /// Schools, people, caseloads, sources and tokens: what an authority has on file before a plan comes.
  ///
  /// Moments are seconds since 1 January 1970 UTC; days are text, `yyyy-mm-dd`.
  static let schools = Migration(
    name: "001 schools, people, sources",
    sql: """
      CREATE TABLE school (
        urn INTEGER PRIMARY KEY CHECK (urn BETWEEN 100000 AND 999999),
        laestab TEXT,
        name TEXT NOT NULL,
        local_authority TEXT,
        phase TEXT NOT NULL,
        type TEXT,
        is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
        opened TEXT,
        closed TEXT,
        lowest_age INTEGER,
        highest_age INTEGER,
        has_nursery INTEGER NOT NULL CHECK (has_nursery IN (0, 1)),
        has_sixth_form INTEGER NOT NULL CHECK (has_sixth_form IN (0, 1)),
        religious_character TEXT,
        number_on_roll INTEGER,
        federation TEXT,
        trust TEXT,
        website TEXT,
        register_file TEXT NOT NULL,
        imported_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX school_by_name ON school (name COLLATE NOCASE, urn);

      -- Either end may be a school that is not on file: links are taken as the register has them.
      CREATE TABLE school_link (
        urn INTEGER NOT NULL,
        predecessor INTEGER NOT NULL CHECK (predecessor <> urn),
        PRIMARY KEY (urn, predecessor)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX school_link_by_predecessor ON school_link (predecessor);

      CREATE TABLE key_issue (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        position INTEGER NOT NULL,
        ref TEXT,
        text TEXT NOT NULL,
        inspected TEXT,
        UNIQUE (urn, position)
      ) STRICT;

      CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        email TEXT NOT NULL COLLATE NOCASE,
        role TEXT NOT NULL CHECK (role IN ('adviser', 'manager', 'administrator')),
        password_hash TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        removed_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX person_by_email ON person (email) WHERE removed_at IS NULL;

      -- A school has one adviser on any day. until_day is the first day on which it no longer holds.
      CREATE TABLE caseload (
        id INTEGER PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES person (id),
        urn INTEGER NOT NULL REFERENCES school (urn),
        from_day TEXT NOT NULL CHECK (length(from_day) = 10),
        until_day TEXT CHECK (until_day > from_day),
        assigned_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX caseload_by_person ON caseload (person_id, from_day);
      CREATE UNIQUE INDEX caseload_by_school ON caseload (urn, from_day);
      CREATE TRIGGER caseload_one_adviser BEFORE INSERT ON caseload
      WHEN EXISTS (
        SELECT 1 FROM caseload
        WHERE urn = NEW.urn AND (NEW.until_day IS NULL OR from_day < NEW.until_day)
          AND (until_day IS NULL OR until_day > NEW.from_day))
      BEGIN SELECT RAISE(ABORT, 'a school has one adviser on any day'); END;

      CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        address TEXT NOT NULL,
        allows_plain_http INTEGER NOT NULL CHECK (allows_plain_http IN (0, 1)),
        sealed_token BLOB,
        every_hours INTEGER CHECK (every_hours BETWEEN 1 AND 720),
        proxy TEXT,
        layer INTEGER CHECK (layer IN (1, 2)),
        scope TEXT,
        etag TEXT,
        last_modified TEXT,
        last_checked INTEGER,
        last_verified_unchanged INTEGER,
        last_changed INTEGER,
        last_whole_file INTEGER,
        consecutive_failures INTEGER NOT NULL DEFAULT 0 CHECK (consecutive_failures >= 0),
        next_due INTEGER NOT NULL,
        added_at INTEGER NOT NULL,
        UNIQUE (urn, address)
      ) STRICT;
      CREATE INDEX source_by_due ON source (next_due);

      CREATE TABLE source_attempt (
        id INTEGER PRIMARY KEY,
        source_id INTEGER NOT NULL REFERENCES source (id),
        at INTEGER NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('changed', 'unchanged', 'failed', 'skipped')),
        status INTEGER,
        bytes INTEGER NOT NULL,
        milliseconds INTEGER NOT NULL,
        code TEXT,
        reason TEXT,
        receipt TEXT
      ) STRICT;
      CREATE INDEX source_attempt_by_source ON source_attempt (source_id, id);
      CREATE TRIGGER source_attempt_stays BEFORE UPDATE ON source_attempt
      BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
      CREATE TRIGGER source_attempt_remains BEFORE DELETE ON source_attempt
      BEGIN SELECT RAISE(ABORT, 'attempts are never deleted'); END;

      CREATE TABLE token (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        hash TEXT NOT NULL UNIQUE,
        label TEXT NOT NULL,
        issued_at INTEGER NOT NULL,
        last_used_at INTEGER,
        revoked_at INTEGER
      ) STRICT;
      CREATE INDEX token_by_school ON token (urn);

      CREATE TABLE session (
        secret_hash TEXT PRIMARY KEY,
        person_id INTEGER NOT NULL REFERENCES person (id),
        started_at INTEGER NOT NULL,
        last_used_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX session_by_person ON session (person_id);
      CREATE INDEX session_by_start ON session (started_at);

      CREATE TABLE sign_in_attempt (
        id INTEGER PRIMARY KEY,
        email TEXT NOT NULL,
        address TEXT NOT NULL,
        at INTEGER NOT NULL,
        succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1))
      ) STRICT;
      CREATE INDEX sign_in_attempt_by_email ON sign_in_attempt (email, at);
      CREATE INDEX sign_in_attempt_by_address ON sign_in_attempt (address, at);
      CREATE INDEX sign_in_attempt_by_time ON sign_in_attempt (at);

      -- Who did what: actor_kind is person, commandLine or system; before_json and after_json hold no secrets.
      CREATE TABLE audit (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        actor_kind TEXT NOT NULL CHECK (actor_kind IN ('person', 'commandLine', 'system')),
        person_id INTEGER REFERENCES person (id),
        action TEXT NOT NULL,
        subject TEXT NOT NULL,
        before_json TEXT,
        after_json TEXT,
        CHECK ((actor_kind = 'person') = (person_id IS NOT NULL))
      ) STRICT;
      CREATE INDEX audit_by_subject ON audit (subject, id);
      CREATE INDEX audit_by_person ON audit (person_id, id);
      CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
      CREATE TRIGGER audit_remains BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
      """)
}
