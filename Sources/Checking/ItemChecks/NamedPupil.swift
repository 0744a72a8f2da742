import Plans
import Vocabularies

/// A pupil who is named, or known by initials: "J.B. in Year 4", "Tyler to reach EXS", "Kian R moved to the small group".
///
/// Plans are published, and sent on under freedom of information; a child's needs and results are not. A first name or
/// initials count where the words around are of a pupil: a year group, a result to be reached, support that somebody has;
/// a first name and one letter of the surname count wherever they stand, since so pupils are written and staff are not.
/// Names of the plan's staff and governors, and names with a title, do not.
struct NamedPupil: ItemCheck {
  static let id = "namedPupil"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let read: [PlanText.Kind] = [.action, .aim, .monitoring, .progress, .context, .resource, .unmapped]
    var staff: Set<String>?
    return Findings(
      items.texts.compactMap { text in
        guard !text.signs.isDisjoint(with: [.firstName, .initials]), read.contains(text.kind) else { return nil }
        let people = staff ?? namesOfStaff(items)
        staff = people
        let words = items.readings.words(of: text.text)
        guard let name = name(in: words, staff: people, context) else { return nil }
        return Finding(
          check: Self.id, severity: .mustFix, location: text.place, text: text.text,
          message: "\(name.quoted()) seems to be a pupil. Take the name or initials out: others read this plan.")
      })
  }

  private func namesOfStaff(_ items: PlanItems) -> Set<String> {
    var names: Set<String> = []
    for person in items.plan.people {
      names.insert(person.writtenAs)
      if let name = person.name { names.insert(name) }
    }
    for priority in items.plan.priorities { names.formUnion(priority.lead + priority.governor) }
    for action in items.actions { names.formUnion(action.item.lead) }
    for monitoring in items.monitoring { names.formUnion(monitoring.item.who) }
    var keys: Set<String> = []
    for name in names {
      let words = WrittenWords(name).tokens.filter { $0.isWord && $0.isCapitalised }.map(\.key)
      keys.formUnion(words)
      keys.insert(words.reduce(into: "") { initials, word in initials.append(contentsOf: word.prefix(1)) })
    }
    return keys
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

  enum Kind { case firstName, dotted, capitals }

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
    guard context.checkRules.items.nameKeys.contains(token.key), !token.isCapitals else { return nil }
    // "Ellie-Mae".
    let isDouble =
      place + 1 < tokens.count && tokens[place + 1].isCapitalised && tokens[place + 1].start == token.end + 1
      && words.scalars[token.end] == "-"
    return (isDouble ? place + 2 : place + 1, .firstName)
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
}
