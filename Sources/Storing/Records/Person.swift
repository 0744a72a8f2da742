import GRDB

/// What a person may do.
public enum Role: String, Codable, CaseIterable, Sendable {
  /// Looks after the schools of a caseload.
  case adviser
  /// Sees and does all that advisers may, for every school.
  case manager
  /// May do everything.
  case administrator
}

/// Someone who may sign in.
public struct Person: Hashable, Sendable {
  public var id: Int64
  public var name: String
  public var email: String
  public var role: Role

  public init(id: Int64, name: String, email: String, role: Role) {
    self.id = id
    self.name = name
    self.email = email
    self.role = role
  }

  init(row: Row) { self.init(id: row["id"], name: row["name"], email: row["email"], role: row["role"]) }
}

/// A person and what their password is checked against.
public struct SignInRecord: Hashable, Sendable {
  public var person: Person
  public var passwordHash: String
}
