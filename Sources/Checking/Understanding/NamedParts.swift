import Plans
import Vocabularies

/// Who has a part in a plan: each name once, in the plan's order, with the tiers of leadership that it belongs to.
struct NamedParts {
  struct Part: Hashable {
    /// As the plan writes it.
    let name: String
    /// Where it first stands.
    let location: SourceLocation
    let tiers: [LeadershipTier]
    /// Whether it names a body or everybody, so that nobody answers: "SLT", "all staff".
    let isVague: Bool
  }

  private(set) var parts: [Part] = []
  private let roles: RoleVocabulary
  private let resources: ResourceVocabulary
  /// What the plan's own list of people says of a name, folded.
  private let people: [String: NamedPerson]
  private var seenAsWritten: Set<String> = []
  private var seen: Set<String> = []

  init(_ plan: Plan, vocabularies: Vocabularies) {
    roles = vocabularies.roles
    resources = vocabularies.resources
    var people: [String: NamedPerson] = [:]
    for person in plan.people {
      for name in [person.writtenAs, person.name].compactMap({ $0 }) where people[NamedParts.folded(name)] == nil {
        people[NamedParts.folded(name)] = person
      }
    }
    self.people = people
    for (index, priority) in plan.priorities.enumerated() {
      let place = priority.location ?? SourceLocation("priority \(index + 1)")
      for name in priority.lead { add(name, at: place) }
      for name in priority.governor { add(name, at: place, isGovernor: true) }
    }
    for action in plan.placedActions { for name in action.item.lead { add(name, at: action.location) } }
    for monitoring in plan.placedMonitoring {
      for name in monitoring.item.who { add(name, at: monitoring.location) }
      if monitoring.item.governors { addGovernors(of: monitoring) }
    }
  }

  /// Adds a name unless it is there. `isGovernor`: the plan's heading says so, whatever the name is.
  private mutating func add(_ name: String, at location: SourceLocation, isGovernor: Bool = false) {
    let heading = isGovernor ? "governor " : ""
    // As written first: most names come again and again, and need no reading.
    guard seenAsWritten.insert(heading + name).inserted, !isPlaceholder(name),
      seen.insert(heading + NamedParts.folded(name)).inserted
    else { return }
    let found = rolesNamed(by: name)
    var tiers = found.filter(\.isPrecise).compactMap { LeadershipTier($0.tier) }
    if isGovernor { tiers = [.governors] }
    parts.append(
      Part(
        name: name, location: location, tiers: LeadershipTier.allCases.filter(tiers.contains),
        isVague: tiers.isEmpty && found.contains { !$0.isPrecise }))
  }

  /// Monitoring in which governors take part though none is named among those who do it.
  private mutating func addGovernors(of monitoring: PlacedItem<Plans.Monitoring>) {
    let named = monitoring.item.who.contains { rolesNamed(by: $0).contains { $0.tier == .governors } }
    guard !named, seen.insert("governors by text").inserted else { return }
    parts.append(
      Part(name: monitoring.item.text, location: monitoring.location, tiers: [.governors], isVague: false))
  }

  /// The roles of a name: what the plan's own list of people says, else its words. Somebody with two posts, "Deputy
  /// head and English lead", has a part in both.
  private func rolesNamed(by name: String) -> [Role] {
    if let person = people[NamedParts.folded(name)] {
      let listed = [person.role, person.name].compactMap { $0 }.flatMap(roles.roles(in:))
      // "AP" is an assistant principal, but not where the plan lists it as the initials of Anna Price.
      if !listed.isEmpty || NamedParts.areInitials(person.writtenAs, of: person.name) { return listed }
    }
    // "HT / SENDCo" in one cell is two people; "Deputy head (teaching and learning lead)" is one.
    let signs = WrittenWords(name).tokens.map(\.key)
    if !signs.contains("("), signs.contains(where: ["/", ",", ";", "and", "+"].contains) {
      return roles.roles(in: name)
    }
    return roles.role(of: name).map { [$0] } ?? []
  }

  private static func areInitials(_ letters: String, of name: String?) -> Bool {
    let initials = WrittenWords(name ?? "").tokens.filter(\.isWord).compactMap(\.key.first)
    let written = folded(letters)
    return !written.isEmpty && String(initials).hasSuffix(written)
  }

  /// Whether a cell says that nobody is named yet: "n/a", "TBC", "–".
  private func isPlaceholder(_ name: String) -> Bool {
    let words = WrittenWords(name).tokens.filter(\.isWord)
    if words.isEmpty || resources.table.meaning(of: name) == .nothing { return true }
    return words.count == 1 && ["tbc", "tba", "tbd", "vacancy", "vacant"].contains(words[0].key)
  }

  /// Without case, full stops and white space, so that "J.B." and "JB" are one person.
  private static func folded(_ name: String) -> String {
    WrittenWords(name).tokens.filter(\.isWord).map(\.key).joined()
  }
}
