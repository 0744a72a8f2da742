import Plans
import Vocabularies

/// There are numbers for attainment or progress, for at least two named groups of pupils.
///
/// Inspectors ask for "explicit numerical targets for attainment and progress, for different groups of pupils"
/// (guidance on improvement planning, June 2015). Groups are such as disadvantaged, SEND, EAL, boys, girls, more able
/// and looked after; a year group is no group. A group named beside the number counts, whether or not a field holds it.
/// A bare share for a group is of what stands beside it. Attendance and behaviour figures alone do not count, by group neither. Partly met with numbers for fewer groups. Not
/// applicable to a Layer 2 plan about neither a subject, a key stage nor pupils' attainment.
struct NumericalTargets: Criterion {
  static let id = CriterionID.numericalTargets
  static let version = 2

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let aims = NumericalAim.aims(of: items, in: context)
    let numerical = aims.filter { $0.numbers.isNumerical }
    if let scope = AttainmentScope.outside(
      plan, hasNumbers: !numerical.isEmpty, rules: context.rules.numericalTargets, vocabularies: context.vocabularies)
    {
      return Judgement(
        .notApplicable,
        because: "A Layer 2 plan about \(scope.quoted()) is about neither a subject, a key stage nor attainment.")
    }

    let groups = numerical.flatMap { $0.numbers.groups }.withoutRepeats
    let asked = context.rules.numericalTargets.groups
    let value: VerdictValue = numerical.isEmpty ? .notMet : groups.count >= asked ? .met : .partly
    let ungrouped = numerical.filter { $0.numbers.groups.isEmpty }.map(\.evidence)
    return Judgement(
      value, because: because(numerical.count, of: aims.count, groups: groups), counted: aims.count,
      passed: numerical.count,
      satisfying: numerical.filter { !$0.numbers.groups.isEmpty }.map(\.evidence) + ungrouped,
      fallingShort: value == .notMet ? aims.map(\.evidence) : ungrouped.isEmpty ? numerical.map(\.evidence) : ungrouped,
      missing: missing(groups, asked: asked, any: !numerical.isEmpty))
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
