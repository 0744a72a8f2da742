import Storing

/// The pages that the main navigation leads to, in its order.
enum NavigationItem: CaseIterable, Sendable {
  case caseload, schools, across, collections, quality

  var address: String {
    switch self {
    case .caseload: "/"
    case .schools: "/schools"
    case .across: "/across"
    case .collections: "/collections"
    case .quality: "/quality"
    }
  }

  /// Only an adviser has a caseload of their own.
  func name(for role: Role) -> String {
    switch self {
    case .caseload: role == .adviser ? "My caseload" : "Caseloads"
    case .schools: "All schools"
    case .across: "Across schools"
    case .collections: "Collections"
    case .quality: "Criteria"
    }
  }
}

extension Site {
  /// What stands around a page for somebody who is signed in; `current` is the page of the navigation that it is, nil
  /// where it is none of them.
  func frame(_ title: String, _ current: NavigationItem?, for context: SignedIn) -> Frame {
    frame(title, current, for: context.person)
  }

  func frame(_ title: String, _ current: NavigationItem?, for person: Person) -> Frame {
    Frame(
      title: title, authority: settings.authority, stylesheet: stylesheet.path,
      navigation: NavigationItem.allCases.map { item in
        NavigationLink(name: item.name(for: person.role), address: item.address, isCurrent: item == current)
      }, who: person.name, notice: settings.judging?()?.words)
  }
}
