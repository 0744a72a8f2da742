import Plans
import Vocabularies

/// Puts a text's numbers and what its words say of them together as targets.
struct TargetBuilding {
  let words: WrittenWords
  let subjects: TargetSubjects
  let quantities: [Quantity]
  let context: Target?

  func targets() -> [Target] {
    if tellsPast { return [] }
    if let whole = wholeOrNone() { return [whole] }
    let roles = TargetRoles(words: words, quantities: quantities, named: subjects.named).roles()
    let numbers = quantities.indices.filter { roles[$0] == .aim }
    let details = details(among: numbers)
    let aims = numbers.filter {
      isAim(quantities[$0], in: clause(of: $0, among: numbers, aims: numbers), isFirst: $0 == numbers.first)
        && !details.contains($0)
    }
    var targets: [Target] = []
    var built: [Int: Int] = [:]
    for aim in aims {
      built[aim] = targets.count
      targets.append(target(quantities[aim], in: clause(of: aim, among: numbers, aims: aims), last: targets.last))
    }
    addBaselines(roles, built, to: &targets)
    shareEnds(built, of: &targets)
    return noneFirst() + targets + noneBesides()
  }

  private func addBaselines(_ roles: [TargetRoles.Role], _ built: [Int: Int], to targets: inout [Target]) {
    for (number, role) in roles.enumerated() {
      let aim: Int? =
        switch role {
        case .baselineOfPrevious: aimBefore(number, roles, built, targets)
        case .baselineOfNext: roles[number...].firstIndex(of: .aim)
        case .aim, .neither: nil
        }
      guard let aim, let place = built[aim], targets[place].baseline == nil else { continue }
      targets[place].baseline = baseline(quantities[number], of: quantities[aim])
    }
  }

  /// "100% on time (21/25 last year)": a share, in the aim's own per cent.
  private func baseline(_ standing: Quantity, of aim: Quantity) -> Double {
    guard case .share(let whole) = standing.form, aim.form == .percent else { return standing.value }
    return rounded(standing.value / whole * 100)
  }

  /// The aim that a number behind it says the standing of: the last, unless only one before that comes near it: "EXS+ 75%, GDS
  /// 14% (2026: 66%)".
  private func aimBefore(_ number: Int, _ roles: [TargetRoles.Role], _ built: [Int: Int], _ targets: [Target]) -> Int? {
    let aims = roles[..<number].indices.filter { roles[$0] == .aim && built[$0] != nil }
    guard let last = aims.last, let place = built[last], aims.count > 1 else { return aims.last }
    let value = quantities[number].value
    guard targets[place].value * 2 < value, targets[place].bound != .atMost, quantities[number].form == .percent else {
      return last
    }
    return aims.dropLast().last { built[$0].map { targets[$0].value >= value } ?? false } ?? last
  }

  // MARK: - Clauses

  /// The tokens that speak of one aim: between the last divider before its number and the last before the next.
  ///
  /// A number that is no aim after all ends a clause only where a divider stands before it.
  private func clause(of aim: Int, among numbers: [Int], aims: [Int]) -> Range<Int> {
    guard let place = numbers.firstIndex(of: aim) else { return 0..<words.tokens.count }
    var start = place == 0 ? ownPart(of: aim) : 0
    if place > 0 {
      let previous = numbers[place - 1]
      start =
        divider(after: previous, before: aim)
        ?? (aims.contains(previous) ? boundary(after: previous, before: aim) : 0)
    }
    var end = words.tokens.count
    if place + 1 < numbers.count {
      let next = numbers[place + 1]
      end = divider(after: aim, before: next) ?? (aims.contains(next) ? boundary(after: aim, before: next) : end)
      // "70% of entries graded 4 to 9; boys 60%": what tells of the one ends before the other's part all the same.
      if end == words.tokens.count,
        let place = (quantities[aim].tokens.upperBound..<end).first(where: { words.tokens[$0].key == ";" })
      {
        end = place
      }
    }
    return start..<max(start, end)
  }

  /// "Average grade B-; ALPS 3": behind the last semicolon before the first number, where a measure is named there too.
  private func ownPart(of aim: Int) -> Int {
    let number = quantities[aim].tokens.lowerBound
    let isEnd = { (place: Int) in
      words.tokens[place].key == ";" || words.tokens[place].key == "," && TargetBuilding.none(at: 0, in: words) != nil
        || words.tokens[place].key == "." && words.tokens[place + 1].start > words.tokens[place].end
    }
    guard let last = (0..<number).last(where: isEnd),
      subjects.measures.contains(where: { $0.tokens.lowerBound > last && $0.tokens.upperBound <= number })
    else { return 0 }
    return last + 1
  }

