import Plans
import Vocabularies

extension DateScanner {
  /// The date that begins at a token, and where it ends.
  ///
  /// `previous` is the date before it in the run, whose name a bare number may carry on: "Autumn 1 – 2".
  func atom(at place: Int, after previous: DateAtom?) -> (atom: DateAtom, end: Int)? {
    guard mayBegin(at: place) else { return nil }
    return schoolYear(at: place) ?? numericDay(at: place) ?? dayAndMonth(at: place) ?? named(at: place)
      ?? joined(at: place) ?? ordinalHalf(at: place) ?? weekOfHalf(at: place) ?? carriedOn(at: place, from: previous)
  }

  /// "2026/27", "2026-27", "2026-2027".
  private func schoolYear(at place: Int) -> (DateAtom, Int)? {
    guard place < text.tokens.count, text.tokens[place].key.utf8.count == 4, let start = text.tokens[place].number,
      let joint = sign(at: place + 1), joint == "/" || joint == "-", place + 2 < text.tokens.count,
      let end = text.tokens[place + 2].number, end == start + 1 || (end == (start + 1) % 100 && end >= 1)
    else { return nil }
    return AcademicYear(startingIn: start).map { (.year($0), place + 3) }
  }

  /// "26/27" after "academic year".
  private func shortYear(at place: Int) -> (DateAtom, Int)? {
    // "Year 12/13" are pupils.
    guard let start = number(at: place), start.digits == 2, start.value > 13, let joint = sign(at: place + 1),
      joint == "/" || joint == "-",
      let end = number(at: place + 2), end.value == start.value + 1
    else { return nil }
    return AcademicYear(startingIn: 2000 + start.value).map { (.year($0), place + 3) }
  }

  /// "23/10/26", "23.10.2026", "4/9", "2026-10-23", and "10/26" for a month; day first.
  private func numericDay(at place: Int) -> (DateAtom, Int)? {
    let tokens = text.tokens
    guard let first = tokens[place].number, let joint = sign(at: place + 1), ["/", ".", "-"].contains(joint),
      place + 2 < tokens.count, let second = tokens[place + 2].number, isClose(place, place + 2)
    else { return nil }
    // "1/2 termly" comes each half-term.
    if let word = word(at: place), word.end > place + 3 { return nil }
    if sign(at: place + 3) == joint, place + 4 < tokens.count, let third = tokens[place + 4].number,
      isClose(place + 2, place + 4)
    {
      if tokens[place].key.utf8.count == 4 { return (.day(day: third, month: second, year: first), place + 5) }
      let digits = tokens[place + 4].key.utf8.count
      guard digits == 2 || digits == 4, tokens[place].key.utf8.count <= 2, tokens[place + 2].key.utf8.count <= 2 else {
        return nil
      }
      return (checkedDay(first, second, year: digits == 2 ? 2000 + third : third), place + 5)
    }
    let lengths = (tokens[place].key.utf8.count, tokens[place + 2].key.utf8.count)
    // "1.2" is a reference and "04.09" a day; in a sentence "9/12" is a share of pupils.
    guard !isSentence, lengths.0 <= 2, lengths.1 <= 2, joint == "/" || (joint == "." && lengths == (2, 2)) else {
      return nil
    }
    if sign(at: place + 3) == "%" { return nil }
    if second > 12, (1...12).contains(first), let year = year(at: place + 2) {
      return (.month(first, year: year), place + 3)
    }
    return (checkedDay(first, second, year: nil), place + 3)
  }

  /// No space stands between two numbers of one date.
  private func isClose(_ first: Int, _ second: Int) -> Bool {
    text.tokens[second].start - text.tokens[first].end == 1
  }

  private func checkedDay(_ day: Int, _ month: Int, year: Int?) -> DateAtom {
    // Without a year the longest February counts; with one, the day is looked at when it is resolved.
    guard Day(year: year ?? 2024, month: month, day: day) != nil else { return .nothing(.noSuchDay) }
    return .day(day: day, month: month, year: year)
  }

  /// "05-Oct-26", as workbooks write days: a sign that touches the words on both sides.
  private func isHyphen(at place: Int) -> Bool {
    let tokens = text.tokens
    guard let joint = sign(at: place), joint == "-" || joint == "/", place > 0, place + 1 < tokens.count else {
      return false
    }
    return tokens[place - 1].end == tokens[place].start && tokens[place].end == tokens[place + 1].start
  }

  /// "23rd of October 2026", "05-Oct-26", "6 and 7 June" (the first of two), and "3 –" before a later "14 November".
  private func dayAndMonth(at place: Int) -> (DateAtom, Int)? {
    guard let day = number(at: place), (1...31).contains(day.value) || !day.isOrdinal else { return nil }
    var next = place + 1
    if next < text.tokens.count, text.tokens[next].key == "of" || text.tokens[next].key == "the" { next += 1 }
    let isHyphened = isHyphen(at: next)
    if isHyphened { next += 1 }
    if let month = word(at: next)?.means.month {
      let end = isHyphened && isHyphen(at: next + 1) && year(at: next + 2) != nil ? next + 2 : next + 1
      let year = year(at: end)
      let after = year == nil ? end : end + 1
      return (checkedDay(day.value, month, year: year), after)
    }
    guard let joint = sign(at: place + 1), joint == "-" || joint == "and" || joint == "/" || joint == ",",
      let other = number(at: place + 2), other.value > day.value, let month = word(at: place + 3)?.means.month
    else { return nil }
    return (checkedDay(day.value, month, year: year(at: place + 4)), place + 1)
  }

