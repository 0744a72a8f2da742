import Plans
import Vocabularies

/// The days that a plan covers: its own period, else its academic year, and those after it that its title names.
struct PeriodCovered {
  let first: Day
  let last: Day

  /// Nil where the plan says neither.
  init?(_ plan: Plan) {
    let year = plan.academicYear
    guard let first = plan.period?.start ?? year.flatMap({ Day(year: $0.start, month: 9, day: 1) }),
      var last = plan.period?.end
        ?? year.flatMap({ Day(year: PeriodCovered.lastYear(of: plan, from: $0), month: 8, day: 31) }),
      first <= last
    else { return nil }
    // A plan that ends with the summer term covers the holiday after it, as examination results come then.
    if last.month == 7, let end = Day(year: last.year, month: 8, day: 31) { last = end }
    self.first = first
    self.last = last
  }

  /// The calendar year in which a plan ends: "2025–28" and "three-year plan" in the title mean more than one year.
  private static func lastYear(of plan: Plan, from year: AcademicYear) -> Int {
    let tokens = WrittenWords(plan.title).tokens
    var last = year.start + 1
    for (place, token) in tokens.enumerated() {
      guard let number = token.number else {
        if token.key == "year", place > 0, let years = PeriodCovered.years(tokens[place - 1]) {
          last = max(last, year.start + years)
        }
        continue
      }
      let isSecond = place > 1 && ["-", "/", "to"].contains(tokens[place - 1].key) && tokens[place - 2].number != nil
      if (2000...2099).contains(number) { last = max(last, min(number, year.start + 6)) }
      if isSecond, (10...99).contains(number), 2000 + number <= year.start + 6 { last = max(last, 2000 + number) }
    }
    return last
  }

  private static func years(_ token: WrittenWords.Token) -> Int? {
    if let number = token.number, (2...6).contains(number) { return number }
    return ["two": 2, "three": 3, "four": 4, "five": 5][token.key]
  }
}
