public import Vocabularies

/// Whether one statement is about teaching and names a specific aspect of it, as the criterion `specificTeaching` sees
/// an objective.
public struct TeachingStatement: Encodable, Hashable, Sendable {
  public let text: String
  public let specific: Bool
  /// The entries of the vocabulary that were found in it.
  public let because: [String]

  public init(_ text: String, vocabulary: TeachingVocabulary) {
    self.text = text
    specific = TeachingText(text, vocabulary: vocabulary).isSpecific
    let words = WrittenWords(text)
    because = vocabulary.table.matches(in: words).map { match in
      "“\(words.text(of: match.tokens))” → \(match.meaning.name) (\(match.meaning.sort.rawValue))"
    }
  }
}
