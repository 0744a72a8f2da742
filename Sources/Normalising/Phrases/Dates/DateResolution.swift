import Plans
import Vocabularies

/// Finds the days of a date's words by the school's term dates and the plan's academic year.
struct DateResolution {
  let termDates: TermDates
  let academicYear: AcademicYear?

  /// The first and the last day of a span; equal for one day.
  struct Span: Hashable {
    var start: Day
    var end: Day
  }

  /// What a run of dates, joined by dashes or commas, comes to as a whole.
  func reading(of parts: [DatePart]) -> DatePhrase.Reading {
    var dated = parts.filter { !$0.atom.isRecurring }
    // "INSET on 2nd November": which day it is, is said.
    let known = dated.filter { $0.atom != .nothing(.notOnFile) }
    if !known.isEmpty { dated = known }
    guard let first = dated.first, let last = dated.last else { return nothing(.recurring, specific: false) }
    if let opening = parts.first, opening.atom.isRecurring, !bounds(first) {
      return nothing(.recurring, specific: false)
    }
    for part in dated {
      if case .nothing(let problem) = part.atom {
        return nothing(problem, specific: problem != .undecided && problem != .recurring)
      }
    }
    var spans: [Span] = []
    for part in dated {
      switch span(of: part, followedBy: last) {
      case .success(let span): spans.append(span)
      case .failure(let problem): return nothing(problem.problem, specific: true)
      }
    }
    guard let opening = spans.first, let closing = spans.last else { return nothing(.undecided, specific: false) }

    let isOpenEnded = last.modifiers.contains(.from) || last.modifiers.contains(.onwards)
    // What comes after Easter begins with the next half-term.
    if isOpenEnded, case .holiday(let half, _) = first.atom, let next = HalfTerm(rawValue: half.rawValue + 1),
      let start = academicYear.flatMap({ termDates.span(of: next, in: $0) })?.start, spans.count == 1
    {
      return .init(start: start, end: nil, problem: nil, isSpecificWording: true)
    }
    if isOpenEnded { return .init(start: opening.start, end: nil, problem: nil, isSpecificWording: true) }
    let isEndAlone =
      first.modifiers.contains(.by) || (spans.count == 1 && (isOneDay(first) || isTurnedToPoint(first)))
    guard !isEndAlone else { return .init(start: nil, end: closing.end, problem: nil, isSpecificWording: true) }
    guard opening.start <= closing.end else { return nothing(.endsBeforeStart, specific: true) }
    return .init(start: opening.start, end: closing.end, problem: nil, isSpecificWording: true)
  }

  private func nothing(_ problem: DatePhrase.Problem, specific: Bool) -> DatePhrase.Reading {
    .init(start: nil, end: nil, problem: problem, isSpecificWording: specific)
  }

  /// "Weekly from October" and "weekly in Autumn 1" have dates; "ongoing, review July" has none.
  private func bounds(_ part: DatePart) -> Bool {
    !part.modifiers.isDisjoint(with: [.by, .from, .within])
  }

  private func isOneDay(_ part: DatePart) -> Bool {
    part.atom.isPoint && !part.modifiers.contains(.weekBeginning)
  }

  /// "End of Spring" and "w/e 6 Nov" are one day; "w/b 2 Nov" is a week.
  private func isTurnedToPoint(_ part: DatePart) -> Bool {
    !part.modifiers.isDisjoint(with: [.end, .weekEnding])
      || (part.modifiers.contains(.beginning) && isTermly(part.atom))
  }

  private func isTermly(_ atom: DateAtom) -> Bool {
    switch atom {
    case .half, .term, .year: true
    default: false
    }
  }

  private struct Failure: Error {
    let problem: DatePhrase.Problem
  }

