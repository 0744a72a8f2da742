public import Plans
import Vocabularies

/// When one statement says that something begins and ends, by the plan format's table of date phrases.
public struct DateStatement: Encodable, Hashable, Sendable {
  public let text: String
  public let start: Day?
  /// The end of an action, or the day that a milestone is due.
  public let end: Day?
  /// The entries of the vocabulary that were found in it, and why it gives no date where it gives none.
  public let because: [String]

  init(_ text: String, phrase: DatePhrase) {
    self.text = text
    let reading = DateStatement.reading(of: text, by: phrase)
    start = reading?.start
    end = reading?.end
    let words = WrittenWords(text)
    let entry = FoundEntry(words: words)
    var because =
      reading == nil
      ? []
      : phrase.words.table.matches(in: words).map {
        entry.because($0.tokens, means: $0.meaning.rawValue, in: "date-words")
      }
    if let doubt = reading?.problem?.reason { because.append("no date: \(doubt)") }
    self.because = because
  }

  /// The whole statement where it is nothing but dates, else its label ("By Easter: …"), else the first date inside it
  /// that comes to a day.
  private static func reading(of text: String, by phrase: DatePhrase) -> DatePhrase.Reading? {
    if let whole = phrase.read(text) { return whole }
    if let leading = phrase.leading(text) { return leading.reading }
    let runs = phrase.runs(in: WrittenWords(text)).map(\.reading)
    return runs.first { $0.start != nil || $0.end != nil } ?? runs.first
  }
}
