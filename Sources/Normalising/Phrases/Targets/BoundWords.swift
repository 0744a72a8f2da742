import Plans
import Vocabularies

/// Tells whether a number is a floor, a ceiling, a point or a change by the words beside it.
struct BoundWords {
  let words: WrittenWords

  private func key(_ place: Int) -> String {
    place >= 0 && place < words.tokens.count ? words.tokens[place].key : ""
  }

  /// The bound that the text says; nil where it says none. Of a gap, percentage points may be a level.
  func bound(of quantity: Quantity, in clause: Range<Int>, isGap: Bool = false) -> TargetBound? {
    if quantity.form == .percentagePoints {
      if atMostBefore(quantity) { return .atMost }
      let isChange = quantity.isSigned || ["by", "up", "down"].contains(key(quantity.tokens.lowerBound - 1))
      return isGap && !isChange ? nil : .changeBy
    }
    if quantity.form == .fractionOff { return .changeBy }
    if isChange(quantity, in: clause) { return .changeBy }
    if quantity.isOpenAbove { return .atLeast }
    if atLeastBefore(quantity) || atLeastAfter(quantity) { return .atLeast }
    if atMostBefore(quantity) || atMostAfter(quantity) || comesDown(to: quantity, in: clause) { return .atMost }
    if quantity.isAside, isFloorOutside(quantity, in: clause) { return .atLeast }
    return key(quantity.tokens.lowerBound - 1) == "exactly" ? .exactly : nil
  }

  /// Whether any bound stands right before a number: then it is an aim, whatever it counts.
  func isBounded(_ quantity: Quantity) -> Bool {
    atLeastBefore(quantity) || atMostBefore(quantity) || atLeastAfter(quantity) || atMostAfter(quantity)
      || quantity.isOpenAbove
  }

  /// "Reduced from 7 to 2", "falls from 40% to 25%".
  private func comesDown(to quantity: Quantity, in clause: Range<Int>) -> Bool {
    guard ["to", "->"].contains(key(quantity.tokens.lowerBound - 1)) || key(quantity.tokens.lowerBound - 2) == "to"
    else {
      return false
    }
    let before = max(0, clause.lowerBound - 4, quantity.tokens.lowerBound - 10)..<quantity.tokens.lowerBound
    guard let from = before.last(where: { key($0) == "from" }) else { return false }
    return (max(0, from - 2)..<from).contains { BoundWords.lowering.contains(key($0)) }
  }

  private static let lowering: Set<String> = [
    "reduce", "reduced", "reduction", "fall", "falling", "drop", "dropped", "cut", "decrease", "decreased", "lower",
    "lowered", "down", "narrow", "narrowed", "decline",
  ]

  /// "At least in line with national (94.5%)", "at or above national (62%)".
  private func isFloorOutside(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    let before = (max(0, quantity.tokens.lowerBound - 10)..<quantity.tokens.lowerBound).map(key)
    return before.contains("above") || before.contains("exceed")
      || zip(before, before.dropFirst()).contains { $0 == "at" && $1 == "least" }
  }

  private func before(_ quantity: Quantity, _ count: Int) -> [String] {
    (1...count).map { key(quantity.tokens.lowerBound - $0) }
  }

  private func atLeastBefore(_ quantity: Quantity) -> Bool {
    let last = before(quantity, 3)
    switch last[0] {
    case "least": return last[1] == "at"
    case "over", "above", "exceed", "exceeding", "minimum", "min", "≥": return true
    case ">": return last[1] != "-" && last[1] != "="
    case "than":
      return ["more", "higher", "better", "greater"].contains(last[1]) && last[2] != "no" && last[2] != "not"
        || (last[1] == "less" && (last[2] == "no" || last[2] == "not"))
        || (["fewer", "lower"].contains(last[1]) && last[2] == "no")
    case "of": return last[1] == "minimum" || last[1] == "excess"
    default: return false
    }
  }

  private func atMostBefore(_ quantity: Quantity) -> Bool {
    let last = before(quantity, 3)
    switch last[0] {
    case "most": return last[1] == "at"
    case "below", "under", "maximum", "max", "within", "≤", "<", "but": return last[0] != "but" || last[1] == "all"
    case "than":
      return ["less", "fewer", "lower"].contains(last[1]) && last[2] != "no" && last[2] != "not"
        || ["more", "higher"].contains(last[1]) && (last[2] == "no" || last[2] == "not")
    case "to":
      return ["down", "reduced", "reduce", "fall", "drop", "cut", "decrease", "reduction"].contains(last[1])
    case "of": return last[1] == "maximum"
    default: return false
    }
  }

  private func after(_ quantity: Quantity) -> [String] {
    let end = quantity.tokens.upperBound
    return (0..<4).map { key(end + $0) }
  }

  /// "20 or more", "90% or better", "11 pupils or more".
  private func follows(_ quantity: Quantity, _ wanted: Set<String>) -> Bool {
    let next = after(quantity)
    for place in 0..<3 where ["or", "and"].contains(next[place]) && wanted.contains(next[place + 1]) {
      // "85% good or better", "80% at or above age" say what is good, and set no floor.
      return place == 0 || !BoundWords.standards.contains(next[place - 1])
    }
    return false
  }

  private static let standards: Set<String> = [
    "good", "at", "expected", "are", "exs", "secure", "agree", "standard", "outcome", "level",
  ]

  private func atLeastAfter(_ quantity: Quantity) -> Bool {
    follows(quantity, ["more", "above", "better", "higher", "over"]) || after(quantity)[0] == "minimum"
  }

  private func atMostAfter(_ quantity: Quantity) -> Bool {
    follows(quantity, ["fewer", "le", "less", "lower", "below", "under"]) || after(quantity)[0] == "maximum"
  }

  private static let differences: Set<String> = [
    "fewer", "more", "increase", "decrease", "improvement", "reduction", "rise", "fall", "drop", "uplift", "growth",
    "higher", "lower",
  ]

  /// Whether a word says that something rises or falls, or from where.
  static func turns(_ key: String) -> Bool { key == "from" || changes.contains(key) }

  private static let changes: Set<String> = [
    "reduce", "reduced", "reduction", "increase", "increased", "rise", "fall", "improve", "improved", "drop", "down",
    "up",
    "cut", "decrease", "decreased", "raise", "raised", "narrow", "narrowed", "grow", "close", "closed", "lower",
    "lowered",
  ]

  /// "Reduce by 3", "down 40%", "+5%"; "up from 67%" and "down to 10" are levels.
  private func isChange(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    let last = before(quantity, 2)
    if last[0] == "by" {
      return (max(0, quantity.tokens.lowerBound - 12)..<quantity.tokens.lowerBound).contains {
        BoundWords.changes.contains(words.tokens[$0].key)
      }
    }
    // "Girls make up 35% of the set" is a level.
    if last[0] == "down" || last[0] == "up" && last[1] != "make" && last[1] != "making" { return true }
    // "50% fewer detentions", "5% improvement in attendance".
    let next = key(quantity.tokens.upperBound)
    if quantity.form == .percent, BoundWords.differences.contains(next) { return true }
    return quantity.isSigned && quantity.form == .percent
  }
}
