import Plans
import Vocabularies

/// Finds the names of posts in a text with the subject, phase or year that belongs to them.
struct RoleNames {
  let roles: RoleVocabulary

  init(_ roles: RoleVocabulary) { self.roles = roles }

  /// Words that may stand before "lead" or after "Head of", at most.
  static let subjectLimit = 4

  /// The tokens of every role and of every name with a title, from left to right, none overlapping.
  func names(in words: WrittenWords) -> [Range<Int>] { whole(posts(in: words), in: words) }

  private func posts(in words: WrittenWords) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var place = 0
    while place < words.tokens.count {
      if let name = PersonName.name(at: place, in: words) {
        let end = withBrackets(after: name.upperBound, in: words)
        found.append(name.lowerBound..<end)
        place = end
      } else if let match = role(at: place, in: words) {
        let tokens = withSubject(match, after: found.last?.upperBound ?? 0, in: words)
        if isVerb(match, in: words) || isNoPost(match, in: words) || saysOf(found.last, tokens, in: words) {
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

  /// The role that begins at a token; the "on" of "the English lead on 2 December" belongs to the day.
  private func role(at place: Int, in words: WrittenWords) -> WordTable<Role>.Match? {
    guard let match = roles.table.match(at: place, in: words) else { return nil }
    let next = match.tokens.upperBound
    guard match.tokens.count == 2, next < words.tokens.count,
      isNoSubject(next, behind: words.tokens[next - 1].key, in: words),
      let lead = roles.role(of: words.text(of: place..<place + 1))
    else { return match }
    return WordTable.Match(meaning: lead, tokens: place..<place + 1)
  }

  /// "Meets the maths leader in the spring term", "joins the EYFS lead for a joint observation": what stands behind the joint
  /// is no part of the post.
  private func isNoSubject(_ next: Int, behind joint: String, in words: WrittenWords) -> Bool {
    let key = words.tokens[next].key
    switch joint {
    case "on": return key.first?.isNumber == true || ["a", "an", "each", "every"].contains(key)
    // "Meets the English leader in January".
    case "in" where MonthNames.all.contains(key) || ["autumn", "spring", "summer", "term"].contains(key): return true
    case "in", "for": return ["a", "an", "each", "every", "this", "one"].contains(key) || joint == "in" && key == "the"
    default: return false
    }
  }

  /// "The maths lead leads the visit", "heads report": a bare small "leads" after a role is a verb.
  private func isVerb(_ match: WordTable<Role>.Match, in words: WrittenWords) -> Bool {
    guard match.meaning.subject == .before, match.tokens.count == 1, match.tokens.lowerBound > 0 else {
      return match.meaning.subject == .before && match.tokens.count == 1 && match.meaning.tier == .middle
    }
    let token = words.tokens[match.tokens.lowerBound]
    guard match.meaning.tier == .middle else { return false }
    let before = words.tokens[match.tokens.lowerBound - 1]
    return !before.isWord || isCounted(match.tokens.lowerBound, in: words) || RoleNames.plain.contains(before.key)
      || (token.key == "lead" && before.key == "will")
  }

  /// "Tutor time", "PA list", "gov.uk", "coaches each TA": what somebody's name stands for beside what there is of it.
  private func isNoPost(_ match: WordTable<Role>.Match, in words: WrittenWords) -> Bool {
    let next = match.tokens.upperBound
    guard match.tokens.count == 1, next < words.tokens.count else { return false }
    switch words.tokens[match.tokens.lowerBound].key {
    case "coache":
      // "The phonics lead coaches each TA".
      return match.tokens.lowerBound > 0
        && ["each", "the", "all", "every", "other", "ect", "ta", "new"].contains(words.tokens[next].key)
    case "gov": return words.tokens[next].key == "."
    case "tutor":
      return ["time", "reading", "group", "programme", "period", "session"].contains(words.tokens[next].key)
    case "pa":
      return ["list", "figure", "data", "rate", "pupil", "student", "case", "tracker"].contains(words.tokens[next].key)
    default: return false
    }
  }

  /// "Governors meet 3 leads", but "Key Stage 3 leads".
  private func isCounted(_ place: Int, in words: WrittenWords) -> Bool {
    guard words.tokens[place - 1].number != nil, words.scalars[words.tokens[place].end - 1] == "s" else { return false }
    return place < 2 || !["stage", "year", "yr", "phase", "and", "/", ",", "-"].contains(words.tokens[place - 2].key)
  }

  /// "Curriculum committee of the LGB" is one body, and "governors' outcomes committee" too.
  private func joins(_ first: Range<Int>, _ second: Range<Int>, in words: WrittenWords) -> Bool {
    if second.lowerBound == first.upperBound {
      // "English leader pupil conferencing": pupils are spoken of, and are no part of the post.
      return roles.table.match(at: second.lowerBound, in: words)?.meaning != Role(tier: .none, isPrecise: false)
    }
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

  func isJoint(_ key: String) -> Bool { key == "/" || key == "and" || key == "of" }

  /// A word that may name a subject, phase or year before "lead": no verb, preposition or article.
  func isSubject(_ place: Int, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    if token.key == "/" { return true }
    if PersonName.joinsLetters(place, in: words) { return true }
    guard token.isWord, !RoleNames.plain.contains(token.key), roles.table.match(at: place, in: words) == nil else {
      return false
    }
    return token.key != "and" && token.number == nil
  }

  func isSubjectAfter(_ place: Int, of match: WordTable<Role>.Match, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    guard token.isWord, roles.table.match(at: place, in: words) == nil else { return false }
    if token.number != nil { return true }
    if token.key == "of" { return place + 1 < words.tokens.count && isCapital(place + 1, in: words) }
    if PersonName.joinsLetters(place, in: words) { return true }
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
  static let plain: Set<String> = [
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
