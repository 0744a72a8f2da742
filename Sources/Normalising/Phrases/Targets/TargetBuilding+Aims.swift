import Plans
import Vocabularies

/// Which numbers of a text are aimed at at all.
extension TargetBuilding {
  /// Whether a number is aimed at: every per cent and share is, but no floor for each pupil; a bare number needs a
  /// measure that is counted so, a bound, or a noun after it.
  func isAim(_ quantity: Quantity, in clause: Range<Int>, isFirst: Bool) -> Bool {
    let measure = subjects.measure(in: clause)?.measure
    let bounds = BoundWords(words: words)
    if isFloorForEach(quantity, in: clause) || isWorthOfOne(quantity) || isShareOfRoll(quantity) { return false }
    if saysHowItIs(quantity) { return false }
    guard quantity.form == .plain else { return true }
    if isBought { return false }
    if isOfGroupInScore(quantity, measure, in: clause) { return true }
    if isOfGrade(quantity) { return true }
    if quantity.isSigned {
      return measure?.unit == .score || measure?.kind == .progress || measure?.unit == nil && measure != nil
    }
    if measure?.unit == .score || measure?.unit == .grade { return true }
    if bounds.isBounded(quantity) { return isFirst || measure != nil || isNextStep(quantity, in: clause) }
    let next = quantity.tokens.upperBound
    let hasNoun = next < words.tokens.count && words.tokens[next].isWord && words.tokens[next].number == nil
    if measure != nil, !quantity.isWord { return true }
    if isAfterChange(quantity) { return true }
    // "Library loans 6,500 (3,920 last year)".
    if isFirst, next < words.tokens.count, words.tokens[next].key == "(", quantity.tokens.lowerBound > 0,
      let beside = quantities.first(where: { $0.tokens.lowerBound > next }), beside.isAside, beside.form == .plain
    {
      return true
    }
    if measure == nil, context?.unit == .score, saysMark(quantity) { return true }
    guard isFirst, hasNoun else { return false }
    let start = quantity.tokens.lowerBound
    return !quantity.isWord || start <= 1 || TargetBuilding.leading.contains(words.tokens[start - 1].key)
  }

  /// "Max 12 a week by Easter, max 8 a week by July": a bound behind another, each with its day.
  private func isNextStep(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    // A hostile cell may hold thousands.
    guard quantities.count <= 40,
      let before = quantities.last(where: { $0.tokens.upperBound <= quantity.tokens.lowerBound })
    else {
      return false
    }
    return before.form == .plain && !before.isAside && subjects.day(in: clause) != nil
      && BoundWords(words: words).isBounded(before)
  }

  /// The words before a number in words by which it is how many: "staff have six", "pupils make two steps".
  private static let leading: Set<String> = ["of", "ha", "has", "have", "make", "made", "gain", "gained", ":"]

  /// "Buy 30 laptops" says what is bought, and aims at no number.
  private var isBought: Bool {
    guard let first = words.tokens.first(where: \.isWord) else { return false }
    if ["recruit", "appoint"].contains(first.key) {
      return !words.tokens.contains { ["student", "pupil", "children", "child"].contains($0.key) }
    }
    return ["buy", "purchase", "order", "spend", "procure", "install", "replace", "hire", "lease"].contains(first.key)
  }

  /// "Attainment 8 to be 48 overall and 40 for PP students": the measure of the first number, of a group.
  private func isOfGroupInScore(_ quantity: Quantity, _ measure: Measure?, in clause: Range<Int>) -> Bool {
    guard measure == nil, let first = quantities.first, first != quantity, first.form == .plain,
      subjects.group(in: clause) != nil, !isNoun(quantity.tokens.upperBound),
      let heading = subjects.measure(in: 0..<first.tokens.lowerBound)?.measure
    else { return false }
    return heading.unit == .score || heading.unit == .grade
  }

