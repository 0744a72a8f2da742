import Plans
import Vocabularies

/// Tells who does something in a sentence, and of whom it is done.
extension PeopleList {
  /// The people of a sentence without those that are looked at: "Deputy meets each head of department", "Committee
  /// questions two subject leaders". Whoever is reported to takes part. The first is never left out.
  func acting(in text: String) -> [String] {
    let all = found(in: text)
    guard all.count > 1 else { return all }
    let words = WrittenWords(text)
    var acting: [String] = []
    for tokens in RoleNames(roles).names(in: words) {
      let person = words.text(of: tokens)
      guard all.contains(person), !acting.contains(person) else { continue }
      let isBesides = isLookedAt(tokens.lowerBound, in: words) || isBodyReportedTo(tokens, in: words)
      if acting.isEmpty || !isBesides { acting.append(person) }
    }
    return acting
  }

  /// "Principal reports to the LGB": the board hears of it, and looks at nothing; a person reported to takes part.
  private func isBodyReportedTo(_ tokens: Range<Int>, in words: WrittenWords) -> Bool {
    guard roles.table.match(at: tokens.lowerBound, in: words)?.meaning.tier == .governors,
      !tokens.contains(where: { ["chair", "governor"].contains(words.tokens[$0].key) })
        || words.tokens[tokens.upperBound - 1].key == "board"
    else { return false }
    var before = tokens.lowerBound - 1
    while before > 0, ["the", "each", "every", "of", "meeting", "full"].contains(words.tokens[before].key) {
      before -= 1
    }
    return before > 0 && words.tokens[before].key == "to"
  }

  private static let verbs: Set<String> = [
    "question", "questions", "interview", "interviews", "observe", "observes", "each", "every", "all",
  ]
  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// Whether "questions", "each" or a number stands before somebody, perhaps with "the" between.
  private func isLookedAt(_ place: Int, in words: WrittenWords) -> Bool {
    var before = place - 1
    while before > 0, ["the", "of", "our"].contains(words.tokens[before].key) { before -= 1 }
    guard before >= 0 else { return false }
    let key = words.text(of: before..<before + 1).lowercased()
    return PeopleList.verbs.contains(key) || PeopleList.numbers.contains(key) || Int(key) != nil
  }
}
