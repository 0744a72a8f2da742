import Plans

/// What a page says of a day in the school year, by the authority's term dates where they are on file.
struct SchoolYear: Sendable {
  let day: Day
  let year: AcademicYear?
  private let dates: TermDates?

  init(_ day: Day, _ dates: TermDates?) {
    self.day = day
    year = AcademicYear(containing: day)
    self.dates = year.flatMap { dates?.years[$0] } == nil ? nil : dates
  }

  /// `Autumn 2, week 4 of 7`; in a holiday, which half-term it follows; nil where the year's dates are not on file.
  var words: String? {
    guard let dates else { return nil }
    if let (half, week, of) = dates.week(of: day) { return "\(half.name), week \(week) of \(of)" }
    guard let (year, half) = dates.halfTerm(of: day), let span = dates.span(of: half, in: year) else { return nil }
    return day < span.start ? "before \(half.name)" : "holiday after \(half.name)"
  }

  /// The last day of the term that ends next; six weeks ahead where the dates are not on file.
  var termEnd: Day {
    guard let dates, let year else { return day.adding(days: 42) }
    let ends = Term.allCases.compactMap { dates.span(of: $0, in: year)?.end }
    return ends.first { $0 >= day } ?? day
  }

  /// `by the end of term, Fri 18 Dec`.
  var termEndWords: String { dates == nil ? "in the next six weeks" : "by the end of term, \(termEnd.shortWords)" }

  /// The first and the last day of the school year.
  var span: (start: Day, end: Day) {
    if let dates, let year, let found = dates.years[year] { return (found.start, found.end) }
    let start = year.flatMap { Day(year: $0.start, month: 9, day: 1) } ?? day
    return (start, start.adding(days: 324))
  }

  /// Said where the authority has yet to publish the year's dates; nil where it has.
  var provisionalWords: String? {
    guard let dates, let year, dates.isProvisional(year) else { return nil }
    return "The term dates of \(year) are provisional: days that follow from them may move."
  }
}