  /// "Pupil premium 31% of roll" says who the pupils are.
  private func isShareOfRoll(_ quantity: Quantity) -> Bool {
    let behind = words.tokens[quantity.tokens.upperBound...].prefix(3).map(\.key)
    return quantity.form == .percent && behind.first == "of" && behind.dropFirst().contains("roll")
  }

  /// "Half a grade better", "0.3 grades higher", "+0.3 of a grade".
  func isOfGrade(_ quantity: Quantity) -> Bool {
    let next = quantity.tokens.upperBound
    guard !quantity.isAside, next < words.tokens.count else { return false }
    let isOfOne = words.tokens[next...].prefix(3).map(\.key) == ["of", "a", "grade"]
    return (words.tokens[next].key == "grade" || isOfOne)
      && (quantity.value < 1 || quantity.value.rounded() != quantity.value)
  }

  /// Those of the numbers that only tell what is shared. Gone through once: a hostile cell may hold thousands.
  func details(among numbers: [Int]) -> Set<Int> {
    guard var share = numbers.first else { return [] }
    var details: Set<Int> = []
    for (last, number) in zip(numbers, numbers.dropFirst()) {
      if isDetail(number, of: share, behind: last) {
        details.insert(number)
        // "60% get 4-4 or better": the second grade is a detail of the share as the first is.
        if quantities[number].form == .plain { continue }
      }
      share = number
    }
    return details
  }

  /// "100% of pupils entering 2 GCSEs", "40% score 25/25": a count with no divider after a share tells what is shared.
  private func isDetail(_ number: Int, of share: Int, behind last: Int) -> Bool {
    let quantity = quantities[number]
    let previous = quantities[share]
    guard quantity.isAside == previous.isAside, divider(after: last, before: number) == nil else { return false }
    // "90% of pupils score 100 or more in reading".
    if previous.form != .plain, quantity.form == .plain, quantity.tokens.lowerBound > 0,
      isScoring(quantity.tokens.lowerBound - 1), BoundWords(words: words).isBounded(quantity)
    {
      return true
    }
    switch (previous.form, quantity.form) {
    case (.percent, .plain), (.share, .plain):
      return !quantity.isSigned
        && subjects.measure(in: previous.tokens.upperBound..<quantity.tokens.lowerBound)?.measure.unit != .score
    // "80% of pupils meet 3 out of 4 of their targets".
    case (.percent, .share(let whole)):
      let between = previous.tokens.upperBound..<quantity.tokens.lowerBound
      return quantity.value == whole
        || between.count >= 3 && between.first.map { words.tokens[$0].key } == "of"
          && !between.contains { ["or", "=", "("].contains(words.tokens[$0].key) }
    // "20 pupils below 90%": which pupils.
    case (.plain, .percent):
      return countsPeople(previous)
        && ["below", "under", "above", "over"].contains(words.tokens[quantity.tokens.lowerBound - 1].key)
    // "75% of Year 8 score 60% or better", "50% of Year 8 at 60% or more": the mark that so many reach.
    case (.percent, .percent): return isMark(of: quantity, after: previous)
    default: return false
    }
  }

  private func isMark(of quantity: Quantity, after previous: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    let between = previous.tokens.upperBound..<start
    if between.suffix(3).contains(where: isScoring) { return true }
    let next = quantity.tokens.upperBound
    return between.first.map { words.tokens[$0].key } == "of" && between.last.map { words.tokens[$0].key } == "at"
      && next < words.tokens.count && words.tokens[next].key == "or"
  }

  /// "Fall from 11 days to 7", "cut to 60".
  private func isAfterChange(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    return start > 1 && ["to", "->"].contains(words.tokens[start - 1].key)
      && quantities.contains { $0.tokens.upperBound <= start && $0.form == .plain }
  }