  /// The place after the bracket that parts two numbers, or the last semicolon, full stop, comma or "and" between them.
  func divider(after first: Int, before second: Int) -> Int? {
    let between = quantities[first].tokens.upperBound..<quantities[second].tokens.lowerBound
    if quantities[first].isAside != quantities[second].isAside {
      let bracket = quantities[second].isAside ? "(" : ")"
      if let place = between.last(where: { words.tokens[$0].key == bracket }) { return place + 1 }
    }
    for divider in [";", ".", ",", "and", "then"] {
      // "Y5 & Y6" are of whom one number is.
      if let place = between.last(where: { words.tokens[$0].key == divider && !subjects.isWhom($0) }) {
        return place + 1
      }
    }
    return nil
  }

  /// With no divider, words belong to the number after them where a subject stands before the first ("R 78% W 70%"),
  /// else to the one before ("85% EXS 22% GDS").
  private func boundary(after first: Int, before second: Int) -> Int {
    let opening = quantities.first?.tokens.lowerBound ?? 0
    return (0..<opening).contains(where: subjects.named.contains)
      ? quantities[first].tokens.upperBound : quantities[second].tokens.lowerBound
  }

  // MARK: - One target

  private func target(_ quantity: Quantity, in clause: Range<Int>, last: Target?) -> Target {
    let named = subjects.measure(counted: quantity) ?? subjects.measure(in: clause)
    let answers = named.flatMap { answersToSurvey($0.measure, quantity, in: clause) } ?? scored(quantity, in: clause)
    let isOther = isPartOfNoun(named?.measure, quantity) || isOfThing(named?.measure, quantity, in: clause)
    let own = answers == nil && !isOther ? named : nil
    let group = subjects.group(in: clause)
    // "Gap 18 pts" is the gap that the text before it names, and no result that the text before it names.
    let isOtherGap = own?.measure.name == "gap" && (last ?? context)?.measure?.lowercased().contains("gap") == false
    let lean = isOtherGap ? nil : last ?? context
    let ownWords = answers ?? (own == nil ? wordsAsMeasure(quantity, in: clause) : nil)
    // "88% meet the standard" is a step of the check that the outcome names.
    let isMark = lean?.unit == .score && saysMark(quantity)
    let words = lean?.measure != nil && (isMark || ownWords.map(saysLittle) == true) ? nil : ownWords
    // "72% EXS in writing Y6; disadvantaged 60%": what the clause leaves out is what the one before it said. Words of
    // its own that no vocabulary knows are its measure: "80% know whom to ask" is in nobody else's series.
    let leans =
      lean != nil && words == nil && !(own?.measure.unit == .score && lean?.unit == .percent)
      && (own.map { TargetSubjects.isWeak($0, beside: last != nil) && !isLabelled(quantity, $0.measure) } ?? true)
    let measure = measure(own, leaning: leans ? lean : nil) ?? words
    let isSame = leans || (measure != nil && measure == lean?.measure)
    // What another text is of is taken over with its measure, and not by a text that names its own.
    let carries = last == nil ? leans : isSame
    let cohort =
      subjects.cohort(in: clause) ?? own?.measure.cohort ?? own.flatMap { cohortOfGap($0.measure, in: clause) }
      ?? (carries ? lean?.cohort : nil) ?? headingCohort
    let (value, unit) = counted(
      quantity, measure: own?.measure, leaning: leans || own?.measure.kind == .subject ? lean : nil)
    let bound =
      BoundWords(words: self.words).bound(of: quantity, in: clause, isGap: own?.measure.unit == .percentagePoints)
      ?? (own?.measure.better == .lower ? .atMost : nil)
    let carried =
      groupCarried(into: clause, from: last)
      ?? (last == nil && leans && (own.map { $0.measure.name == "gap" } ?? true) ? context?.group : nil)
    return Target(
      measure: measure, group: group ?? carried, cohort: cohort, value: value, unit: unit, by: subjects.day(in: clause),
      bound: bound)
  }

  /// "Gap in GLD between FSM children and the rest": of whom the result is that the gap is in.
  private func cohortOfGap(_ measure: Measure, in clause: Range<Int>) -> String? {
    guard measure.name == "gap" else { return nil }
    return subjects.measures.first { clause.contains($0.tokens.lowerBound) && $0.meaning.cohort != nil }?.meaning.cohort
  }

  /// "Retention 96%, pass 98%": the measure stands right before its number, and not behind as in "86% pass".
  private func isLabelled(_ quantity: Quantity, _ measure: Measure) -> Bool {
    guard measure.name == "pass" else { return false }
    let start = quantity.tokens.lowerBound
    return subjects.measures.contains { $0.meaning.name == "pass" && $0.tokens.upperBound == start }
  }

  /// A year group at the head of the text is that of all its numbers: "Y6 EXS+: R 82 W 76 M 80".
  private var headingCohort: String? {
    guard let first = quantities.first else { return nil }
    return subjects.cohorts.first { $0.tokens.upperBound <= first.tokens.lowerBound }?.name
  }

  /// A standard without its subject takes that of what it leans on ("25% at GDS" after maths); "86% pass" takes all.
  private func measure(_ own: (name: String, measure: Measure)?, leaning lean: Target?) -> String? {
    guard let lean = lean?.measure else { return own?.name }
    guard let own else { return lean }
    guard own.measure.kind == .standard, own.measure.name != "pass" || own.name.contains(" ") else { return lean }
    guard own.name == own.measure.name, let subject = subjects.subject(of: lean) else { return own.name }
    return "\(subject) \(own.name)"
  }

