/// The stem of an English word, near enough that "attending" meets "attend" and "formation" meets "form".
///
/// A few endings are taken off, and only where enough of the word remains: it is better to miss a likeness than to
/// invent one.
enum Stem {
  /// The endings that are taken off, longest first, with what takes their place.
  private static let endings: [(ending: String, becomes: String)] = [
    ("ational", "ate"), ("iveness", "ive"), ("fulness", "ful"), ("ation", ""), ("ness", ""), ("ment", ""),
    ("ing", ""), ("ies", "y"), ("ied", "y"), ("ely", ""), ("ed", ""), ("ly", ""),
  ]

  /// How many letters must remain.
  private static let shortest = 4

  /// The stem of a word in small letters and in the singular.
  static func of(_ word: String) -> String {
    guard word.utf8.count > shortest, word.utf8.allSatisfy({ $0 > 57 }) else { return word }
    for (ending, becomes) in endings where word.hasSuffix(ending) {
      let rest = word.dropLast(ending.count)
      if rest.utf8.count + becomes.utf8.count >= shortest { return trimmed(String(rest) + becomes) }
    }
    return trimmed(word)
  }

  /// Without a last "e" and without a doubled last consonant: "improve" and "improving", "plan" and "planning".
  private static func trimmed(_ word: String) -> String {
    var letters = Array(word.utf8)
    if letters.count > shortest, letters.last == UInt8(ascii: "e") { letters.removeLast() }
    if letters.count > shortest, let last = letters.last, letters[letters.count - 2] == last,
      !"aeiouls".utf8.contains(last)
    {
      letters.removeLast()
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
