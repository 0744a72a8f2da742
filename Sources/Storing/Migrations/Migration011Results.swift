extension Migrations {
  /// Published results, as the national performance tables have them.
  ///
  /// urn is as published, without a foreign key: the results of a school that has closed are its successor's to be
  /// compared with. for_group is empty for all pupils.
  static let results = Migration(
    name: "011 results",
    sql: """
      CREATE TABLE published_result (
        urn INTEGER NOT NULL,
        measure TEXT NOT NULL,
        for_group TEXT NOT NULL,
        academic_year TEXT NOT NULL CHECK (length(academic_year) = 7),
        unit TEXT NOT NULL,
        value REAL,
        withheld TEXT,
        source_file TEXT NOT NULL,
        imported_at INTEGER NOT NULL,
        PRIMARY KEY (urn, measure, for_group, academic_year),
        CHECK ((value IS NULL) <> (withheld IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX published_result_by_measure ON published_result (measure, for_group, academic_year, value);
      """)
}
