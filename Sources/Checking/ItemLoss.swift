public import Plans

/// So many of a plan's items gone from one version to the next that a person must look before it is believed.
///
/// A file cut off half-way, a sheet left out or a heading renamed reads as a good plan with less in it, and would take
/// the whole one's place in silence. Items are counted, and not matched: a plan that was written anew has lost nothing.
public struct ItemLoss: Hashable, Sendable {
  public let before: Int
  public let now: Int

  /// Nil where too little is gone, or the plan was too small to tell.
  ///
  /// - Parameters:
  ///   - before: how many items the version before has, as `Plan.itemCount` counts them.
  ///   - now: how many the new version has.
  ///   - rules: from how much on it is a loss.
  public init?(from before: Int, to now: Int, by rules: ChangeCheckRules) {
    guard before >= rules.massDropItems, (before - now) * 100 >= rules.massDrop * before else { return nil }
    self.before = before
    self.now = now
  }

  /// The same of two versions of one plan.
  public init?(from before: Plan, to now: Plan, by rules: ChangeCheckRules) {
    self.init(from: before.itemCount, to: now.itemCount, by: rules)
  }
}
