import Storing

/// The pages that the main navigation leads to, in its order.
enum NavigationItem: CaseIterable, Sendable {
  case caseload, schools, collections

  var address: String {
    switch self {
    case .caseload: "/"
    case .schools: "/schools"
    case .collections: "/collections"
    }
  }

  /// Only an adviser has a caseload of their own.
  func name(for role: Role) -> String {
    switch self {
    case .caseload: role == .adviser ? "My caseload" : "Caseloads"
    case .schools: "All schools"
    case .collections: "Collections"
    }
  }
}

extension Site {
  /// What stands around a page for somebody who is signed in.
  ///
  /// - Parameter current: the page of the navigation that this one is, or nil where it is none of them.
  func frame(_ title: String, _ current: NavigationItem?, for context: SignedIn) -> Frame {
    Frame(
      title: title, authority: settings.authority, stylesheet: stylesheet.path,
      navigation: NavigationItem.allCases.map { item in
        NavigationLink(
          name: item.name(for: context.person.role), address: item.address,
          isCurrent: item == current)
      }, who: context.person.name)
  }
}
