import Plans
import Vocabularies

/// Tells who does something in a sentence, and of whom it is done.
extension PeopleList {
  /// The people of a sentence without those that are looked at: "Deputy meets each head of department", "Committee
  /// questions two subject leaders". A person who is reported to takes part, a body or a team hears of it, and counts only
  /// where nobody else is named: "Assessment data to SLT". The first who is looked at is not left out.
  func acting(in text: String) -> [String] {
    let (acting, hearing) = parts(in: text)
    var people = acting.map(nameAlone)
    if let subject = subject(of: text), !people.contains(where: { subject.hasSuffix($0) || $0.hasPrefix(subject) }) {
      people.insert(subject, at: 0)
    }
    return people.isEmpty ? hearing : people
  }

  /// The people who do something in a sentence, and the bodies that hear of it.
  func takingPart(in text: String) -> [String] {
    let (acting, hearing) = parts(in: text)
    return acting + hearing
  }

  /// The bodies of a sentence that only hear of what is done.
  func hearing(in text: String) -> [String] { parts(in: text).hearing }

  private func parts(in text: String) -> (acting: [String], hearing: [String]) {
    let all = found(in: text)
    let words = WrittenWords(text)
    var acting: [String] = []
    var hearing: [String] = []
    let names = RoleNames(roles).names(in: words)
    // Looked for once: a hostile cell may name thousands.
    let saysWhoVisits = names.count > 1 && names.contains { isWhoVisits($0, in: words) }
    for (index, tokens) in names.enumerated() {
      let before = index > 0 ? names[index - 1] : nil
      let isDone = index + 1 < names.count && isDone(between: tokens, and: names[index + 1], in: words)
      if isPassedOver(tokens, behind: before, isDone: isDone, saysWhoVisits: saysWhoVisits, in: words) { continue }
      let person = PeopleList.withoutOwner(words.text(of: tokens))
      guard all.contains(person), !acting.contains(person) else { continue }
      if isBodyReportedTo(tokens, in: words) {
        if !hearing.contains(person) { hearing.append(person) }
      } else if acting.isEmpty || !isLookedAt(tokens.lowerBound, in: words) {
        acting.append(person)
      }
    }
    return (acting, hearing.filter { !acting.contains($0) })
  }

  /// Whether somebody is spoken of, and another does it: "SLT log checked by Ms Holt", "Governor visit, Mrs Achebe", "Mrs Pell,
  /// our literacy governor".
  ///
  /// `last` is who is named before them; `isDone` whether the next does it, as "by Ms Holt" says; `saysWhoVisits` whether
  /// the line says by name who visits.
  private func isPassedOver(
    _ tokens: Range<Int>, behind last: Range<Int>?, isDone: Bool, saysWhoVisits: Bool, in words: WrittenWords
  ) -> Bool {
    if isDone, !acts(tokens, in: words) { return true }
    if saysWhoVisits, tokens.count == 1, words.tokens[tokens.lowerBound].key == "governor",
      tokens.upperBound < words.tokens.count, words.tokens[tokens.upperBound].key == "visit"
    {
      return true
    }
    guard let last, PersonName.name(at: last.lowerBound, in: words) != nil else { return false }
    var before = tokens.lowerBound - 1
    // "Mrs Hart, Headteacher, and Mr Cole": a post by itself is looked for as one.
    guard before > 0, ["our", "the"].contains(words.tokens[before].key) else { return false }
    before -= 1
    return before == last.upperBound && words.tokens[before].key == ","
      && PersonName.name(at: tokens.lowerBound, in: words) == nil && tokens.upperBound < words.tokens.count
      && words.tokens[tokens.upperBound].key == ","
  }

  /// Whether a verb, or a sign that others do it too, stands right behind somebody: "HT reviews plans written by teachers".
  private func acts(_ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    let next = tokens.upperBound
    guard next < words.tokens.count else { return false }
    if words.tokens[next].key == "visit" { return next + 1 < words.tokens.count && words.tokens[next + 1].key != "by" }
    return PeopleList.acts.contains(words.tokens[next].key)
  }

