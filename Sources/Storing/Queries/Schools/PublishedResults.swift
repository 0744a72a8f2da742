import GRDB
public import Plans

extension Store {
  /// Puts published results on file; one of the same school, measure, group and year takes the place of what stood.
  ///
  /// Results of schools that are neither on file nor followed by one that is are left out: a national file holds them all.
  ///
  /// - Parameters:
  ///   - results: what the file holds.
  ///   - file: the file's name, for the audit.
  ///   - moment: seconds since 1 January 1970 UTC.
  ///   - actor: who does it.
  /// - Returns: how many schools' results were taken, and how many schools were left out.
  /// - Throws: `StoringError`; batches that were done by then stay.
  public func importResults(
    _ results: [PublishedResult], from file: String, at moment: Int, by actor: Actor
  ) async throws -> ResultsImportReport {
    let known = try await read { database in
      Set(try URN.fetchAll(database, sql: "SELECT urn FROM school UNION SELECT predecessor FROM school_link"))
    }
    var report = ResultsImportReport()
    report.leftOut = Set(results.map(\.urn)).subtracting(known).count
    let taken = results.filter { known.contains($0.urn) }
    report.schools = Set(taken.map(\.urn)).count
    report.results = taken.count
    for start in stride(from: 0, to: taken.count, by: 2000) {
      let batch = taken[start..<min(start + 2000, taken.count)]
      try await write { database in
        for result in batch { try database.put(result, from: file, at: moment) }
      }
    }
    let counts = report
    try await write { database in
      try database.audit(
        at: moment, by: actor, "results.imported", file,
        after: ["schools": String(counts.schools), "results": String(counts.results)])
    }
    return report
  }

  /// A school's published results, the latest year first, then by measure and group. Where its predecessors have results
  /// that it has none of its own for, theirs.
  public func publishedResults(of urn: URN) async throws -> [PublishedResult] {
    try await read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH RECURSIVE \(Family.expression)
          SELECT r.*, min(f.depth) FROM family f JOIN published_result r ON r.urn = f.urn
          GROUP BY r.academic_year, r.measure, r.for_group
          ORDER BY r.academic_year DESC, r.measure, r.for_group
          """, arguments: [urn])
      return rows.map(PublishedResult.init(row:))
    }
  }

  /// The latest year's published results that have a value, of all schools on file: by school, measure and group. A
  /// predecessor's stand under its own URN.
  public func latestResults() async throws -> [PublishedResult] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM published_result r WHERE value IS NOT NULL AND academic_year = (
            SELECT max(academic_year) FROM published_result s
            WHERE s.urn = r.urn AND s.measure = r.measure AND s.for_group = r.for_group AND s.value IS NOT NULL)
          ORDER BY urn, measure, for_group
          """
      ).map(PublishedResult.init(row:))
    }
  }
}

/// What an import of results took and left out.
public struct ResultsImportReport: Hashable, Sendable {
  /// Schools of which results were taken.
  public var schools = 0
  public var results = 0
  /// Schools in the file that are not on file here.
  public var leftOut = 0

  public init() {}
}

extension PublishedResult {
  fileprivate init(row: Row) {
    let group: String = row["for_group"]
    self.init(
      urn: row["urn"], academicYear: row["academic_year"], measure: row["measure"], group: group.isEmpty ? nil : group,
      unit: row["unit"], value: row["value"], withheld: row["withheld"])
  }
}

extension Database {
  fileprivate func put(_ result: PublishedResult, from file: String, at moment: Int) throws {
    let statement = try cachedStatement(
      sql: """
        INSERT OR REPLACE INTO published_result
          (urn, measure, for_group, academic_year, unit, value, withheld, source_file, imported_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        result.urn, result.measure, result.group ?? "", result.academicYear, result.unit, result.value,
        result.withheld, file, moment,
      ])
  }
}
