import Plans
import Vocabularies

/// Puts a text's numbers and what its words say of them together as targets.
struct TargetBuilding {
  let words: WrittenWords
  let subjects: TargetSubjects
  let quantities: [Quantity]
  let context: Target?

  func targets() -> [Target] {
    if let whole = wholeOrNone() { return [whole] }
    let roles = TargetRoles(words: words, quantities: quantities, named: subjects.named).roles()
    let numbers = quantities.indices.filter { roles[$0] == .aim }
    let aims = numbers.filter {
      isAim(quantities[$0], in: clause(of: $0, among: numbers, aims: numbers), isFirst: $0 == numbers.first)
        && !isDetail($0, among: numbers)
    }
    var targets: [Target] = []
    var built: [Int: Int] = [:]
    for aim in aims {
      built[aim] = targets.count
      targets.append(target(quantities[aim], in: clause(of: aim, among: numbers, aims: aims), last: targets.last))
    }
    addBaselines(roles, built, to: &targets)
    return targets
  }

  private func addBaselines(_ roles: [TargetRoles.Role], _ built: [Int: Int], to targets: inout [Target]) {
    for (number, role) in roles.enumerated() {
      let aim: Int? =
        switch role {
        case .baselineOfPrevious: roles[..<number].lastIndex(of: .aim)
        case .baselineOfNext: roles[number...].firstIndex(of: .aim)
        case .aim, .neither: nil
        }
      guard let aim, let place = built[aim], targets[place].baseline == nil else { continue }
      targets[place].baseline = quantities[number].value
    }
  }

  // MARK: - Clauses

