import Plans
import Vocabularies

/// What stands at the end of a text for all of its numbers.
extension TargetBuilding {
  /// "72% of girls and 75% of boys in Year 5 are at ARE", "78% EXS+ in reading and 74% EXS+ in writing in Year 6": the year
  /// group, and the standard, behind the last number of a list are those of the numbers before it, where these measure the
  /// same.
  func shareEnds(_ built: [Int: Int], of targets: inout [Target]) {
    let order = built.sorted { $0.value < $1.value }.map(\.key)
    guard order.count > 1 else { return }
    for place in (0..<order.count - 1).reversed() {
      let (one, next) = (targets[place], targets[place + 1])
      guard one.unit == next.unit, isJoined(order[place], to: order[place + 1]), let whole = next.measure else {
        continue
      }
      let isBegun = one.measure.map { whole.hasPrefix($0 + " ") } ?? true
      guard isBegun || areAlike(one.measure ?? "", whole) else { continue }
      if isBegun { targets[place].measure = whole }
      let between = quantities[order[place]].tokens.upperBound..<quantities[order[place + 1]].tokens.lowerBound
      let namesAnother = subjects.cohorts.contains { between.contains($0.tokens.lowerBound) }
      if one.cohort == nil, !namesAnother, isBehind(next.cohort, order[place + 1]) {
        targets[place].cohort = next.cohort
      }
    }
  }

  /// Whether nothing but an "and" or a comma parts two numbers.
  private func isJoined(_ first: Int, to second: Int) -> Bool {
    let between = quantities[first].tokens.upperBound..<quantities[second].tokens.lowerBound
    return !quantities[first].isAside && !quantities[second].isAside
      && between.contains { ["and", ","].contains(words.tokens[$0].key) }
      && !between.contains { [";", ".", "(", ":"].contains(words.tokens[$0].key) }
  }

  private func isBehind(_ cohort: String?, _ number: Int) -> Bool {
    let end = quantities[number].tokens.upperBound
    return subjects.cohorts.contains { $0.name == cohort && $0.tokens.lowerBound >= end }
  }

  /// "Reading EXS+" and "writing EXS+".
  private func areAlike(_ one: String, _ other: String) -> Bool {
    one == other
      || one.contains(" ") && other.contains(" ") && one.split(separator: " ").last == other.split(separator: " ").last
  }
}
