/// Who does something: stands in the audit beside what was done.
public enum Actor: Hashable, Sendable {
  /// A person who is signed in.
  case person(Int64)
  /// Whoever may run commands as the data folder's user.
  case commandLine
  /// Caseload itself.
  case system

  var kind: String {
    switch self {
    case .person: "person"
    case .commandLine: "commandLine"
    case .system: "system"
    }
  }

  var personID: Int64? { if case .person(let id) = self { id } else { nil } }
}
