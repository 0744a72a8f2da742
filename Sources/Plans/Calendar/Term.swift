/// Autumn, spring or summer: what the guidance means by a term.
public enum Term: String, CaseIterable, Codable, Sendable, Comparable {
  case autumn, spring, summer

  public var order: Int {
    switch self {
    case .autumn: 0
    case .spring: 1
    case .summer: 2
    }
  }

  public static func < (left: Term, right: Term) -> Bool { left.order < right.order }
}

/// One of the six half-terms: Autumn 1 to Summer 2, which some authorities call Term 1 to Term 6.
public enum HalfTerm: Int, CaseIterable, Sendable, Comparable {
  case autumn1 = 1
  case autumn2, spring1, spring2, summer1, summer2

  public var term: Term {
    switch self {
    case .autumn1, .autumn2: .autumn
    case .spring1, .spring2: .spring
    case .summer1, .summer2: .summer
    }
  }

  /// `Autumn 1` … `Summer 2`.
  public var name: String {
    switch self {
    case .autumn1: "Autumn 1"
    case .autumn2: "Autumn 2"
    case .spring1: "Spring 1"
    case .spring2: "Spring 2"
    case .summer1: "Summer 1"
    case .summer2: "Summer 2"
    }
  }

  /// `Term 1` … `Term 6`, as six-term authorities write it.
  public var termNumberName: String { "Term \(rawValue)" }

  /// The half-term with this name, in either naming.
  public init?(named name: String) {
    guard let match = HalfTerm.allCases.first(where: { $0.name == name || $0.termNumberName == name }) else {
      return nil
    }
    self = match
  }

  public static func < (left: HalfTerm, right: HalfTerm) -> Bool { left.rawValue < right.rawValue }
}
