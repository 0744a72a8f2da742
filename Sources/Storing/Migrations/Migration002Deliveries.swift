extension Migrations {
  /// Deliveries, and the plans and versions that they become.
  static let deliveries = Migration(
    name: "002 deliveries, plans, versions",
    sql: """
      -- One received file, and the queue that it waits in. stage is the step to be done next; state is what people are
      -- told. route_id names a source, a token or a person, without a foreign key: a delivery may be recorded again
      -- from the archive in a database that lacks them.
      CREATE TABLE delivery (
        id INTEGER PRIMARY KEY,
        receipt TEXT NOT NULL UNIQUE CHECK (length(receipt) = 32),
        urn INTEGER NOT NULL REFERENCES school (urn),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        bytes INTEGER NOT NULL CHECK (bytes >= 0),
        file_name TEXT,
        received_at INTEGER NOT NULL,
        route_kind TEXT NOT NULL CHECK (route_kind IN ('source', 'token', 'person', 'commandLine')),
        route_id INTEGER CHECK ((route_kind = 'commandLine') = (route_id IS NULL)),
        fixed_layer INTEGER CHECK (fixed_layer IN (1, 2)),
        fixed_scope TEXT,
        fixed_academic_year TEXT,
        kind TEXT,
        stage TEXT NOT NULL CHECK (stage IN ('read', 'judge', 'done')),
        state TEXT NOT NULL CHECK (state IN ('received', 'read', 'refused', 'held', 'setAside')),
        outcome TEXT CHECK (outcome IN ('stored', 'identical')),
        attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        next_attempt INTEGER NOT NULL,
        lease_until INTEGER,
        code TEXT,
        reason TEXT,
        instead TEXT,
        settled_at INTEGER,
        CHECK ((state = 'received') = (stage <> 'done'))
      ) STRICT;
      CREATE INDEX delivery_by_due ON delivery (next_attempt, id) WHERE state = 'received';
      CREATE INDEX delivery_waiting_by_school ON delivery (urn, id) WHERE state = 'received';
      CREATE INDEX delivery_by_state ON delivery (state, received_at);
      CREATE INDEX delivery_by_school ON delivery (urn, received_at, id);
      CREATE INDEX delivery_by_route ON delivery (route_kind, route_id, received_at, id);

      CREATE TABLE plan (
        id INTEGER PRIMARY KEY,
        urn INTEGER NOT NULL REFERENCES school (urn),
        layer INTEGER NOT NULL CHECK (layer IN (1, 2)),
        scope_kind TEXT NOT NULL CHECK (scope_kind IN ('wholeSchool', 'subject', 'aspect', 'keyStage', 'statutory')),
        scope_name TEXT NOT NULL CHECK ((scope_kind = 'wholeSchool') = (scope_name = '')),
        academic_year TEXT NOT NULL CHECK (length(academic_year) = 7),
        UNIQUE (urn, layer, scope_kind, scope_name, academic_year)
      ) STRICT;

      -- A version is never deleted, so that its verdicts stay; withdrawn_at tells that its delivery no longer holds it.
      -- The counts are summed when it is stored.
      CREATE TABLE plan_version (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES plan (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        delivery_id INTEGER NOT NULL REFERENCES delivery (id),
        ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
        kind TEXT NOT NULL,
        received_at INTEGER NOT NULL,
        stored_at INTEGER NOT NULL,
        withdrawn_at INTEGER,
        is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
        title TEXT NOT NULL,
        scope_title TEXT NOT NULL,
        plan_json TEXT NOT NULL,
        priorities INTEGER NOT NULL,
        objectives INTEGER NOT NULL,
        outcomes INTEGER NOT NULL,
        actions INTEGER NOT NULL,
        actions_without_lead INTEGER NOT NULL,
        actions_without_end INTEGER NOT NULL,
        milestones INTEGER NOT NULL,
        resources INTEGER NOT NULL,
        monitoring INTEGER NOT NULL,
        progress INTEGER NOT NULL,
        evidence INTEGER NOT NULL,
        key_issues INTEGER NOT NULL,
        unmapped INTEGER NOT NULL,
        notes INTEGER NOT NULL,
        UNIQUE (plan_id, number),
        UNIQUE (delivery_id, ordinal),
        CHECK (is_current = 0 OR withdrawn_at IS NULL)
      ) STRICT;
      CREATE UNIQUE INDEX plan_version_current ON plan_version (plan_id) WHERE is_current = 1;
      CREATE INDEX plan_version_by_received ON plan_version (plan_id, received_at, delivery_id);
      CREATE TRIGGER plan_version_remains BEFORE DELETE ON plan_version
      BEGIN SELECT RAISE(ABORT, 'versions are never deleted'); END;
      """)
}
