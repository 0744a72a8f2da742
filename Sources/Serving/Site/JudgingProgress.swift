/// How far the judging of plans again is, by new rules or because time has passed.
public struct JudgingProgress: Hashable, Sendable {
  public var done: Int
  public let of: Int
  /// Whether rules were changed, so that verdicts on pages are still by the old ones.
  public let isByNewRules: Bool

  public init(done: Int, of: Int, isByNewRules: Bool) {
    self.done = done
    self.of = of
    self.isByNewRules = isByNewRules
  }

  /// Of fewer plans nobody need know: they are judged before the page is read.
  static let worthSaying = 20

  /// What pages say of it; nil where it is not worth saying.
  var words: String? {
    guard of >= JudgingProgress.worthSaying else { return nil }
    let plans = "\(CountWords.grouped(done)) of \(CountWords.count(of, "plan"))"
    return isByNewRules
      ? "Judging by new rules: \(plans). The other verdicts are still by the rules before."
      : "Judging again what a new day may have changed: \(plans)."
  }
}
