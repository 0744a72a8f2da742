import Plans

/// Cuts a plan's statements into the passages that are compared: a statement, or the sentences of a long one, so that a
/// sentence taken over into another paragraph is found.
struct PassageCutting {
  /// Passages of fewer words are not compared.
  var fewest: Int
  /// Statements of more words are cut at sentences.
  static let longest = 40

  struct Passage {
    var text: String
    var location: SourceLocation
    var sketch: PassageSketch
    /// Whether it is of an outcome or a milestone with a share.
    var statesShare = false
  }

  func passages(of statements: [PlanStatement]) -> [Passage] {
    var found: [Passage] = []
    for statement in statements {
      let words = statement.words
      guard words.count >= fewest else { continue }
      guard words.count > Self.longest else {
        found.append(
          Passage(
            text: statement.text, location: statement.location, sketch: PassageSketch(words),
            statesShare: statement.statesShare))
        continue
      }
      for sentence in sentences(of: statement.text) {
        let words = TextWord.words(of: sentence)
        guard words.count >= fewest else { continue }
        found.append(
          Passage(
            text: sentence, location: statement.location, sketch: PassageSketch(words),
            statesShare: statement.statesShare))
      }
    }
    return found
  }

  /// Cut after ". ", "! ", "? ", "; " and at line ends; what is too short stays with the next.
  private func sentences(of text: String) -> [String] {
    var sentences: [String] = []
    var start = text.startIndex
    var words = 0
    var last: Character = " "
    for index in text.indices {
      let character = text[index]
      let isBreak = character.isNewline || (character == " " && ".!?;".contains(last))
      if character == " " { words += 1 }
      if isBreak, words >= fewest {
        sentences.append(String(text[start..<index]))
        start = text.index(after: index)
        words = 0
      }
      last = character
    }
    if start < text.endIndex { sentences.append(String(text[start...])) }
    return sentences
  }
}
