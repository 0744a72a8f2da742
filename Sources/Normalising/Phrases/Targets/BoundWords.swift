import Plans
import Vocabularies

/// Tells whether a number is a floor, a ceiling, a point or a change by the words beside it.
struct BoundWords {
  let words: WrittenWords

  private func key(_ place: Int) -> String {
    place >= 0 && place < words.tokens.count ? words.tokens[place].key : ""
  }

  /// The bound that the text says; nil where it says none.
  func bound(of quantity: Quantity, in clause: Range<Int>) -> TargetBound? {
    if quantity.form == .percentagePoints { return atMostBefore(quantity) ? .atMost : .changeBy }
    if quantity.form == .fractionOff { return .changeBy }
    if isChange(quantity, in: clause) { return .changeBy }
    if quantity.isOpenAbove { return .atLeast }
    if atLeastBefore(quantity) || atLeastAfter(quantity) { return .atLeast }
    if atMostBefore(quantity) || atMostAfter(quantity) { return .atMost }
    return key(quantity.tokens.lowerBound - 1) == "exactly" ? .exactly : nil
  }

  /// Whether any bound stands right before a number: then it is an aim, whatever it counts.
  func isBounded(_ quantity: Quantity) -> Bool {
    atLeastBefore(quantity) || atMostBefore(quantity) || atLeastAfter(quantity) || atMostAfter(quantity)
      || quantity.isOpenAbove
  }

  private func before(_ quantity: Quantity, _ count: Int) -> [String] {
    (1...count).map { key(quantity.tokens.lowerBound - $0) }
  }

  private func atLeastBefore(_ quantity: Quantity) -> Bool {
    let last = before(quantity, 3)
    switch last[0] {
    case "least": return last[1] == "at"
    case "over", "above", "exceed", "exceeding", "minimum", "≥", ">": return true
    case "than":
      return ["more", "higher", "better", "greater"].contains(last[1]) && last[2] != "no"
        || (last[1] == "less" && (last[2] == "no" || last[2] == "not")) || (last[1] == "fewer" && last[2] == "no")
    case "of": return last[1] == "minimum"
    default: return false
    }
  }

  private func atMostBefore(_ quantity: Quantity) -> Bool {
    let last = before(quantity, 3)
    switch last[0] {
    case "most": return last[1] == "at"
    case "below", "under", "maximum", "within", "≤", "<", "but": return last[0] != "but" || last[1] == "all"
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
    for place in 0..<3 where ["or", "and"].contains(next[place]) && wanted.contains(next[place + 1]) { return true }
    return false
  }

  private func atLeastAfter(_ quantity: Quantity) -> Bool {
    follows(quantity, ["more", "above", "better", "higher", "over"]) || after(quantity)[0] == "minimum"
  }

  private func atMostAfter(_ quantity: Quantity) -> Bool {
    follows(quantity, ["fewer", "le", "less", "lower", "below", "under"]) || after(quantity)[0] == "maximum"
  }

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
    if last[0] == "down" || last[0] == "up" { return true }
    return quantity.isSigned && quantity.form == .percent
  }
}
