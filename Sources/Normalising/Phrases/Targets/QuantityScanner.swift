import Plans
import Vocabularies

/// Finds the numbers of a text that may be aims: no years, dates, money, references, year groups, durations or rates.
struct QuantityScanner {
  let words: WrittenWords
  /// Tokens that belong to a date, a measure ("Progress 8"), a group ("lowest 20%") or a cohort ("Year 6").
  let taken: Set<Int>
  /// Whether months are what a measure counts, as of a reading age.
  let countsMonths: Bool
  /// Whether days are, as of staff absence.
  let countsDays: Bool
  /// Whether one sign at the end of the text holds for all of its numbers.
  private var arePerCent = false

  init(words: WrittenWords, taken: Set<Int>, countsMonths: Bool, countsDays: Bool) {
    (self.words, self.taken, self.countsMonths, self.countsDays) = (words, taken, countsMonths, countsDays)
  }

  var tokens: [WrittenWords.Token] { words.tokens }

  func quantities() -> [Quantity] {
    var scanner = self
    scanner.arePerCent = areAllPerCent
    return scanner.scan()
  }

  private func scan() -> [Quantity] {
    var found: [Quantity] = []
    var place = 0
    var depth = 0
    while place < tokens.count {
      if tokens[place].key == "(" { depth += 1 }
      if tokens[place].key == ")" { depth = max(0, depth - 1) }
      if taken.contains(place) {
        place += 1
      } else if let skipped = otherNumber(at: place) {
        place = skipped
      } else if var quantity = fraction(at: place) ?? number(at: place) {
        quantity.isAside = depth > 0
        place = quantity.tokens.upperBound
        if !isDuration(quantity) && !isPartOfName(quantity) || continuesFrom(quantity) { found.append(quantity) }
      } else {
        place += 1
      }
    }
    return found
  }

  // MARK: - What is no aim

  /// Nouns before a number that make it a name: "priority 1", "page 3", "aged 5".
  private static let nouns: Set<String> = [
    "priority", "objective", "period",
    "sef", "ki", "afi", "section", "table", "appendix", "page", "unit", "level", "tier",
    "wave",
    "step", "week", "term", "year", "yr", "age", "aged", "part", "issue", "action", "stage", "phase", "set", "band",
    "room",
    "pathway", "book", "chapter", "module", "room", "version", "quintile", "decile", "ofsted", "block", "mock", "paper",
    "round",
  ]

  /// The place after a number that is a sum of money, a year, a ratio of adults or a factor; nil where it is none.
  private func otherNumber(at place: Int) -> Int? {
    let token = tokens[place]
    if token.key == "£" || token.key == "#" { return digitsEnd(place + 1) }
    guard let number = token.number else { return nil }
    // "Post-16 students".
    if number == 16, key(place - 1) == "-", key(place - 2) == "post" { return place + 1 }
    // "Year 14" names one; "last year 14" says how many.
    // "Aged 5" says who; "mean reading age 14.2" says how far.
    let isReached =
      key(place - 1) == "age"
      && ["reading", "spelling", "chronological", "mean", "average"].contains(key(place - 2) ?? "")
    if place > 0, QuantityScanner.nouns.contains(tokens[place - 1].key), key(place + 1) != "%", !isReached,
      !["last", "previous"].contains(key(place - 2))
    {
      return namedTogether(digitsEnd(place), of: tokens[place - 1].key)
    }
    if let clock = endOfClock(place, number) { return clock }
    // "Grade 6" names one; "average grade 5.2" measures.
    if key(place - 1) == "grade", key(place + 1) != "%", !taken.contains(place - 1) {
      return digitsEnd(place)
    }
    if token.key.utf8.count == 4, (1980...2099).contains(number), key(place + 1) != "%" {
      let isSpan = ["/", "-"].contains(key(place + 1)) && isClose(place + 1) && tokens[place + 2].number != nil
      return isSpan ? place + 3 : place + 1
    }
    if isAcademicYear(at: place, number) { return place + 3 }
    if let date = endOfDate(at: place, number) { return date }
    // "1:1", "3:30"
    if key(place + 1) == ":", isClose(place + 1), place + 2 < tokens.count, tokens[place + 2].number != nil {
      return place + 3
    }
    if key(place + 1) == "x" || key(place + 1) == "×" { return place + 2 }
    return nil
  }

  private func digitsEnd(_ place: Int) -> Int {
    var end = place
    // "£6.9k".
    while end < tokens.count,
      tokens[end].number != nil || tokens[end].key.first?.isNumber == true && key(end - 1) == "."
        || ((key(end) == "." || key(end) == ",") && isClose(end))
    {
      end += 1
    }
    return max(end, place)
  }

