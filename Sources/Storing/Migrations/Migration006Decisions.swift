extension Migrations {
  /// Why each heading, label and text of a file went where it did, as it was read last.
  ///
  /// total is how many decisions there were; of very many, the doubtful ones are kept.
  static let decisions = Migration(
    name: "006 decisions",
    sql: """
      CREATE TABLE reading_decisions (
        delivery_id INTEGER NOT NULL PRIMARY KEY REFERENCES delivery (id),
        total INTEGER NOT NULL CHECK (total >= 0),
        decisions_json TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
