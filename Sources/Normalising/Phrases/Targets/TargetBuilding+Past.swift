import Plans
import Vocabularies

/// Texts that only tell what was, or how things are elsewhere: nothing in them is aimed at.
extension TargetBuilding {
  /// Whether a whole text tells what was or what others have.
  var tellsPast: Bool {
    guard !quantities.isEmpty, !words.tokens.contains(where: { TargetBuilding.ahead.contains($0.key) }) else {
      return false
    }
    // "In 2026 we had 58%; 72% in 2027" goes on to what is to come.
    if let start = subjects.academicYear?.start,
      words.tokens.contains(where: { $0.number.map { $0 > start && $0 < 2100 && $0 > 1990 } ?? false })
    {
      return false
    }
    return tellsRoll || tellsOthers || tellsInspection || tellsYear || tellsSeries || tellsLastYear || tellsTimetable
      || tellsWhoTheyAre || opensWithPastDay
  }

  /// Words by which a text that tells what was goes on to what is aimed at.
  private static let ahead: Set<String> = [
    "target", "aim", "goal", "will", "should", "least", "by", "raise", "increase", "want", "hope", "reduce", "rising",
    "rise", "reach", "stay", "fall", "who", "that",
  ]

  /// "School has 412 pupils on roll, 38% PP, 19% SEND": who is here.
  private var tellsRoll: Bool {
    let opening = (0..<3).map(key)
    let has = opening.firstIndex { ["ha", "has", "have"].contains($0) }
    guard let has, opening[..<has].contains(where: { ["school", "academy", "we"].contains($0) }) else { return false }
    return words.tokens.indices.contains { key($0) == "on" && key($0 + 1) == "roll" && Int(key($0 - 2)) != nil }
  }

  /// "Nat av KS2 RWM 2025 62%; our LA 59%": what others reach.
  private var tellsOthers: Bool {
    let opening = key(0) == "the" ? key(1) : key(0)
    guard ["nat", "national", "nationally"].contains(opening),
      words.tokens.prefix(4).contains(where: { ["av", "average", "avg", "figure"].contains($0.key) }),
      !words.tokens.contains(where: { $0.key == "reached" })
    else { return false }
    return !words.tokens.contains { ["above", "exceed", "exceeded", "match", "line", "meet", "beat"].contains($0.key) }
  }

  /// "Ofsted, 14-15 May 2024: good in 4 areas": what an inspection found, with its day.
  private var tellsInspection: Bool {
    key(0) == "ofsted" && (0..<10).contains(where: isYearPast)
      && words.tokens.contains { ["good", "ri", "outstanding", "inadequate", "graded"].contains($0.key) }
  }

  /// "In 2026 62% of Y6 reached the expected standard", "18 suspensions were given in 2025/26, 11 of them to …".
  private var tellsYear: Bool {
    guard words.tokens.contains(where: { TargetBuilding.happened.contains($0.key) }) else { return false }
    if key(0) == "in", isYearPast(1) { return true }
    guard let first = quantities.first, first.tokens.lowerBound == 0 else { return false }
    return words.tokens.indices.contains { place in
      ["was", "wa", "were"].contains(key(place))
        && (place + 1..<place + 5).contains { key($0) == "in" && isYearPast($0 + 1) }
    }
  }

  private static let happened: Set<String> = [
    "was", "wa", "were", "reached", "achieved", "met", "got", "passed", "attained", "gained", "made", "scored", "had",
  ]

  /// "Attendance last year was 93.4%, national 94.8%": where things stood, beside others.
  private var tellsLastYear: Bool {
    if endedSo { return true }
    guard let first = quantities.first, quantities.count >= 2,
      ["was", "wa", "were"].contains(key(first.tokens.lowerBound - 1)),
      words.tokens[..<first.tokens.lowerBound].contains(where: { $0.key == "last" || $0.key == "previous" })
    else { return false }
    return areOthersNational
  }

  /// "Attendance in 25/26 ended on 93.1%", "36 suspensions last year, 22 of them boys".
  private var endedSo: Bool {
    guard let first = quantities.first else { return false }
    let start = first.tokens.lowerBound
    // "Attendance in 25/26 ended on 93.1%"; "finished at 94%" alone may be wanted.
    if ["on", "at"].contains(key(start - 1)), ["ended", "finished"].contains(key(start - 2)),
      (1..<max(1, start - 2)).contains(where: { key($0 - 1) == "in" && Int(key($0)) != nil || key($0) == "last" })
    {
      return true
    }
    let end = first.tokens.upperBound
    return start == 0 && quantities.count > 1 && key(end + 1) == "last" && key(end + 2) == "year"
      && quantities.dropFirst().allSatisfy {
        key($0.tokens.upperBound) == "of" && ["them", "these", "whom", "which"].contains(key($0.tokens.upperBound + 1))
      }
  }

