import GRDB
public import Plans

/// A source as the Collections page lists it.
public struct ListedSource: Hashable, Sendable {
  public var source: Source
  public var school: String
  /// Its last attempt; nil where it was not asked yet.
  public var attempt: SourceAttempt?
  /// When it began to fail, in seconds since 1 January 1970 UTC; nil where its last attempt did not.
  public var failingSince: Int?
}

extension Store {
  /// Every source with its last attempt, those that fail first and of them the longest failing, the rest by school.
  /// Where no schools are given, the sources of all.
  public func listedSources(of schools: [URN]?) async throws -> [ListedSource] {
    let urns = schools.map { VersionList.text($0.map { Int64($0.rawValue) }) }
    return try await read { database in
      let adapter = ScopeAdapter(["attempt": RangeRowAdapter(0..<9)])
      return try Row.fetchAll(database, sql: ListedSource.query, arguments: ["urns": urns], adapter: adapter).map {
        row in
        ListedSource(
          source: Source(row: row), school: row["school"],
          attempt: row.scopes["attempt"].flatMap { $0.containsNonNullValue ? SourceAttempt(row: $0) : nil },
          failingSince: row["since"])
      }
    }
  }
}

extension ListedSource {
  static let query = """
    SELECT a.source_id, a.at, a.outcome, a.status, a.bytes, a.milliseconds, a.code, a.reason, a.receipt,
      s.*, school.name AS school, CASE WHEN s.consecutive_failures > 0 THEN \(FailingSource.since) END AS since
    FROM source s JOIN school ON school.urn = s.urn
    LEFT JOIN source_attempt a ON a.id = (SELECT max(id) FROM source_attempt WHERE source_id = s.id)
    WHERE :urns IS NULL OR s.urn IN (SELECT value FROM json_each(:urns))
    ORDER BY s.consecutive_failures = 0, since, school.name COLLATE NOCASE, s.urn, s.id
    """
}
