public import Plans
public import Vocabularies

/// Understands single statements as the same words would be understood in a plan: what `caseload phrase` prints.
///
/// A statement has no plan around it, so nothing is carried into it: no other row's measure, no heading's group.
public struct StatementReading: Sendable {
  let book: PhraseBook

  /// - Parameters:
  ///   - vocabularies: the authority's words.
  ///   - termDates: the authority's, by which "Autumn 1" becomes days.
  ///   - academicYear: the year of dates that name none; nil leaves those without an answer.
  public init(vocabularies: Vocabularies, termDates: TermDates, academicYear: AcademicYear?) {
    book = PhraseBook(vocabularies, termDates: termDates, academicYear: academicYear, legend: nil)
  }

  /// Every number that the statement aims at.
  public func target(_ text: String) -> TargetStatement { TargetStatement(text, phrase: book.targets) }

  /// When the statement says that something begins and ends.
  public func date(_ text: String) -> DateStatement { DateStatement(text, phrase: book.dates) }

  /// Whom the statement names, and the tier of each.
  public func people(_ text: String) -> PeopleStatement { PeopleStatement(text, phrases: book) }
}

/// A vocabulary's entry that was found in a statement, in words: "“PP” → disadvantaged (groups)".
struct FoundEntry {
  let words: WrittenWords

  func because(_ tokens: Range<Int>, means: String, in vocabulary: String) -> String {
    "“\(words.text(of: tokens))” → \(means) (\(vocabulary))"
  }
}
