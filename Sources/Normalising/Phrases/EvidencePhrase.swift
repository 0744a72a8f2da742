import Plans
import Vocabularies

/// Tells what kind of source a plan cites.
struct EvidencePhrase: Sendable {
  let words: EvidenceVocabulary

  init(_ words: EvidenceVocabulary) { self.words = words }

  func kind(of text: String) -> EvidenceKind { words.table.matches(in: text).first?.meaning ?? .other }
}
