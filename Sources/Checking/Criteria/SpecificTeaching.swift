import Plans
import Vocabularies

/// At least half of the objectives about teaching name a specific aspect of it.
///
/// Inspectors ask that a plan "focus on specific aspects of teaching" (guidance on improvement planning, June 2015):
/// questioning, feedback, modelling, adaptive teaching, challenge, retrieval, assessment, and not just "improve
/// teaching". Objectives about teaching say how, or how well, something is taught, or what teachers do; a strand of
/// content such as phonics is what is taught, not an aspect of teaching it. Partly met where one does. Not applicable
/// to a Layer 2 plan whose scope is neither a subject, a key stage nor pupils' attainment.
struct SpecificTeaching: Criterion {
  static let id = CriterionID.specificTeaching
  static let version = 2

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    let objectives = items.objectives.map { objective in
      (
        evidence: EvidenceItem(location: objective.location, text: objective.item.text),
        text: items.readings.teaching(objective.item.text, context)
      )
    }
    let about = objectives.filter { $0.text.isAboutTeaching }
    if let scope = AttainmentScope.outside(
      plan, hasNumbers: !about.isEmpty, rules: context.rules.numericalTargets, vocabularies: context.vocabularies)
    {
      return Judgement(
        .notApplicable,
        because: "A Layer 2 plan about \(scope.quoted()) is about neither a subject, a key stage nor attainment.")
    }
    guard !about.isEmpty else {
      return Judgement(
        .notMet, because: "No objective is about teaching.", counted: 0, passed: 0,
        fallingShort: objectives.map(\.evidence),
        missing:
          "No objective says how, or how well, something is taught. Name the aspect of teaching that will change,"
          + " such as questioning, feedback, modelling or the use of assessment.")
    }

    let specific = about.filter { $0.text.isSpecific }
    let vague = about.filter { !$0.text.isSpecific }
    let aspects = specific.flatMap { $0.text.aspects }.withoutRepeats
    var because =
      specific.count.outOf(about.count, "objective about teaching", "objectives about teaching", ("names", "name"))
      .capitalisedFirst + " a specific aspect of it"
    if !aspects.isEmpty { because += ": " + aspects.inWords }
    return Judgement(
      context.rules.specificTeaching.value(specific.count, of: about.count), because: because + ".",
      counted: about.count, passed: specific.count, satisfying: specific.map(\.evidence),
      fallingShort: vague.map(\.evidence),
      missing:
        "Say which aspect of teaching will change in \(vague.prefix(3).map { $0.evidence.text.quoted() }.inWords):"
        + " questioning, feedback, modelling, adaptive teaching, challenge, retrieval, assessment or another.")
  }
}