  /// The tokens that speak of one aim: between the last divider before its number and the last before the next.
  ///
  /// A number that is no aim after all ends a clause only where a divider stands before it.
  private func clause(of aim: Int, among numbers: [Int], aims: [Int]) -> Range<Int> {
    guard let place = numbers.firstIndex(of: aim) else { return 0..<words.tokens.count }
    var start = 0
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
    }
    return start..<max(start, end)
  }

  /// The place after the bracket that parts two numbers, or the last semicolon, full stop, comma or "and" between them.
  private func divider(after first: Int, before second: Int) -> Int? {
    let between = quantities[first].tokens.upperBound..<quantities[second].tokens.lowerBound
    if quantities[first].isAside != quantities[second].isAside {
      let bracket = quantities[second].isAside ? "(" : ")"
      if let place = between.last(where: { words.tokens[$0].key == bracket }) { return place + 1 }
    }
    for divider in [";", ".", ",", "and"] {
      if let place = between.last(where: { words.tokens[$0].key == divider }) { return place + 1 }
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
    let own = subjects.measure(in: clause)
    let group = subjects.group(in: clause)
    let lean = last ?? context
    let words = own == nil ? wordsAsMeasure(quantity, in: clause) : nil
    // "72% EXS in writing Y6; disadvantaged 60%": what the clause leaves out is what the one before it said. Words of
    // its own that no vocabulary knows are its measure: "80% know whom to ask" is in nobody else's series.
    let leans =
      lean != nil && words == nil && !(own?.measure.unit == .score && lean?.unit == .percent)
      && (own.map { TargetSubjects.isWeak($0, beside: last != nil) } ?? true)
    let measure = measure(own, leaning: leans ? lean : nil) ?? words
    let isSame = leans || (measure != nil && measure == lean?.measure)
    let cohort = subjects.cohort(in: clause) ?? own?.measure.cohort ?? (isSame ? lean?.cohort : nil) ?? headingCohort
    let (value, unit) = counted(
      quantity, measure: own?.measure, leaning: leans || own?.measure.kind == .subject ? lean : nil)
    let bound =
      BoundWords(words: self.words).bound(of: quantity, in: clause, isGap: own?.measure.unit == .percentagePoints)
      ?? (own?.measure.better == .lower ? .atMost : nil)
    let carried = groupCarried(into: clause, from: last) ?? (last == nil && leans && own == nil ? context?.group : nil)
    return Target(
      measure: measure, group: group ?? carried, cohort: cohort, value: value, unit: unit, by: subjects.day(in: clause),
      bound: bound)
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
    guard own.measure.kind == .standard, own.measure.name != "pass" else { return lean }
    guard own.name == own.measure.name, let subject = subjects.subject(of: lean) else { return own.name }
    return "\(subject) \(own.name)"
  }

  /// A group at the head of the text holds for what follows a comma or an "and": "Disadvantaged: 60% EXS, 20% GDS".
  private func groupCarried(into clause: Range<Int>, from last: Target?) -> String? {
    guard let group = last?.group, clause.lowerBound > 0, let first = quantities.first,
      !clause.contains(where: subjects.excluded.contains),
      subjects.groups.contains(where: { $0.meaning == group && $0.tokens.upperBound <= first.tokens.lowerBound }),
      words.tokens[clause.lowerBound - 1].key == ","
    else { return nil }
    return group
  }

  /// Whether a number is aimed at: every per cent and share is, but no floor for each pupil; a bare number needs a
  /// measure that is counted so, a bound, or a noun after it.
  private func isAim(_ quantity: Quantity, in clause: Range<Int>, isFirst: Bool) -> Bool {
    let measure = subjects.measure(in: clause)?.measure
    let bounds = BoundWords(words: words)
    if isFloorForEach(quantity, in: clause) { return false }
    guard quantity.form == .plain else { return true }
    if quantity.isSigned {
      return measure?.unit == .score || measure?.kind == .progress || measure?.unit == nil && measure != nil
    }
    if measure?.unit == .score || measure?.unit == .grade { return true }
    if bounds.isBounded(quantity) { return isFirst || measure != nil }
    let next = quantity.tokens.upperBound
    let hasNoun = next < words.tokens.count && words.tokens[next].isWord && words.tokens[next].number == nil
    if measure != nil, !quantity.isWord { return true }
    if isAfterChange(quantity) { return true }
    guard isFirst, hasNoun else { return false }
    let start = quantity.tokens.lowerBound
    return !quantity.isWord || start <= 1 || ["of", "ha", "has", "have"].contains(words.tokens[start - 1].key)
  }

  /// "100% of pupils entering 2 GCSEs", "40% score 25/25": a count with no divider after a share tells what is shared.
  private func isDetail(_ number: Int, among numbers: [Int]) -> Bool {
    guard let place = numbers.firstIndex(of: number), place > 0 else { return false }
    let quantity = quantities[number]
    let previous = quantities[numbers[place - 1]]
    guard quantity.isAside == previous.isAside, divider(after: numbers[place - 1], before: number) == nil else {
      return false
    }
    switch (previous.form, quantity.form) {
    case (.percent, .plain), (.share, .plain):
      return !quantity.isSigned
        && subjects.measure(in: previous.tokens.upperBound..<quantity.tokens.lowerBound)?.measure.unit != .score
    case (.percent, .share(let whole)): return quantity.value == whole
    default: return false
    }
  }

  /// "Fall from 11 days to 7", "cut to 60".
  private func isAfterChange(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    return start > 1 && ["to", "->"].contains(words.tokens[start - 1].key)
      && quantities.contains { $0.tokens.upperBound <= start && $0.form == .plain }
  }

  /// "No pupil is below 85%" sets a floor for each and no level for all.
  private func isFloorForEach(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    (clause.lowerBound..<max(clause.lowerBound, quantity.tokens.lowerBound)).contains { place in
      guard words.tokens[place].key == "no", place + 1 < words.tokens.count else { return false }
      return !["more", "fewer", "le", "less", "later", "higher", "lower"].contains(words.tokens[place + 1].key)
    }
  }

  private func counted(_ quantity: Quantity, measure: Measure?, leaning lean: Target?) -> (Double, TargetUnit?) {
    switch quantity.form {
    case .percent, .fractionOff: return (rounded(quantity.value), .percent)
    case .percentagePoints: return (quantity.value, .percentagePoints)
    case .share(let whole):
      if measure?.unit == .score { return (quantity.value, .score) }
      return (quantity.value / whole, .ratio)
    case .plain: break
    }
    let next = quantity.tokens.upperBound
    let noun = next < words.tokens.count ? words.tokens[next].key : ""
    if ["point", "mark", "month"].contains(noun) {
      return (quantity.value, measure?.name == "gap" && noun == "point" ? .percentagePoints : .score)
    }
    // "Reading progress from -1.2 to 0": a value of the progress measure, which is small and has no sign of per cent.
    if measure?.kind == .progress, measure?.unit == .percent, abs(quantity.value) < 6, !isNoun(next) {
      return (quantity.value, .score)
    }
    // "Average reading score 103.5, maths 104".
    if measure?.kind == .subject, lean?.unit == .score { return (quantity.value, .score) }
    if let unit = measure?.unit, unit != .percent || !isNoun(next) {
      return (quantity.value, unit == .percentagePoints ? .count : unit)
    }
    if measure == nil, !isNoun(next), let lean, lean.bound != .changeBy, let unit = lean.unit {
      return (quantity.value, unit)
    }
    return (quantity.value, .count)
  }

  private func isNoun(_ place: Int) -> Bool {
    place < words.tokens.count && words.tokens[place].isWord && !subjects.named.contains(place)
      && !["by", "in", "at", "for", "or", "and", "to", "this"].contains(words.tokens[place].key)
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// What is measured in the plan's own words, where no vocabulary names it: "species recorded", at most eight words.
  private func wordsAsMeasure(_ quantity: Quantity, in clause: Range<Int>) -> String? {
    let after = run(from: quantity.tokens.upperBound, to: clause.upperBound)
    if let after { return after }
    // "Exit room use falls from 140 to 70": what changes stands before the verb.
    let before = clause.lowerBound..<max(clause.lowerBound, quantity.tokens.lowerBound)
    let end = before.first { BoundWords.turns(words.tokens[$0].key) && $0 > clause.lowerBound }
    return run(from: clause.lowerBound, to: end ?? quantity.tokens.lowerBound)
  }

  private func run(from start: Int, to limit: Int) -> String? {
    var start = start
    while start < limit,
      !words.tokens[start].isWord || subjects.isWhom(start)
        || ["of", "the", "or", "more", "fewer", "and"].contains(words.tokens[start].key)
    {
      start += 1
    }
    var end = start
    while end < limit, end - start < 8, words.tokens[end].isWord,
      !subjects.dates.contains(where: { $0.tokens.contains(end) })
    {
      end += 1
    }
    while end > start, ["by", "in", "to", "at", "from", "of", "is", "and", "or"].contains(words.tokens[end - 1].key) {
      end -= 1
    }
    let says = (start..<end).contains { place in
      !TargetBuilding.generic.contains(words.tokens[place].key) && words.tokens[place].number == nil
        && !subjects.groups.contains { $0.tokens.contains(place) } && !subjects.excluded.contains(place)
        && !subjects.cohorts.contains { $0.tokens.contains(place) }
    }
    return says ? words.text(of: start..<end) : nil
  }

  /// Words that say of whom and not what.
  private static let generic: Set<String> = [
    "pupil", "student", "child", "children", "learner", "all", "in", "of", "the", "at", "for", "with", "and", "our",
    "to",
    "least", "no", "more", "than", "le", "less", "by", "reach", "target", "aim", "a", "an", "is", "are", "be", "will",
    "from", "on", "or", "above", "below", "over", "under", "up", "down", "rise", "increase", "increased", "fall",
    "reduce",
    "reduced", "improve", "achieve", "achieved", "achieving", "now", "currently", "current", "baseline", "wa", "last",
    "this", "year", "term", "further", "minimum", "maximum", "most", "about", "around", "approximately", "approx",
    "those",
    "group", "cohort", "cla", "class", "get", "who", "that", "any", "each", "every", "maintain", "maintained",
    "sustain",
    "next", "then", "step", "milestone", "whole", "school", "overall", "across", "excess", "min", "max", "circa",
    "point", "starting", "end", "start", "national",
    "nationally", "non",
  ]

  // MARK: - All and none

  /// "Every pupil takes part (2025/26: 61%)" aims at 100%; "No leaver without a destination (7 in 2026)" at none.
  private func wholeOrNone() -> Target? {
    guard let opening = words.tokens.first?.key,
      quantities.allSatisfy({ $0.isAside || $0.tokens.lowerBound == 0 && $0.value == 0 })
    else { return nil }
    let all = 0..<words.tokens.count
    let baseline = quantities.first(where: \.isAside)
    let measure = subjects.measure(in: all)?.name ?? run(from: 1, to: words.tokens.count)
    if ["every", "all"].contains(opening), let baseline, baseline.form == .percent {
      return Target(
        measure: measure, group: subjects.group(in: all), cohort: subjects.cohort(in: all), baseline: baseline.value,
        value: 100, unit: .percent, by: subjects.day(in: all))
    }
    guard opening == "no" || opening == "zero" || opening == "0", words.tokens.count > 1,
      !["more", "later", "fewer", "change", "longer"].contains(words.tokens[1].key)
    else { return nil }
    return Target(
      measure: measure, group: subjects.group(in: all), cohort: subjects.cohort(in: all), baseline: baseline?.value,
      value: 0, unit: .count, by: subjects.day(in: all), bound: .exactly)
  }
}
