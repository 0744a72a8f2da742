import GRDB
public import Plans

/// A source that has not answered as it should since its last good answer.
public struct FailingSource: Hashable, Sendable {
  public var id: Int64
  public var urn: URN
  public var address: String
  /// The first attempt that failed since then, in seconds since 1 January 1970 UTC.
  public var since: Int
  /// Why the last attempt failed, in a sentence.
  public var reason: String?
}

extension Store {
  /// The sources of these schools whose last attempt failed, the longest failing first.
  public func failingSources(of schools: [URN]) async throws -> [FailingSource] {
    let urns = VersionList.text(schools.map { Int64($0.rawValue) })
    return try await read { database in
      try Row.fetchAll(database, sql: FailingSource.query, arguments: ["urns": urns]).compactMap { row in
        guard let since: Int = row["since"] else { return nil }
        return FailingSource(
          id: row["id"], urn: row["urn"], address: row["address"], since: since, reason: row["reason"])
      }
    }
  }
}

extension FailingSource {
  /// When a source, named `s`, began to fail: its first failed attempt after its last good one.
  static let since = """
    (SELECT min(a.at) FROM source_attempt a WHERE a.source_id = s.id AND a.outcome = 'failed' AND a.id > coalesce(
      (SELECT max(b.id) FROM source_attempt b WHERE b.source_id = s.id AND b.outcome IN ('changed', 'unchanged')), 0))
    """
  static let query = """
    SELECT s.id, s.urn, s.address, \(since) AS since,
      (SELECT reason FROM source_attempt c WHERE c.source_id = s.id ORDER BY c.id DESC LIMIT 1) AS reason
    FROM json_each(:urns) list CROSS JOIN source s ON s.urn = list.value
    WHERE s.consecutive_failures > 0 ORDER BY since, s.id
    """
}
