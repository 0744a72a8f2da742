import Plans
import Vocabularies

/// A reference at a place of a text: "1.2", "2a", "P1.O1", "R1a", "A".
struct WrittenReference {
  let text: String
  /// The letters that the code begins with, in small letters; empty for a number.
  let letters: String
  /// The token after it.
  let end: Int

  /// Reads numbers and letters with full stops between them and no space, at most four parts.
  init?(at place: Int, in words: WrittenWords) {
    let tokens = words.tokens
    guard place < tokens.count, tokens[place].isWord, WrittenReference.isPart(tokens[place]) else { return nil }
    var end = place + 1
    var parts = 1
    while parts < 4, end + 1 < tokens.count, tokens[end].key == ".", tokens[end].start == tokens[end - 1].end,
      tokens[end + 1].start == tokens[end].end, WrittenReference.isPart(tokens[end + 1])
    {
      end += 2
      parts += 1
    }
    text = words.text(from: tokens[place].start, to: tokens[end - 1].end)
    letters = String(tokens[place].key.prefix { !$0.isNumber })
    self.end = end
  }

  /// At most four letters, two digits and a letter: "1", "12", "2a", "P1", "OL1", "R1a"; a bare letter by itself.
  private static func isPart(_ token: WrittenWords.Token) -> Bool {
    guard token.key.utf8.count <= 7 else { return false }
    var letters = 0
    var digits = 0
    var after = 0
    for byte in token.key.utf8 {
      if (48...57).contains(byte) {
        guard after == 0 else { return false }
        digits += 1
      } else if (97...122).contains(byte) {
        if digits == 0 { letters += 1 } else { after += 1 }
      } else {
        return false
      }
    }
    if digits == 0 { return letters == 1 && token.isCapitals }
    return letters <= 4 && digits <= 2 && after <= 1
  }

  /// Whether a text is a reference with a digit and nothing else: "1.1", "A2".
  static func isWhole(_ text: String) -> Bool {
    let words = WrittenWords(text)
    return WrittenReference(at: 0, in: words).map { $0.hasDigit && $0.end == words.tokens.count } ?? false
  }

  var hasDigit: Bool { text.utf8.contains { (48...57).contains($0) } }
}
