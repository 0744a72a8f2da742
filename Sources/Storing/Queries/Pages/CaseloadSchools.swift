import GRDB
public import Plans

/// A school as lists of schools show it.
public struct ListedSchool: Hashable, Sendable {
  public var urn: URN
  public var name: String
  public var phase: SchoolPhase
  public var numberOnRoll: Int?
  public var isOpen: Bool
  public var laestab: String?
  /// Who looks after it on the day that was asked for.
  public var adviserID: Int64?
  public var adviser: String?
}

extension Store {
  /// The schools that a person looks after on a day, by name, closed ones included; or, for nobody in particular, every
  /// school that is open or in somebody's caseload.
  public func listedSchools(of person: Int64?, on day: Day) async throws -> [ListedSchool] {
    try await read { database in
      try Row.fetchAll(
        database, sql: person == nil ? ListedSchool.all : ListedSchool.ofPerson,
        arguments: person == nil ? ["day": day] : ["day": day, "person": person]
      ).map(ListedSchool.init(row:))
    }
  }
}

extension ListedSchool {
  init(row: Row) {
    urn = row["urn"]
    name = row["name"]
    phase = row["phase"]
    numberOnRoll = row["number_on_roll"]
    isOpen = row["is_open"]
    laestab = row["laestab"]
    adviserID = row["adviser_id"]
    adviser = row["adviser"]
  }

  private static let columns = """
    SELECT s.urn, s.name, s.phase, s.number_on_roll, s.is_open, s.laestab, c.person_id AS adviser_id, p.name AS adviser
    """
  private static let holds = "c.from_day <= :day AND (c.until_day IS NULL OR c.until_day > :day)"
  private static let order = "ORDER BY s.name COLLATE NOCASE, s.urn"

  static let ofPerson = """
    \(columns) FROM caseload c JOIN school s ON s.urn = c.urn JOIN person p ON p.id = c.person_id
    WHERE c.person_id = :person AND \(holds) \(order)
    """
  static let all = """
    \(columns) FROM school s LEFT JOIN caseload c ON c.urn = s.urn AND \(holds) LEFT JOIN person p ON p.id = c.person_id
    WHERE s.is_open = 1 OR c.person_id IS NOT NULL \(order)
    """
}
