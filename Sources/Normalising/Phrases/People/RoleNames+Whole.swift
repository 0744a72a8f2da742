import Plans
import Vocabularies

/// Posts whose name is longer than the vocabulary's words: what stands before them at the head of a sentence, the body that
/// they belong to, and who it is in brackets.
extension RoleNames {
  func whole(_ posts: [Range<Int>], in words: WrittenWords) -> [Range<Int>] {
    var whole: [Range<Int>] = []
    for post in posts {
      var tokens = withBeginning(post, in: words)
      if let last = whole.last, isOfBody(last, tokens, in: words) {
        whole.removeLast()
        tokens = last.lowerBound..<tokens.upperBound
      }
      tokens = withLink(tokens, in: words)
      // The post before may reach as far as this one, as "LGB pupil premium link" does.
      let start = max(tokens.lowerBound, whole.last?.upperBound ?? 0)
      guard start < tokens.upperBound else { continue }
      tokens = start..<tokens.upperBound
      if let last = whole.last, isNameOf(last, tokens, in: words) {
        whole[whole.count - 1] = last.lowerBound..<tokens.upperBound + 1
        continue
      }
      if let last = whole.last, isNamedBeside(last, tokens, in: words) {
        whole[whole.count - 1] = last.lowerBound..<tokens.upperBound
        continue
      }
      whole.append(withGivenName(withLetters(tokens, in: words), in: words))
    }
    return whole
  }

  /// "Behaviour manager checks …", "Post-16 lead …", "… by Y6 librarians": words from the head of a sentence, or behind "by",
  /// up to a post that is written in words.
  private func withBeginning(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    let first = words.tokens[tokens.lowerBound]
    guard tokens.lowerBound > 0, first.isWord, !first.isCapitals,
      words.scalars[first.start].properties.isLowercase
    else { return tokens }
    var start = tokens.lowerBound
    while start > 0, tokens.lowerBound - start < 4, isOfPost(start - 1, in: words) { start -= 1 }
    guard start < tokens.lowerBound, tokens.lowerBound - start < 4 else { return withYear(tokens, in: words) }
    let isHead = start == 0 && PersonName.isCapitalised(words.tokens[0], in: words)
    let isBehindBy = start > 0 && words.tokens[start - 1].key == "by"
    return isHead || isBehindBy ? start..<tokens.upperBound : withYear(tokens, in: words)
  }

  /// "class TAs", "nurture TA": one or two words in small letters and the post that they say which one is of, and nothing else.
  func isPostInSmallLetters(_ words: WrittenWords) -> Bool {
    guard (2...3).contains(words.tokens.count), words.tokens.allSatisfy(\.isWord),
      // "Cover teachers" says what is done.
      !["cover", "release", "brief", "train", "support", "other", "new"].contains(words.tokens[0].key)
    else { return false }
    let found = names(in: words)
    guard found.count == 1, let post = found.first, post.upperBound == words.tokens.count, post.lowerBound > 0 else {
      return false
    }
    return (0..<post.lowerBound).allSatisfy {
      isOfPost($0, in: words) && !PeopleList.acts.contains(words.tokens[$0].key)
    }
  }

  /// A word that may say which one a post is: no verb, no article, nothing that says how often.
  private func isOfPost(_ place: Int, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    // "Post-16".
    if token.key == "-" { return place > 0 && words.tokens[place - 1].key == "post" }
    if token.number != nil {
      return place > 1 && words.tokens[place - 1].key == "-" && words.tokens[place - 2].key == "post"
    }
    return token.isWord && !RoleNames.plain.contains(token.key) && (!token.key.hasSuffix("ly") || token.key == "early")
      && !RoleNames.looks.contains(token.key) && roles.table.match(at: place, in: words) == nil
  }

  /// What is done and not who does it: "Book look subject leaders".
  private static let looks: Set<String> = [
    "look", "looks", "visit", "walk", "walks", "meeting", "meetings", "review", "voice", "scrutiny", "observation",
    "observations", "monitoring", "report", "sample", "check", "checks", "audit", "data", "discussion", "survey",
    "termly",
    "annual", "regular", "joint", "led", "half", "work", "drop", "in", "conferencing", "interviews", "interview", "one",
    "lesson", "book", "books", "challenge", "feedback", "evaluation", "moderation", "tracking", "planning", "training",
  ]

  /// "LA early years adviser": a body in capitals, one to three words and a post in words are one.
  private func isOfBody(_ last: Range<Int>, _ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard last.count == 1,
      ["la", "lea", "mat", "trust", "diocesan", "hub"].contains(words.tokens[last.lowerBound].key),
      (0...3).contains(tokens.lowerBound - last.upperBound)
    else { return false }
    let between = last.upperBound..<tokens.lowerBound
    return between.allSatisfy { isOfPost($0, in: words) }
      && words.scalars[words.tokens[tokens.lowerBound].start].properties.isLowercase
  }

