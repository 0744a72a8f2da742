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
      (
        aim.evidence,
        AttainmentNumbers(
          aim.evidence.text, targets: aim.targets, vocabularies: context.vocabularies,
          rules: context.rules.numericalTargets)
      )
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
      value, because: because(numerical.count, of: aims.count, groups: groups), counted: aims.count,
      passed: numerical.count,
      satisfying: numerical.filter { !$0.1.groups.isEmpty }.map(\.0) + ungrouped,
      fallingShort: value == .notMet ? aims.map(\.0) : ungrouped.isEmpty ? numerical.map(\.0) : ungrouped,
      missing: missing(groups, asked: asked, any: !numerical.isEmpty))
  }

  /// Objectives, outcomes and milestones with their targets, priority by priority.
  private static func aims(of plan: Plan) -> [(evidence: EvidenceItem, targets: [Target])] {
    var aims: [[(EvidenceItem, [Target])]] = plan.priorities.map { _ in [] }
    for objective in plan.placedObjectives where objective.item.text != plan.priorities[objective.priority].title {
      aims[objective.priority].append((EvidenceItem(location: objective.location, text: objective.item.text), []))
    }
    for outcome in plan.placedOutcomes {
      aims[outcome.priority].append(
        (EvidenceItem(location: outcome.location, text: outcome.item.text), outcome.item.targets))
    }
    for milestone in plan.placedMilestones {
      aims[milestone.priority].append(
        (EvidenceItem(location: milestone.location, text: milestone.item.text), milestone.item.targets))
    }
    return aims.flatMap(\.self)
  }

  private func because(_ count: Int, of aims: Int, groups: [String]) -> String {
    guard count > 0 else { return "No objective, outcome or milestone has a number for attainment or progress." }
    let numbers = count.outOf(
      aims, "objective, outcome or milestone", "objectives, outcomes and milestones", ("has", "have"))
    return "\(numbers) a number for attainment or progress, "
      + (groups.isEmpty ? "for no named group of pupils." : "with these groups of pupils named: \(groups.inWords).")
  }

  private func missing(_ groups: [String], asked: Int, any: Bool) -> String {
    let examples = NumericalTargets.examples.filter { !groups.contains($0.group) }.map(\.words).inWords("or")
    guard any else {
      return "No objective, outcome or milestone says in numbers what pupils’ attainment or progress should be: give"
        + " numbers for all pupils and for at least \(asked.of("group")), such as \(examples)."
    }
    guard !groups.isEmpty else {
      return "The numbers for attainment and progress name no group of pupils: give numbers for at least"
        + " \(asked.of("group")), such as \(examples)."
    }
    return "The numbers for attainment and progress name only \(groups.inWords): give numbers for at least"
      + " \((asked - groups.count).of("more group")), such as \(examples)."
  }

  /// Groups to suggest, by the vocabulary's names, less those that the plan has.
  private static let examples: [(group: String, words: String)] = [
    ("disadvantaged", "disadvantaged pupils"), ("SEND", "pupils with SEND"), ("boys", "boys"), ("girls", "girls"),
  ]
}
