import Plans
import Vocabularies

/// Reads what a resource is, and the sum that it costs.
struct ResourcePhrase: Sendable {
  let words: ResourceVocabulary

  init(_ words: ResourceVocabulary) { self.words = words }

  /// - Parameters:
  ///   - text: the words of the resource, which may hold its cost.
  ///   - cost: what stands beside it in a column of costs.
  func resource(in text: String, cost: String? = nil, location: SourceLocation? = nil) -> Resource {
    Resource(kind: .other, text: text, amount: cost.flatMap(amount(in:)) ?? amount(in: text), location: location)
  }

  /// Pounds sterling; nil where the text names no sum of money.
  func amount(in text: String) -> Double? { nil }

  /// The share of the texts, blank ones left out, that name a resource or a sum: 0 to 1.
  func score(_ cells: [String]) -> Double {
    PhraseShare.of(cells) { !words.table.matches(in: $0).isEmpty || amount(in: $0) != nil }
  }
}
