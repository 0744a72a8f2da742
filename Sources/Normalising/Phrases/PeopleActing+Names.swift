import Vocabularies

/// By what name a sentence's people go, and who does what it says where no list of posts tells.
extension PeopleList {
  /// "Mrs Tonkin" of "Governor Mrs Tonkin", "Sal Whitby" of "link governor Sal Whitby": in a sentence the post says who somebody
  /// is, and the name who does it. A post by itself stays, and so does one that a first name and an initial are part of.
  func nameAlone(of person: String) -> String {
    let words = WrittenWords(person)
    guard let post = words.tokens.lastIndex(where: { ["governor", "trustee"].contains($0.key) }),
      post + 1 < words.tokens.count, words.tokens[..<post].allSatisfy({ $0.isWord && $0.key != "and" })
    else { return person }
    let name = words.text(of: post + 1..<words.tokens.count)
    let own = WrittenWords(name)
    guard
      own.tokens.allSatisfy({ $0.isWord && PersonName.isCapitalised($0, in: own) || $0.key == "." || $0.key == "-" }),
      PersonName.isName(own), own.tokens.count > 1, own.tokens.last.map({ $0.end - $0.start > 1 }) ?? false,
      roles.roles(in: name).isEmpty
    else { return person }
    return name
  }

  /// "Joel Parry talks to pupils", "School council asks every class": who stands before a verb of doing at the beginning of a
  /// sentence; nil where it begins otherwise, or with a thing ("Book look checks", "Survey asks").
  func subject(of text: String) -> String? {
    let words = WrittenWords(text)
    guard let verb = words.tokens.prefix(6).firstIndex(where: { isDoing($0, in: words) }), verb > 0 else { return nil }
    let tokens = words.tokens[..<verb]
    guard tokens.allSatisfy({ $0.isWord && $0.number == nil && $0.key != "and" }),
      PersonName.isCapitalised(words.tokens[0], in: words), let last = tokens.last
    else { return nil }
    let isBody = verb <= 4 && PeopleList.bodies.contains(last.key)
    let isName =
      verb <= 2
      && tokens.allSatisfy {
        PersonName.isCapitalised($0, in: words) && !$0.isCapitals && $0.key.count > 1
          && !RoleNames.matters.contains($0.key) && !PeopleList.things.contains($0.key)
      }
    guard isBody || isName else { return nil }
    var start = 0
    if ["the", "our"].contains(words.tokens[0].key), verb > 1 { start = 1 }
    return words.text(of: start..<verb)
  }

  /// "Looks", "asks": what only people do, in the present.
  private func isDoing(_ token: WrittenWords.Token, in words: WrittenWords) -> Bool {
    token.isWord && words.scalars[token.start].properties.isLowercase && words.scalars[token.end - 1] == "s"
      && PeopleList.doing.contains(token.key)
  }

  private static let doing: Set<String> = [
    "look", "ask", "listen", "read", "talk", "goe", "go", "sit", "meet", "watch", "see", "hear", "visit", "join",
    "sample",
    "speak", "count", "drop", "spend", "observe", "receive", "keep", "run", "comment",
  ]

  /// Several people, called by what they are together.
  private static let bodies: Set<String> = [
    "council", "board", "panel", "forum", "committee", "group", "director", "team", "corporation",
  ]

  /// Words that begin a sentence with a capital, look at something or run, and are nobody.
  private static let things: Set<String> = [
    "walk", "survey", "scrutiny", "review", "data", "audit", "report", "meeting", "agenda", "tracker", "log", "voice",
    "moderation", "assessment", "test", "analysis", "monitoring", "homework", "everyone", "everybody", "each", "all",
    "it",
    "book", "learning", "pupil", "pupils", "parent", "work", "club", "this", "that", "she", "he", "who", "lesson",
    "session",
    "programme", "group", "training", "feedback", "dashboard", "questionnaire", "check", "visit", "autumn", "spring",
    "summer", "termly", "weekly", "monthly", "interview", "the", "our", "a", "an", "school",
  ]
}
