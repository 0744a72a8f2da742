import Plans
import Vocabularies

/// Whom one statement names: roles, names and initials as it writes them, with the tier of each.
public struct PeopleStatement: Encodable, Hashable, Sendable {
  /// The tiers of the guidance's criterion on roles; whoever is in none of them, or named without a role, is `other`, and so
  /// is "SLT" by itself: nobody in it can be held to account, so it adds no tier (guidance on improvement planning).
  public enum Tier: String, Codable, CaseIterable, Sendable {
    case senior, middle, governor, other

    init(_ role: Role?) {
      let isNobody = role?.tier == .senior && role?.isPrecise == false
      self = isNobody ? .other : role.map(Tier.init(entry:)) ?? .other
    }

    /// The tier of an entry of the vocabulary.
    init(entry role: Role) {
      self =
        switch role.tier {
        case .senior: .senior
        case .middle: .middle
        case .governors: .governor
        case .none: .other
        }
    }
  }

  public let text: String
  public let people: [String]
  /// One for each person, in the same order.
  public let tiers: [Tier]
  /// The entries of the vocabulary that were found in them.
  public let because: [String]

  init(_ text: String, phrases: PhraseBook) {
    self.text = text
    let people = PeopleStatement.people(in: text, phrases: phrases)
    self.people = people
    let roles = phrases.people.roles
    tiers = people.indices.map { Tier(PeopleStatement.role(of: $0, among: people, roles: roles)) }
    because = people.flatMap { person in
      let words = WrittenWords(person)
      return roles.table.matches(in: words).map {
        FoundEntry(words: words).because($0.tokens, means: Tier(entry: $0.meaning).rawValue, in: "roles")
      }
    }
  }

  /// The role of an entry; "DT" of "DT / Art leads" shares the one behind it.
  private static func role(of place: Int, among people: [String], roles: RoleVocabulary) -> Role? {
    if let role = roles.role(of: people[place]) { return role }
    let words = WrittenWords(people[place])
    guard place + 1 < people.count, words.tokens.count == 1, !PersonName.isInitials(words.tokens[0]),
      let last = people[place + 1].split(separator: " ").last, ["leads", "leaders", "coordinators"].contains(last)
    else { return nil }
    return roles.role(of: people[place + 1])
  }

  /// The entries of a list, dates beside them left out ("VP (curriculum) – by Friday"); of an entry that says what
  /// somebody does, whom it names.
  private static func people(in text: String, phrases: PhraseBook) -> [String] {
    let parts = WhoAndWhen(phrases: phrases).parts(of: Line(text))
    let who = parts.when == nil ? text : parts.who ?? ""
    var people: [String] = []
    // "In December and April" names nobody.
    for entry in phrases.people.people(in: who) where phrases.dates.read(entry) == nil {
      if phrases.people.isWholly(entry) || RoleNames(phrases.people.roles).isPostInSmallLetters(WrittenWords(entry)) {
        people.append(withoutArticle(entry))
      } else {
        // "SENDCo observes interventions run by TAs": whoever is looked at does nothing; whoever is told takes part.
        let taking = phrases.people.takingPart(in: entry)
        people += initialsFirst(in: entry, roles: phrases.people.roles)
        people += phrases.people.found(in: entry, subject: true).filter { taking.isEmpty || taking.contains($0) }
          .map(withoutArticle)
        people += initialsLast(in: entry, besides: people, roles: phrases.people.roles)
      }
    }
    return people.reduce(into: []) { once, person in if !once.contains(person) { once.append(person) } }
  }

  private static func withoutArticle(_ person: String) -> String {
    person.hasPrefix("The ") || person.hasPrefix("the ") ? String(person.dropFirst(4)) : person
  }

  /// "RW to check planning": who does something, by the verb behind the initials. "PA checks" are of absence.
  private static func initialsFirst(in entry: String, roles: RoleVocabulary) -> [String] {
    let words = WrittenWords(entry)
    guard words.tokens.count > 2, isSomebody(0, in: words, roles), words.tokens[1].isWord,
      PeopleList.acts.contains(words.tokens[1].key)
    else { return [] }
    return [words.text(of: 0..<1)]
  }

  /// "Feed back to TJ", "looks at books with JB": who is told or takes part, behind somebody who acts.
  private static func initialsLast(in entry: String, besides people: [String], roles: RoleVocabulary) -> [String] {
    let words = WrittenWords(entry)
    guard !people.isEmpty else { return [] }
    return words.tokens.indices.dropFirst().compactMap { place in
      guard isSomebody(place, in: words, roles), ["to", "with", "by"].contains(words.tokens[place - 1].key) else {
        return nil
      }
      let next = place + 1 < words.tokens.count ? words.tokens[place + 1] : nil
      guard next.map({ !$0.isWord || behindPeople.contains($0.key) }) ?? true else { return nil }
      return words.text(of: place..<place + 1)
    }
  }

  /// Two or three capitals that are no post and none of the abbreviations that stand in such sentences.
  private static func isSomebody(_ place: Int, in words: WrittenWords, _ roles: RoleVocabulary) -> Bool {
    let token = words.tokens[place]
    return PersonName.isInitials(token) && token.key.utf8.count <= 3 && !abbreviations.contains(token.key)
      && roles.table.match(at: place, in: words) == nil
  }

  private static let behindPeople: Set<String> = ["on", "in", "at", "every", "each", "before", "after", "by", "once"]

  private static let abbreviations: Set<String> = [
    "pa", "sip", "sdp", "sef", "ppm", "cpd", "la", "dfe", "iep", "ehc", "gld", "ar", "rwm", "psc", "mtc", "ap", "idsr",
    "rag", "qa", "nfer", "ks", "ht", "tas", "edt", "scr", "slt", "cpom", "arb", "ppg", "phs",
    "eef", "vle", "nhs", "fft", "ups", "mat", "sla", "ot", "lsa", "gp", "pta", "ict", "uk", "pru", "utc", "kpi", "cta",
  ]
}
