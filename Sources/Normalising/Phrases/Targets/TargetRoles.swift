import Vocabularies

/// Tells what each number of a text is: an aim, where things stand now, or neither.
struct TargetRoles {
  enum Role: Hashable {
    case aim
    /// Where the measure of the aim before it stands now.
    case baselineOfPrevious
    /// Where the measure of the aim after it stands now.
    case baselineOfNext
    case neither
  }

  let words: WrittenWords
  let quantities: [Quantity]
  /// Tokens that name a group, a cohort or a measure.
  let named: Set<Int>

  func key(_ place: Int) -> String? {
    place >= 0 && place < words.tokens.count ? words.tokens[place].key : nil
  }

  func roles() -> [Role] {
    var roles: [Role] = []
    for number in quantities.indices { roles.append(role(of: number, after: roles)) }
    return roles
  }

  private func role(of number: Int, after roles: [Role]) -> Role {
    let quantity = quantities[number]
    let earlier = roles.lastIndex(of: .aim)
    if restates(number) || isOutside(number, earlier) { return .neither }
    let next = quantities.indices.dropFirst(number + 1).first { !restates($0) }.map { quantities[$0] }
    if case .share = quantity.form, quantity.isAside {
      guard let earlier else { return .aim }
      return isShareThatWas(quantity, behind: quantities[earlier]) ? .baselineOfPrevious : .neither
    }
    if let next, isSame(quantity, inBracketsAs: next) { return .neither }
    if isToldInFull(number) { return .neither }
    if let next, isThreshold(quantity, before: next) { return .neither }
    if let next, isStep(quantity, to: next) || isPointOfScale(quantity, for: next) { return .neither }
    if number > 0, isBetween(quantities[number - 1], quantity) { return .neither }
    if let next, leadsOn(from: quantity, to: next) { return .baselineOfNext }
    if let role = roleInSeries(number) { return role }
    let before = wordBefore(quantity)
    if before == "from", let earlier {
      return quantities[earlier].form == .fractionOff ? .neither : .baselineOfPrevious
    }
    // "Improve GLD from 61% so that at least 70% reach it".
    if before == "from", let next, isComparable(quantity, to: next) { return .baselineOfNext }
    if TargetRoles.now.contains(before) || followsPast(quantity) || isLabelledBaseline(quantity, earlier) {
      return earlier == nil ? .baselineOfNext : .baselineOfPrevious
    }
    // "60% get 4-4 or better (42% in 2025)": of the share, and not of the grade.
    let comparable = roles.indices.last { roles[$0] == .aim && isComparable(quantity, to: quantities[$0]) }
    if quantity.isAside, let earlier = comparable ?? earlier {
      if namesItsOwn(quantity) { return followedByPast(quantity) ? .neither : .aim }
      return isComparable(quantity, to: quantities[earlier]) && !saysNational(quantity)
        || isGapOfYear(quantity, behind: quantities[earlier]) ? .baselineOfPrevious : .neither
    }
    if followedByPast(quantity), earlier != nil { return .baselineOfPrevious }
    return .aim
  }

  /// Words before a number by which it is where things stand now.
  private static let now: Set<String> = [
    "wa", "was", "were", "been", "stood", "currently", "current", "baseline", "now", "against", "start", "starting",
    "prev", "previously", "previous",
  ]

  /// The nearest word before a number that says something: "baseline: 58%", "currently at 58%".
  func wordBefore(_ quantity: Quantity) -> String {
    var place = quantity.tokens.lowerBound - 1
    for _ in 0..<3 {
      guard let key = key(place) else { return "" }
      guard [":", "at", "of", "is", "the", "a", "only", "just", "point"].contains(key) else { return key }
      place -= 1
    }
    return ""
  }

  func leads(from first: Quantity, to second: Quantity) -> Bool {
    second.tokens.lowerBound - first.tokens.upperBound <= 4
  }