  /// "LGB inclusion link", "LAB standards link": a governing body's person for something. "Attendance committee of the LAB" is
  /// one body.
  private func withLink(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    guard let role = roles.table.match(at: tokens.lowerBound, in: words)?.meaning, role.tier == .governors else {
      return tokens
    }
    for place in tokens.upperBound..<min(tokens.upperBound + 3, words.tokens.count) {
      if words.tokens[place].key == "link" { return tokens.lowerBound..<place + 1 }
      guard words.tokens[place].isWord, !RoleNames.plain.contains(words.tokens[place].key) else { break }
    }
    var start = tokens.lowerBound
    while start > 0, ["the", "of"].contains(words.tokens[start - 1].key) { start -= 1 }
    guard start < tokens.lowerBound, start > 0,
      ["committee", "panel", "group", "member"].contains(words.tokens[start - 1].key)
    else { return tokens }
    start -= 1
    var head = start
    while head > 0, start - head < 4, isOfPost(head - 1, in: words) || words.tokens[head - 1].key == "and" { head -= 1 }
    return head..<tokens.upperBound
  }

  /// "Literacy governor (Mrs Bewick)": who has the post, in brackets behind it.
  private func isNameOf(_ last: Range<Int>, _ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard tokens.lowerBound == last.upperBound + 1, words.tokens[last.upperBound].key == "(",
      tokens.upperBound < words.tokens.count, words.tokens[tokens.upperBound].key == ")"
    else { return false }
    return PersonName.name(at: tokens.lowerBound, in: words)?.upperBound == tokens.upperBound
  }

  /// "Link governor Dr Sen", "Attendance governor, Mrs Adkin, meets …": a post and, set apart by nothing or by commas on both
  /// sides, who has it.
  private func isNamedBeside(_ last: Range<Int>, _ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard PersonName.name(at: tokens.lowerBound, in: words) == tokens,
      PersonName.name(at: last.lowerBound, in: words) == nil,
      words.scalars[words.tokens[last.upperBound - 1].end - 1] != "s"
    else { return false }
    if tokens.lowerBound == last.upperBound { return true }
    return tokens.lowerBound == last.upperBound + 1 && words.tokens[last.upperBound].key == ","
      && tokens.upperBound < words.tokens.count && words.tokens[tokens.upperBound].key == ","
      && last.lowerBound <= 1
  }

  /// "AHT (T&L)", "Deputy Head (Academic)": letters, or a word or two with a capital, in brackets say which one.
  private func withLetters(_ tokens: Range<Int>, in words: WrittenWords) -> Range<Int> {
    let end = tokens.upperBound
    if end < words.tokens.count, words.tokens[end].key == "(",
      let close = words.tokens[end...].prefix(5).firstIndex(where: { $0.key == ")" }), close > end + 1,
      (end + 1..<close).allSatisfy({ saysWhich($0, in: words) }),
      PersonName.isCapitalised(words.tokens[end + 1], in: words),
      PersonName.name(at: tokens.lowerBound, in: words) == nil
    {
      return tokens.lowerBound..<close + 1
    }
    guard end + 4 < words.tokens.count, words.tokens[end].key == "(", words.tokens[end + 4].key == ")",
      PersonName.joinsLetters(end + 2, in: words)
    else { return tokens }
    return tokens.lowerBound..<end + 5
  }

  /// A word that may say which of several posts is meant: "Academic", and not when ("Autumn", "Weekly") or who.
  func saysWhich(_ place: Int, in words: WrittenWords) -> Bool {
    let token = words.tokens[place]
    return token.isWord && token.number == nil && !token.key.hasSuffix("ly") && !MonthNames.all.contains(token.key)
      && !RoleNames.times.contains(token.key) && !RoleNames.looks.contains(token.key)
      && roles.table.match(at: place, in: words) == nil
      && PersonName.name(at: place, in: words) == nil
  }

  private static let times: Set<String> = [
    "autumn", "spring", "summer", "aut", "spr", "sum", "term", "half", "week", "day", "year", "easter", "christma",
    "each", "every", "once", "twice", "monday", "tuesday", "wednesday", "thursday", "friday", "ht1", "ht2", "ht3",
    "ht4",
    "ht5", "ht6", "t1", "t2", "t3", "t4", "t5", "t6", "acting", "interim", "lead", "support",
    "ongoing", "complete", "completed", "done", "started", "tbc", "tba", "new",
  ]
}
