import Plans

/// Finds one kind of thing wrong with the items of one plan.
///
/// A check is pure: the same plan and context give the same findings, in another process too. It reads no clock and no
/// file, and lets no hashing order show. Where it cannot know, it is silent.
protocol ItemCheck: Sendable {
  /// Its stable name, which findings, waivers and `docs/checks.md` use: the type's own with a small first letter.
  static var id: String { get }

  init()

  func findings(in items: PlanItems, _ context: CheckingContext) -> Findings
}

/// The checks of single items, in the order in which their findings are shown: one file each in `ItemChecks/`.
enum ItemChecks {
  static let all: [any ItemCheck.Type] = [
    ActionWithoutLead.self,
    ActionWithoutDate.self,
    ActionEndsBeforeStart.self,
    DateOutsidePeriod.self,
    PastDueWithoutProgress.self,
    DayThatDoesNotExist.self,
    DateInHolidays.self,
    OneLeadForMost.self,
    MilestoneWithoutMeasure.self,
    TargetAboveHundred.self,
    TargetWorseThanBaseline.self,
    TargetWithoutBaseline.self,
    TargetWithoutGroup.self,
    DuplicateReference.self,
    DanglingReference.self,
    VagueSuccessCriterion.self,
    GreenWithNothingRecorded.self,
    CostDoesNotAddUp.self,
    NamedPupil.self,
    SmallCohort.self,
    TemplateText.self,
  ]
}
