import Plans
import Vocabularies

/// Tells what kind of source a plan cites.
struct EvidencePhrase: Sendable {
  let words: EvidenceVocabulary

  init(_ words: EvidenceVocabulary) { self.words = words }

  /// The kind of the first source named; data only where nothing else is, since every source rests on some.
  func kind(of text: String) -> EvidenceKind {
    let kinds = words.table.matches(in: text).map(\.meaning)
    return kinds.first { $0 != .data && $0 != .other } ?? kinds.first ?? .other
  }
}
