import Plans

/// Finds one kind of thing that shows only where all current plans lie beside each other.
///
/// A check takes plans in one at a time and keeps of each no more than it needs, since every school in England may have
/// one; so the plans themselves need never be in memory together. What it finds depends on which plans were taken in and
/// not on their order. It reads no clock and no file, and lets no hashing order show. Where it cannot know, it is silent.
protocol AcrossCheck: Sendable {
  /// Its stable name, which findings and `docs/checks.md` use: the type's own with a small first letter.
  static var id: String { get }

  init(_ context: AcrossContext)

  /// Takes a plan in. Its `id` is of no plan that is in already.
  mutating func take(_ plan: FiledPlan)

  /// Forgets a plan, since another version has taken its place or it was no plan.
  mutating func drop(_ id: FiledPlan.ID)

  /// Everything that is to be found, the most telling first.
  func findings() -> [AcrossFinding]

  /// What is to be found that one plan takes part in: the part of `findings()` that a new version can have changed, at a
  /// cost that does not grow with the number of plans.
  func findings(of id: FiledPlan.ID) -> [AcrossFinding]
}

/// The checks across schools, in the order in which their findings are shown: one file each in `AcrossSchools/`, what
/// they are made of in its folders.
enum AcrossChecks {
  static let all: [any AcrossCheck.Type] = [
    SharedPassages.self, NamesAnotherSchool.self, OneURNTwice.self, RegisterDisagrees.self,
    PlansLate.self,
    PlansMissing.self,
    PlansStale.self,
    TargetsBelowResults.self,
    BaselinesUnlikeResults.self,
    TargetsFarFromLikeSchools.self,
    PrioritiesFarFromLikeSchools.self,
    TargetNumbersFarFromLikeSchools.self,
    CostFarFromLikeSchools.self,
    SharedPriorities.self,
    MilestonesInOneWeek.self,
    CriteriaOftenMissed.self,
  ]
}
