import Vocabularies

/// Cuts one line of a cell of people into its entries.
struct PeopleSplitting {
  let roles: RoleVocabulary
  let words: WrittenWords

  init(roles: RoleVocabulary, line: String) {
    self.roles = roles
    words = WrittenWords(line)
  }

  var people: [String] {
    let tokens = words.tokens
    var people: [String] = []
    var start = 0
    var depth = 0
    let joints = jointsOfRoles
    for (place, token) in tokens.enumerated() {
      if token.key == "(" { depth += 1 }
      if token.key == ")" { depth -= 1 }
      guard depth <= 0, isSeparator(place), !joints.contains(place), !isInsideRole(place, from: start) else { continue }
      append(start..<place, to: &people)
      start = place + 1
    }
    append(start..<tokens.count, to: &people)
    return people
  }

  /// Separators inside the words of one role: "Speech and language therapist", "Curriculum and standards committee".
  private var jointsOfRoles: Set<Int> {
    Set(roles.table.matches(in: words).flatMap(\.tokens).filter(isSeparator))
  }

  private func append(_ range: Range<Int>, to people: inout [String]) {
    var range = range
    // A list of bullets, or a label: "- HT", "Lead: HT".
    while let first = range.first, !words.tokens[first].isWord, words.tokens[first].key != "(" { range.removeFirst() }
    while let last = range.last, [".", "-", ":", "*"].contains(words.tokens[last].key), !isInitial(before: last) {
      range.removeLast()
    }
    range = withoutLabel(range)
    guard !range.isEmpty else { return }
    let person = words.text(of: range)
    if !people.contains(person) { people.append(person) }
  }

  /// "Led by Maths lead", "Lead – DHT", "Support: AHT": how somebody takes part, and who.
  private func withoutLabel(_ range: Range<Int>) -> Range<Int> {
    let tokens = words.tokens
    guard range.count > 2 else { return range }
    let second = tokens[range.lowerBound + 1].key
    switch tokens[range.lowerBound].key {
    case "led", "supported", "overseen", "monitored", "run", "owned":
      guard second == "by" else { return range }
      return tokens[range.lowerBound + 2].key == "the" && range.count > 3 ? range.dropFirst(3) : range.dropFirst(2)
    case "lead", "support", "monitor", "owner", "supporting", "monitoring":
      return second == "-" || second == ":" ? range.dropFirst(2) : range
    default: return range
    }
  }

  /// The full stop of "J.S." stays.
  private func isInitial(before place: Int) -> Bool {
    words.tokens[place].key == "." && place > 0 && words.tokens[place - 1].key.utf8.count == 1
  }

  private func isSeparator(_ place: Int) -> Bool {
    switch words.tokens[place].key {
    case "/", ",", ";", "and", "+", "|", "•", "·": true
    default: false
    }
  }

  /// Whether what stands on both sides is one role: a year, phase or subject list before a "leader", or after "Head of".
  private func isInsideRole(_ place: Int, from start: Int) -> Bool {
    let tokens = words.tokens
    guard place > start, place + 1 < tokens.count else { return false }
    let key = tokens[place].key
    // "Year 3 & 4 teachers".
    if tokens[place - 1].number != nil, tokens[place + 1].number != nil { return true }
    if PersonName.joinsLetters(place, in: words) { return true }
    // "2 i/c Science".
    if key == "/", tokens[place - 1].key == "i", tokens[place + 1].key == "c" { return true }
    if isSpacedSlash(place) { return false }
    if isInSubjectsOfLeads(place, from: start) || isInCommittee(place, from: start) { return true }
    // "Y3/Y4 phase leader", "Reading/English lead", "Teaching and Learning lead", "KS1 & KS2 leads".
    if key == "/" || key == "and", !isRole(start..<place), !PersonName.isInitials(tokens[place - 1]),
      start..<place == (place - 1)..<place, let end = endOfEntry(after: place), isRoleWithSubject(end)
    {
      return isSubjectWord(place - 1) && tokens[place + 1].isWord
        && !["the", "a", "our"].contains(tokens[place + 1].key) && roles.table.match(at: place + 1, in: words) == nil
    }
    if isInSubjectsOfHeads(place, from: start) { return true }
    // "Head of Art and Drama": the next entry is a subject by itself.
    guard key == "and", let match = roles.table.match(at: start, in: words), match.meaning.subject == .after,
      match.tokens.upperBound < place || ofFollows(match, before: place)
    else { return false }
    let end = endOfEntry(after: place) ?? tokens.count
    return !(place + 1..<end).contains { roles.table.match(at: $0, in: words) != nil }
      && end == place + 2 && !PersonName.isInitials(tokens[place + 1])
      && PersonName.isCapitalised(tokens[place + 1], in: words)
  }

