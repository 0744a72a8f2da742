import GRDB
public import Plans

extension Store {
  /// Which school followed which, of all schools on file.
  public func schoolLinks() async throws -> [(urn: URN, predecessor: URN)] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT urn, predecessor FROM school_link ORDER BY urn, predecessor").map {
        ($0["urn"], $0["predecessor"])
      }
    }
  }

  /// Who looks after each school on a day.
  public func advisers(on day: Day) async throws -> [URN: SchoolAdviser] {
    try await read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT c.urn, p.id, p.name FROM caseload c JOIN person p ON p.id = c.person_id
          WHERE c.from_day <= ? AND (c.until_day IS NULL OR c.until_day > ?) AND p.removed_at IS NULL
          """, arguments: [day, day])
      return Dictionary(
        rows.map { ($0["urn"] as URN, SchoolAdviser(id: $0["id"], name: $0["name"])) }, uniquingKeysWith: { $1 })
    }
  }
}
