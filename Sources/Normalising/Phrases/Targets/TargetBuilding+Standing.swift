import Plans
import Vocabularies

/// Numbers by which a text says how things are or were, and aims at nothing.
extension TargetBuilding {
  func saysHowItIs(_ quantity: Quantity) -> Bool {
    if opensWithStanding || isOfLastYear(quantity) || isBesidePast(quantity) || isMakeUp(quantity)
      || isComparison(quantity) || isSpent(quantity) || isShareOfStaff(quantity)
    {
      return true
    }
    guard quantity.form == .plain, !BoundWords(words: words).isBounded(quantity) else { return false }
    return isOnRoll(quantity) || isCounted(quantity) || isStaff(quantity) || isPaidFor(quantity) || isInRange(quantity)
  }

  /// "There are 27 children in the Reception class", "The centre has places for 48 pupils": how many there are, and nothing that
  /// they do.
  private func isCounted(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    if key(start - 1) == "for", key(start - 2) == "place" {
      return ["has", "ha", "have", "offer"].contains(key(start - 3))
    }
    guard key(0) == "there" && key(1) == "are" || key(0) == "we" && key(1) == "have", start == 2 else { return false }
    let end = quantity.tokens.upperBound
    guard let noun = (end..<end + 2).last(where: { TargetBuilding.people.contains(key($0)) }) else { return false }
    return ["in", ",", ".", "and", ""].contains(key(noun + 1))
  }

  private static let people: Set<String> = [
    "pupil", "student", "child", "children", "chn", "learner", "teacher", "ta", "hlta", "assistant", "staff", "ect",
    "class",
  ]

  /// "Groups currently range from 6 to 22 students", "Phonics runs from 9.05 to 9.35".
  private func isInRange(_ quantity: Quantity) -> Bool {
    guard let from = words.tokens.firstIndex(where: { $0.key == "from" }), from > 0, from < quantity.tokens.lowerBound
    else { return false }
    if ["range", "vary", "varie"].contains(key(from - 1)) { return true }
    // A time of the day has its minutes in two digits.
    return ["run", "timetabled", "held", "open"].contains(key(from - 1))
      && quantities.count == 2 && quantities.allSatisfy { $0.value < 24 && $0.value.rounded() != $0.value }
  }

  /// "Currently 26 pupils per class in KS1", "2026 results: 61% at EXS", "Baseline Sept: 14 pupils …": the whole text tells where
  /// things stand, unless it goes on to say what is aimed at.
  private var opensWithStanding: Bool {
    let opens: Bool =
      switch key(0) {
      case "currently", "presently": true
      // "Baseline for 100% of pupils" is wanted.
      case "baseline": key(1) != "for"
      case "at": ["present", "moment"].contains(key(1)) || key(1) == "the" && key(2) == "moment"
      default: Int(key(0)).map { (1990...2099).contains($0) } ?? false && key(1) == "result"
      }
    guard opens, !words.tokens.contains(where: { TargetBuilding.aiming.contains($0.key) }) else { return false }
    // "Currently 58%; 72% in July 2027" goes on to another part, unless that holds the number against others'.
    return zip(quantities, quantities.dropFirst()).allSatisfy { first, next in
      !(first.tokens.upperBound..<next.tokens.lowerBound).contains { place in
        [";", ",", ".", "->", ">", ":", "="].contains(words.tokens[place].key)
      } || words.tokens[next.tokens.upperBound...].prefix(3).contains { ["below", "above"].contains($0.key) }
    }
  }

  /// Words by which a text that begins with where things stand goes on to what is aimed at.
  private static let aiming: Set<String> = [
    "->", "to", "target", "aim", "goal", "by", "want", "reach", "will", "now", "rising", "rise", "should", "least",
    "raise",
    "more",
  ]

  func key(_ place: Int) -> String { place >= 0 && place < words.tokens.count ? words.tokens[place].key : "" }

  /// "In 2026 only 58% of Y2 were at the expected standard", "In 2026 62% of Y6 were …, below national 75%": a text's first
  /// number, of a year that has been.
  private func isOfLastYear(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    let opensWithYear = start <= 3 && key(0) == "in" && Int(key(1)).map(isPast) ?? false
    guard quantity == quantities.first, key(start - 1) == "only" || opensWithYear,
      areOthersNational
    else { return false }
    guard !words.tokens.contains(where: { $0.key == "by" }) else { return false }
    // "70% of pupils who were below the standard" says who they are.
    return words.tokens.indices.dropFirst(quantity.tokens.upperBound).contains {
      ["was", "wa", "were"].contains(key($0)) && !["who", "that", "which"].contains(key($0 - 1))
    }
  }

