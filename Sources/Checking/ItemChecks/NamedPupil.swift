import Plans
import Vocabularies

/// A pupil who is named, or known by initials: "J.B. in Year 4", "Tyler to reach EXS".
///
/// Plans are published, and sent on under freedom of information; a child's needs and results are not. A first name or
/// initials count where the words around are of a pupil: a year group, a result to be reached, support that somebody has.
/// Names of the plan's staff and governors, and names with a title, do not.
struct NamedPupil: ItemCheck {
  static let id = "namedPupil"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let plan = items.plan
    let rules = context.checkRules.items
    let read: [PlanText.Kind] = [.action, .aim, .monitoring, .progress, .context, .resource, .unmapped]
    var staff: Set<String>?
    return Findings(
      items.texts.compactMap { text in
        guard read.contains(text.kind), rules.nameMarks.mayStand(in: text.text) || holdsInitials(text.text) else {
          return nil
        }
        let people = staff ?? namesOfStaff(plan)
        staff = people
        let words = WrittenWords(text.text)
        guard let name = name(in: words, staff: people, context) else { return nil }
        return Finding(
          check: Self.id, severity: .mustFix, location: text.place, text: text.text,
          message: "\(name.quoted()) seems to be a pupil. Take the name or initials out: others read this plan.")
      })
  }

  /// Two capitals by themselves, with or without full stops.
  private func holdsInitials(_ text: String) -> Bool {
    var capitals = 0
    for byte in text.utf8 {
      switch byte {
      case 65...90: capitals += 1
      case UInt8(ascii: "."): continue
      default:
        if capitals == 2, !((97...122).contains(byte) || (48...57).contains(byte)) { return true }
        capitals = 0
      }
    }
    return capitals == 2
  }

  private func namesOfStaff(_ plan: Plan) -> Set<String> {
    var names = plan.people.flatMap { [$0.writtenAs, $0.name ?? ""] }
    for priority in plan.priorities {
      names += priority.lead + priority.governor
      for objective in priority.objectives {
        names += objective.actions.flatMap(\.lead) + objective.monitoring.flatMap(\.who)
      }
    }
    return Set(
      names.flatMap { name in
        let keys = WrittenWords(name).tokens.filter { $0.isWord && $0.isCapitalised }.map(\.key)
        return keys + [keys.compactMap(\.first).map(String.init).joined()]
      })
  }

  private func name(in words: WrittenWords, staff: Set<String>, _ context: CheckingContext) -> String? {
    let tokens = words.tokens
    for place in tokens.indices where tokens[place].isCapitalised {
      guard let (end, kind) = nameEnd(at: place, in: words, staff: staff, context),
        !isStaff(place, end, in: words, staff)
      else { continue }
      if isOfPupil(place..<end, kind, in: words, context) { return words.text(of: place..<end) }
    }
    return nil
  }

  private enum Kind { case firstName, dotted, capitals }

  /// Where the name that begins at a token ends.
  private func nameEnd(
    at place: Int, in words: WrittenWords, staff: Set<String>, _ context: CheckingContext
  ) -> (Int, Kind)? {
    let tokens = words.tokens
    let token = tokens[place]
    func isInitial(_ place: Int) -> Bool {
      tokens.indices.contains(place) && tokens[place].isCapitalised && tokens[place].key.utf8.count == 1
    }
    if isInitial(place), place + 2 < tokens.count, tokens[place + 1].key == ".", isInitial(place + 2) {
      let end = place + 3 < tokens.count && tokens[place + 3].key == "." ? place + 4 : place + 3
      return isAbbreviation(token.key + tokens[place + 2].key, context) || isInitial(end) ? nil : (end, .dotted)
    }
    if token.isCapitals, token.key.utf8.count == 2, token.number == nil, token.end - token.start == 2 {
      return isAbbreviation(token.key, context) ? nil : (place + 1, .capitals)
    }
    return context.checkRules.items.nameKeys.contains(token.key) && !token.isCapitals ? (place + 1, .firstName) : nil
  }

  private func isAbbreviation(_ letters: String, _ context: CheckingContext) -> Bool {
    let words = WrittenWords(letters.uppercased())
    let vocabularies = context.vocabularies
    return NamedPupil.abbreviations.contains(letters) || vocabularies.roles.table.meaning(of: words) != nil
      || vocabularies.groups.table.meaning(of: words) != nil || vocabularies.measures.table.meaning(of: words) != nil
  }

  private static let abbreviations: Set<String> = [
    "pe", "re", "dt", "it", "ai", "uk", "la", "sl", "ks", "ey", "fs", "hr", "ip", "pp", "sa", "ta", "te", "tv", "cp",
    "ea",
    "gd", "ht", "is", "in", "at", "to", "no", "ok", "be", "am", "pm", "up", "on", "of", "or", "so", "we", "my", "by",
    "do",
    "an", "as", "if", "dr", "mr", "ms", "st", "vr", "ad", "cd", "hi", "vi", "ed", "br", "co", "md",
  ]

  private func isStaff(_ place: Int, _ end: Int, in words: WrittenWords, _ staff: Set<String>) -> Bool {
    let tokens = words.tokens
    let initials = tokens[place..<end].filter(\.isWord).map(\.key).joined()
    if staff.contains(initials) || staff.contains(tokens[place].key) && end - place == 1 { return true }
    let before = place > 0 ? tokens[place - 1].key : ""
    if ["mr", "mrs", "ms", "miss", "mis", "dr", "sir", "st", "saint", "governor", "rev", "prof", "prince", "king"]
      .contains(before)
    {
      return true
    }
    // "King’s", "Jack Hunt School".
    return end < tokens.count && ["school", "academy", "hub", "trust", "award"].contains(tokens[end].key)
  }

  /// Whether the words around a name are of a pupil.
  private func isOfPupil(
    _ name: Range<Int>, _ kind: Kind, in words: WrittenWords, _ context: CheckingContext
  ) -> Bool {
    let tokens = words.tokens
    func key(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].key : "" }
    var next = name.upperBound
    let written = tokens[next - 1]
    let isPossessive = written.end - written.start > 2 && [0x27, 0x2019].contains(words.scalars[written.end - 2].value)
    // A surname.
    if kind == .firstName, !isPossessive, next < tokens.count, tokens[next].isCapitalised,
      !tokens[next].isCapitals || tokens[next].key.utf8.count == 1,
      !PupilWords.isYear(at: next, in: words)
    {
      next += 1
    }
    if ["in", "("].contains(key(next)) || key(next) == ",", PupilWords.isYear(at: next + 1, in: words),
      !["lead", "teach", "teache", "mentor", "moderate", "coach", "train"].contains(where: { word in
        tokens[min(next + 2, tokens.count)...].prefix(6).contains { $0.key.hasPrefix(word) }
      })
    {
      return true
    }
    let verb = ["to", "will", "should", "must"].contains(key(next)) ? key(next + 1) : key(next)
    let hasMeasure = !context.vocabularies.measures.table.matches(in: words).isEmpty
    if NamedPupil.verbs.contains(verb), hasMeasure || verb == "reach" || verb == "achieve" { return true }
    if verb == "make" || verb == "makes", key(next + 2) == "progress" || key(next + 3) == "progress" { return true }
    if kind == .capitals { return PupilWords.nouns.contains(key(name.lowerBound - 1)) }
    // "Liam and his family".
    let after = tokens[min(next, tokens.count)...].prefix(4).map(\.key)
    if zip(after, after.dropFirst()).contains(where: {
      ["his", "her"].contains($0) && NamedPupil.belongings.contains($1)
    }) {
      return true
    }
    if isPossessive, NamedPupil.belongings.contains(key(next)) { return true }
    return tokens[max(0, name.lowerBound - 7)..<name.lowerBound].contains { NamedPupil.before.contains($0.key) }
      && ["for", "with", "of", ":", "(", "as", "pupil", "and", ","].contains(key(name.lowerBound - 1))
  }

  private static let verbs: Set<String> = [
    "reach", "reache", "reaches", "achieve", "achieves", "achiev", "attain", "attains", "meet", "meets", "pass",
    "passes",
    "read", "reads", "attend", "attends", "catch", "exceed", "exceeds", "improve", "improves", "is", "was", "missed",
    "needs",
    "need",
  ]
  private static let belongings: Set<String> = [
    "ehcp", "attendance", "behaviour", "reading", "writing", "target", "progress", "support", "parent", "mother", "mum",
    "family", "father", "dad", "need", "provision", "timetable", "plan", "intervention", "absence", "speech", "anxiety",
  ]
  private static let before: Set<String> = [
    "pupil", "child", "children", "intervention", "ehcp", "1:1", "mentoring", "support", "tuition", "boy", "girl",
    "student",
    "catch", "catchup", "therapy", "suspension", "refer", "phonics", "parent", "exclusion", "one-to-one", "counselling",
    "timetable", "provision",
  ]
}