  /// "From 58% to 72%", "58% → 72%", "-0.31 to -0.05", "58% now, 72% by July": the first is where things stand.
  func leadsOn(from first: Quantity, to second: Quantity) -> Bool {
    guard isComparable(first, to: second), first.isAside == second.isAside else { return false }
    let between = first.tokens.upperBound..<second.tokens.lowerBound
    let keys = withoutYears(between.map { words.tokens[$0].key })
    if keys.contains("->") { return keys.count <= 3 || wordBefore(first) == "from" }
    if keys == [">"] || keys == ["-", ">"] || keys == ["=", ">"] { return true }
    if keys == ["-"] || keys == ["-", "-"] { return first.form == .percent && second.form == .percent }
    guard let to = keys.firstIndex(of: "to") else { return keys.first == "now" || keys.first == "currently" }
    guard !keys.contains(";"), !keys.contains(".") else { return false }
    if wordBefore(first) == "from" { return keys.count <= 10 }
    // "22 families down to 10".
    if to > 0, ["down", "up"].contains(keys[to - 1]), to == keys.count - 1, keys.count <= 5 { return true }
    // "58% to 72%", "2.1 to 2.4"; "6 pupils move to 3 classes" is no pair.
    return to == 0 && keys.count <= 2 || (to <= 2 && keys.count <= to + 3 && first.form == .percent)
  }

  /// "8% (2025) to 15% (2027)": the words between two numbers without a year in brackets.
  private func withoutYears(_ keys: [String]) -> [String] {
    guard let open = keys.firstIndex(of: "("), let close = keys[open...].firstIndex(of: ")"), close - open <= 4,
      keys[open + 1..<close].allSatisfy({ $0.allSatisfy { $0.isNumber || "/-".contains($0) } })
    else { return keys }
    return Array(keys[..<open] + keys[(close + 1)...])
  }

  func isComparable(_ first: Quantity, to second: Quantity) -> Bool {
    switch (first.form, second.form) {
    case (.percent, .percent), (.plain, .plain), (.percentagePoints, .percentagePoints): true
    case (.plain, .percent) where isAlone(first): true
    // "From 2.6 to 3.8 out of 5".
    case (.plain, .share) where wordBefore(first) == "from": leads(from: first, to: second)
    case (.plain, .percent), (.plain, .percentagePoints):
      first.tokens.upperBound < second.tokens.lowerBound && leads(from: first, to: second)
    case (.share, .share), (.percent, .share): true
    default: false
    }
  }

  /// "21/28 (75%)": one number, written twice.
  private func isSame(_ share: Quantity, inBracketsAs percent: Quantity) -> Bool {
    guard case .share(let whole) = share.form, percent.form == .percent, percent.isAside, !share.isAside,
      leads(from: share, to: percent)
    else { return false }
    return abs(share.value / whole * 100 - percent.value) < 1
  }

  /// "From 41% (12/29) to 62% (18/29)": how many pupils a per cent is, behind it in brackets.
  private func restates(_ number: Int) -> Bool {
    guard number > 0, case .share(let whole) = quantities[number].form, quantities[number].isAside else { return false }
    let percent = quantities[number - 1]
    return percent.form == .percent && !percent.isAside && leads(from: percent, to: quantities[number])
      && abs(quantities[number].value / whole * 100 - percent.value) < 1
  }

  /// "By 4 percentage points to 13%": the level is the aim.
  private func isStep(_ change: Quantity, to level: Quantity) -> Bool {
    // "Up 4 points to 103".
    if change.form == .plain, ["point", "mark", "place"].contains(key(change.tokens.upperBound)),
      key(change.tokens.upperBound + 1) == "to", level.tokens.lowerBound == change.tokens.upperBound + 2
    {
      return true
    }
    guard key(change.tokens.lowerBound - 1) == "by", change.form == .percentagePoints || change.form == .percent,
      level.form == .percent, leads(from: change, to: level)
    else { return false }
    return key(level.tokens.lowerBound - 1) == "to"
  }

  /// "Between 70% and 75%": the first is aimed at.
  private func isBetween(_ first: Quantity, _ second: Quantity) -> Bool {
    key(first.tokens.lowerBound - 1) == "between" && second.tokens.lowerBound == first.tokens.upperBound + 1
      && key(first.tokens.upperBound) == "and"
  }

  /// "75% EXS+ (PP 60%)", "96% (boys 95%, girls 96%)": what stands in brackets has a subject of its own, and no year.
  private func namesItsOwn(_ quantity: Quantity) -> Bool {
    var place = quantity.tokens.lowerBound - 1
    var isNamed = false
    while let key = key(place), key != "(" {
      if key == "," || key == ";" { return isNamed }
      // "(Nov survey = 83%)" says where it stood.
      if key == "=" { return false }
      if let year = words.tokens[place].number, (1990...2099).contains(year) || key == "last" { return false }
      if TargetRoles.now.contains(key) || key == "national" || key == "from" { return false }
      // "(Sept survey 83%)" is what the same survey said.
      isNamed = isNamed || named.contains(place) && !["survey", "questionnaire", "poll"].contains(key)
      place -= 1
    }
    return isNamed
  }
}