  /// Whether every number but the first is what others reach: "below national 75%".
  var areOthersNational: Bool {
    let roles = TargetRoles(words: words, quantities: [], named: [])
    return quantities.dropFirst().allSatisfy(roles.saysNational)
  }

  /// Whether a year has been when the plan's year begins; any that is written, where the plan names none.
  func isPast(_ year: Int) -> Bool {
    (1990...(subjects.academicYear?.start ?? 2099)).contains(year)
  }

  /// "Attendance last year was 92.1%, below the LA average of 93.4%": what was is held against what others had.
  private func isBesidePast(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    guard let first = quantities.first, first != quantity else { return false }
    if isOfLastYear(first) { return true }
    // "Progress 8 was -0.34 in 2025 and -0.27 in 2026".
    if ["was", "wa", "were"].contains(key(first.tokens.lowerBound - 1)), key(start - 1) == "and",
      key(quantity.tokens.upperBound) == "in", Int(key(quantity.tokens.upperBound + 1)).map({ $0 > 1990 }) ?? false
    {
      return true
    }
    guard ["was", "wa", "were"].contains(key(first.tokens.lowerBound - 1)), key(start - 1) == "of",
      ["average", "figure"].contains(key(start - 2))
    else { return false }
    return (first.tokens.upperBound..<start).contains { ["below", "above", "against"].contains(key($0)) }
  }

  /// "School roll is 412 (PAN 60)", "PAN 60".
  private func isOnRoll(_ quantity: Quantity) -> Bool {
    let start = quantity.tokens.lowerBound
    if key(start - 1) == "pan" { return true }
    // "The school has 412 on roll".
    if ["has", "ha", "have"].contains(key(start - 1)), key(quantity.tokens.upperBound) == "on",
      key(quantity.tokens.upperBound + 1) == "roll"
    {
      return true
    }
    return key(start - 1) == "is" && key(start - 2) == "roll"
  }

  /// "24 pupils have an EHCP and 41 are on SEN support", "39% of our pupils are eligible for pupil premium": who the pupils are,
  /// and nothing that they do.
  private func isMakeUp(_ quantity: Quantity) -> Bool {
    guard quantity.form == .plain || quantity.form == .percent else { return false }
    var place = quantity.tokens.upperBound
    while ["of", "our", "the", "all"].contains(key(place)) { place += 1 }
    if ["pupil", "student", "child", "children", "chn", "learner"].contains(key(place)) { place += 1 }
    let isVerb = ["have", "has", "ha", "are"].contains(key(place))
    guard isVerb || key(place) == "eligible" else { return false }
    if isVerb { place += 1 }
    if key(place) == "eligible", isEnd(place + 1) { return true }
    while ["an", "a", "on", "the", "eligible", "for"].contains(key(place)) { place += 1 }
    if ["ehcp", "roll"].contains(key(place)), isEnd(place + 1) { return true }
    guard let group = subjects.groups.first(where: { $0.tokens.lowerBound == place }) else { return false }
    return isEnd(group.tokens.upperBound)
  }

  /// Whether a text, or what it says of one number, ends at a token.
  private func isEnd(_ place: Int) -> Bool {
    guard place < words.tokens.count else { return true }
    return [",", ".", ";", ")"].contains(key(place))
      || key(place) == "and" && place + 1 < words.tokens.count && words.tokens[place + 1].number != nil
  }

  /// "Three ECTs join in September", "4 TAs and 1 HLTA delivering interventions": who works here.
  private func isStaff(_ quantity: Quantity) -> Bool {
    let end = quantity.tokens.upperBound
    guard quantity == quantities.first, ["ect", "teacher", "ta", "hlta", "governor"].contains(key(end)) else {
      return false
    }
    if quantities.count == 1, ["join", "joined", "arrive"].contains(key(end + 1)) { return true }
    let next = key(end + 1) == "and" ? end + 4 : end + 1
    return ["delivering", "running", "employed"].contains(key(next))
  }

  /// "Makaton training for 6 TAs: £540": for how many a sum is.
  private func isPaidFor(_ quantity: Quantity) -> Bool {
    key(quantity.tokens.lowerBound - 1) == "for"
      && words.tokens[quantity.tokens.upperBound...].contains { $0.key == "£" }
  }
}
