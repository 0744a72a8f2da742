import Plans
import Vocabularies

/// Reads who leads, monitors or challenges: "HT / SENDCo", "Mrs S. Anand (governor)", "Y3/Y4 phase leader".
struct PeopleList: Sendable {
  let roles: RoleVocabulary

  init(_ roles: RoleVocabulary) { self.roles = roles }

  /// The people of a cell, one an entry, as the plan writes them and in its order.
  ///
  /// The text is cut at `/`, `,`, `;`, `&`, "and" and line breaks, but not inside brackets and not
  /// where the pieces are one role: "Y3/Y4 phase leader", "Teaching and Learning lead", "Head of Art and Drama".
  func people(in text: String) -> [String] {
    var people: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      for person in PeopleSplitting(roles: roles, line: String(line)).people where !people.contains(person) {
        people.append(person)
      }
    }
    return people
  }

  /// The share of the texts, blank ones left out, that are lists of people: 0 to 1.
  func score(_ cells: [String]) -> Double {
    PhraseShare.of(cells, holds: isList)
  }

  /// Whether a text is a list of people and nothing else.
  func isList(_ text: String) -> Bool {
    guard text.utf8.count <= PeopleList.longestList else { return false }
    let people = people(in: text)
    return !people.isEmpty && people.count <= 8 && people.allSatisfy(isPerson)
  }

  /// Bytes of eight people with their posts; a longer text is no list of people.
  private static let longestList = 400

  /// Whether one entry names a post, a body or a person: at most seven words, one of them a role, a title or initials.
  func isPerson(_ entry: String) -> Bool {
    let words = WrittenWords(entry)
    // "Heads of Year 7, 8 and 9": the years of a post are one.
    let count = words.tokens.count { $0.isWord && $0.number == nil && $0.key != "and" }
    guard (1...7).contains(count) else { return false }
    if PersonName.isName(words) { return true }
    return !RoleNames(roles).names(in: words).isEmpty && count <= 6
  }

  /// Whether an entry is a person or a post and says nothing of what they do: what is no role, no bracket and no
  /// number begins with a capital, as names do. "Governors visit" and "HT with SENDCo" say more.
  func isWholly(_ entry: String) -> Bool {
    guard isPerson(entry) else { return false }
    let words = WrittenWords(entry)
    let named = Set(RoleNames(roles).names(in: words).flatMap { $0 })
    var depth = 0
    for (place, token) in words.tokens.enumerated() {
      // "Lead practitioner for maths": what a post is for may have a small letter.
      if token.key == "for" || token.key == "of", place > 0, named.contains(place - 1), !named.contains(place) {
        return true
      }
      if token.key == "(" { depth += 1 }
      if token.key == ")" { depth -= 1 }
      guard depth <= 0, token.isWord, !named.contains(place) else { continue }
      let isIdle = ["and", "of", "the"].contains(token.key) || token.key.contains(where: \.isNumber)
      guard isIdle || PersonName.isCapitalised(token, in: words) else { return false }
    }
    return true
  }

  /// Whether a text is a list of people, none of whom it says anything more of: "Headteacher hears readers" is none.
  func namesAlone(_ text: String) -> Bool { isList(text) && people(in: text).allSatisfy(isWholly) }

  /// The roles, names with a title and initials that stand inside a sentence, in its order, each once.
  ///
  /// Those by whom nobody can be held to account ("pupils", "staff") are passed over, unless one is the `subject`, at
  /// the beginning: "All staff led by SLT".
  func found(in text: String, subject: Bool = false) -> [String] {
    let words = WrittenWords(text)
    var people: [String] = []
    for tokens in RoleNames(roles).names(in: words)
    where subject && tokens.lowerBound == 0 && tokens.count > 1 || !namesNobody(tokens, in: words) {
      let person = PeopleList.withoutOwner(words.text(of: tokens))
      if !people.contains(person) { people.append(person) }
    }
    return people
  }

  /// "Pupils", "parents", "the faculty" are spoken of in a sentence, and monitor nothing.
  private func namesNobody(_ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard let match = roles.table.match(at: tokens.lowerBound, in: words), match.tokens == tokens else { return false }
    return match.meaning.tier == .none && !match.meaning.isPrecise
  }

  /// Whether a text names governors, trustees, their chair or a committee of theirs.
  func mentionsGovernors(_ text: String) -> Bool {
    let words = WrittenWords(text)
    return roles.table.matches(in: words).contains { match in
      guard match.meaning.tier == .governors else { return false }
      // "Clerk to governors" is the clerk, and "governor training" is training.
      let next = match.tokens.upperBound
      return next >= words.tokens.count || !["training", "report form"].contains(words.tokens[next].key)
    }
  }
}
