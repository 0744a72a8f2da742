import Plans
import Vocabularies

/// Reads who leads, monitors or challenges: "HT / SENDCo", "Mrs S. Anand (governor)", "Y3/Y4 phase leader".
struct PeopleList: Sendable {
  let roles: RoleVocabulary

  init(_ roles: RoleVocabulary) { self.roles = roles }

  /// The people of a cell, one an entry, as the plan writes them.
  func people(in text: String) -> [String] { text.isEmpty ? [] : [text] }

  /// The share of the texts, blank ones left out, that are lists of people: 0 to 1.
  func score(_ cells: [String]) -> Double { PhraseShare.of(cells) { roles.table.meaning(of: $0) != nil } }

  /// The roles, names with a title and initials that stand inside a sentence, in its order.
  func found(in text: String) -> [String] {
    let words = WrittenWords(text)
    return roles.table.matches(in: words).map { words.text(of: $0.tokens) }
  }

  /// Whether a text names governors, trustees, their chair or a committee of theirs.
  func mentionsGovernors(_ text: String) -> Bool { roles.roles(in: text).contains { $0.tier == .governors } }
}
