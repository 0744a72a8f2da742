import Plans
import Vocabularies

/// What the word after a number makes of it: a span of time, a part of a name, or a thing that is counted.
extension QuantityScanner {
  /// "Compared with 25/26", "31 in 24/25": two numbers that follow each other, behind such a word, and nobody of whom they
  /// are a share.
  func isAcademicYear(at place: Int, _ number: Int) -> Bool {
    // The years that plans are written in and look back on. "From 25/30 to 29/30" are shares of one class.
    guard (18...35).contains(number), !tokens[..<place].contains(where: { $0.number == number + 1 }),
      ["/", "-"].contains(key(place + 1)), place + 2 < tokens.count,
      tokens[place + 2].number == number + 1, tokens[place + 2].start == tokens[place].end + 1,
      ["in", "with", "than", "since", "against", "on", "vs", "from", "("].contains(key(place - 1))
    else { return false }
    guard let next = key(place + 3) else { return true }
    if ["result", "level", "figure", "baseline", "data", "total"].contains(next) { return true }
    // "In 25/26 lessons" is a share of the lessons; "in 25/26 ended on" is a year.
    return !["of", "pupil", "student", "child", "children", "chn"].contains(next) && !words.endsInS(place + 3)
  }

  /// The place behind a day and its month with a stroke: "by 26/3", "on 3/9/26", "14/10 and 11/11"; nil for a share, as "9/12
  /// pupils" is. A day above twelve cannot be of so few.
  func endOfDate(at place: Int, _ day: Int) -> Int? {
    guard let end = strokes(at: place, day), let month = tokens[place + 2].number else { return nil }
    if day > month || end > place + 3 { return end }
    let isThings = end < tokens.count && tokens[end].isWord && words.endsInS(end)
    switch key(place - 1) {
    case "by", "until", "before": return key(end) == "of" || isThings ? nil : end
    case "and", ",":
      // "14/10 and 11/11".
      let isBehindDate = tokens.indices.contains(place - 4) && key(place - 3) == "/"
      return isBehindDate && (tokens[place - 4].number ?? 0) > (tokens[place - 2].number ?? 99) ? end : nil
    default: return nil
    }
  }

  private func strokes(at place: Int, _ day: Int) -> Int? {
    guard (1...31).contains(day), key(place + 1) == "/", isClose(place + 1), place + 2 < tokens.count,
      let month = tokens[place + 2].number, (1...12).contains(month)
    else { return nil }
    let hasYear =
      key(place + 3) == "/" && isClose(place + 3) && place + 4 < tokens.count && tokens[place + 4].number != nil
    return hasYear ? place + 5 : place + 3
  }

  /// "Year Fours", "Year 4s" behind a number: pupils of that year.
  func isOfYearGroup(_ place: Int) -> Bool {
    key(place) == "year" && place + 1 < tokens.count && tokens[place + 1].end - tokens[place + 1].start > 1
      && words.scalars[tokens[place + 1].end - 1] == "s"
  }

  /// "100 days", "three times a week", "90 words a minute": how long or how often.
  func isDuration(_ quantity: Quantity) -> Bool {
    // "A half day a week".
    if quantity.form == .percent, quantity.isWord, ["day", "hour", "term"].contains(key(quantity.tokens.upperBound)) {
      return true
    }
    guard quantity.form == .plain, let next = key(quantity.tokens.upperBound) else { return false }
    // "12 Year Fours" are so many of a year group.
    if isHabit(quantity) || isOfYearGroup(quantity.tokens.upperBound) { return false }
    // "Within 10 school days".
    if ["school", "working"].contains(next), ["day", "week"].contains(key(quantity.tokens.upperBound + 1)) {
      return true
    }
    switch next {
    case "day" where countsDays: return false
    // "All 7 year groups", "Six Year 13 students".
    case "year":
      let behind = quantity.tokens.upperBound + 1
      let isCohort =
        behind < tokens.count && tokens[behind].number.map { (1...13).contains($0) } ?? false
        && ["pupil", "student", "child", "children"].contains(key(behind + 1))
      return key(behind) != "group" && !isCohort
    case "lesson": return key(quantity.tokens.lowerBound - 1) != "least"
    case "day", "week", "minute", "min", "hour", "hr", "term", "half", "time", "am", "pm", "fte", "night", "yr", "wk":
      return true
    // "The SENDCo has 0.4 non-contact time".
    case "non": return quantity.value < 1 && ["-", "contact"].contains(key(quantity.tokens.upperBound + 1))
    case "month": return !countsMonths && !isGained(quantity)
    // "Average fluency is 85 words a minute" is a level; "below 90 words a minute" is said of each.
    case "word", "wpm": return !isAverage(quantity)
    default: return false
    }
  }

  /// "At least two hours a week learning outside", "75 minutes a day, all rooms": how much time each has, as an aim.
  private func isHabit(_ quantity: Quantity) -> Bool {
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    guard ["hour", "minute", "min"].contains(key(end)), ["a", "per", "each", "every"].contains(key(end + 1)),
      ["day", "week"].contains(key(end + 2))
    else { return false }
    return start == 0 && end + 3 < tokens.count || key(start - 1) == "least"
  }

