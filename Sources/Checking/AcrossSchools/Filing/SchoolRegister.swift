public import Plans

/// The schools of the national register that are on file, which of them belong together, and which followed which.
public struct SchoolRegister: Sendable {
  /// By URN, rising.
  public let schools: [School]
  /// Which school followed which: an academy has a new URN and its predecessor's plans.
  public let predecessors: [URN: [URN]]
  private let positions: [URN: Int]
  private let families: [URN: Int]

  public init(_ schools: [School], links: [(urn: URN, predecessor: URN)] = []) {
    self.schools = schools.sorted { $0.urn < $1.urn }
    var predecessors: [URN: [URN]] = [:]
    for link in links { predecessors[link.urn, default: []].append(link.predecessor) }
    self.predecessors = predecessors.mapValues { $0.sorted() }
    positions = Dictionary(
      self.schools.enumerated().map { ($0.element.urn, $0.offset) }, uniquingKeysWith: { first, _ in first })
    families = Families(of: self.schools, links: links).numbers
  }

  public subscript(_ urn: URN) -> School? { positions[urn].map { schools[$0] } }

  /// The group of schools that a school belongs to: those of its federation and its trust, and those that it followed.
  /// Two schools have the same number where they belong together. Nil for a school that is not on file.
  public func family(of urn: URN) -> Int? { families[urn] }
}

/// Schools joined where they have a federation or a trust in common, or one followed the other.
private struct Families {
  var numbers: [URN: Int] = [:]
  private var parents: [Int] = []

  init(of schools: [School], links: [(urn: URN, predecessor: URN)]) {
    parents = Array(schools.indices)
    for (index, school) in schools.enumerated() { numbers[school.urn] = index }
    var firsts: [String: Int] = [:]
    for (index, school) in schools.enumerated() {
      let groups = [school.federation.map { "federation " + $0 }, school.trust.map { "trust " + $0 }]
      for group in groups.compactMap({ $0 }) {
        let key = PlanIdentity.folded(group)
        if let first = firsts[key] { join(first, index) } else { firsts[key] = index }
      }
    }
    for link in links {
      if let one = numbers[link.urn], let other = numbers[link.predecessor] { join(one, other) }
    }
    for school in schools { numbers[school.urn] = numbers[school.urn].map { root(of: $0) } }
  }

  private mutating func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }

  private mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    parents[max(one, other)] = min(one, other)
  }
}

extension SchoolRegister {
  /// What tells the schools that may share their plans from all others; nil where a plan does not say whose it is.
  func familyName(of plan: FiledPlan) -> String? {
    if let urn = plan.urn { return family(of: urn).map { "family \($0)" } ?? "URN \(urn)" }
    let name = PlanIdentity.folded(plan.plan.school.name ?? "")
    return name.isEmpty ? nil : "name " + name
  }

  /// Whether two schools are one, or in a federation or trust together, or one followed the other.
  func belongTogether(_ one: URN, _ other: URN) -> Bool {
    guard one != other else { return true }
    guard let own = family(of: one) else { return false }
    return own == family(of: other)
  }

  /// What a message calls the school of a plan.
  func name(of plan: FiledPlan) -> String {
    let name = plan.urn.flatMap { self[$0]?.name } ?? plan.plan.school.name
    switch (name, plan.urn) {
    case (let name?, let urn?): return "\(name) (\(urn))"
    case (let name?, nil): return name
    case (nil, let urn?): return "The school with URN \(urn)"
    case (nil, nil): return "The school of \(plan.file)"
    }
  }
}
