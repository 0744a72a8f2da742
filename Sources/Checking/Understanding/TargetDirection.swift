import Plans
import Vocabularies

extension BetterWay {
  /// Which way a measure is better, by the vocabulary; nil where it is not known, or cannot be told.
  init?(ofMeasure measure: String, _ context: CheckingContext) {
    let words = WrittenWords(measure)
    let named = context.vocabularies.measures.table.matches(in: words).map(\.meaning)
    guard let first = named.first else { return nil }
    if named.contains(where: { $0.name == "gap" }) {
      self = .lower
    } else if named.allSatisfy({ $0.better == first.better }),
      !context.checkRules.items.lesseningTable.isFound(in: words)
    {
      self = first.better
    } else {
      return nil
    }
  }
}

extension Target {
  /// Which way the target's measure is better, by the vocabulary; nil where it is not known.
  func better(_ context: CheckingContext) -> BetterWay? {
    better(measure.flatMap { BetterWay(ofMeasure: $0, context) })
  }

  /// The way in which its measure is better, but for a ceiling of what should rise: that is a measure turned round, and
  /// nobody can tell.
  func better(_ way: BetterWay?) -> BetterWay? { bound == (way == .higher ? .atMost : .atLeast) ? nil : way }

  /// The same beside the item's words: where they speak of less of something that is better higher ("fewer pupils below the
  /// expected standard"), the measure is turned round, and nobody can tell.
  func better(in text: String, _ context: CheckingContext) -> BetterWay? {
    guard let way = better(context) else { return nil }
    let isTurned = way == .higher && context.checkRules.items.lesseningTable.isFound(in: WrittenWords(text))
    return isTurned ? nil : way
  }

  /// The number with its unit, as a sentence says it.
  func words(of number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    let digits = rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : String(rounded)
    return digits + (unit == .percent ? "%" : "")
  }
}

extension WordTable {
  /// Whether one of its phrases stands in a text.
  func isFound(in words: WrittenWords) -> Bool {
    words.tokens.indices.contains { match(at: $0, in: words) != nil }
  }
}

extension MeasureKind {
  /// What kind of thing a target's measure is; nil where it is not known. A subject among other words, as in "reading at
  /// home", is no result.
  static func of(_ measure: String, _ vocabulary: MeasureVocabulary) -> MeasureKind? {
    let words = WrittenWords(measure)
    let kinds = vocabulary.table.matches(in: words).map(\.meaning.kind)
    if let kind = kinds.first(where: { $0 != .subject && $0 != .other }) { return kind }
    return vocabulary.table.meaning(of: words)?.kind
  }
}
