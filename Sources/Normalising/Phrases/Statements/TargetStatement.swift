public import Plans
import Vocabularies

/// The targets of one statement, in the plan format's words.
public struct TargetStatement: Encodable, Hashable, Sendable {
  public let text: String
  /// In the statement's order.
  public let targets: [Target]
  /// The entries of the vocabularies that were found in it.
  public let because: [String]

  init(_ text: String, phrase: TargetPhrase) {
    self.text = text
    targets = phrase.targets(in: text)
    guard !targets.isEmpty else {
      because = []
      return
    }
    let words = WrittenWords(text)
    let entry = FoundEntry(words: words)
    let subjects = TargetSubjects(words, groups: phrase.groups, measures: phrase.measures, dates: phrase.dates)
    because =
      subjects.measures.map { entry.because($0.tokens, means: $0.meaning.name, in: "measures") }
      + subjects.groups.map { entry.because($0.tokens, means: $0.meaning, in: "groups") }
      + subjects.cohorts.map { entry.because($0.tokens, means: $0.name, in: "cohorts") }
  }
}
