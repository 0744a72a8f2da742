public import Plans

/// All current plans, held against each other: takes plans in, and says what shows only where they lie together.
///
/// After every plan is in, `findings()` is the whole pass. When a new version comes, `drop` the last one, `take` the new
/// and ask for `findings(of:)`.
public struct AcrossSchools: Sendable {
  private var checks: [any AcrossCheck]

  public init(_ context: AcrossContext) { checks = AcrossChecks.all.map { $0.init(context) } }

  /// The names of the checks, in the order in which their findings are shown.
  public static var checks: [String] { AcrossChecks.all.map { $0.id } }

  /// Takes a plan in. Its `id` is of no plan that is in already.
  public mutating func take(_ plan: FiledPlan) {
    for index in checks.indices { checks[index].take(plan) }
  }

  /// Forgets a plan.
  public mutating func drop(_ id: FiledPlan.ID) {
    for index in checks.indices { checks[index].drop(id) }
  }

  /// Everything that is to be found.
  public func findings() -> [AcrossFinding] { checks.flatMap { $0.findings() } }

  /// What one plan takes part in.
  public func findings(of id: FiledPlan.ID) -> [AcrossFinding] { checks.flatMap { $0.findings(of: id) } }
}
