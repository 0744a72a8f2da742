import GRDB
public import Plans

extension Store {
  /// Every school on file, by name.
  public func schools() async throws -> [School] {
    try await read { database in
      try Row.fetchAll(database, sql: "SELECT \(School.columns) FROM school ORDER BY name COLLATE NOCASE, urn")
        .map(School.init(row:))
    }
  }

  /// A school, or nil where the register was not imported with it.
  public func school(_ urn: URN) async throws -> School? { try await read { try $0.school(urn) } }
}

extension Database {
  func school(_ urn: URN) throws -> School? {
    let statement = try cachedStatement(sql: "SELECT \(School.columns) FROM school WHERE urn = ?")
    return try Row.fetchOne(statement, arguments: [urn]).map(School.init(row:))
  }
}
