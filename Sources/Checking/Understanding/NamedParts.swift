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
  /// Names as they are written, those of governors by themselves: most come again and again, and need no reading.
  private var seenAsWritten: Set<String> = []
  private var seenGovernors: Set<String> = []
  private var seen: Set<String> = []
  /// Whether a name that monitors is a governor's.
  private var governors: [String: Bool] = [:]

  init(_ items: PlanItems, vocabularies: Vocabularies) {
    let plan = items.plan
    roles = vocabularies.roles
    resources = vocabularies.resources
    var people: [String: NamedPerson] = [:]
    for person in plan.people {
      for name in [person.writtenAs, person.name].compactMap({ $0 }) {
        let folded = NamedParts.folded(WrittenWords(name))
        if people[folded] == nil { people[folded] = person }
      }
    }
    self.people = people
    for (index, priority) in plan.priorities.enumerated() {
      let place = priority.location ?? SourceLocation("priority \(index + 1)")
      for name in priority.lead { add(name, at: place) }
      for name in priority.governor { add(name, at: place, isGovernor: true) }
    }
    for action in items.actions { for name in action.item.lead { add(name, at: action.location) } }
    for monitoring in items.monitoring {
      for name in monitoring.item.who { add(name, at: monitoring.location) }
      if monitoring.item.governors { addGovernors(of: monitoring) }
    }
  }

  /// Adds a name unless it is there. `isGovernor`: the plan's heading says so, whatever the name is.
  private mutating func add(_ name: String, at location: SourceLocation, isGovernor: Bool = false) {
    guard isGovernor ? seenGovernors.insert(name).inserted : seenAsWritten.insert(name).inserted else { return }
    let words = WrittenWords(name)
    let folded = NamedParts.folded(words)
    guard !isPlaceholder(words), seen.insert(isGovernor ? "governor " + folded : folded).inserted else { return }
    let found = rolesNamed(by: words, folded: folded)
    var tiers = found.filter(\.isPrecise).compactMap { LeadershipTier($0.tier) }
    if isGovernor { tiers = [.governors] }
    parts.append(
      Part(
        name: name, location: location, tiers: LeadershipTier.allCases.filter(tiers.contains),
        isVague: tiers.isEmpty && found.contains { !$0.isPrecise }))
  }

  /// Monitoring in which governors take part though none is named among those who do it.
  private mutating func addGovernors(of monitoring: PlacedItem<Plans.Monitoring>) {
    guard !seen.contains("governors by text") else { return }
    for name in monitoring.item.who where isOfGovernors(name) { return }
    seen.insert("governors by text")
    parts.append(
      Part(name: monitoring.item.text, location: monitoring.location, tiers: [.governors], isVague: false))
  }

  private mutating func isOfGovernors(_ name: String) -> Bool {
    if let known = governors[name] { return known }
    let words = WrittenWords(name)
    let isOne = rolesNamed(by: words, folded: NamedParts.folded(words)).contains { $0.tier == .governors }
    governors[name] = isOne
    return isOne
  }

  /// The roles of a name: what the plan's own list of people says, else its words. Somebody with two posts, "Deputy
  /// head and English lead", has a part in both.
  private func rolesNamed(by words: WrittenWords, folded: String) -> [Role] {
    if let person = people[folded] {
      let listed = [person.role, person.name].compactMap { $0 }.flatMap(roles.roles(in:))
      // "AP" is an assistant principal, but not where the plan lists it as the initials of Anna Price.
      if !listed.isEmpty || NamedParts.areInitials(person.writtenAs, of: person.name) { return listed }
    }
    // "HT / SENDCo" in one cell is two people; "Deputy head (teaching and learning lead)" is one.
    if !words.tokens.contains(where: { $0.key == "(" }), words.tokens.contains(where: NamedParts.standsBetween) {
      return roles.roles(in: words)
    }
    return roles.role(of: words).map { [$0] } ?? []
  }

  /// Whether a token stands between two people.
  private static func standsBetween(_ token: WrittenWords.Token) -> Bool {
    switch token.key {
    case "/", ",", ";", "and", "+": true
    default: false
    }
  }

  private static func areInitials(_ letters: String, of name: String?) -> Bool {
    let initials = WrittenWords(name ?? "").tokens.filter(\.isWord).compactMap(\.key.first)
    let written = folded(WrittenWords(letters))
    return !written.isEmpty && String(initials).hasSuffix(written)
  }

  /// Whether a cell says that nobody is named yet: "n/a", "TBC", "–".
  private func isPlaceholder(_ name: WrittenWords) -> Bool {
    var only: String?
    var count = 0
    for token in name.tokens where token.isWord {
      only = token.key
      count += 1
    }
    guard let only, resources.table.meaning(of: name) != .nothing else { return true }
    return count == 1 && ["tbc", "tba", "tbd", "vacancy", "vacant"].contains(only)
  }

  /// Without case, full stops and white space, so that "J.B." and "JB" are one person.
  private static func folded(_ name: WrittenWords) -> String {
    name.tokens.reduce(into: "") { if $1.isWord { $0 += $1.key } }
  }
}