  /// A date that begins with a word of the vocabulary.
  private func named(at place: Int) -> (DateAtom, Int)? {
    guard let (means, end) = word(at: place) else { return nil }
    // "Summer-born children" are pupils.
    if end < text.tokens.count, text.tokens[end].key == "born" { return nil }
    switch means {
    case .recurring: return (.recurring, end)
    case .undecided: return (.nothing(.undecided), end)
    case .weekday:
      // "Friday 13 November" is a day; "Fridays" alone come every week.
      let next = sign(at: end) == "," ? end + 1 : end
      if next < text.tokens.count, numericDay(at: next) != nil || dayAndMonth(at: next) != nil { return nil }
      return (.recurring, end)
    case .inset:
      guard atom(at: end, after: nil) == nil else { return nil }
      return (.nothing(.notOnFile), number(at: end) == nil ? end : end + 1)
    case .filler where text.tokens[place].key == "throughout" && !mayBegin(at: end): return (.recurring, end)
    case .christmas, .easter:
      let year = year(at: end)
      let half = means == .christmas ? HalfTerm.autumn2 : .spring2
      return (.holiday(half, year: year), year == nil ? skipped(.term, at: end) : end + 1)
    case .whitsun:
      let end = skipped(.week, at: skipped(.halfTerm, at: end))
      let year = year(at: end)
      return (.holiday(.summer1, year: year), year == nil ? end : end + 1)
    case .autumn, .spring, .summer: return season(means, at: afterPoint(end))
    case .term, .halfTerm: return numbered(at: end, isHalf: means == .halfTerm)
    case .year:
      if number(at: end) != nil, schoolYear(at: end) == nil, shortYear(at: end) == nil { return nil }
      return schoolYear(at: end) ?? shortYear(at: end) ?? (.year(nil), skipped(.endOf, at: end))
    default:
      return means.month.flatMap { month($0, at: afterPoint(end)) }
    }
  }

  /// The full stop of "Aut. 2" and "Sept. 2026".
  private func afterPoint(_ place: Int) -> Int {
    guard sign(at: place) == ".", place + 1 < text.tokens.count,
      text.tokens[place + 1].number != nil || word(at: place + 1)?.means == .term
        || word(at: place + 1)?.means == .halfTerm
    else { return place }
    return place + 1
  }

  private func skipped(_ word: DateWord, at place: Int) -> Int {
    guard let found = self.word(at: place), found.means == word else { return place }
    return found.end
  }

  /// "September 2026", "October 23rd", "Feb half-term", after the month's name.
  private func month(_ month: Int, at place: Int) -> (DateAtom, Int)? {
    if let next = word(at: place), next.means == .halfTerm {
      guard let half = DateScanner.halfTerms[month] else { return (.nothing(.ambiguous), next.end) }
      let year = year(at: next.end)
      return (.holiday(half, year: year), year == nil ? next.end : next.end + 1)
    }
    // "By Feb HT": behind a month with a half-term's holiday no headteacher is meant.
    if place < text.tokens.count, text.tokens[place].key == "ht", text.tokens[place].isCapitals,
      let half = DateScanner.halfTerms[month], number(at: place + 1, digits: 1) == nil
    {
      return (.holiday(half, year: nil), place + 1)
    }
    // "Oct 23 2026" is a day, "Oct 23" a month of 2023.
    let isDay = number(at: place).map { $0.digits <= 2 && (1...31).contains($0.value) } ?? false
    if isDay, let day = number(at: place), let year = year(at: place + 1), text.tokens[place + 1].key.utf8.count == 4 {
      return (checkedDay(day.value, month, year: year), place + 2)
    }
    if let year = year(at: place) { return (.month(month, year: year), place + 1) }
    if sign(at: place) == "-" || sign(at: place) == "/", let year = year(at: place + 1),
      text.tokens[place + 1].start == text.tokens[place].end, numericDay(at: place + 1) == nil,
      dayAndMonth(at: place + 1) == nil
    {
      return (.month(month, year: year), place + 2)
    }
    if let day = number(at: place), sign(at: place + 1) != "%", !isSentence || day.isOrdinal {
      let year = sign(at: place + 1) == "," ? self.year(at: place + 2) : self.year(at: place + 1)
      let end = year == nil ? place + 1 : sign(at: place + 1) == "," ? place + 3 : place + 2
      return (checkedDay(day.value, month, year: year), end)
    }
    return (.month(month, year: nil), place)
  }

  /// The half-term that a holiday in this month ends.
  private static let halfTerms: [Int: HalfTerm] = [10: .autumn1, 11: .autumn1, 2: .spring1, 5: .summer1, 6: .summer1]

