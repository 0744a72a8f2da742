import Plans

extension DatePhrase {
  /// Why a phrase resolves to nothing.
  enum Problem: Hashable, Sendable {
    /// 31 September, 12/14/26.
    case noSuchDay
    /// "By half term": which one is not said.
    case ambiguous
    /// "July – September" of one academic year.
    case endsBeforeStart
    /// The year is not said and the plan's is not known, or its term dates are not on file.
    case unknownYear
    /// "INSET 1": a day that term dates do not name.
    case notOnFile
    /// "Ongoing", "termly": no date was meant, so there is nothing to note.
    case recurring
    /// "TBC", "when available": the plan does not say a date yet.
    case undecided

    /// What to tell of the phrase `text`; nil where nothing is doubtful.
    func note(location: SourceLocation?, text: String) -> ReadingNote? {
      guard let (code, because) = doubt else { return nil }
      return ReadingNote(code: code, text: "“\(text)” gives no date: \(because).", location: location)
    }

    /// Why there is no date, in words; nil where none was meant.
    var reason: String? { doubt?.because }

    private var doubt: (code: String, because: String)? {
      switch self {
      case .noSuchDay: ("date.noSuchDay", "there is no such day in the calendar")
      case .ambiguous: ("date.ambiguous", "it does not say which one is meant")
      case .endsBeforeStart: ("date.endsBeforeStart", "its end lies before its start")
      case .unknownYear: ("date.unknownYear", "its year is not known, or that year’s term dates are not on file")
      case .notOnFile: ("date.notOnFile", "term dates do not say when it is")
      case .recurring, .undecided: nil
      }
    }
  }
}
