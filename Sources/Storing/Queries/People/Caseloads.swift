import GRDB
public import Plans

extension Store {
  /// The schools that a person looked after on a day, by name.
  public func caseload(of person: Int64, on day: Day) async throws -> [URN] {
    try await read { database in
      try URN.fetchAll(
        database,
        sql: """
          SELECT caseload.urn FROM caseload JOIN school ON school.urn = caseload.urn
          WHERE caseload.person_id = ? AND caseload.from_day <= ?
            AND (caseload.until_day IS NULL OR caseload.until_day > ?)
          ORDER BY school.name COLLATE NOCASE, school.urn
          """, arguments: [person, day, day])
    }
  }

  /// Whether a school is in a person's caseload on a day.
  public func hasSchool(person: Int64, urn: URN, on day: Day) async throws -> Bool {
    try await read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT 1 FROM caseload
          WHERE urn = ? AND from_day <= ? AND (until_day IS NULL OR until_day > ?) AND person_id = ?
          """)
      return try Int.fetchOne(statement, arguments: [urn, day, day, person]) != nil
    }
  }

  /// The adviser who looks after a school on a day; nil where nobody does.
  public func adviser(of urn: URN, on day: Day) async throws -> Person? {
    try await read { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT person.id, person.name, person.email, person.role
          FROM caseload JOIN person ON person.id = caseload.person_id
          WHERE caseload.urn = ? AND caseload.from_day <= ?
            AND (caseload.until_day IS NULL OR caseload.until_day > ?)
          """, arguments: [urn, day, day]
      ).map(Person.init(row:))
    }
  }
}
