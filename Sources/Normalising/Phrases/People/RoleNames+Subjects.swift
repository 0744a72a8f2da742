import Vocabularies

/// How far the name of a post reaches: over its subject, its years, its committee and what it is for.
extension RoleNames {
  func withSubject(_ match: WordTable<Role>.Match, after limit: Int, in words: WrittenWords) -> Range<Int> {
    var tokens = match.tokens
    switch match.meaning.subject {
    case .before:
      var start = tokens.lowerBound
      while start > limit, tokens.lowerBound - start < RoleNames.subjectLimit {
        // "The Year 11 leader".
        let isYear =
          start - 1 > limit && words.tokens[start - 1].number != nil
          && ["year", "yr", "stage"].contains(words.tokens[start - 2].key)
        guard isYear || isSubject(start - 1, in: words) else { break }
        start -= isYear ? 2 : 1
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
    if match.meaning.tier == .governors { tokens = withCommittee(tokens, in: words) }
    return withPurpose(withYears(tokens, in: words), of: match, in: words)
  }

  /// "Head of Year 7", "Heads of Year 7, 8 and 9".
  private func withYears(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    guard let last = tokens.last, ["year", "yr", "stage"].contains(words.tokens[last].key) else { return tokens }
    var end = tokens.upperBound
    while end < words.tokens.count {
      let isJoined = [",", "and", "/", "-"].contains(words.tokens[end].key) && end > tokens.upperBound
      let place = isJoined ? end + 1 : end
      guard place < words.tokens.count, let year = words.tokens[place].number, year <= 13 else { break }
      end = place + 1
    }
    return tokens.lowerBound..<end
  }

  /// "Governors' welfare committee" is one body.
  private func withCommittee(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    guard let last = tokens.last, words.tokens[last].key == "governor",
      [words.tokens[last].end - 1, words.tokens[last].end].contains(where: {
        $0 < words.scalars.count && [0x27, 0x2019].contains(words.scalars[$0].value)
      })
    else { return tokens }
    for place in tokens.upperBound..<min(tokens.upperBound + 5, words.tokens.count) {
      if ["committee", "cttee", "panel", "group", "meeting"].contains(words.tokens[place].key) {
        return tokens.lowerBound..<place + 1
      }
      if RoleNames.plain.contains(words.tokens[place].key) { break }
    }
    return tokens
  }

  /// "Governor for communication": what a governor is for may have a small letter.
  private func withPurpose(_ tokens: Range<Int>, of match: WordTable<Role>.Match, in words: WrittenWords) -> Range<Int>
  {
    let end = tokens.upperBound
    // "Lead for reading" is no less a post than "Lead for Reading".
    if end < words.tokens.count, words.tokens[end - 1].key == "for", match.meaning.subject == .after,
      words.tokens[end].isWord, words.tokens[end].number == nil, !RoleNames.plain.contains(words.tokens[end].key)
    {
      return tokens.lowerBound..<end + 1
    }
    // "Link Gov. for SEND".
    let isShort = words.tokens[end - 1].key == "gov" && end < words.tokens.count && words.tokens[end].key == "."
    let purpose = isShort ? end + 1 : end
    guard ["governor", "gov"].contains(words.tokens[end - 1].key), purpose + 1 < words.tokens.count,
      words.tokens[purpose].key == "for",
      words.tokens[purpose + 1].isWord, words.tokens[purpose + 1].number == nil,
      !RoleNames.plain.contains(words.tokens[purpose + 1].key), !RoleNames.ends.contains(words.tokens[purpose + 1].key)
    else { return tokens }
    return tokens.lowerBound..<purpose + 2
  }

  /// What is brought before governors, and no matter of one of them.
  private static let ends: Set<String> = [
    "challenge", "approval", "scrutiny", "information", "discussion", "comment", "decision", "agreement",
  ]

  /// "HoD and Deputy (line manager)": a post in brackets behind another says what else the same person is.
  func saysOf(_ last: Range<Int>?, _ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard let last, last.upperBound + 1 == tokens.lowerBound || last.upperBound + 2 == tokens.lowerBound,
      words.tokens[last.upperBound].key == "(", tokens.upperBound < words.tokens.count,
      words.tokens[tokens.upperBound].key == ")"
    else { return false }
    return tokens.lowerBound == last.upperBound + 1
      || words.tokens[tokens.lowerBound - 1].isWord
        && !RoleNames.plain.contains(words.tokens[tokens.lowerBound - 1].key)
  }
}