  /// "DT / Art leads" are two, and "Reading/English lead" is one; so is "Y3 / Y4 phase leader".
  private func isSpacedSlash(_ place: Int) -> Bool {
    let tokens = words.tokens
    return tokens[place].key == "/" && tokens[place].start > tokens[place - 1].end
      && tokens[place + 1].start > tokens[place].end
      && !(tokens[place - 1].key.contains(where: \.isNumber) && tokens[place + 1].key.contains(where: \.isNumber))
  }

  /// "Heads of English, Maths and Science": the plural goes on over subjects of one word each.
  private func isInSubjectsOfHeads(_ place: Int, from start: Int) -> Bool {
    let tokens = words.tokens
    guard let match = roles.table.match(at: start, in: words), match.meaning.subject == .after,
      match.tokens.count == 2, words.scalars[tokens[start].end - 1] == "s", tokens[start + 1].key == "of"
    else { return false }
    let end = endOfEntry(after: place) ?? tokens.count
    return end == place + 2 && PersonName.isCapitalised(tokens[place + 1], in: words)
      && !PersonName.isInitials(tokens[place + 1]) && roles.table.match(at: place + 1, in: words) == nil
  }

  /// "Art, DT and Music leads", "Teaching, learning and curriculum committee": subjects of one word each before a plural
  /// or a committee.
  private func isInSubjectsOfLeads(_ place: Int, from start: Int) -> Bool {
    let tokens = words.tokens
    guard [",", "and", "/"].contains(tokens[place].key) else { return false }
    var end = place
    var entries = [start..<place]
    while end < tokens.count, isSeparator(end), entries.count < 6, let next = endOfEntry(after: end) {
      if next - end > 2 {
        let last = tokens[next - 1]
        let isShared = last.key == "committee" || words.scalars[last.end - 1] == "s" && isRoleWithSubject(next)
        return isShared && next - end <= 4 && entries.allSatisfy(isSubjectByItself)
          && isSubjectByItself(end + 1..<end + 2)
      }
      entries.append(end + 1..<next)
      end = next
    }
    return false
  }

  /// "Finance and Resources Committee", "Chair of Quality and Standards Committee": the matters of one body, though a
  /// "Resources Committee" is a body too.
  private func isInCommittee(_ place: Int, from start: Int) -> Bool {
    let tokens = words.tokens
    guard tokens[place].key == "and", let end = endOfEntry(after: place), (place + 3...place + 4).contains(end),
      isSubjectByItself(place - 1..<place), isSubjectWord(place + 1)
    else { return false }
    // "Attendance and Family Officer": a Family Officer is a post too, and attendance nobody.
    if tokens[end - 1].key == "officer" {
      return start == place - 1 && PeopleSplitting.matters.contains(tokens[place - 1].key)
    }
    return ["committee", "cttee", "panel"].contains(tokens[end - 1].key)
      && (start == place - 1 || tokens[place - 2].key == "of")
  }

  private static let matters: Set<String> = [
    "attendance", "behaviour", "welfare", "pastoral", "safeguarding", "inclusion", "exam", "data", "finance",
    "admission", "engagement", "wellbeing",
  ]

  /// One capitalised word that is no role and no initials.
  private func isSubjectByItself(_ entry: Range<Int>) -> Bool {
    // "Mr Farrell and Year 5 teachers" are a name and a post.
    guard entry.count == 1 || entry.contains(where: { !words.tokens[$0].isWord }) else { return false }
    return entry.allSatisfy {
      [",", "and", "/"].contains(words.tokens[$0].key)
        || isSubjectWord($0) && !PersonName.isInitials(words.tokens[$0]) && roles.table.match(at: $0, in: words) == nil
    }
  }

  private func ofFollows(_ match: WordTable<Role>.Match, before place: Int) -> Bool {
    (match.tokens.upperBound..<max(match.tokens.upperBound, place)).contains { words.tokens[$0].key == "of" }
  }

  private func endOfEntry(after place: Int) -> Int? {
    var end = place + 1
    while end < words.tokens.count, end - place < 8 {
      if isSeparator(end) || words.tokens[end].key == "(" { break }
      end += 1
    }
    return end
  }

  /// Whether the entry that ends here ends in a role that takes its subject before: "phase leader", "lead".
  private func isRoleWithSubject(_ end: Int) -> Bool {
    guard end > 0 else { return false }
    for begin in max(0, end - 3)..<end {
      guard let match = roles.table.match(at: begin, in: words), match.tokens.upperBound == end else { continue }
      return match.meaning.subject == .before || (match.meaning.tier == .middle && match.tokens.count > 1)
        || words.tokens[end - 1].key == "teacher" || words.tokens[end - 1].key == "team"
    }
    return false
  }

  private func isRole(_ range: Range<Int>) -> Bool {
    guard let match = roles.table.match(at: range.lowerBound, in: words, anyCase: true) else { return false }
    return match.tokens.upperBound == range.upperBound
  }

  /// "Y3", "KS1", "Reading": a year, a phase or a capitalised subject.
  private func isSubjectWord(_ place: Int) -> Bool {
    let token = words.tokens[place]
    return token.isWord && PersonName.isCapitalised(token, in: words)
  }
}
