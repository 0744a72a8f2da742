import Plans

/// One term of one academic year.
struct YearTerm: Hashable, Comparable {
  let year: AcademicYear
  let term: Term

  static func < (left: YearTerm, right: YearTerm) -> Bool { (left.year, left.term) < (right.year, right.term) }
}

/// The terms in which a plan is asked for milestones.
///
/// A plan covers a term where its period holds the whole of one of the term's half-terms, so that a plan which ends
/// with September is not asked for an autumn; a plan too short for that covers whatever terms it touches. A plan that
/// says neither period nor year covers the year of the as-of date.
struct TermsCovered {
  /// In order.
  let terms: [YearTerm]
  /// The first day on which other terms would be asked for; nil where the day makes no difference.
  let holdsUntil: Day?

  init(_ plan: Plan, asOf day: Day, termDates: TermDates) {
    let current = AcademicYear(containing: day)
    guard let period = TermsCovered.period(of: plan) else {
      let year = plan.academicYear ?? current
      terms = year.map { year in Term.allCases.map { YearTerm(year: year, term: $0) } } ?? []
      holdsUntil = plan.academicYear == nil ? TermsCovered.start(of: current?.next) : nil
      return
    }
    let covered = TermsCovered.terms(from: period.start, to: period.end, termDates: termDates)
    guard TermsCovered.isLongerThanAYear(period.start, period.end), let current else {
      terms = covered
      holdsUntil = nil
      return
    }
    let years = Set(covered.map(\.year)).sorted()
    let asked = years.last { $0 <= current } ?? years.first
    terms = covered.filter { $0.year == asked }
    holdsUntil = TermsCovered.start(of: years.first { year in asked.map { year > $0 } ?? false })
  }

  /// The days that the plan covers; a missing end of its period is that of its academic year.
  private static func period(of plan: Plan) -> (start: Day, end: Day)? {
    guard let period = plan.period, period.start != nil || period.end != nil else { return nil }
    let year = plan.academicYear
    let start = period.start ?? start(of: year ?? period.end.flatMap(AcademicYear.init(containing:)))
    let end = period.end ?? end(of: year ?? period.start.flatMap(AcademicYear.init(containing:)))
    guard let start, let end, start <= end else { return nil }
    return (start, end)
  }

  private static func start(of year: AcademicYear?) -> Day? {
    year.flatMap { Day(year: $0.start, month: 9, day: 1) }
  }

  private static func end(of year: AcademicYear?) -> Day? {
    year.flatMap { Day(year: $0.start + 1, month: 8, day: 31) }
  }

  private static func isLongerThanAYear(_ start: Day, _ end: Day) -> Bool {
    // A year from 29 February ends with the February after.
    let anniversary = Day(year: start.year + 1, month: start.month, day: start.day)
    return end >= anniversary ?? start.adding(days: 366)
  }

  private static func terms(from start: Day, to end: Day, termDates: TermDates) -> [YearTerm] {
    guard let first = AcademicYear(containing: start), let last = AcademicYear(containing: end) else { return [] }
    let years = (first.start...last.start).compactMap(AcademicYear.init(startingIn:))
    let all = years.flatMap { year in Term.allCases.map { YearTerm(year: year, term: $0) } }
    let whole = all.filter { asked in
      HalfTerm.allCases.contains { half in
        guard half.term == asked.term, let span = span(of: half, in: asked.year, termDates: termDates) else {
          return false
        }
        return start <= span.start && span.end <= end
      }
    }
    guard whole.isEmpty else { return whole }
    let touched = [termDates.term(of: start), termDates.term(of: end)].compactMap { $0 }.map(YearTerm.init)
    return all.filter { touched.contains($0) }
  }

  /// A half-term's days, or near enough where the year is not on file: two calendar months of its term.
  private static func span(of half: HalfTerm, in year: AcademicYear, termDates: TermDates) -> (start: Day, end: Day)? {
    if let span = termDates.span(of: half, in: year) { return (span.start, span.end) }
    let months: (first: Int, last: Int) =
      switch half {
      case .autumn1: (9, 10)
      case .autumn2: (11, 12)
      case .spring1: (1, 2)
      case .spring2: (3, 3)
      case .summer1: (4, 5)
      case .summer2: (6, 7)
      }
    guard let first = Day.month(months.first, of: year.calendarYear(ofMonth: months.first)),
      let last = Day.month(months.last, of: year.calendarYear(ofMonth: months.last))
    else { return nil }
    return (first.first, last.last)
  }
}

extension YearTerm {
  init(_ found: (year: AcademicYear, term: Term)) { self.init(year: found.year, term: found.term) }
}
