/// When the half-terms of each academic year begin and end: the authority's own, or a school's where it differs.
///
/// Source: `Config/term-dates.yaml`. A year that is not listed, or is marked provisional, still resolves where
/// it can; a page that shows such a date says that the year's dates are provisional.
public struct TermDates: Hashable, Sendable {
  /// One half-term's first and last day at school.
  public struct Span: Hashable, Sendable {
    public let half: HalfTerm
    public let start: Day
    public let end: Day

    public init(half: HalfTerm, start: Day, end: Day) {
      self.half = half
      self.start = start
      self.end = end
    }
  }

  /// The six half-terms of one academic year, in order.
  public struct Year: Hashable, Sendable {
    public let spans: [Span]
    /// Whether the authority has yet to publish these dates.
    public let provisional: Bool

    public init(spans: [Span], provisional: Bool = false) {
      self.spans = spans
      self.provisional = provisional
    }

    public var start: Day { spans[0].start }
    public var end: Day { spans[spans.count - 1].end }
  }

  public let years: [AcademicYear: Year]

  /// - Throws: `TermDatesError` where a year has not six half-terms in order, or a half-term ends before it begins.
  public init(years: [AcademicYear: Year]) throws(TermDatesError) {
    for (year, dates) in years.sorted(by: { $0.key < $1.key }) {
      guard dates.spans.map(\.half) == HalfTerm.allCases else { throw .notSixHalfTerms(year) }
      var last = Day(year: year.start, month: 7, day: 31)
      for span in dates.spans {
        guard span.start <= span.end else { throw .endsBeforeItStarts(year, span.half) }
        if let last, span.start <= last { throw .outOfOrder(year, span.half) }
        last = span.end
      }
      guard let last, last.year == year.start + 1 else { throw .outOfOrder(year, .summer2) }
    }
    self.years = years
  }

  /// Years that were checked one by one already.
  init(checked years: [AcademicYear: Year]) { self.years = years }

  public func isProvisional(_ year: AcademicYear) -> Bool { years[year]?.provisional ?? true }

  /// A half-term's days in a year; nil where the year is not on file.
  public func span(of half: HalfTerm, in year: AcademicYear) -> Span? {
    years[year]?.spans.first { $0.half == half }
  }

  /// A term's first and last day in a year, its half-term holiday included; nil where the year is not on file.
  public func span(of term: Term, in year: AcademicYear) -> (start: Day, end: Day)? {
    guard let spans = years[year]?.spans.filter({ $0.half.term == term }), let first = spans.first,
      let last = spans.last
    else { return nil }
    return (first.start, last.end)
  }

  /// The half-term that a day belongs to: a holiday to the half-term before it, days before the first to Autumn 1.
  ///
  /// The rule is the guidance's (`criteria.md`, "Term"). The summer holiday belongs to Summer 2 until
  /// 31 August, and nil means that the year is not on file.
  public func halfTerm(of day: Day) -> (year: AcademicYear, half: HalfTerm)? {
    guard let year = AcademicYear(containing: day) else { return nil }
    guard let dates = years[year] else { return nil }
    let half = dates.spans.last { $0.start <= day }?.half ?? .autumn1
    return (year, half)
  }

  /// The term that a day belongs to, by the same rule.
  ///
  /// Where the year is not on file the calendar decides: September to December autumn, January to the end of
  /// March spring, April to August summer. A plan of such a year can so be judged, though less exactly.
  public func term(of day: Day) -> (year: AcademicYear, term: Term)? {
    if let found = halfTerm(of: day) { return (found.year, found.half.term) }
    guard let year = AcademicYear(containing: day) else { return nil }
    switch day.month {
    case 9...12: return (year, .autumn)
    case 1...3: return (year, .spring)
    default: return (year, .summer)
    }
  }

  /// Whether a day falls outside every half-term of a year on file.
  public func isHoliday(_ day: Day) -> Bool {
    guard let year = AcademicYear(containing: day), let dates = years[year] else { return false }
    return !dates.spans.contains { $0.start <= day && day <= $0.end }
  }

  /// The week of its half-term that a day is in, and how many weeks that half-term has; nil in a holiday.
  public func week(of day: Day) -> (half: HalfTerm, week: Int, of: Int)? {
    guard let (year, half) = halfTerm(of: day), let span = span(of: half, in: year), day >= span.start,
      day <= span.end
    else { return nil }
    let monday = span.start.adding(days: 1 - span.start.weekday)
    return (half, monday.days(until: day) / 7 + 1, monday.days(until: span.end) / 7 + 1)
  }
}

/// Why term dates cannot be used.
public enum TermDatesError: Error, Equatable, CustomStringConvertible {
  case notSixHalfTerms(AcademicYear)
  case endsBeforeItStarts(AcademicYear, HalfTerm)
  case outOfOrder(AcademicYear, HalfTerm)

  public var description: String {
    switch self {
    case .notSixHalfTerms(let year):
      "the term dates of \(year) must be six half-terms, Autumn 1 to Summer 2, in order"
    case .endsBeforeItStarts(let year, let half): "\(half.name) of \(year) ends before it starts"
    case .outOfOrder(let year, let half): "\(half.name) of \(year) overlaps the half-term before it or leaves the year"
    }
  }
}
