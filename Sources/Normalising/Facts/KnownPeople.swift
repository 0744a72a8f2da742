import Plans
import Vocabularies

/// The people whom a plan names in its own list of staff, as leaders and as governors, by whatever short form it goes on to
/// use: "RB" of "RB | Mrs R Barlow", "Hannah" of "Hannah Voss (Assistant Headteacher)".
///
/// In a sentence initials and first names may be anything. Where the plan itself says whose they are, they are people.
struct KnownPeople {
  /// Each name by its words, found by the first; the longest first, so that "Hannah Voss" is not cut to "Hannah".
  private let names: [String: [[String]]]

  /// Words that more often begin a sentence than they name anybody.
  private static let common: Set<String> = [
    "may", "april", "june", "grace", "will", "mark", "bill", "hope", "joy", "rose", "faith", "summer", "autumn",
    "art",
  ]

  /// Words that stand alone in cells of who leads and name no one person.
  private static let nobody: Set<String> = [
    "all", "everyone", "everybody", "staff", "teachers", "teacher", "pupils", "children", "students", "parents",
    "leaders",
    "tutors", "team", "teams", "office", "governors", "various", "none", "tbc", "trust", "school", "external", "each",
    "both",
  ]

  init(of plan: Plan, roles: RoleVocabulary) {
    var names: Set<String> = []
    for person in plan.people {
      if PersonName.isInitials(person.writtenAs) || KnownPeople.isFirstName(person.writtenAs, roles) {
        names.insert(person.writtenAs)
      }
      names.formUnion(person.name.map { KnownPeople.forms(of: $0, roles) } ?? [])
    }
    for priority in plan.priorities {
      for person in priority.lead + priority.governor { names.formUnion(KnownPeople.forms(of: person, roles)) }
      for action in priority.objectives.flatMap(\.actions) {
        // "SLT" and "TA" are posts, whoever holds them.
        names.formUnion(
          action.lead.filter {
            PersonName.isInitials($0) && roles.roles(in: $0).isEmpty || KnownPeople.isFirstName($0, roles)
          })
      }
    }
    self.names = KnownPeople.byFirstWord(Array(names))
  }

  /// A priority's governors alone.
  init(governors: [String], roles: RoleVocabulary) {
    names = KnownPeople.byFirstWord(governors.flatMap { KnownPeople.forms(of: $0, roles) })
  }

  /// "Helen", "Jo": one word with a capital, that leads an action or stands in the list of staff.
  private static func isFirstName(_ name: String, _ roles: RoleVocabulary) -> Bool {
    guard name.count >= 2, name.first?.isUppercase == true, !common.contains(name.lowercased()),
      !nobody.contains(name.lowercased()), !departments.contains(name.lowercased())
    else { return false }
    return name.dropFirst().allSatisfy { $0.isLetter && $0.isLowercase } && roles.roles(in: name).isEmpty
  }

  /// One word that leads an action and is a part of the school.
  private static let departments: Set<String> = [
    "science", "maths", "mathematics", "english", "history", "geography", "art", "music", "computing", "humanities",
    "languages", "technology", "drama", "sport", "inclusion", "behaviour", "attendance", "reading", "writing",
    "phonics",
    "literacy", "numeracy", "pastoral", "safeguarding", "curriculum", "assessment", "finance", "premises", "office",
    "nursery", "reception", "careers", "wellbeing", "transition", "enrichment", "leadership", "teaching", "learning",
    "early", "lower", "upper", "sixth", "primary", "secondary", "trust", "site", "kitchen", "library", "data",
  ]

  private static func byFirstWord(_ names: [String]) -> [String: [[String]]] {
    let parted = names.map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
    return Dictionary(grouping: parted) { $0[0] }.mapValues { $0.sorted { $0.count > $1.count } }
  }

  var isEmpty: Bool { names.isEmpty }

