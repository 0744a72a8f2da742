import Plans

/// Finds one kind of change between a plan and the school's last version of it that a person should know of.
///
/// As pure as an `ItemCheck`. It is asked only where there is an earlier version: of the same academic year, else of
/// the year before.
protocol ChangeCheck: Sendable {
  /// Its stable name, which findings, waivers and `docs/checks.md` use: the type's own with a small first letter.
  static var id: String { get }

  init()

  func findings(in change: PlanChange, _ context: CheckingContext) -> Findings
}

/// The checks of what changed, in the order in which their findings are shown: one file each in `ChangeChecks/`.
enum ChangeChecks {
  static let all: [any ChangeCheck.Type] = [
    MassDrop.self, UnchangedFromLastYear.self, ActionsGone.self, DatesSlipped.self, TargetsSoftened.self,
    RagRaised.self,
  ]
}
