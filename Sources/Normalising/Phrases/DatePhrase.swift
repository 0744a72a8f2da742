import Plans
import Vocabularies

/// Reads the phrases by which plans say when: "by October half-term", "Autumn 2 – Spring 1", "w/b 2 Nov", "23/10/26".
///
/// The rule is the plan format's table "How date phrases resolve". The school's term dates and the plan's academic
/// year decide; a phrase that resolves two ways, or to no day, resolves to nothing and says why.
struct DatePhrase: Sendable {
  /// What a phrase resolves to.
  struct Reading: Hashable, Sendable {
    var start: Day?
    /// The end of an action, or the day that a milestone is due.
    var end: Day?
    /// Why neither is known, where that is so.
    var problem: Problem?
    /// Whether the words name a date: false for "ongoing", "termly", "TBC".
    var isSpecificWording: Bool
  }

  /// Why a phrase resolves to nothing.
  enum Problem: Hashable, Sendable {
    /// 31 September, 12/14/26.
    case noSuchDay
    /// "By half term": which one is not said.
    case ambiguous
    /// "Ongoing", "termly": no date was meant, so there is nothing to note.
    case recurring
    /// "TBC", "when available": a date that the plan does not say yet.
    case undecided
    /// The year is not said and the plan's is not known, or its term dates are not on file.
    case unknownYear

    /// What to tell the reader of the plan; nil where nothing is doubtful.
    func note(location: SourceLocation?, text: String) -> ReadingNote? {
      let (code, sentence): (String, String)
      switch self {
      case .noSuchDay:
        (code, sentence) = ("date.noSuchDay", "“\(text)” is not a day of the calendar, so it gives no date.")
      case .ambiguous:
        (code, sentence) = ("date.ambiguous", "“\(text)” can be more than one date, so it gives none.")
      case .unknownYear:
        (code, sentence) = (
          "date.unknownYear", "“\(text)” needs an academic year whose term dates are on file, so it gives no date."
        )
      case .recurring, .undecided: return nil
      }
      return ReadingNote(code: code, text: sentence, location: location)
    }
  }

  let words: DateWordVocabulary
  let termDates: TermDates
  let academicYear: AcademicYear?

  init(_ words: DateWordVocabulary, termDates: TermDates, academicYear: AcademicYear?) {
    self.words = words
    self.termDates = termDates
    self.academicYear = academicYear
  }

  /// What the text says, where the whole of it is a phrase of dates; nil where it is not.
  func read(_ text: String) -> Reading? { nil }

  /// A phrase at the beginning and what follows its colon or dash: "By Christmas: 60% …", "Autumn – …".
  func leading(_ text: String) -> (label: String, rest: String, reading: Reading)? { nil }

  /// The first phrase anywhere in a text, such as a line of monitoring: "Book looks (half termly)".
  func found(in text: String) -> (words: String, reading: Reading)? { nil }

  /// The share of the texts, blank ones left out, that are phrases of dates: 0 to 1.
  func score(_ cells: [String]) -> Double {
    PhraseShare.of(cells) { read($0) != nil }
  }
}