  /// A group at the head of the text holds for what follows a comma or an "and": "Disadvantaged: 60% EXS, 20% GDS".
  private func groupCarried(into clause: Range<Int>, from last: Target?) -> String? {
    guard let group = last?.group, clause.lowerBound > 0, let first = quantities.first,
      !clause.contains(where: subjects.excluded.contains),
      subjects.groups.contains(where: { $0.meaning == group && $0.tokens.upperBound <= first.tokens.lowerBound }),
      [",", "then"].contains(words.tokens[clause.lowerBound - 1].key)
    else { return nil }
    return group
  }

  private func counted(_ quantity: Quantity, measure: Measure?, leaning lean: Target?) -> (Double, TargetUnit?) {
    switch quantity.form {
    case .percent, .fractionOff: return (rounded(quantity.value), .percent)
    case .percentagePoints: return (quantity.value, .percentagePoints)
    case .share(let whole):
      // "Six of nine leaders", "9 of 11 classes" count those that are known; "9/12", "9 out of 10" and "7 of 9 looked after pupils"
      // are shares.
      let keys = words.tokens[quantity.tokens].map(\.key)
      if keys.contains("of"), !keys.contains("out"), measure?.unit != .score, !isMark(quantity),
        !isShareOfPupils(quantity)
      {
        return (quantity.value, .count)
      }
      // "3.8 out of 5" is a mark: no share of pupils has a part of one.
      let isPart = quantity.value.rounded() != quantity.value
      if measure?.unit == .score && !isOfPupils(quantity) || isPart || isMark(quantity) {
        return (quantity.value, .score)
      }
      return (quantity.value / whole, .ratio)
    case .plain: break
    }
    let next = quantity.tokens.upperBound
    let noun = next < words.tokens.count ? words.tokens[next].key : ""
    if noun == "word" { return (quantity.value, .score) }
    if noun == "grade" || isOfGrade(quantity) { return (quantity.value, .grade) }
    if ["point", "pt", "mark", "month"].contains(noun) {
      // "Gap in A8 below 8 pts" is in the score's own points.
      let isOfGap =
        measure?.name == "gap" && (noun == "point" || noun == "pt")
        && !subjects.measures.contains { $0.meaning.unit == .score && $0.meaning.name != "points" }
      return (quantity.value, isOfGap ? .percentagePoints : .score)
    }
    // "Reading progress from -1.2 to 0": a value of the progress measure, which is small and has no sign of per cent.
    if measure?.kind == .progress, measure?.unit == .percent, abs(quantity.value) < 6, !isNoun(next) {
      return (quantity.value, .score)
    }
    // "Average reading score 103.5, maths 104".
    if measure?.kind == .subject, lean?.unit == .score { return (quantity.value, .score) }
    // "P8 gap below 0.4", "mean SAS 102", "average mark of 30 in the phonics check": marks, where the measure by itself is none
    // or a share of pupils.
    if isScore(quantity, of: measure) { return (quantity.value, .score) }
    // "The number of pupils persistently absent falls to 30": pupils, where the measure by itself is a share of them.
    if measure?.unit == .percent, saysNumberOf(before: quantity) { return (quantity.value, .count) }
    // "NEET – 0 (4 last year)": none where there were four.
    if measure?.unit == .percent, quantity.value == 0, !isNoun(next),
      quantities.contains(where: { $0.isAside && $0.form == .plain && $0.value.rounded() == $0.value })
    {
      return (0, .count)
    }
    if measure?.unit == .percent || measure?.kind == .subject, countsPeople(quantity) {
      return (quantity.value, .count)
    }
    // "Severely absent students: 15 or fewer": students, where the measure by itself is a share of them.
    if measure?.unit == .percent, isOfPeople(before: quantity) { return (quantity.value, .count) }
    // "Five clubs offered", "15 qualifications".
    let isCounted =
      (measure?.kind == .other || measure?.name == "attainment")
      && subjects.measures.contains { $0.tokens.lowerBound == next }
    if let unit = measure?.unit, unit != .percent || !isNoun(next) && !isCounted {
      return (quantity.value, unit == .percentagePoints ? .count : unit)
    }
    // "Mean of 16 on the practice check" is a mark of the check that the outcome names.
    if measure == nil || measure?.unit == .score, lean?.unit == .score, saysMark(quantity) {
      return (quantity.value, .score)
    }
    if measure == nil, !isNoun(next), let lean, lean.bound != .changeBy, let unit = lean.unit {
      return (quantity.value, unit)
    }
    return (quantity.value, .count)
  }

  func isNoun(_ place: Int) -> Bool {
    place < words.tokens.count && words.tokens[place].isWord && !subjects.named.contains(place)
      && !["by", "in", "at", "for", "or", "and", "to", "this"].contains(words.tokens[place].key)
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
