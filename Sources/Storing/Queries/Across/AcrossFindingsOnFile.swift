import GRDB
public import Plans

/// How many findings of one check there are, of each severity.
public struct AcrossCount: Hashable, Sendable {
  public var check: String
  public var severity: Severity
  public var count: Int
}

/// A finding across schools as it is stored.
public struct StoredAcrossFinding: Hashable, Sendable {
  public var finding: AcrossFinding
  /// The day that it was found first in these words.
  public var since: Day
}

/// Whose findings are asked for.
public enum AcrossReader: Hashable, Sendable {
  /// All, and those that are about no school but about the authority.
  case everyone
  /// Those that touch a school that this person looks after on a day.
  case adviser(Int64, on: Day)
}

extension Store {
  /// The findings that stand, counted by check and severity.
  public func acrossCounts(for reader: AcrossReader) async throws -> [AcrossCount] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT f.check_name, f.severity, count(*) AS count FROM across_finding f INDEXED BY across_finding_current
          WHERE f.is_current = 1 \(reader.condition) GROUP BY f.check_name, f.severity ORDER BY f.check_name, f.severity
          """, arguments: reader.arguments
      ).map { AcrossCount(check: $0["check_name"], severity: $0["severity"], count: $0["count"]) }
    }
  }

  /// The findings of one check that stand, in its order.
  ///
  /// - Parameters:
  ///   - check: its name.
  ///   - reader: whose.
  ///   - first: how many to leave out before.
  ///   - count: how many at most.
  /// - Returns: whole findings, each with the day that it was found first.
  /// - Throws: `StoringError` where the database does not answer.
  public func acrossFindings(
    of check: String, for reader: AcrossReader, after first: Int, atMost count: Int
  ) async throws -> [StoredAcrossFinding] {
    try await read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT f.payload_json, f.as_of FROM across_finding f INDEXED BY across_finding_current
          WHERE f.is_current = 1 AND f.check_name = :check \(reader.condition)
          ORDER BY f.position, f.id LIMIT :count OFFSET :first
          """,
        arguments: reader.arguments + ["check": check, "count": count, "first": first]
      ).map { row in
        StoredAcrossFinding(
          finding: try StoredJSON.value(AcrossFinding.self, from: row["payload_json"]), since: row["as_of"])
      }
    }
  }

  /// The schools that some files are filed under, by the deliveries' receipts, and their names.
  public func schools(ofReceipts receipts: [String]) async throws -> [String: (urn: URN, name: String)] {
    try await read { database in
      var found: [String: (urn: URN, name: String)] = [:]
      let statement = try database.cachedStatement(
        sql: "SELECT d.urn, s.name FROM delivery d JOIN school s ON s.urn = d.urn WHERE d.receipt = ?")
      for receipt in Set(receipts) {
        if let row = try Row.fetchOne(statement, arguments: [receipt]) { found[receipt] = (row["urn"], row["name"]) }
      }
      return found
    }
  }

  /// The names of schools on file.
  public func schoolNames(of urns: [URN]) async throws -> [URN: String] {
    try await read { database in
      var found: [URN: String] = [:]
      let statement = try database.cachedStatement(sql: "SELECT name FROM school WHERE urn = ?")
      for urn in Set(urns) { found[urn] = try String.fetchOne(statement, arguments: [urn]) }
      return found
    }
  }
}

extension AcrossReader {
  fileprivate var condition: String {
    switch self {
    case .everyone: ""
    case .adviser:
      """
      AND EXISTS (
        SELECT 1 FROM across_finding_school s JOIN caseload c ON c.urn = s.urn
        WHERE s.finding_id = f.id AND c.person_id = :person AND c.from_day <= :day
          AND (c.until_day IS NULL OR c.until_day > :day))
      """
    }
  }

  fileprivate var arguments: StatementArguments {
    switch self {
    case .everyone: [:]
    case .adviser(let person, let day): ["person": person, "day": day]
    }
  }
}
