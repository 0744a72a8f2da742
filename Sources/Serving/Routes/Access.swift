import Storing

/// Who may ask for a route. There is no default: a route without one does not compile.
enum Access: Hashable, Sendable {
  /// Anybody, signed in or not.
  case anybody
  /// A signed-in person of one of these roles, within a scope.
  case people(Set<Role>, PersonScope)
  /// A system with a school's token.
  case token(TokenScope)
  /// A school that opens its link: its token stands in the address, and nobody signs in.
  case link(LinkScope)
  /// A monitor on this machine, or an administrator.
  case monitor
}

/// Which schools a person may act on.
enum PersonScope: Hashable, Sendable {
  /// The route is not about one school, or all its readers may read all schools.
  case anySchool
  /// The school in the address: an adviser must have it in the caseload today; managers and administrators act on all.
  case ownSchool
  /// The school of the source in the address, likewise.
  case ownSource
  /// The school of the delivery in the address, likewise.
  case ownReceipt
}

/// What a token opens.
enum TokenScope: Hashable, Sendable {
  /// The school in the address, which must be the token's.
  case ownSchool
  /// A receipt of the token's own school.
  case ownReceipt
}

/// What a school's link opens.
enum LinkScope: Hashable, Sendable {
  /// The page to send a plan on.
  case sending
  /// A delivery that was sent with the same token: neither another school's, nor the school's own that came elsewise.
  case ownDelivery
}

extension Set<Role> {
  /// All who can sign in.
  static let everyone = Set(Role.allCases)
}