  /// "Have gained 5 months", "a gain of 6 months", "14 months gained": months of progress.
  private func isGained(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    let before = (max(0, start - 4)..<start).compactMap(key)
    if before.contains(where: QuantityScanner.gains.contains) { return true }
    let end = quantity.tokens.upperBound + 1
    return (end..<end + 3).compactMap(key).contains { QuantityScanner.gains.contains($0) || $0 == "ahead" }
  }

  private static let gains: Set<String> = ["gain", "gained", "gaining", "progress", "progressed"]

  private func isAverage(_ quantity: Quantity) -> Bool {
    (max(0, quantity.tokens.lowerBound - 8)..<quantity.tokens.lowerBound).compactMap(key).contains {
      ["average", "mean", "median"].contains($0)
    }
  }

  /// "Six mark questions", "a 5 step plan", "the 20 key words": a name, or things of which the reader knows.
  func isPartOfName(_ quantity: Quantity) -> Bool {
    guard quantity.form == .plain, !quantity.isSigned else { return false }
    let next = quantity.tokens.upperBound
    guard next < tokens.count, tokens[next].isWord else { return false }
    if key(quantity.tokens.lowerBound - 1) == "the", !["point", "%"].contains(tokens[next].key) { return true }
    guard QuantityScanner.compounds.contains(tokens[next].key), quantity.value > 1, next + 1 < tokens.count,
      tokens[next + 1].isWord
    else { return false }
    let isSingular = words.scalars[tokens[next].end - 1] != "s"
    return isSingular && !["and", "or", "in", "on", "to", "by", "of"].contains(tokens[next + 1].key)
  }

  private static let compounds: Set<String> = ["mark", "step", "part", "stage", "page", "strand", "tier", "way"]

  /// "Half a grade better", "half a level".
  func partOfGrade(at place: Int, to end: Int) -> Quantity? {
    guard key(place) == "half", key(end) == "a", ["grade", "level", "step", "point"].contains(key(end + 1) ?? "") else {
      return nil
    }
    return plain(0.5, .plain, place..<end + 1)
  }

  /// "Half have moved up one step": so many of those of whom the text before it speaks.
  func isSubject(_ place: Int, _ end: Int) -> Bool {
    place == 0 && ["have", "ha", "has", "are", "can", "reach", "meet", "at", "on"].contains(key(end) ?? "")
  }

  /// "Open from 9 to 11.30", "from 8.30 to 9": times of the day, of which one is written with minutes.
  func endOfClock(_ place: Int, _ number: Int) -> Int? {
    guard (7...18).contains(number) else { return nil }
    // "Lates after 8.50", "by 9.05".
    if ["after", "before", "until", "till", "past"].contains(key(place - 1)), key(place + 1) == ".",
      place + 2 < tokens.count,
      tokens[place + 2].start == tokens[place].end + 1, tokens[place + 2].end - tokens[place + 2].start == 2,
      tokens[place + 2].number.map({ $0 < 60 && $0.isMultiple(of: 5) }) ?? false, key(place + 3) != "%"
    {
      return place + 3
    }
    guard key(place - 1) == "from" else { return nil }
    func minutes(_ place: Int) -> Bool {
      key(place) == "." && ["00", "15", "30", "45"].contains(key(place + 1) ?? "")
        && tokens[place + 1].start == tokens[place].end
    }
    let to = minutes(place + 1) ? place + 3 : place + 1
    guard key(to) == "to", to + 1 < tokens.count, let end = tokens[to + 1].number, (number...18).contains(end) else {
      return nil
    }
    let hasMinutes = minutes(to + 2)
    guard hasMinutes || to > place + 1, key(to + 2 + (hasMinutes ? 2 : 0)) != "%" else { return nil }
    return to + 2 + (hasMinutes ? 2 : 0)
  }

  /// "Level 2 and 3 outcomes": the second number names one too, where a word follows for what has both.
  func namedTogether(_ end: Int, of noun: String) -> Int {
    // "Book band 4 to 7 reading books".
    let isRange = key(end) == "to" && ["band", "page", "unit", "chapter"].contains(noun)
    // "Chapters 2 and 3 of the guidance".
    if ["chapter", "page", "module"].contains(noun), ["and", "-"].contains(key(end)), end + 1 < tokens.count,
      tokens[end + 1].number.map({ $0 < 20 }) ?? false, key(end + 2) != "%"
    {
      return end + 2
    }
    guard isRange || ["and", "/", "-"].contains(key(end)), end + 2 < tokens.count, let next = tokens[end + 1].number,
      next < 20,
      tokens[end + 2].isWord, tokens[end + 2].number == nil,
      !["percent", "per", "out", "of", "in"].contains(key(end + 2))
    else { return end }
    return end + 2
  }
}
