import Vocabularies

/// Finds the names of posts in a text with the subject, phase or year that belongs to them.
struct RoleNames {
  let roles: RoleVocabulary

  init(_ roles: RoleVocabulary) { self.roles = roles }

  /// Words that may stand before "lead" or after "Head of", at most.
  private static let subjectLimit = 4

  /// The tokens of every role and of every name with a title, from left to right, none overlapping.
  func names(in words: WrittenWords) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < words.tokens.count {
      if let name = PersonName.name(at: place, in: words) {
        let end = withBrackets(after: name.upperBound, in: words)
        found.append(name.lowerBound..<end)
        place = end
      } else if let match = roles.table.match(at: place, in: words) {
        let tokens = withSubject(match, after: found.last?.upperBound ?? 0, in: words)
        if isVerb(match, in: words) {
          place = match.tokens.upperBound
          continue
        }
        if let last = found.last, joins(last, tokens, in: words) {
          found[found.count - 1] = last.lowerBound..<tokens.upperBound
        } else {
          found.append(tokens)
        }
        place = tokens.upperBound
      } else {
        place += 1
      }
    }
    return found
  }

  /// "The maths lead leads the visit", "heads report": a bare small "leads" after a role is a verb.
  private func isVerb(_ match: WordTable<Role>.Match, in words: WrittenWords) -> Bool {
    guard match.meaning.subject == .before, match.tokens.count == 1, match.tokens.lowerBound > 0 else {
      return match.meaning.subject == .before && match.tokens.count == 1 && match.meaning.tier == .middle
    }
    let token = words.tokens[match.tokens.lowerBound]
    guard match.meaning.tier == .middle else { return false }
    let before = words.tokens[match.tokens.lowerBound - 1]
    return !before.isWord || RoleNames.plain.contains(before.key) || (token.key == "lead" && before.key == "will")
  }

  /// "Curriculum committee of the LGB" is one body, and "governors' outcomes committee" too.
  private func joins(_ first: Range<Int>, _ second: Range<Int>, in words: WrittenWords) -> Bool {
    if second.lowerBound == first.upperBound { return true }
    guard second.lowerBound == first.upperBound + 1 || second.lowerBound == first.upperBound + 2 else { return false }
    let key = words.tokens[first.upperBound].key
    return key == "of" || key == "to" && words.tokens[first.upperBound - 1].key == "clerk"
  }

  private func withBrackets(after end: Int, in words: WrittenWords) -> Int {
    let tokens = words.tokens
    guard end < tokens.count, tokens[end].key == "(" else { return end }
    for close in end..<min(end + 8, tokens.count) where tokens[close].key == ")" {
      let inside = (end + 1)..<close
      return inside.contains { roles.table.match(at: $0, in: words) != nil } ? close + 1 : end
    }
    return end
  }

  private func withSubject(_ match: WordTable<Role>.Match, after limit: Int, in words: WrittenWords) -> Range<Int> {
    var tokens = match.tokens
    switch match.meaning.subject {
    case .before:
      var start = tokens.lowerBound
      while start > limit, tokens.lowerBound - start < RoleNames.subjectLimit, isSubject(start - 1, in: words) {
        start -= 1
      }
      while start < tokens.lowerBound, isJoint(words.tokens[start].key) { start += 1 }
      tokens = start..<tokens.upperBound
    case .after:
      var end = tokens.upperBound
      while end < words.tokens.count, end - tokens.upperBound < RoleNames.subjectLimit,
        isSubjectAfter(end, of: match, in: words)
      {
        end += 1
      }
      while end > tokens.upperBound, isJoint(words.tokens[end - 1].key) { end -= 1 }
      tokens = tokens.lowerBound..<end
    case nil: break
    }
    return tokens
  }

  private func isJoint(_ key: String) -> Bool { key == "/" || key == "and" || key == "of" }

  /// A word that may name a subject, phase or year before "lead": no verb, preposition or article.
  private func isSubject(_ place: Int, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    if token.key == "/" { return true }
    guard token.isWord, !RoleNames.plain.contains(token.key), roles.table.match(at: place, in: words) == nil else {
      return false
    }
    return token.key != "and" && token.number == nil
  }

  private func isSubjectAfter(_ place: Int, of match: WordTable<Role>.Match, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    guard token.isWord, roles.table.match(at: place, in: words) == nil else { return false }
    if token.number != nil { return true }
    if token.key == "of" { return place + 1 < words.tokens.count && isCapital(place + 1, in: words) }
    if token.key == "and" {
      // "Head of Art and Drama", but "DHT and Maths leader", "Head of Art and Drama lead".
      guard ["of", "for"].contains(words.tokens[match.tokens.upperBound - 1].key), place + 1 < words.tokens.count else {
        return false
      }
      return isCapital(place + 1, in: words) && roles.table.match(at: place + 1, in: words) == nil
        && roles.table.match(at: place + 2, in: words) == nil
    }
    return isCapital(place, in: words)
  }

  private func isCapital(_ place: Int, in words: WrittenWords) -> Bool {
    PersonName.isCapitalised(words.tokens[place], in: words)
  }

  /// Words that are no subject.
  private static let plain: Set<String> = [
    "the", "a", "an", "by", "to", "with", "from", "for", "of", "and", "each", "all", "every", "our", "their", "new",
    "meet",
    "meets", "visit", "visits", "report", "reports", "review", "reviews", "will", "is", "are", "at", "in", "on",
    "question",
    "questions", "hear", "hears", "see", "sees", "who", "that", "both", "or", "as", "led", "watch", "check", "ask",
    "tell",
    "support", "train", "give", "help", "let", "hold", "two", "three", "four", "five", "six", "project", "between",
    "team",
    "visited", "reviewed", "full", "work", "share", "shared", "using", "use",
  ]
}
