import Vocabularies

/// Posts that are told by a name without a title, by a year or by initials: "Link governor Sue P", "Fiona (governor)", "the Year
/// 1 teacher", "the PBS coaches".
extension RoleNames {
  /// "Link governor Sue P joins a walk", "Fiona (governor) comes in May": a first name, and perhaps the surname or its initial,
  /// where what they do follows. "Link governor Autumn visit" names nobody.
  func withGivenName(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    if let before = givenName(before: tokens, in: words) { return before }
    let last = words.tokens[tokens.upperBound - 1]
    guard ["governor", "gov", "trustee"].contains(last.key), words.scalars[last.end - 1] != "s",
      PersonName.name(at: tokens.lowerBound, in: words) == nil
    else { return tokens }
    var end = tokens.upperBound
    while end < words.tokens.count, end < tokens.upperBound + 2, mayBeGiven(end, in: words) { end += 1 }
    guard end > tokens.upperBound, isDoing(end, in: words) else { return tokens }
    return tokens.lowerBound..<end
  }

  private func givenName(before tokens: Range<Int>, in words: WrittenWords) -> Range<Int>? {
    let (open, close) = (tokens.lowerBound - 1, tokens.upperBound)
    guard (1...2).contains(open), close < words.tokens.count, words.tokens[open].key == "(",
      words.tokens[close].key == ")", (0..<open).allSatisfy({ mayBeGiven($0, in: words) }),
      isDoing(close + 1, in: words)
    else { return nil }
    return 0..<close + 1
  }

  /// A word with a capital that is no post, no time and nothing that is done.
  private func mayBeGiven(_ place: Int, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    return token.isWord && token.number == nil && PersonName.isCapitalised(token, in: words)
      && (!token.isCapitals || token.key.utf8.count == 1) && saysWhich(place, in: words)
      && !RoleNames.matters.contains(token.key)
  }

  /// What governors look after, and what is taught: no first names, though written with a capital.
  static let matters: Set<String> = [
    "maths", "math", "mathematics", "mathematic", "english", "science", "reading", "writing", "phonics", "phonic",
    "safeguarding", "send", "sen", "attendance", "behaviour", "inclusion", "finance", "music", "art", "history",
    "geography", "curriculum", "wellbeing", "pupil", "premium", "sport", "early", "year", "literacy", "health",
    "safety",
    "staffing", "premises", "standards", "standard", "quality", "outcome", "assessment", "careers", "career",
  ]

  /// "joins", "reads": somebody's doing, in the present.
  private func isDoing(_ place: Int, in words: WrittenWords) -> Bool {
    guard place < words.tokens.count else { return false }
    let token = words.tokens[place]
    return words.scalars[token.start].properties.isLowercase && words.scalars[token.end - 1] == "s"
      && (PeopleList.acts.contains(token.key) || token.key == "visit" || token.key == "come")
  }

  /// "With the Year 1 teacher", "with the PBS coaches": what says which of several there are.
  func withYear(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    guard roles.table.match(at: tokens.lowerBound, in: words)?.meaning.tier == Tier.none else { return tokens }
    let before = tokens.lowerBound - 1
    guard before > 0 else { return tokens }
    let token = words.tokens[before]
    if token.number != nil, ["year", "yr"].contains(words.tokens[before - 1].key) {
      return before - 1..<tokens.upperBound
    }
    // "with the PBS coaches", and not "with TAs coaches".
    let isBehindThe = words.tokens[before - 1].key == "the"
    if isBehindThe, token.isCapitals, (2...4).contains(token.key.utf8.count),
      roles.table.match(at: before, in: words) == nil
    {
      return before..<tokens.upperBound
    }
    return tokens
  }
}