  func key(_ place: Int) -> String? { place >= 0 && place < tokens.count ? tokens[place].key : nil }

  /// Whether a sign touches the tokens on both sides.
  func isClose(_ place: Int) -> Bool {
    place > 0 && place + 1 < tokens.count && tokens[place].start == tokens[place - 1].end
      && tokens[place + 1].start == tokens[place].end
  }

  /// "From 11 days to 7", "from 310 to 150 hours": the pair says that days are what is counted.
  private func continuesFrom(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    if key(start - 1) == "to", (1...3).contains(where: { key(start - 1 - $0) == "from" }) { return true }
    return key(start - 1) == "from"
      && tokens[quantity.tokens.upperBound...].prefix(4).contains { $0.key == "to" }
  }

  // MARK: - Numbers

  /// "R 65 W 60 M 64 (%)": the sign once, for all; "Attendance 96 (%), 12 suspensions" counts something else besides.
  private var areAllPerCent: Bool {
    guard tokens.indices.dropFirst().contains(where: { key($0) == "%" && key($0 - 1) == "(" && key($0 + 1) == ")" })
    else { return false }
    return tokens.indices.allSatisfy { place in
      guard tokens[place].number != nil, !taken.contains(place), place + 1 < tokens.count else { return true }
      let next = tokens[place + 1]
      return !next.isWord || next.isCapitals && next.end - next.start <= 3 || taken.contains(place + 1)
    }
  }

  private func fraction(at place: Int) -> Quantity? {
    if key(place) == "halved" || key(place) == "halve" || key(place) == "halving" {
      return plain(50, .fractionOff, place..<place + 1)
    }
    guard let (percent, end) = NumberWords.fraction(at: place, in: words) else { return nil }
    if key(place - 1) == "by" { return plain(percent, .fractionOff, place..<end) }
    if let half = partOfGrade(at: place, to: end) { return half }
    if isSubject(place, end) { return plain(percent, .percent, place..<end) }
    guard key(end) == "of", key(end + 1) != nil, key(end + 1) != "term" else { return nil }
    return plain(percent, .percent, place..<end)
  }

  func plain(_ value: Double, _ form: Quantity.Form, _ tokens: Range<Int>) -> Quantity {
    Quantity(
      value: value, form: form, tokens: tokens, isSigned: false, isOpenAbove: false, isWord: true, isAside: false)
  }

  private func number(at start: Int) -> Quantity? {
    var place = start
    var sign = 1.0
    let isSigned = isSign(at: start)
    if isSigned {
      if tokens[start].key == "-" { sign = -1 }
      place += 1
    }
    if !isSigned, let (value, end) = NumberWords.number(at: place, in: words) {
      return withUnit(
        Quantity(
          value: value, form: .plain, tokens: start..<end, isSigned: false, isOpenAbove: false, isWord: true,
          isAside: false))
    }
    guard place < tokens.count, let (value, end, suffix) = digits(at: place) else { return nil }
    if let range = range(from: value, at: start..<end) { return range }
    var quantity = Quantity(
      value: value * sign, form: suffix == "pp" ? .percentagePoints : .plain, tokens: start..<end, isSigned: isSigned,
      isOpenAbove: suffix == "+", isWord: false, isAside: false)
    if suffix.isEmpty, arePerCent, key(end) != "%" {
      quantity.form = .percent
      return quantity
    }
    return suffix == "pp" ? quantity : withUnit(quantity)
  }

  /// "65-70%": a range in one piece is aimed at from its lower end; "58 - 72%" is a way from one to the other.
  private func range(from value: Double, at tokens: Range<Int>) -> Quantity? {
    let end = tokens.upperBound
    guard key(end) == "-", isClose(end), let upper = digits(at: end + 1), key(upper.end) == "%", upper.value > value,
      upper.value - value <= 10
    else { return nil }
    return Quantity(
      value: value, form: .percent, tokens: tokens.lowerBound..<upper.end + 1, isSigned: false, isOpenAbove: false,
      isWord: false, isAside: false)
  }

  /// A plus or minus that touches the number after it and nothing before it.
  private func isSign(at place: Int) -> Bool {
    guard tokens[place].key == "+" || tokens[place].key == "-", place + 1 < tokens.count,
      tokens[place + 1].start == tokens[place].end
    else { return false }
    return place == 0 || tokens[place - 1].end < tokens[place].start || tokens[place - 1].key == "("
  }

