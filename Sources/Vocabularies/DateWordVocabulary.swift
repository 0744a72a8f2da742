/// The words of which dates are made: `Config/vocabularies/date-words.yaml`.
public typealias DateWordVocabulary = Vocabulary<DateWord>

/// What a word does in a phrase of dates.
public enum DateWord: String, Codable, CaseIterable, Sendable {
  case january, february, march, april, may, june, july, august, september, october, november, december
  case autumn, spring, summer
  /// "Term", beside a season or before a number: "Autumn term", "Term 1".
  case term
  /// "Half term", "HT", before a number; by itself it does not say which.
  case halfTerm
  case christmas, easter
  /// The half-term at the end of May.
  case whitsun
  /// "The year", "academic year": its end is the end of Summer 2.
  case year
  /// "By", "before", "no later than": an end alone.
  case by
  case from
  case onwards
  case beginningOf, middleOf, endOf
  case weekBeginning, weekEnding
  /// "Week" before a number: "Term 2 week 3".
  case week
  /// "To", "until", "and" between two dates.
  case to
  /// A training day, which term dates do not name.
  case inset
  /// A day of the week, which a date may carry.
  case weekday
  /// "During", "in", "on", "the", "of": says nothing more.
  case filler
  /// "Ongoing", "termly", "weekly": no specific date.
  case recurring
  /// "TBC", "when available", "immediately": a date that is not said.
  case undecided
}

extension DateWord {
  /// 1 to 12 for a month's name.
  public var month: Int? {
    DateWord.allCases.prefix(12).firstIndex(of: self).map { $0 + 1 }
  }
}
