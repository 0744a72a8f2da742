import Plans
import Vocabularies

/// The days that a text names by day and month: "23/10/26", "31st of June", "by 5 March 2027".
struct WrittenDays {
  struct Written: Hashable {
    let day: Int
    let month: Int
    /// Nil where the text leaves it to the plan's academic year.
    let year: Int?
    let words: String

    /// The day itself in a plan of an academic year; nil where there is no such day.
    func day(in academicYear: AcademicYear?) -> Day? {
      // Without any year the longest February counts.
      Day(year: year ?? academicYear?.calendarYear(ofMonth: month) ?? 2024, month: month, day: day)
    }
  }

  private(set) var days: [Written] = []
  private let text: WrittenWords

  init(_ text: String, dateWords: DateWordVocabulary) {
    guard text.utf8.contains(where: { (48...57).contains($0) }) else {
      self.text = WrittenWords("")
      return
    }
    self.text = WrittenWords(text)
    var place = 0
    while place < self.text.tokens.count {
      if let (written, next) = numbers(at: place) ?? dayAndMonth(at: place, dateWords.table) {
        days.append(written)
        place = next
      } else {
        place += 1
      }
    }
  }

  /// "23/10/26", "23.10.2026", "31/06". Two numbers with a full stop are a reference, and "09/26" is a month.
  private func numbers(at place: Int) -> (Written, Int)? {
    let tokens = text.tokens
    guard place + 2 < tokens.count, let day = tokens[place].number, let month = tokens[place + 2].number,
      ["/", ".", "-"].contains(tokens[place + 1].key), tokens[place + 2].start - tokens[place].end == 1,
      tokens[place].end - tokens[place].start <= 2, place == 0 || tokens[place - 1].end < tokens[place].start
    else { return nil }
    let sign = tokens[place + 1].key
    if place + 4 < tokens.count, tokens[place + 3].key == sign, let year = tokens[place + 4].number,
      tokens[place + 4].start - tokens[place + 2].end == 1
    {
      let whole = year < 100 ? 2000 + year : year
      guard (1990...2099).contains(whole), (1...99).contains(day), (1...99).contains(month) else { return nil }
      return (written(day, month, whole, place..<(place + 5)), place + 5)
    }
    guard sign == "/", (1...12).contains(month), (1...31).contains(day) else { return nil }
    return (written(day, month, nil, place..<(place + 3)), place + 3)
  }

  /// "31 June", "31st of June 2027".
  private func dayAndMonth(at place: Int, _ words: WordTable<DateWord>) -> (Written, Int)? {
    let tokens = text.tokens
    guard let day = WrittenDays.ordinal(tokens[place]), (1...99).contains(day) else { return nil }
    var next = place + 1
    if next < tokens.count, tokens[next].key == "of" { next += 1 }
    guard let found = words.match(at: next, in: text), let month = found.meaning.month else { return nil }
    var end = found.tokens.upperBound
    var year: Int?
    if end < tokens.count, let number = tokens[end].number {
      if (1990...2099).contains(number) { year = number }
      if (10...99).contains(number), tokens[end].end - tokens[end].start == 2 { year = 2000 + number }
      if year != nil { end += 1 }
    }
    return (written(day, month, year, place..<end), end)
  }

  private func written(_ day: Int, _ month: Int, _ year: Int?, _ tokens: Range<Int>) -> Written {
    Written(day: day, month: month, year: year, words: text.text(of: tokens))
  }

  /// 31 of "31" and "31st".
  private static func ordinal(_ token: WrittenWords.Token) -> Int? {
    if let number = token.number { return number }
    guard let first = token.key.utf8.first, (48...57).contains(first) else { return nil }
    let digits = token.key.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), ["st", "nd", "rd", "th"].contains(token.key.dropFirst(digits.count)) else {
      return nil
    }
    return Int(digits)
  }
}

extension Day {
  /// As a person writes it: "31 May 2027".
  var written: String { "\(day) \(Day.monthNames[month - 1]) \(year)" }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