  /// Digits with decimals and thousands, and the letters that may close them: "20+", "5pp".
  private func digits(at place: Int) -> (value: Double, end: Int, suffix: String)? {
    let key = tokens[place].key
    let leading = key.prefix { $0.isASCII && $0.isNumber }
    guard !leading.isEmpty, leading.utf8.count <= 7, var value = Double(leading) else { return nil }
    var suffix = String(key.dropFirst(leading.count))
    var end = place + 1
    if suffix.isEmpty {
      while self.key(end) == ",", isClose(end), tokens[end + 1].number != nil, tokens[end + 1].key.utf8.count == 3,
        value < 1e9, let group = tokens[end + 1].number
      {
        value = value * 1000 + Double(group)
        end += 2
      }
      if self.key(end) == ".", isClose(end) {
        let decimals = tokens[end + 1].key.prefix { $0.isASCII && $0.isNumber }
        if !decimals.isEmpty, decimals.utf8.count <= 6, let fraction = Double("0." + decimals) {
          value += fraction
          suffix = String(tokens[end + 1].key.dropFirst(decimals.count))
          end += 2
        }
      }
    }
    guard suffix.isEmpty || suffix == "+" || suffix == "pp" || suffix == "ppt" else { return nil }
    return (value, end, suffix == "ppt" ? "pp" : suffix)
  }

  /// Takes in the unit after a number: "%", "per cent", "percentage points", "/12", "out of 10".
  private func withUnit(_ bare: Quantity) -> Quantity {
    var quantity = bare
    let end = bare.tokens.upperBound
    func takes(_ count: Int, _ form: Quantity.Form) -> Quantity {
      quantity.form = form
      quantity.tokens = bare.tokens.lowerBound..<(end + count)
      return quantity
    }
    switch (key(end), key(end + 1)) {
    case ("%", "+"): quantity.isOpenAbove = true; return takes(2, .percent)
    case ("%", "point"), ("%", "pt"), ("percentage", "point"), ("%", "age"): return takes(2, .percentagePoints)
    case ("%", _), ("percent", _): return takes(1, .percent)
    case ("per", "cent"):
      return takes(key(end + 2) == "point" ? 3 : 2, key(end + 2) == "point" ? .percentagePoints : .percent)
    // "14 girls, 9 PP" are pupils; "by 9 PP" and "a gap of 9 PP" are points.
    case ("pp", _) where tokens[end].isCapitals && !bare.isSigned && listsPeople(before: bare.tokens.lowerBound):
      return quantity
    case ("pp", _), ("ppt", _), ("ppts", _): return takes(1, .percentagePoints)
    case ("/", _):
      guard isClose(end), let (whole, after, suffix) = digits(at: end + 1), suffix.isEmpty, whole > 0,
        whole >= bare.value
      else { return quantity }
      return takes(after - end, .share(of: whole))
    case ("out", "of"), ("in", _), (bare.isWord ? nil : "of", _):
      guard let whole = whole(of: bare) else { return quantity }
      return takes(whole.end - end, .share(of: whole.value))
    default: return quantity
    }
  }

  private func listsPeople(before place: Int) -> Bool {
    guard let before = key(place - 1), [",", "and", "-"].contains(before) else { return false }
    return (1...5).contains { back in
      ["girl", "boy", "pupil", "chn", "child", "children"].contains(key(place - 1 - back))
    }
  }

  /// How many of how many: "8 of 11", "28 of the 34", "10 out of 11", "15 out of every 20", "nine in ten".
  private func whole(of part: Quantity) -> (value: Double, end: Int)? {
    var place = part.tokens.upperBound
    while let key = key(place), ["out", "of", "in", "every", "the", "our", "these", "all"].contains(key) { place += 1 }
    guard place < tokens.count, place - part.tokens.upperBound <= 3, !taken.contains(place) else { return nil }
    let found =
      NumberWords.number(at: place, in: words)
      ?? digits(at: place).flatMap { $0.suffix.isEmpty ? ($0.value, $0.end) : nil }
    guard let found, found.value >= part.value, found.value > 0, found.value.rounded() == found.value else {
      return nil
    }
    // "8 of 90% …", "3 of 2026" and "4 in 10 weeks" are no shares.
    let next = key(found.end) ?? ""
    guard !["%", "per", "percent", "week", "day", "minute"].contains(next),
      !(1980...2099).contains(found.value)
    else { return nil }
    // "12 in 25" may be anything; "3 in 4" and "9 in 10" are said of people.
    if key(part.tokens.upperBound) == "in", key(part.tokens.upperBound + 1) != "every", found.value > 10 { return nil }
    return found
  }
}
