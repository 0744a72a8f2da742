import Plans
import Vocabularies

/// The numbers of a text that stand beside an aim and are none themselves: of other schools, of last year, told twice.
extension TargetRoles {
  func saysNational(_ quantity: Quantity) -> Bool {
    let near = max(0, quantity.tokens.lowerBound - 3)..<min(words.tokens.count, quantity.tokens.upperBound + 2)
    return near.contains { ["national", "nationally", "nat", "la", "similar"].contains(words.tokens[$0].key) }
  }

  /// "63% last year", "78% current".
  func followedByPast(_ quantity: Quantity) -> Bool {
    let end = quantity.tokens.upperBound
    if let next = key(end), ["currently", "current", "now", "baseline", "present"].contains(next) { return true }
    // "74%, 61% on entry".
    if key(end) == "on", key(end + 1) == "entry" { return true }
    return key(end) == "last" && ["year", "term", "summer", "july"].contains(key(end + 1) ?? "")
  }

  /// "Last year 77%", "compared with 59%": what stands before says that the number is past.
  func followsPast(_ quantity: Quantity) -> Bool {
    var place = quantity.tokens.lowerBound - 1
    if key(place) == ":" || key(place) == "-" { place -= 1 }
    if isPastYear(place, quantity) { return true }
    switch key(place) {
    case "year", "yr", "term", "summer", "july": return key(place - 1) == "last" || key(place - 1) == "previous"
    case "with", "to": return key(place - 1) == "compared"
    default: return false
    }
  }

  /// "60% at ARE; baseline in September 44%": what stands behind an aim, in a part of the text that begins by saying so.
  func isLabelledBaseline(_ quantity: Quantity, _ earlier: Int?) -> Bool {
    guard let earlier else { return false }
    let part = quantities[earlier].tokens.upperBound..<quantity.tokens.lowerBound
    guard let divider = part.last(where: { [";", ",", "-", "."].contains(words.tokens[$0].key) }) else { return false }
    guard ["baseline", "baselined", "previously"].contains(key(divider + 1) ?? ""),
      isComparable(quantity, to: quantities[earlier])
    else { return false }
    // "Baseline tests show 80% on track" is of the tests.
    let between = (divider + 2..<max(divider + 2, quantity.tokens.lowerBound)).compactMap(key)
    return between.count <= 4 && between.allSatisfy { TargetRoles.idleInBaseline.contains($0) || Int($0) != nil }
  }

  private static let idleInBaseline: Set<String> = [
    "in", "at", "of", ":", ",", "wa", "was", "=", "is", "the", "sept", "september", "july", "june", "autumn", "summer",
    "spring",
    "/", "-", "on", "entry", "start", "year", "term", "from",
  ]

  /// "63% – 2026: 57%": a year behind an aim of which no year is said.
  private func isPastYear(_ place: Int, _ quantity: Quantity) -> Bool {
    let start = key(place - 1) == "/" && isYear(place - 2) ? place - 2 : place
    guard isYear(start), !quantity.isAside,
      let earlier = quantities.last(where: { $0.tokens.upperBound <= start }), earlier.form == quantity.form,
      quantity.value < earlier.value
    else { return false }
    return [",", "-", ";"].contains(key(start - 1) ?? "") && !(0..<start).contains(where: isYear)
  }

  /// "2024 71%, 2025 74%, 2026 79%. Target for 2027 is 85%": years that have been, the last of which the target begins from.
  func roleInSeries(_ number: Int) -> Role? {
    guard let target = quantities.last, quantities[number] != target, quantities.count >= 3,
      quantities.allSatisfy({ $0.form == target.form }),
      quantities.dropLast().allSatisfy({ isYear($0.tokens.lowerBound - 1) })
    else { return nil }
    // "Phonics 2025 71%, attendance 2026 93%" is no series of one thing.
    let past = quantities[0].tokens.upperBound..<quantities[quantities.count - 2].tokens.lowerBound
    guard named.isDisjoint(with: past) else { return nil }
    let before = quantities[quantities.count - 2].tokens.upperBound..<target.tokens.lowerBound
    guard before.contains(where: { ["target", "aim", "goal"].contains(key($0) ?? "") }) else { return nil }
    return number == quantities.count - 2 ? .baselineOfNext : .neither
  }

