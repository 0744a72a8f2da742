import GRDB
public import Plans

/// A school that another followed or that followed it, as the register has it.
public struct LinkedSchool: Hashable, Sendable {
  public var urn: URN
  /// Nil where that school is not on file.
  public var name: String?
  public var isPredecessor: Bool
}

extension Store {
  /// The schools that a school followed, and those that followed it.
  public func linkedSchools(of urn: URN) async throws -> [LinkedSchool] {
    try await read { database in
      try Row.fetchAll(database, sql: LinkedSchool.query, arguments: ["urn": urn]).map { row in
        LinkedSchool(urn: row["urn"], name: row["name"], isPredecessor: row["is_predecessor"])
      }
    }
  }
}

extension LinkedSchool {
  static let query = """
    SELECT link.predecessor AS urn, school.name, 1 AS is_predecessor
    FROM school_link link LEFT JOIN school ON school.urn = link.predecessor WHERE link.urn = :urn
    UNION ALL
    SELECT link.urn, school.name, 0 FROM school_link link LEFT JOIN school ON school.urn = link.urn
    WHERE link.predecessor = :urn
    ORDER BY is_predecessor DESC, urn
    """
}
