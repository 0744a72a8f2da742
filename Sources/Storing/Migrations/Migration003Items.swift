extension Migrations {
  /// What stands in a plan, as rows, so that dashboards are queries. The plan's JSON stands beside them.
  ///
  /// Positions count from 0 over the whole version, in the plan's order; `priority` and `objective` are the positions
  /// of what an item hangs on. Lists of people and targets are JSON.
  static let items = Migration(
    name: "003 items",
    sql: """
      CREATE TABLE priority (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        ref TEXT,
        title TEXT NOT NULL,
        area TEXT,
        rationale TEXT,
        grade_descriptor TEXT,
        addresses_json TEXT NOT NULL,
        lead_json TEXT NOT NULL,
        governor_json TEXT NOT NULL,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE objective (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        priority INTEGER NOT NULL,
        ref TEXT,
        text TEXT NOT NULL,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE outcome (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        objective INTEGER NOT NULL,
        ref TEXT,
        text TEXT NOT NULL,
        targets_json TEXT NOT NULL,
        for_action TEXT,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      -- has_progress: a progress item names the action.
      CREATE TABLE action (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        objective INTEGER NOT NULL,
        ref TEXT,
        text TEXT NOT NULL,
        lead_json TEXT NOT NULL,
        start_day TEXT,
        end_day TEXT,
        date_text TEXT,
        rag TEXT CHECK (rag IN ('red', 'amber', 'green', 'blue')),
        rag_text TEXT,
        key TEXT,
        has_progress INTEGER NOT NULL CHECK (has_progress IN (0, 1)),
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;
      CREATE INDEX action_by_end ON action (version_id, end_day) WHERE end_day IS NOT NULL;

      -- has_progress: the plan gives a status or a RAG, or a progress item stands in the same action's row.
      CREATE TABLE milestone (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        objective INTEGER NOT NULL,
        text TEXT NOT NULL,
        due_day TEXT,
        due_text TEXT,
        targets_json TEXT NOT NULL,
        rag TEXT CHECK (rag IN ('red', 'amber', 'green', 'blue')),
        rag_text TEXT,
        status TEXT CHECK (status IN ('met', 'partly', 'notMet')),
        for_action TEXT,
        has_progress INTEGER NOT NULL CHECK (has_progress IN (0, 1)),
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;
      CREATE INDEX milestone_by_due ON milestone (version_id, due_day) WHERE due_day IS NOT NULL;

      -- action is the position of the action it belongs to; null where it hangs on the objective.
      CREATE TABLE resource (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        objective INTEGER NOT NULL,
        action INTEGER,
        kind TEXT NOT NULL CHECK (kind IN ('staffing', 'budget', 'time', 'expertise', 'other')),
        text TEXT NOT NULL,
        amount REAL,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE monitoring (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        objective INTEGER NOT NULL,
        text TEXT NOT NULL,
        who_json TEXT NOT NULL,
        when_text TEXT,
        governors INTEGER NOT NULL CHECK (governors IN (0, 1)),
        for_action TEXT,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE progress (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        objective INTEGER NOT NULL,
        text TEXT NOT NULL,
        on_day TEXT,
        date_text TEXT,
        rag TEXT CHECK (rag IN ('red', 'amber', 'green', 'blue')),
        rag_text TEXT,
        for_action TEXT,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      -- The key issues that the plan itself names; those on file for the school are in key_issue.
      CREATE TABLE plan_key_issue (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        ref TEXT,
        text TEXT NOT NULL,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE unmapped_text (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        location TEXT NOT NULL,
        UNIQUE (version_id, position)
      ) STRICT;

      CREATE TABLE reading_note (
        id INTEGER PRIMARY KEY,
        version_id INTEGER NOT NULL REFERENCES plan_version (id),
        position INTEGER NOT NULL,
        code TEXT NOT NULL,
        text TEXT NOT NULL,
        location TEXT,
        UNIQUE (version_id, position)
      ) STRICT;
      """)
}