  /// "65% (13 of 20 pupils, each child 5%)", "one pupil = 7%": what one of few weighs, and no level.
  private func isWorthOfOne(_ quantity: Quantity) -> Bool {
    // "Every pupil: 20% more reading" is an aim; beside another number the share is what one of few weighs.
    guard quantity.form == .percent, quantity.value <= 25,
      quantities.count > 1 || words.tokens.contains(where: { $0.key == "=" })
    else { return false }
    var place = quantity.tokens.lowerBound - 1
    while place >= 0,
      ["is", "=", "worth", "equal", "represent", "about", "->", ":", "-"].contains(words.tokens[place].key)
    {
      place -= 1
    }
    return place > 0 && ["child", "pupil", "student", "learner"].contains(words.tokens[place].key)
      && ["each", "one", "1", "per", "every"].contains(words.tokens[place - 1].key)
  }

  /// "No pupil is below 85%" sets a floor for each and no level for all.
  private func isFloorForEach(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    let before = clause.lowerBound..<max(clause.lowerBound, quantity.tokens.lowerBound)
    // "No PEX. Suspensions 25 or fewer" goes on to another thing.
    let start = before.last { place in
      switch words.tokens[place].key {
      case ";": true
      case ".": words.tokens[place + 1].start > words.tokens[place].end
      case ",": subjects.measure(in: place..<before.upperBound) != nil
      default: false
      }
    }
    return ((start ?? before.lowerBound)..<before.upperBound).contains { place in
      guard words.tokens[place].key == "no", place + 1 < words.tokens.count else { return false }
      return !["more", "fewer", "le", "less", "later", "higher", "lower", "worse", "better"].contains(
        words.tokens[place + 1].key)
    }
  }

  /// The token behind "no", "zero", "not one" or "not a single" at a place, of which none is aimed at; nil where they say
  /// another thing, as "no more than" does, and "not one of the 12 reached it", which says what has been.
  static func none(at place: Int, in words: WrittenWords) -> Int? {
    func key(_ place: Int) -> String { place < words.tokens.count ? words.tokens[place].key : "" }
    let end: Int
    switch key(place) {
    case "no", "zero": end = place + 1
    case "not" where key(place + 1) == "one" && key(place + 2) != "of": end = place + 2
    case "not" where key(place + 1) == "a" && key(place + 2) == "single": end = place + 3
    default: return nil
    }
    return end < words.tokens.count && !otherThanNone.contains(key(end)) ? end : nil
  }

  private static let otherThanNone: Set<String> = [
    "more", "later", "fewer", "change", "longer", "le", "less", "worse", "higher", "lower", "better",
  ]

  /// "… and there are no permanent exclusions": what is known to be better the less of it there is, and of which there is to be
  /// none, behind the text's other aims.
  func noneBesides() -> [Target] {
    guard let last = quantities.last?.tokens.upperBound else { return [] }
    return (last..<max(last, words.tokens.count)).compactMap { place in
      guard place > 0, ["are", "with", "is", "and", ","].contains(words.tokens[place - 1].key),
        let start = TargetBuilding.none(at: place, in: words),
        let match = subjects.measures.first(where: { $0.tokens.lowerBound == start }), match.meaning.better == .lower
      else { return nil }
      let measure = subjects.measure(in: start..<match.tokens.upperBound)?.name ?? match.meaning.name
      return Target(measure: measure, value: 0, unit: .count, bound: .exactly)
    }
  }

  /// "No PEX. Suspensions 25 or fewer": none of one thing, before the text's other aims.
  func noneFirst() -> [Target] {
    guard let first = quantities.first, let start = TargetBuilding.none(at: 0, in: words),
      let match = subjects.measures.first(where: { $0.tokens.lowerBound == start }), match.meaning.better == .lower,
      match.tokens.upperBound < first.tokens.lowerBound,
      [".", ";", ",", "and"].contains(words.tokens[match.tokens.upperBound].key)
    else { return [] }
    return [Target(measure: match.meaning.name, value: 0, unit: .count, bound: .exactly)]
  }
}