  static let acts: Set<String> = [
    "and", "&", "/", ",", ":", "to", "will", "with", "review", "check", "look", "meet", "monitor", "sample", "observe",
    "lead", "read", "watch", "listen", "evaluate", "moderate", "hold", "sit", "go", "see", "hear", "talk", "track",
    "use", "test", "ask", "drop", "join", "keep", "collect", "receive", "report", "challenge", "scrutinise",
  ]

  /// "Log checked by Ms Holt", "visit by the chair": what somebody's is, or is of, is done by who stands behind "by" in the
  /// same breath.
  private func isDone(between first: Range<Int>, and second: Range<Int>, in words: WrittenWords) -> Bool {
    var by = second.lowerBound - 1
    if by > 0, words.tokens[by].key == "the" { by -= 1 }
    guard by > first.upperBound, words.tokens[by].key == "by" else { return false }
    let between = first.upperBound..<by
    guard between.allSatisfy({ words.tokens[$0].isWord || words.tokens[$0].key == "-" && !isSpaced($0, in: words) })
    else { return false }
    return between.suffix(2).contains { PeopleList.done.contains(words.tokens[$0].key) }
  }

  private func isSpaced(_ place: Int, in words: WrittenWords) -> Bool {
    place > 0 && words.tokens[place].start > words.tokens[place - 1].end
  }

  private static let done: Set<String> = [
    "checked", "led", "chaired", "monitored", "reviewed", "sampled", "read", "kept", "run", "carried", "visit",
    "appraisal", "observation",
  ]

  /// "Visit, Mrs Achebe", "visit by Mrs Nwosu": a name that says who visits; "visit with Mrs Nwosu" says who is met.
  private func isWhoVisits(_ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    PersonName.name(at: tokens.lowerBound, in: words) != nil && tokens.lowerBound > 0
      && [",", "by", "("].contains(words.tokens[tokens.lowerBound - 1].key)
  }

  /// "DM takes the log to SLT": a body that hears of it looks at nothing. A committee or a person that is reported to takes
  /// part.
  private func isBodyReportedTo(_ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard PeopleList.hearers.contains(words.text(of: tokens).lowercased()) else { return false }
    var before = tokens.lowerBound - 1
    while before > 0, ["the", "each", "every", "of", "meeting", "full"].contains(words.tokens[before].key) {
      before -= 1
    }
    return before > 0 && ["to", "tell"].contains(words.tokens[before].key)
  }

  private static let hearers: Set<String> = [
    "slt", "smt", "senior leadership team", "leadership team", "senior team", "senior leaders", "governors", "lgb",
    "trust", "fgb", "full governing body", "fgm",
    "the board", "board", "governing body", "governing board", "trustees", "tutors", "staff",
  ]

  /// "Headteacher’s report" is the headteacher’s.
  static func withoutOwner(_ person: String) -> String {
    person.hasSuffix("’s") || person.hasSuffix("'s") ? String(person.dropLast(2)) : person
  }

  private static let verbs: Set<String> = [
    "question", "questions", "interview", "interviews", "observe", "observes", "meet", "meets", "each", "every", "all",
  ]
  private static let given: Set<String> = ["run", "taught", "delivered"]
  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// Whether "questions", "each" or a number stands before somebody, perhaps with "the" between.
  private func isLookedAt(_ place: Int, in words: WrittenWords) -> Bool {
    var before = place - 1
    while before > 0, ["the", "of", "our"].contains(words.tokens[before].key) { before -= 1 }
    guard before >= 0 else { return false }
    // "SENDCo observes interventions run by TAs".
    if before > 0, words.tokens[before].key == "by", PeopleList.given.contains(words.tokens[before - 1].key) {
      return true
    }
    let key = words.text(of: before..<before + 1).lowercased()
    return PeopleList.verbs.contains(key) || PeopleList.numbers.contains(key) || Int(key) != nil
  }
}
