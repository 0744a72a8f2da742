import Plans
import Vocabularies

/// Text left from a template: "insert school name", "[date]", "XXX".
///
/// A plan that goes to governors and inspectors with it looks unread. The phrases, and the words that may begin a blank
/// in brackets, are the authority's. "TBC" as the whole of an aim or an action is a note.
struct TemplateText: ItemCheck {
  static let id = "templateText"

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings {
    let rules = context.checkRules.items
    return Findings(
      items.texts.compactMap { text in
        guard !text.signs.isDisjoint(with: [.blank, .templatePhrase]) else { return nil }
        let words = WrittenWords(text.text)
        if let left = phrase(in: words, rules) ?? blank(in: words, rules) {
          return Finding(
            check: Self.id, severity: .mustFix, location: text.place, text: text.text,
            message: "\(left.quoted(upTo: 40)) is left from a template. Replace it with the school’s own words.")
        }
        guard text.kind == .aim || text.kind == .action, isUndecided(words) else { return nil }
        return Finding(
          check: Self.id, severity: .note, location: text.place, text: text.text,
          message: "Nothing is written here yet but \(text.text.quoted(upTo: 20)).")
      })
  }

  private func phrase(in words: WrittenWords, _ rules: ItemCheckRules) -> String? {
    rules.templateTable.matches(in: words).first.map { words.text(of: $0.tokens) }
  }

  /// "[name]", "<insert date>", "XX%", "____".
  private func blank(in words: WrittenWords, _ rules: ItemCheckRules) -> String? {
    let tokens = words.tokens
    for (place, token) in tokens.enumerated() {
      if ["[", "<", "{"].contains(token.key), place + 1 < tokens.count,
        rules.blankWords.contains(tokens[place + 1].key),
        let end = tokens[place...].prefix(8).firstIndex(where: { ["]", ">", "}"].contains($0.key) })
      {
        return words.text(of: place..<(end + 1))
      }
      if token.key == "(", place + 1 < tokens.count, tokens[place + 1].key == "insert",
        let end = tokens[place...].prefix(8).firstIndex(where: { $0.key == ")" })
      {
        return words.text(of: place..<(end + 1))
      }
      if token.key == "_", place + 2 < tokens.count, tokens[place + 1].key == "_", tokens[place + 2].key == "_" {
        return "___"
      }
      if token.isWord, token.key.utf8.count > 1, token.key.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) {
        return words.text(of: place..<(place + 1))
      }
    }
    return nil
  }

  private func isUndecided(_ words: WrittenWords) -> Bool {
    words.tokens.count <= 2 && ["tbc", "tba", "tbd"].contains(words.tokens.first?.key)
  }
}