  /// "Hannah Voss", "Hannah", or "EL" of "Miss B Larwood (EL)"; a name with a title is known by its title anyway.
  ///
  /// A post in as many words is no name: "Attendance Governor" does not make "Attendance" a person.
  private static func forms(of person: String, _ roles: RoleVocabulary) -> [String] {
    var forms: [String] = []
    var name = person
    if let open = person.firstIndex(of: "("), let close = person.lastIndex(of: ")"), open < close {
      name = Line.folded(person[..<open].unicodeScalars)
      let inside = String(person[person.index(after: open)..<close])
      if PersonName.isInitials(inside) { forms.append(inside) }
    }
    guard roles.roles(in: name).isEmpty else { return forms }
    if PersonName.isInitials(name) { return forms + [name] }
    let words = WrittenWords(name)
    let parts = name.split(separator: " ").map(String.init)
    guard (2...3).contains(parts.count), words.tokens.count == parts.count, !PersonName.isTitle(words.tokens[0]),
      PersonName.isName(words), parts.allSatisfy({ $0.dropFirst().contains(where: \.isLowercase) })
    else { return forms }
    forms.append(name)
    if parts[0].count >= 3, !common.contains(parts[0].lowercased()) { forms.append(parts[0]) }
    return forms
  }

  /// "Mrs Ashworth" of "Mrs Gill Ashworth (link governor)": how a line speaks of somebody who was named in full; nil for a name
  /// without a title.
  static func titleAndSurname(_ person: String) -> String? {
    let name = person.prefix { $0 != "(" && $0 != "," }
    let words = WrittenWords(String(name))
    guard (2...4).contains(words.tokens.count), let first = words.tokens.first, let last = words.tokens.last,
      PersonName.isTitle(first), last.isWord, last.isCapitalised, last.end - last.start > 1
    else { return nil }
    return "\(first.key) \(last.key)"
  }

  /// Those who do what a sentence says: at its beginning, or behind "by" or another of them.
  func acting(in text: String) -> [(name: String, place: Int)] {
    let words = WrittenWords(text)
    var found: [(name: String, place: Int)] = []
    var place = 0
    var isSubject = true
    while place < words.tokens.count, place < 60 {
      if isSubject, let count = match(at: place, in: words) {
        found.append((words.text(of: place..<place + count), words.tokens[place].start))
        place += count
        isSubject = false
        continue
      }
      isSubject = mayAct(at: place + 1, found.last, in: words)
      place += 1
    }
    return found
  }

  /// Whether whoever is named at a token may be the one who acts.
  private func mayAct(at place: Int, _ last: (name: String, place: Int)?, in words: WrittenWords) -> Bool {
    let key = words.tokens[place - 1].key
    // "KM looks at books with JB".
    if key == "by" || key == "with" { return true }
    guard ["and", ",", "/"].contains(key), place >= 2 else { return false }
    // "JHA, MTO", "the head and SNI".
    return last != nil && words.tokens[place - 2].start >= (last?.place ?? 0) && place <= 8
      || place <= 4
  }

  private func match(at place: Int, in words: WrittenWords) -> Int? {
    for name in names[words.text(of: place..<place + 1)] ?? [] where place + name.count <= words.tokens.count {
      let isSame = name.enumerated().allSatisfy { index, part in
        words.text(of: place + index..<place + index + 1) == part
      }
      // "Dan’s": what belongs to somebody is nothing that they do.
      guard isSame else { continue }
      let end = words.tokens[place + name.count - 1].end
      if end + 1 < words.scalars.count, [0x27, 0x2019].contains(words.scalars[end].value),
        words.scalars[end + 1].properties.isAlphabetic
      {
        continue
      }
      return name.count
    }
    return nil
  }

  /// The known people of an aside and nothing else: "RB", "Hannah and Dan".
  func all(in aside: String) -> [String]? {
    let words = WrittenWords(aside)
    var found: [String] = []
    var place = 0
    while place < words.tokens.count {
      if ["and", ",", "/", ";"].contains(words.tokens[place].key) {
        place += 1
      } else if let count = match(at: place, in: words) {
        found.append(words.text(of: place..<place + count))
        place += count
      } else {
        return nil
      }
    }
    return found.isEmpty ? nil : found
  }
}
