import Plans
import Vocabularies

extension Progress {
  /// Whether it tells what was done or what came of it, and not a colour, a rating or a number alone: a RAG colour is no
  /// progress (guidance, settled case of `evolving`).
  func saysMoreThanAColour(by ratings: RAGVocabulary) -> Bool {
    let words = WrittenWords(text).tokens
    guard words.contains(where: { $0.isWord && $0.number == nil }) else { return false }
    return ratings.table.meaning(of: text) == nil && text != ragText
  }
}
