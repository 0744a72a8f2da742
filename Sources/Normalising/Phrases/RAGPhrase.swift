import Plans
import Vocabularies

/// Reads a rating from its word, letter, sign or fill, by the plan's own legend where it has one.
struct RAGPhrase: Sendable {
  let words: RAGVocabulary
  let legend: RAGLegend?

  init(_ words: RAGVocabulary, legend: RAGLegend? = nil) {
    self.words = words
    self.legend = legend
  }

  /// The rating that a cell's word means, and the word as written; nil where the text is no rating.
  func rag(word text: String) -> (rag: RAG?, text: String)? {
    guard let meaning = words.table.meaning(of: text) else { return nil }
    return (meaning.rag, text)
  }

  /// The rating that a cell's fill means; nil for white, grey and black.
  func rag(fill: String) -> RAG? { nil }

  /// The legend that some lines of the plan give: "Green = complete", "R – not started". nil where they give none.
  func legend(in lines: [String]) -> RAGLegend? { nil }

  /// The share of the texts, blank ones left out, that are ratings: 0 to 1.
  func score(_ cells: [String]) -> Double { PhraseShare.of(cells) { rag(word: $0) != nil } }
}