  private func span(of part: DatePart, followedBy last: DatePart) -> Result<Span, Failure> {
    let plain: Span
    switch plainSpan(of: part.atom, before: last.atom) {
    case .success(let span): plain = span
    case .failure(let failure): return .failure(failure)
    }
    if part.modifiers.contains(.weekBeginning), case .day = part.atom {
      let friday = plain.start.weekday <= 5 ? 5 - plain.start.weekday : 12 - plain.start.weekday
      return .success(Span(start: plain.start, end: plain.start.adding(days: friday == 0 ? 7 : friday)))
    }
    if part.modifiers.contains(.beginning), isTermly(part.atom) {
      return .success(Span(start: plain.start, end: plain.start))
    }
    if part.modifiers.contains(.end), isTermly(part.atom) {
      return .success(Span(start: plain.end, end: plain.end))
    }
    return .success(plain)
  }

  private func plainSpan(of atom: DateAtom, before last: DateAtom) -> Result<Span, Failure> {
    switch atom {
    case .day(let day, let month, let year):
      guard let year = year ?? self.year(ofMonth: month, before: last) else {
        return .failure(.init(problem: .unknownYear))
      }
      guard let found = Day(year: year, month: month, day: day) else { return .failure(.init(problem: .noSuchDay)) }
      return .success(Span(start: found, end: found))
    case .month(let month, let year):
      guard let year = year ?? self.year(ofMonth: month, before: last) else {
        return .failure(.init(problem: .unknownYear))
      }
      guard let days = Day.month(month, of: year) else { return .failure(.init(problem: .noSuchDay)) }
      return .success(Span(start: days.first, end: days.last))
    case .half(let half, let year):
      guard let span = span(of: half, year: year, before: last) else { return .failure(.init(problem: .unknownYear)) }
      return .success(Span(start: span.start, end: span.end))
    case .week(let number, let half, let year):
      guard let span = span(of: half, year: year, before: last) else { return .failure(.init(problem: .unknownYear)) }
      let monday = span.start.adding(days: 1 - span.start.weekday + 7 * (number - 1))
      guard number >= 1, monday <= span.end else { return .failure(.init(problem: .noSuchDay)) }
      return .success(Span(start: max(monday, span.start), end: min(monday.adding(days: 4), span.end)))
    case .term(let term, let year):
      guard let year = academicYear(of: term, year: year, before: last), let span = termDates.span(of: term, in: year)
      else { return .failure(.init(problem: .unknownYear)) }
      return .success(Span(start: span.start, end: span.end))
    case .holiday(let half, let year):
      guard let span = span(of: half, year: year, before: last) else { return .failure(.init(problem: .unknownYear)) }
      return .success(Span(start: span.end, end: span.end))
    case .year(let year):
      guard let year = year ?? academicYear, let dates = termDates.years[year] else {
        return .failure(.init(problem: .unknownYear))
      }
      return .success(Span(start: dates.start, end: dates.end))
    case .recurring, .nothing: return .failure(.init(problem: .undecided))
    }
  }

  /// The calendar year of a month that gives none: that of the academic year, or where the last date of the phrase
  /// gives a year ("Sept – Dec 2026"), the last such month before it.
  private func year(ofMonth month: Int, before last: DateAtom) -> Int? {
    switch last {
    case .day(_, let lastMonth, let year?), .month(let lastMonth, let year?):
      return month <= lastMonth ? year : year - 1
    default:
      return academicYear?.calendarYear(ofMonth: month)
    }
  }

  private func academicYear(of term: Term, year: Int?, before last: DateAtom) -> AcademicYear? {
    switch (year, last) {
    case (let year?, _): AcademicYear(startingIn: term == .autumn ? year : year - 1)
    case (nil, .term(let lastTerm, let year?)): AcademicYear(startingIn: lastTerm == .autumn ? year : year - 1)
    case (nil, .half(let lastHalf, let year?)): AcademicYear(startingIn: lastHalf.term == .autumn ? year : year - 1)
    default: academicYear
    }
  }

  private func span(of half: HalfTerm, year: Int?, before last: DateAtom) -> TermDates.Span? {
    academicYear(of: half.term, year: year, before: last).flatMap { termDates.span(of: half, in: $0) }
  }
}
