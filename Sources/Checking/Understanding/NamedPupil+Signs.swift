import Plans
import Vocabularies

/// The words around a name by which it is a pupil's.
extension NamedPupil {
  /// Whether the words around a name are of a pupil.
  func isOfPupil(
    _ name: Range<Int>, _ kind: Kind, in words: WrittenWords, _ context: CheckingContext
  ) -> Bool {
    let tokens = words.tokens
    func key(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].key : "" }
    var next = name.upperBound
    let written = tokens[next - 1]
    let isPossessive = written.end - written.start > 2 && [0x27, 0x2019].contains(words.scalars[written.end - 2].value)
    if kind == .firstName, hasInitial(name, in: words) { return true }
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
    if kind == .firstName, getsHelp(name.lowerBound, in: words) { return true }
    return tokens[max(0, name.lowerBound - 7)..<name.lowerBound].contains { NamedPupil.before.contains($0.key) }
      && ["for", "with", "of", ":", "(", "as", "pupil", "and", ","].contains(key(name.lowerBound - 1))
  }

  /// "Kian R", "Zainab H.": a first name and the first letter of the surname, of somebody who does not act ("by Emma T") and
  /// trains nobody.
  private func hasInitial(_ name: Range<Int>, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard name.upperBound < tokens.count else { return false }
    let initial = tokens[name.upperBound]
    guard initial.isWord, initial.isCapitalised, initial.end - initial.start == 1, initial.key != "i",
      initial.start == tokens[name.upperBound - 1].end + 1
    else { return false }
    func key(_ place: Int) -> String { tokens.indices.contains(place) ? tokens[place].key : "" }
    var next = name.upperBound + 1
    let isDotted = key(next) == "."
    if isDotted { next += 1 }
    // "Set A", "Task B" and "Max A" are no surnames' letters.
    guard isDotted || !["a", "b", "c", "d"].contains(initial.key) else { return false }
    let acts = ["to", "will", "who"].contains(key(next)) ? key(next + 1) : key(next)
    // "Emma T and Kate R from the hub".
    let isListed = key(next) == "and" && tokens.indices.contains(next + 1) && tokens[next + 1].isCapitalised
    return !NamedPupil.beforeColleagues.contains(key(name.lowerBound - 1)) && !isListed
      && !["(", "from"].contains(key(next))
      && !NamedPupil.ofColleagues.contains(acts) && !tokens.contains { NamedPupil.ofStaff.contains($0.key) }
  }

  private static let beforeColleagues: Set<String> = ["by", "meet", "thank", "invite", "ask", "and", "from"]
  /// What colleagues do: keys as they are folded, "models" and "model" alike.
  private static let ofColleagues: Set<String> = [
    "lead", "audit", "model", "train", "coach", "coache", "deliver", "teach", "teache", "run", "chair", "observe",
    "monitor", "review", "check", "meet", "share", "present", "write", "plan", "visit", "report", "moderate",
  ]

  private static let ofStaff: Set<String> = ["coaching", "training", "release", "cpd", "time", "mentoring", "cover"]

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

  /// "1:1 phonics for Poppy", "small group maths for Tyler": help that is given to few.
  private func getsHelp(_ name: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    guard name > 0, ["for", "with", "to"].contains(tokens[name - 1].key) else { return false }
    let start = max(0, name - 8)
    // "Individual coaching for Becky" is a colleague's.
    guard !tokens[start..<name].contains(where: { NamedPupil.ofStaff.contains($0.key) }) else { return false }
    return (start..<name - 1).contains { place in
      let next = place + 1 < name ? tokens[place + 1].key : ""
      let afterNext = place + 2 < name ? tokens[place + 2].key : ""
      switch tokens[place].key {
      case "1": return (next == ":" || next == "-" || next == "to") && (afterNext == "1" || afterNext == "one")
      case "one": return next == "one" || ["to", "-", "on"].contains(next) && afterNext == "one"
      case "small", "individual", "daily", "extra", "precision", "targeted", "bespoke", "nurture": return true
      default: return false
      }
    }
  }
}