  /// "Autumn 1", "Spring term 2", "Summer Term 2027", "Autumn second half", after the season's name.
  private func season(_ season: DateWord, at place: Int) -> (DateAtom, Int)? {
    let term: Term = season == .autumn ? .autumn : season == .spring ? .spring : .summer
    var end = skipped(.term, at: place)
    if sign(at: end) == "(", number(at: end + 1) != nil, sign(at: end + 2) == ")" { end += 1 }
    if let half = number(at: end, digits: 1), half.value == 1 || half.value == 2, sign(at: end + 1) != "%" {
      end += 1
      if sign(at: end) == ")" { end += 1 }
      end = skipped(.halfTerm, at: end)
      if end < text.tokens.count, text.tokens[end].key == "half" { end += 1 }
      return inWeek(of: DateScanner.half(term, half.value), at: end)
    }
    if let half = halfOfSeason(at: end) { return (.half(DateScanner.half(term, half.number), year: nil), half.end) }
    if let next = word(at: end), next.means == .halfTerm {
      if let half = number(at: next.end, digits: 1), half.value == 1 || half.value == 2 {
        return inWeek(of: DateScanner.half(term, half.value), at: next.end + 1)
      }
      return (.holiday(DateScanner.half(term, 1), year: nil), next.end)
    }
    let year = year(at: end)
    return (.term(term, year: year), year == nil ? end : end + 1)
  }

  /// The "(second half)" of "Autumn term (second half)", and the ", first half" of "Spring term, first half".
  private func halfOfSeason(at place: Int) -> (number: Int, end: Int)? {
    guard let joint = sign(at: place), joint == "(" || joint == ",", let number = number(at: place + 1, digits: 1),
      number.isOrdinal, number.value <= 2, place + 2 < text.tokens.count, text.tokens[place + 2].key == "half"
    else { return nil }
    return (number.value, sign(at: place + 3) == ")" ? place + 4 : place + 3)
  }

  static func half(_ term: Term, _ number: Int) -> HalfTerm {
    HalfTerm(rawValue: term.order * 2 + number) ?? .autumn1
  }

  /// "Term 2", "Half-term 1", after the word; with no number it does not say which.
  private func numbered(at place: Int, isHalf: Bool) -> (DateAtom, Int)? {
    guard let number = number(at: place, digits: 1), let half = HalfTerm(rawValue: number.value) else {
      return (.nothing(.ambiguous), place)
    }
    return inWeek(of: half, at: place + 1)
  }

  /// A half-term, with a year or a week after it.
  func inWeek(of half: HalfTerm, at place: Int) -> (DateAtom, Int) {
    let joint = sign(at: place) == "," ? place + 1 : place
    if let week = word(at: joint), week.means == .week, let number = number(at: week.end) {
      return (.week(number.value, of: half, year: nil), week.end + 1)
    }
    if let year = year(at: place) { return (.half(half, year: year), place + 1) }
    return (.half(half, year: nil), place)
  }

  /// "1st half term", "2nd half of the Autumn term", "first half of Spring".
  private func ordinalHalf(at place: Int) -> (DateAtom, Int)? {
    guard let number = number(at: place, digits: 1), number.isOrdinal else { return nil }
    var end = place + 1
    if let found = word(at: end), found.means == .halfTerm || found.means == .term {
      return HalfTerm(rawValue: number.value).map { (.half($0, year: nil), found.end) }
    }
    guard end < text.tokens.count, text.tokens[end].key == "half", number.value <= 2 else { return nil }
    end += 1
    for _ in 0..<2 where end < text.tokens.count && ["of", "the"].contains(text.tokens[end].key) { end += 1 }
    guard let found = word(at: end), let term = Term(rawValue: found.means.rawValue) else { return nil }
    return (.half(DateScanner.half(term, number.value), year: nil), skipped(.term, at: found.end))
  }

  /// "Week 3 of Autumn 1", "wk 3 Term 2".
  private func weekOfHalf(at place: Int) -> (DateAtom, Int)? {
    guard let week = word(at: place), week.means == .week, let number = number(at: week.end) else { return nil }
    var end = week.end + 1
    if end < text.tokens.count, ["of", ",", "in"].contains(text.tokens[end].key) { end += 1 }
    guard end < text.tokens.count, let (atom, after) = named(at: end) ?? joined(at: end),
      case .half(let half, let year) = atom
    else { return nil }
    return (.week(number.value, of: half, year: year), after)
  }

  /// The "2" of "Autumn 1 and 2", the "3" of "Terms 1–3".
  private func carriedOn(at place: Int, from previous: DateAtom?) -> (DateAtom, Int)? {
    guard case .half(let half, nil) = previous, let number = number(at: place, digits: 1), !number.isOrdinal,
      sign(at: place + 1) != "%"
    else { return nil }
    let wantsSeason = number.value <= 2 && half.rawValue > number.value
    let next = wantsSeason ? DateScanner.half(half.term, number.value) : HalfTerm(rawValue: number.value)
    guard let next, next > half else { return nil }
    return (.half(next, year: nil), place + 1)
  }
}
