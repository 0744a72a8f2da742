extension Migrations {
  /// Deliveries that a person accepted although most of the plan's items are gone, so that none is asked about twice.
  static let accepted = Migration(
    name: "008 accepted deliveries",
    sql: """
      CREATE TABLE accepted_delivery (
        delivery_id INTEGER NOT NULL PRIMARY KEY REFERENCES delivery (id),
        accepted_at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      """)
}
