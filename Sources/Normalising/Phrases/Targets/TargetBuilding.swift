import Plans
import Vocabularies

/// Puts a text's numbers and what its words say of them together as targets.
struct TargetBuilding {
  let words: WrittenWords
  let subjects: TargetSubjects
  let quantities: [Quantity]
  let context: Target?

  func targets() -> [Target] {
    let roles = TargetRoles(words: words, quantities: quantities).roles()
    let aims = quantities.indices.filter { roles[$0] == .aim }
    var targets: [Target] = []
    var built: [Int: Int] = [:]
    for (number, aim) in aims.enumerated() {
      let clause = clause(of: number, among: aims)
      guard let target = target(quantities[aim], in: clause, first: targets.first, last: targets.last) else { continue }
      built[aim] = targets.count
      targets.append(target)
    }
    addBaselines(roles, built, to: &targets)
    if targets.isEmpty, let whole = wholeOrNone(roles) { targets.append(whole) }
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
  private func clause(of number: Int, among aims: [Int]) -> Range<Int> {
    let start = number == 0 ? 0 : boundary(after: aims[number - 1], before: aims[number])
    let end = number + 1 < aims.count ? boundary(after: aims[number], before: aims[number + 1]) : words.tokens.count
    return start..<max(start, end)
  }

  /// Where one aim's words end and the next one's begin: after the last semicolon, full stop, comma or "and" between
  /// them; with none, before the number where numbers come first ("85% EXS 22% GDS"), else after it ("EXS 85% GDS 22%").
  private func boundary(after first: Int, before second: Int) -> Int {
    let between = quantities[first].tokens.upperBound..<quantities[second].tokens.lowerBound
    for divider in [";", ".", ",", "and", "/", ":"] {
      if let place = between.last(where: { words.tokens[$0].key == divider }),
        place > between.lowerBound || divider != "/"
      {
        return divider == ":" ? between.lowerBound : place + 1
      }
    }
    return quantities[first].tokens.lowerBound < 2 ? between.upperBound : between.lowerBound
  }

  // MARK: - One target

  private func target(_ quantity: Quantity, in clause: Range<Int>, first: Target?, last: Target?) -> Target? {
    let bounds = BoundWords(words: words)
    let own = subjects.measure(in: clause)
    guard isAim(quantity, in: clause, measure: own?.measure, bounds: bounds, isFirst: last == nil) else { return nil }
    let group = subjects.group(in: clause)
    let lean = last ?? context
    // "72% EXS in writing Y6; disadvantaged 60%": what the clause leaves out is what the one before it said.
    let inherits = own == nil && lean != nil && (last != nil || isBare(quantity, in: clause) || group != nil)
    let measure = own?.name ?? (inherits ? lean?.measure : nil) ?? wordsAsMeasure(quantity, in: clause)
    let cohort = subjects.cohort(in: clause) ?? (inherits ? lean?.cohort : nil) ?? own?.measure.cohort
    let (value, unit) = counted(quantity, measure: own?.measure, leaning: inherits ? lean : nil)
    let bound = bounds.bound(of: quantity, in: clause) ?? (own?.measure.better == .lower ? .atMost : nil)
    return Target(
      measure: measure, group: group ?? groupCarried(into: clause, from: last), cohort: cohort, value: value,
      unit: unit,
      by: subjects.day(in: clause), bound: bound)
  }

  /// A group at the head of the text holds for what follows a comma or an "and": "Disadvantaged: 60% EXS, 20% GDS".
  private func groupCarried(into clause: Range<Int>, from last: Target?) -> String? {
    guard let group = last?.group, clause.lowerBound > 0, let first = quantities.first,
      subjects.groups.contains(where: { $0.meaning == group && $0.tokens.upperBound <= first.tokens.lowerBound }),
      words.tokens[clause.lowerBound - 1].key == ","
    else { return nil }
    return group
  }

  /// Whether a number is aimed at: every per cent and share is, but no floor for each pupil; a bare number needs a
  /// measure that is counted so, a bound, or a noun after it.
  private func isAim(
    _ quantity: Quantity, in clause: Range<Int>, measure: Measure?, bounds: BoundWords, isFirst: Bool
  ) -> Bool {
    if isFloorForEach(quantity, in: clause) { return false }
    guard quantity.form == .plain else { return true }
    if quantity.isSigned { return measure?.unit == .score || measure?.unit == nil && measure != nil }
    if measure?.unit == .score || measure?.unit == .grade { return true }
    if bounds.isBounded(quantity) { return isFirst || measure != nil }
    let next = quantity.tokens.upperBound
    let hasNoun = next < words.tokens.count && words.tokens[next].isWord && words.tokens[next].number == nil
    if measure != nil, !quantity.isWord { return true }
    if isAfterChange(quantity) { return true }
    guard isFirst, hasNoun else { return false }
    let start = quantity.tokens.lowerBound
    return !quantity.isWord || start <= 1 || ["all", "of", "ha", "has", "have"].contains(words.tokens[start - 1].key)
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

  /// Whether the clause says nothing beside its number and the words that bound it.
  private func isBare(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    clause.count { !quantity.tokens.contains($0) && words.tokens[$0].isWord } <= 4
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
    if let unit = measure?.unit, unit != .percent || !isNoun(next) {
      return (quantity.value, unit == .percentagePoints ? .count : unit)
    }
    if measure == nil, let unit = lean?.unit { return (quantity.value, unit) }
    return (quantity.value, .count)
  }

  private func isNoun(_ place: Int) -> Bool {
    place < words.tokens.count && words.tokens[place].isWord
      && !["by", "in", "at", "for", "or", "and", "to", "this"].contains(words.tokens[place].key)
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// What is measured in the plan's own words, where no vocabulary names it: "species recorded", at most eight words.
  private func wordsAsMeasure(_ quantity: Quantity, in clause: Range<Int>) -> String? {
    let after = run(from: quantity.tokens.upperBound, to: clause.upperBound)
    if let after { return after }
    return run(from: clause.lowerBound, to: quantity.tokens.lowerBound)
  }

  private func run(from start: Int, to limit: Int) -> String? {
    var start = start
    while start < limit,
      !words.tokens[start].isWord || ["of", "the", "or", "more", "fewer", "and"].contains(words.tokens[start].key)
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
    return end > start ? words.text(of: start..<end) : nil
  }

  // MARK: - All and none

  /// "Every pupil takes part (2025/26: 61%)" aims at 100%; "No leaver without a destination (7 in 2026)" at none.
  private func wholeOrNone(_ roles: [TargetRoles.Role]) -> Target? {
    guard let opening = words.tokens.first?.key, quantities.allSatisfy({ $0.isAside }) else { return nil }
    let all = 0..<words.tokens.count
    let baseline = quantities.first
    let measure = subjects.measure(in: all)?.name ?? run(from: 1, to: words.tokens.count)
    if ["every", "all"].contains(opening), let baseline, baseline.form == .percent {
      return Target(
        measure: measure, group: subjects.group(in: all), cohort: subjects.cohort(in: all), baseline: baseline.value,
        value: 100, unit: .percent, by: subjects.day(in: all))
    }
    guard opening == "no" || opening == "zero", words.tokens.count > 1,
      !["more", "later", "fewer", "change", "longer"].contains(words.tokens[1].key)
    else { return nil }
    return Target(
      measure: measure, group: subjects.group(in: all), cohort: subjects.cohort(in: all), baseline: baseline?.value,
      value: 0, unit: .count, by: subjects.day(in: all), bound: .exactly)
  }
}
