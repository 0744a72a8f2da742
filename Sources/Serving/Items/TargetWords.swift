import Plans

/// The numbers that were read from a text, in words, so that whoever wrote it sees whether they are meant so.
enum TargetWords {
  /// Such as `Read as: disadvantaged, Y6, reading EXS+ from 58% to 72%`; nil where there is no number.
  static func of(_ targets: [Target]) -> String? {
    targets.isEmpty ? nil : "Read as: " + targets.map(words(of:)).joined(separator: "; ")
  }

  private static func words(of target: Target) -> String {
    let about = [target.group, target.cohort, target.measure].compactMap { $0 }.joined(separator: ", ")
    let from = target.baseline.map { "from \(number($0, target.unit)) " } ?? ""
    let aim =
      switch target.bound {
      case .atLeast: "at least \(number(target.value, target.unit))"
      case .atMost: "at most \(number(target.value, target.unit))"
      case .changeBy: "a change of \(signed(target.value, target.unit))"
      case .exactly, nil: from.isEmpty ? number(target.value, target.unit) : "to \(number(target.value, target.unit))"
      }
    let by = target.by.map { " by \($0.plainWords)" } ?? ""
    return [about, from + aim + by].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func signed(_ value: Double, _ unit: TargetUnit?) -> String {
    (value > 0 ? "+" : "") + number(value, unit)
  }

  /// As it is said: whole where it is whole, else with two places at most.
  private static func number(_ value: Double, _ unit: TargetUnit?) -> String {
    let hundredths = (value * 100).rounded()
    guard hundredths.magnitude < 1e15 else { return "a great number" }
    let (whole, rest) = (Int(hundredths.magnitude) / 100, Int(hundredths.magnitude) % 100)
    let places = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : ".\(rest < 10 ? "0" : "")\(rest)"
    let sign = hundredths < 0 ? "−" : ""
    switch unit {
    case .percent: return "\(sign)\(CountWords.grouped(whole))\(places)%"
    case .percentagePoints: return "\(sign)\(CountWords.grouped(whole))\(places) percentage points"
    case .score, .grade, .count, .ratio, nil: return "\(sign)\(CountWords.grouped(whole))\(places)"
    }
  }
}
