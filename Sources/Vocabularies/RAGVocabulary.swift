public import Plans

/// The words, letters and signs of ratings: `Config/vocabularies/rag.yaml`.
public typealias RAGVocabulary = Vocabulary<RAGWord>

/// What a rating's word means where the plan has no legend of its own.
public enum RAGWord: String, Codable, CaseIterable, Sendable {
  case red, amber, green, blue
  /// The name of the column that says whether something is done: "Complete: Yes" is blue, "Complete: No" nothing.
  case completeness
  case yes, no
  /// A tick or a cross, which is no rating unless a legend says so.
  case mark
  /// "Not started": no rating by itself, since what is not due yet may well not have begun; what a legend's colour means.
  case waiting
  /// "N/A", "-": no rating, whatever a legend says.
  case none

  /// The rating itself; nil for words that need others.
  public var rag: RAG? { RAG(rawValue: rawValue) }
}
