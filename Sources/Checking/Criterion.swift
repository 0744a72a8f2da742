import Plans

/// One of the guidance's criteria: given a plan and what else is known of its school, how the plan stands by it.
///
/// A criterion is pure: the same plan and context give the same judgement, in another process too. It reads no clock
/// and no file, and lets no hashing order show.
protocol Criterion: Sendable {
  static var id: CriterionID { get }
  /// Raised with every change of code by which a plan could be judged otherwise than before; changed thresholds and
  /// words show in the rule set's hash instead.
  static var version: Int { get }

  init()

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement
}

/// The criteria that this version judges, in the guidance's order: one file each in `Criteria/`.
enum Criteria {
  static let all: [any Criterion.Type] = [
    Concise.self,
    Basics.self,
    SpecificTeaching.self,
    KeyIssues.self,
    DatedActions.self,
    NumericalTargets.self,
    TermlyMilestones.self,
    Roles.self,
    Monitoring.self,
    Resources.self,
    LinkedEvidence.self,
    Evolving.self,
    Layered.self,
    LayersLinked.self,
    Numbered.self,
    GradeDescriptors.self,
  ]
}
