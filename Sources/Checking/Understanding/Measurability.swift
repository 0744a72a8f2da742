import Plans
import Vocabularies

/// By what a text could be told to have come true: a number, a share of all, a standard, or something finished.
struct Measurability {
  /// The first word that claims something without saying how much, as the text has it: "improved", "better".
  let vague: String?
  /// A number that counts or measures, or a standard with a known meaning: "12 of 14", "half", "in line with national".
  let hasMeasure: Bool
  /// "All", "every", "no".
  let hasQuantity: Bool
  /// Something that is there or is not: "published", "in place".
  let isFinished: Bool
  /// The same by the look of a word alone: "mapped", "assessed".
  let looksFinished: Bool

  init(_ text: String, targets: [Target], rules: ItemCheckRules) {
    let words = WrittenWords(text)
    let matches = rules.measurable.matches(in: words)
    func first(_ meaning: MeasurableWord) -> Range<Int>? { matches.first { $0.meaning == meaning }?.tokens }
    vague = first(.vague).map { words.text(of: $0) }
    hasMeasure =
      !targets.isEmpty || first(.measure) != nil
      || words.tokens.indices.contains { NumberInText.isAmount(at: $0, in: words) }
    hasQuantity = first(.quantity) != nil
    isFinished = first(.finished) != nil
    let known = Set(matches.flatMap(\.tokens))
    looksFinished = words.tokens.enumerated().contains { place, token in
      token.isWord && token.key.utf8.count > 4 && token.key.hasSuffix("ed") && !known.contains(place)
    }
  }
}

/// What a word of the lists in `Config/checks.yaml` does for whether a text can be measured.
enum MeasurableWord: Hashable, Sendable { case vague, measure, quantity, finished }