  /// "No more than 10 percentage points (22 in 2026)": the same gap in an earlier year, whose unit is not said again.
  func isGapOfYear(_ quantity: Quantity, behind aim: Quantity) -> Bool {
    guard aim.form == .percentagePoints, quantity.form == .plain, quantity.isAside else { return false }
    let end = quantity.tokens.upperBound
    let start = quantity.tokens.lowerBound
    // "(2026: 24)".
    if key(start - 1) == ":", isYear(start - 2), key(start - 3) == "(" { return true }
    let opensBracket = key(start - 1) == "("
    return opensBracket && (key(end) == "in" && isYear(end + 1) || key(end) == "last" && key(end + 1) == "year")
  }

  /// "On time (21/25 in 25-26)", "(9/12 last year)": a share that was, in brackets behind an aim.
  func isShareThatWas(_ quantity: Quantity, behind aim: Quantity) -> Bool {
    guard aim.form == .percent else { return false }
    let end = quantity.tokens.upperBound
    let next = key(end + 1).flatMap(Int.init) ?? 0
    return followedByPast(quantity)
      || key(end) == "in" && (isYear(end + 1) || (15...40).contains(next) && ["-", "/"].contains(key(end + 2)))
  }

  private func isYear(_ place: Int) -> Bool {
    guard let year = key(place).flatMap(Int.init) else { return false }
    return (1990...2099).contains(year)
  }

  /// "National 80%", "against a national 76%", behind an aim: where others stand. "At or above national (62%)" aims
  /// at it.
  func isOutside(_ number: Int, _ earlier: Int?) -> Bool {
    let quantity = quantities[number]
    if earlier != nil, ["locally", "nationally"].contains(key(quantity.tokens.upperBound)) { return true }
    guard earlier != nil, quantity.form == .percent, !quantity.isAside,
      ["national", "nationally", "nat", "la", "nationwide"].contains(wordBefore(quantity, passing: TargetRoles.idle))
    else { return false }
    let before = (max(0, quantity.tokens.lowerBound - 7)..<quantity.tokens.lowerBound).compactMap(key)
    return !before.contains { ["above", "exceed", "match", "line", "meet", "beat", "reach"].contains($0) }
  }

  private static let idle: Set<String> = [":", "at", "of", "is", "the", "a", "average", "avg", "figure", "wa", "was"]

  private func wordBefore(_ quantity: Quantity, passing idle: Set<String>) -> String {
    var place = quantity.tokens.lowerBound - 1
    for _ in 0..<4 {
      guard let key = key(place) else { return "" }
      guard idle.contains(key) else { return key }
      place -= 1
    }
    return ""
  }

  /// "Halved from 80 to 40", "halve (34 to 17)", "halved, to 40 a week": a change whose end the text says as well.
  func isToldInFull(_ number: Int) -> Bool {
    let change = quantities[number]
    guard change.form == .fractionOff, number + 1 < quantities.count else { return false }
    let next = quantities[number + 1]
    guard leads(from: change, to: next) else { return false }
    if key(next.tokens.lowerBound - 1) == "from", key(next.tokens.upperBound) == "to" { return true }
    if key(next.tokens.lowerBound - 1) == "to", next.form == .plain { return true }
    return next.isAside && number + 2 < quantities.count && leadsOn(from: next, to: quantities[number + 2])
  }

  /// "At 4 or higher for 80%": where on a scale, of how many.
  func isPointOfScale(_ point: Quantity, for share: Quantity) -> Bool {
    guard point.form == .plain, share.form == .percent,
      ["at", "score", "level"].contains(wordBefore(point)) || key(point.tokens.lowerBound - 1) == "at"
    else { return false }
    return ["for", "by"].contains(key(share.tokens.lowerBound - 1) ?? "") && leads(from: point, to: share)
  }

  /// "Below 85 down to 15%": where on a scale, and then how many are there.
  func isThreshold(_ point: Quantity, before share: Quantity) -> Bool {
    point.form == .plain && share.form == .percent && !point.isAside && !share.isAside && leads(from: point, to: share)
      && ["below", "above", "under", "over"].contains(key(point.tokens.lowerBound - 1) ?? "")
      && ["to", "from"].contains(key(share.tokens.lowerBound - 1) ?? "")
  }

  /// "(91.8)": a number by itself in brackets, behind a per cent.
  func isAlone(_ quantity: Quantity) -> Bool {
    quantity.isAside && quantity.value <= 100 && !quantity.isWord && key(quantity.tokens.lowerBound - 1) == "("
      && key(quantity.tokens.upperBound) == ")"
  }
}
