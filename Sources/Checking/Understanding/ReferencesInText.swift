import Vocabularies

/// References that a sentence makes to other items of the plan: "see action 3.4", "(linked to priority 2)".
struct ReferencesInText {
  enum Kind: String, Hashable { case action, priority, item }

  struct Found: Hashable {
    let kind: Kind
    let ref: Reference
    let words: String
  }

  private(set) var found: [Found] = []

  /// Words one of which begins every such reference.
  static let openings = ["see", "action", "actions", "priority", "priorities"]

  init(_ text: String) {
    let words = WrittenWords(text)
    for place in words.tokens.indices {
      switch words.tokens[place].key {
      case "action" where ReferencesInText.isPointing(before: place, in: words):
        take(.action, after: place, in: words, numbers: 1)
      case "priority" where ReferencesInText.isPointing(before: place, in: words):
        take(.priority, after: place, in: words, numbers: 1)
      case "see":
        // "See 3.4" names an item; "see 30 lessons" does not.
        take(.item, after: place, in: words, numbers: 2)
      default: continue
      }
    }
  }

  /// Whether the words before say that something else is meant: "see", "linked to", an opening bracket.
  private static func isPointing(before place: Int, in words: WrittenWords) -> Bool {
    guard place > 0 else { return false }
    // "LA priority 2" and "Trust action 3" are of documents elsewhere.
    let before = words.tokens[place - 1]
    if before.key == "(" || isWhole(after: place, in: words) && !elsewhere.contains(before.key) { return true }
    return cues.contains(before.key)
      || (place > 1 && joins.contains(before.key) && cues.contains(words.tokens[place - 2].key))
  }

  /// "Builds on action 7.3": a reference of two numbers is one whatever the words before it.
  private static func isWhole(after place: Int, in words: WrittenWords) -> Bool {
    let tokens = words.tokens
    return place + 3 < tokens.count && tokens[place + 1].number != nil && tokens[place + 2].key == "."
      && tokens[place + 3].number != nil && tokens[place + 2].start == tokens[place + 1].end
  }

  private static let elsewhere: Set<String> = [
    "la", "trust", "ofsted", "dfe", "national", "council", "diocesan", "hub",
  ]
  private static let cues: Set<String> = [
    "see", "under", "per", "from", "link", "linked", "refer", "following", "after", "with", "alongside", "cf", "in",
    "of",
    "also", "for",
  ]
  private static let joins: Set<String> = ["to", "as", "also", "in", "with", "the", "from", "under"]

  /// The references after a word, "1.2 and 1.4" being two, each of so many numbers at least.
  private mutating func take(_ kind: Kind, after place: Int, in words: WrittenWords, numbers: Int) {
    let tokens = words.tokens
    var next = place + 1
    if kind == .item, next < tokens.count, ["also", "action", "priority"].contains(tokens[next].key) {
      guard tokens[next].key == "also" else { return }
      next += 1
    }
    while next < tokens.count {
      var end = next
      // One reference has no space in it.
      while end < tokens.count, end == next || tokens[end].start == tokens[end - 1].end,
        tokens[end].isWord || [".", "-"].contains(tokens[end].key)
      { end += 1 }
      while end > next, !tokens[end - 1].isWord { end -= 1 }
      guard end > next else { return }
      let written = words.text(of: next..<end)
      let ref = Reference(written)
      guard ref.numbers.count >= numbers, ref.numbers.count < 5, ref.letters.utf8.count <= 3 else { return }
      found.append(Found(kind: kind, ref: ref, words: written))
      guard end + 1 < tokens.count, ["and", ",", "or"].contains(tokens[end].key) else { return }
      next = end + 1
    }
  }
}
