/// A vocabulary without its examples, in few and long values: what a reader is started with for each export, so that
/// thousands of short strings need not be decoded one by one.
struct PackedVocabulary<Meaning: Codable & Hashable & Sendable>: Codable, Sendable {
  /// What each entry means, in the file's order.
  var means: [Meaning]
  /// The entries' words: `WordLists` says how they are divided.
  var words: String
  var abbreviations: String

  init(_ vocabulary: Vocabulary<Meaning>) {
    means = vocabulary.entries.map(\.means)
    words = WordLists.packed(vocabulary.entries.map(\.words))
    abbreviations = WordLists.packed(vocabulary.entries.map(\.abbreviations))
  }

  /// The vocabulary; its entries have no examples.
  var vocabulary: Vocabulary<Meaning> {
    let words = WordLists.unpacked(words)
    let abbreviations = WordLists.unpacked(abbreviations)
    return Vocabulary(
      entries: means.indices.map { index in
        VocabularyEntry(
          means: means[index], words: index < words.count ? words[index] : [],
          abbreviations: index < abbreviations.count ? abbreviations[index] : [])
      })
  }
}

/// The headings without their examples, in few and long values.
struct PackedHeadings: Codable, Sendable {
  var fields: [HeadingField]
  var headings: String
  var words: String
  var scopes: [ScopeWords]
  var planTitles: PlanTitleWords
  var contents: [ContentWords]

  init(_ vocabulary: HeadingVocabulary) {
    fields = vocabulary.entries.map(\.field)
    headings = WordLists.packed(vocabulary.entries.map(\.headings))
    words = WordLists.packed(vocabulary.entries.map(\.words))
    scopes = vocabulary.scopes
    planTitles = vocabulary.planTitles
    contents = vocabulary.contents.map { ContentWords(field: $0.field, words: $0.words) }
  }

  var vocabulary: HeadingVocabulary {
    let headings = WordLists.unpacked(headings)
    let words = WordLists.unpacked(words)
    let entries = fields.indices.map { index in
      HeadingVocabulary.Entry(
        field: fields[index], headings: index < headings.count ? headings[index] : [],
        words: index < words.count ? words[index] : [])
    }
    return HeadingVocabulary(entries: entries, scopes: scopes, planTitles: planTitles, contents: contents)
  }
}

/// Lists of words as one text: Unicode's separators of units between words, of records between lists.
enum WordLists {
  private static let record: UInt8 = 0x1E
  private static let unit: UInt8 = 0x1F

  static func packed(_ lists: [[String]]) -> String {
    lists.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}")
  }

  static func unpacked(_ text: String) -> [[String]] {
    guard !text.isEmpty else { return [] }
    return text.utf8.split(separator: record, omittingEmptySubsequences: false).map { list in
      list.split(separator: unit).compactMap { String($0) }
    }
  }
}
