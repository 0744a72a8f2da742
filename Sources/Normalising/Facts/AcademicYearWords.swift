import Plans
import Vocabularies

/// Reads which academic year a line names: "2026/27", "2026 – 2027", "26-27", "September 2026 to July 2027".
enum AcademicYearWords {
  /// The first academic year that the text names by both its calendar years; nil where it names none.
  static func year(in text: String) -> AcademicYear? {
    let words = WrittenWords(text)
    let numbers = words.tokens.enumerated().compactMap { place, token in
      digits(of: token, in: words).map { (place: place, number: $0.number, digits: $0.digits) }
    }
    var ofSeveral: AcademicYear?
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      let between = words.tokens[first.place + 1..<second.place]
      guard between.count <= 3, between.allSatisfy({ joins($0.key) }) else { continue }
      let start = first.digits == 2 ? 2000 + first.number : first.number
      let end = second.digits == 2 ? (start / 100) * 100 + second.number : second.number
      guard (first.digits == 4 || second.digits == 2), (2010...2060).contains(start), end > start, end <= start + 5,
        first.digits == 4 || end == start + 1,
        // "16–17 June 2026" are days.
        first.digits == 4 || !isBeforeMonth(second.place, in: words)
      else { continue }
      if end == start + 1 {
        // "Strategic Plan 2026-2029, following the 2025/26 review": a year outside the span is another plan's.
        if let ofSeveral, start < ofSeveral.start { return ofSeveral }
        return AcademicYear(startingIn: start)
      }
      // "Strategic Plan 2025–2028: Annual Plan for 2026–27" is of the year that stands by itself.
      ofSeveral = ofSeveral ?? AcademicYear(startingIn: start)
    }
    return ofSeveral
  }

  private static func isBeforeMonth(_ place: Int, in words: WrittenWords) -> Bool {
    place + 1 < words.tokens.count && month(words.tokens[place + 1].key) != nil
  }

  /// The academic year of a title that names one calendar year, with or without a month: "September 2026", "2026".
  static func loneYear(in title: String) -> AcademicYear? {
    if let year = year(in: title) { return year }
    let words = WrittenWords(title)
    guard let place = words.tokens.firstIndex(where: { ($0.number ?? 0) >= 2010 && ($0.number ?? 0) <= 2060 }),
      let number = words.tokens[place].number
    else { return nil }
    let before = place > 0 ? words.tokens[place - 1].key : ""
    let isLate = month(before).map { $0 < 8 } ?? ["spring", "spr", "summer", "sum"].contains(before)
    return AcademicYear(startingIn: isLate ? number - 1 : number)
  }

  /// The academic year of the first date with its year in a text: "23/10/2026", "12 February 2027".
  static func yearOfDate(in text: String) -> AcademicYear? {
    let words = WrittenWords(text)
    for (place, token) in words.tokens.enumerated() where place > 0 {
      guard let written = token.number else { continue }
      let before = words.tokens[place - 1]
      // "Sep-26", "14/09/26": a short year behind a month.
      let isShort = token.end - token.start == 2 && (20...40).contains(written)
      let year = isShort ? 2000 + written : written
      guard (2010...2060).contains(year) else { continue }
      if isShort {
        guard let month = shortYearsMonth(before: place, in: words) else { continue }
        return AcademicYear(startingIn: month >= 9 ? year : year - 1)
      }
      if before.key == "/" || before.key == "." || before.key == "-" {
        guard place > 1, let month = words.tokens[place - 2].number, (1...12).contains(month) else { continue }
        return AcademicYear(startingIn: month >= 9 ? year : year - 1)
      }
      guard let month = month(before.key) else { continue }
      return AcademicYear(startingIn: month >= 9 ? year : year - 1)
    }
    return nil
  }

  /// The month, from 1, that a year of two digits is joined to: 9 of "Sep-26" and "14.9.26"; nil for "26" alone, for "9/26",
  /// which may be a share, and for "Oct 23", which may be a day.
  private static func shortYearsMonth(before place: Int, in words: WrittenWords) -> Int? {
    let joints: Set<String> = ["/", ".", "-"]
    let name = place - 2
    guard joints.contains(words.tokens[place - 1].key), name >= 0 else { return nil }
    if let month = month(words.tokens[name].key) { return month }
    guard name >= 2, let month = words.tokens[name].number, (1...12).contains(month),
      joints.contains(words.tokens[name - 1].key), words.tokens[name - 2].number.map({ (1...31).contains($0) }) ?? false
    else { return nil }
    return month
  }

  /// The month, from 1, that a word names: "Marking" names none.
  private static func month(_ word: String) -> Int? {
    MonthNames.full.firstIndex { $0 == word || $0.prefix(3) == word || $0 == "september" && word == "sept" }.map {
      $0 + 1
    }
  }

  private static func digits(of token: WrittenWords.Token, in words: WrittenWords) -> (number: Int, digits: Int)? {
    guard let number = token.number else { return nil }
    let digits = token.end - token.start
    return digits == 2 || digits == 4 ? (number, digits) : nil
  }

  private static func joins(_ key: String) -> Bool {
    ["-", "/", "to", "and", "until", "july", "august", "aug", "jul", "september", "sept", "sep"].contains(key)
  }
}