  /// "Phonics fell from 81% in 2024 to 73% in 2026": each number with a year that has been.
  private var tellsSeries: Bool {
    quantities.count >= 2
      && quantities.allSatisfy { quantity in
        let end = quantity.tokens.upperBound
        return !quantity.isAside
          && (key(end) == "in" && isYearPast(end + 1)
            || isYearPast(quantity.tokens.lowerBound - 1) && !isOfAutumn(quantity.tokens.lowerBound - 2))
      }
  }

  /// "Dec 2026" and "autumn 2026" are of the plan's own year, though the year began before it.
  private func isOfAutumn(_ place: Int) -> Bool {
    ["sep", "sept", "september", "oct", "october", "nov", "november", "dec", "december", "autumn", "aut"].contains(
      key(place))
  }

  /// "20 mins daily phonics, 4 groups": what the timetable has.
  private var tellsTimetable: Bool {
    Int(key(0)) != nil && quantities.first?.tokens.lowerBound != 0 && ["min", "minute", "hour", "hr"].contains(key(1))
      && ["daily", "weekly", "a", "per", "each"].contains(key(2))
      && quantities.allSatisfy {
        $0.form == .plain && ["group", "session", "week", "class", "classe"].contains(key($0.tokens.upperBound))
      }
  }

  /// "PPG 41% (National 25.7%)", "Y5 cohort: 31 chn - 17 boys, 14 girls": of what kind the pupils are.
  private var tellsWhoTheyAre: Bool {
    guard let first = quantities.first, quantities.count >= 2, context == nil else { return false }
    if first.form == .percent, subjects.measures.isEmpty, areOthersNational,
      quantities.dropFirst().allSatisfy(\.isAside)
    {
      // The grant's share of the roll; "PP 75% (national 68%)" may well be aimed at.
      return key(0) == "ppg" && first.tokens.lowerBound == 1
    }
    return words.tokens.prefix(4).contains { ["cohort", "class"].contains($0.key) } && subjects.measures.isEmpty
      && quantities.allSatisfy { quantity in
        quantity.form == .plain && countsPeople(quantity)
          || subjects.groups.contains { $0.tokens.lowerBound == quantity.tokens.upperBound }
      }
  }

  /// "Parent survey Nov 2025 - 62 replies": a day, with its year, before the plan's own begins, before all numbers.
  private var opensWithPastDay: Bool {
    guard let first = quantities.first, let year = subjects.academicYear,
      !words.tokens.contains(where: { ["->", "to", ";", ">"].contains($0.key) })
    else { return false }
    return first.form == .plain && !first.isAside
      && subjects.dates.contains { date in
        date.tokens.upperBound <= first.tokens.lowerBound && date.tokens.lowerBound <= 3
          && date.tokens.contains(where: isYearPast)
          && date.reading.end.flatMap(AcademicYear.init(containing:)).map { $0 < year } ?? false
      }
  }

  /// Whether a year stands at a token that has been when the plan's year begins; "2026/27" is that year itself.
  private func isYearPast(_ place: Int) -> Bool {
    guard let year = Int(key(place)), isPast(year) else { return false }
    let isSpan =
      ["/", "-"].contains(key(place + 1)) && Int(key(place + 2)).map { $0 % 100 == (year + 1) % 100 } ?? false
    return !isSpan || year != subjects.academicYear?.start
  }

  /// "74% ARE, which is 9 percentage points better than 2026": how far an aim lies above what was.
  func isComparison(_ quantity: Quantity) -> Bool {
    guard quantity != quantities.first, let first = quantities.first, !first.isAside else { return false }
    let end = quantity.tokens.upperBound
    guard ["better", "higher", "more", "above", "up"].contains(key(end)) else { return false }
    return ["than", "on"].contains(key(end + 1)) && (isYearPast(end + 2) || key(end + 2) == "last")
      || key(end) == "above" && isYearPast(end + 1)
  }

  /// "57 eligible pupils", "3 x staff meetings and 1 INSET day": who there is and what is spent.
  func isSpent(_ quantity: Quantity) -> Bool {
    let end = quantity.tokens.upperBound
    if quantity.form == .plain, key(end) == "eligible",
      ["pupil", "student", "child", "children"].contains(key(end + 1))
    {
      return true
    }
    if quantity == quantities.first, quantity.tokens.lowerBound == 0, key(end) == "staff", key(end + 1) == "meeting",
      !words.tokens.contains(where: { $0.key == "by" })
    {
      return true
    }
    return key(1) == "x" && Int(key(0)) != nil && quantity.tokens.lowerBound > 0 && quantity.form == .plain
  }

  /// "Two of our seven class teachers are ECTs": who works here.
  func isShareOfStaff(_ quantity: Quantity) -> Bool {
    guard quantity == quantities.first, quantity.tokens.lowerBound == 0 else { return false }
    let end = quantity.tokens.upperBound
    let staff = (end..<end + 6).first { ["teacher", "ta", "staff", "leader", "governor"].contains(key($0)) }
    guard let staff, ["are", "is"].contains(key(staff + 1)) else { return false }
    return ["ect", "new", "part", "supply", "unqualified", "temporary", "agency"].contains(key(staff + 2))
  }
}
