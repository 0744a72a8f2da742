import Plans
import Vocabularies

/// One date as words say it, before years are known: a day, a month, a half-term, the end of a term.
enum DateAtom: Hashable {
  case day(day: Int, month: Int, year: Int?)
  case month(Int, year: Int?)
  case half(HalfTerm, year: Int?)
  /// The week of a half-term, from 1: "Term 2 week 3".
  case week(Int, of: HalfTerm, year: Int?)
  case term(Term, year: Int?)
  /// A point that is the end of a half-term: Christmas, Easter, the October half-term.
  case holiday(HalfTerm, year: Int?)
  /// A whole academic year; the plan's own where nil.
  case year(AcademicYear?)
  /// No specific date was meant: "ongoing", "weekly".
  case recurring
  /// Something that gives no date, and why.
  case nothing(DatePhrase.Problem)

  var isRecurring: Bool { self == .recurring }

  /// Whether the words are one point, which gives an end and no start.
  var isPoint: Bool {
    switch self {
    case .day, .holiday: true
    default: false
    }
  }

  /// The calendar year that the words themselves give.
  var saidYear: Int? {
    switch self {
    case .day(_, _, let year), .month(_, let year), .half(_, let year), .week(_, _, let year), .term(_, let year),
      .holiday(_, let year):
      year
    case .year(let year): year?.start
    case .recurring, .nothing: nil
    }
  }
}

/// A date and the words that turn it: "by", "from", "end of", "w/b".
struct DatePart {
  /// What stands before a date.
  struct Modifiers: OptionSet {
    let rawValue: Int
    /// "By", "before": an end alone.
    static let by = Modifiers(rawValue: 1)
    /// "From", "starting": a start alone.
    static let from = Modifiers(rawValue: 2)
    static let beginning = Modifiers(rawValue: 4)
    static let end = Modifiers(rawValue: 8)
    static let weekBeginning = Modifiers(rawValue: 16)
    static let weekEnding = Modifiers(rawValue: 32)
    /// "Onwards" after it.
    static let onwards = Modifiers(rawValue: 64)
    /// "In", "during" before it.
    static let within = Modifiers(rawValue: 128)
  }

  var modifiers: Modifiers
  var atom: DateAtom
  /// The tokens of the text that it takes up, its modifiers included.
  var tokens: Range<Int>
}
