import Plans
import Vocabularies

/// There are numbers for attainment or progress, for at least two named groups of pupils.
///
/// Inspectors ask for "explicit numerical targets for attainment and progress, for different groups of pupils"
/// (guidance on improvement planning, June 2015). Groups are such as disadvantaged, SEND, EAL, boys, girls, more able
/// and looked after; a year group is no group. A group named beside the number counts, whether or not a field holds it.
/// Attendance and behaviour figures alone do not count, by group neither. Partly met with numbers for fewer groups. Not
/// applicable to a Layer 2 plan about neither a subject, a key stage nor pupils' attainment.
struct NumericalTargets: Criterion {
  static let id = CriterionID.numericalTargets
  static let version = 1

  func judge(_ plan: Plan, in context: CheckingContext) -> Judgement {
    let aims = NumericalTargets.aims(of: plan).map { aim in
      (aim.evidence, AttainmentNumbers(aim.evidence.text, targets: aim.targets, vocabularies: context.vocabularies))
    }
    let numerical = aims.filter(\.1.isNumerical)
    if let scope = AttainmentScope.outside(
      plan, hasNumbers: !numerical.isEmpty, rules: context.rules.numericalTargets, vocabularies: context.vocabularies)
    {
      return Judgement(
        .notApplicable,
        because: "A Layer 2 plan about \(scope.quoted()) is about neither a subject, a key stage nor attainment.")
    }

    let groups = numerical.flatMap(\.1.groups).withoutRepeats
    let asked = context.rules.numericalTargets.groups
    let value: VerdictValue = numerical.isEmpty ? .notMet : groups.count >= asked ? .met : .partly
    let ungrouped = numerical.filter(\.1.groups.isEmpty).map(\.0)
    return Judgement(
      value, because: because(numerical.count, groups: groups), counted: aims.count, passed: numerical.count,
      satisfying: numerical.filter { !$0.1.groups.isEmpty }.map(\.0) + ungrouped,
      fallingShort: value == .partly ? ungrouped : aims.map(\.0),
      missing: missing(groups, asked: asked, any: !numerical.isEmpty))
  }

  /// Outcomes, milestones and objectives with their targets, in the plan's order.
  private static func aims(of plan: Plan) -> [(evidence: EvidenceItem, targets: [Target])] {
    let objectives = plan.placedObjectives.filter { $0.item.text != plan.priorities[$0.priority].title }
    let outcomes = plan.placedOutcomes
    let milestones = plan.placedMilestones
    return plan.priorities.indices.flatMap { index in
      objectives.filter { $0.priority == index }.map { (EvidenceItem(location: $0.location, text: $0.item.text), []) }
        + outcomes.filter { $0.priority == index }.map {
          (EvidenceItem(location: $0.location, text: $0.item.text), $0.item.targets)
        }
        + milestones.filter { $0.priority == index }.map {
          (EvidenceItem(location: $0.location, text: $0.item.text), $0.item.targets)
        }
    }
  }

  private func because(_ count: Int, groups: [String]) -> String {
    guard count > 0 else { return "No outcome or milestone has a number for attainment or progress." }
    let numbers = "\(count.of("outcome or milestone has a number", "outcomes and milestones have numbers"))"
    guard !groups.isEmpty else { return "\(numbers) for attainment or progress, for no named group of pupils." }
    return "\(numbers) for attainment or progress; groups named: \(groups.inWords)."
  }

  private func missing(_ groups: [String], asked: Int, any: Bool) -> String {
    guard any else {
      return "No outcome or milestone says in numbers what pupils’ attainment or progress should be: give a number for"
        + " all pupils and for at least \(asked.of("group")), such as disadvantaged pupils and pupils with SEND."
    }
    let more = asked - groups.count
    let named = groups.isEmpty ? "name no group of pupils" : "name only \(groups.inWords)"
    return "The numbers for attainment and progress \(named): give numbers for at least \(more.of("more group")), such"
      + " as disadvantaged pupils, pupils with SEND, boys or girls."
  }
}
