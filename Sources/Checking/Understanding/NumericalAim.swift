import Plans
import Vocabularies

/// An objective, an outcome or a milestone, with what its numbers say.
struct NumericalAim {
  let evidence: EvidenceItem
  /// The objective's position among all of the plan's, from 0.
  let objective: Int
  private(set) var numbers: AttainmentNumbers

  /// Those of a plan, priority by priority: objectives, then outcomes, then milestones.
  static func aims(of items: PlanItems, in context: CheckingContext) -> [NumericalAim] {
    let plan = items.plan
    let reading = AimReading(
      context.vocabularies, rules: context.rules.numericalTargets, texts: items.readings)
    var aims: [[NumericalAim]] = plan.priorities.map { _ in [] }
    func add(_ text: String, _ targets: [Target], at location: SourceLocation, priority: Int, objective: Int) {
      aims[priority].append(
        NumericalAim(
          evidence: EvidenceItem(location: location, text: text), objective: objective,
          numbers: AttainmentNumbers(text, targets: targets, by: reading)))
    }
    let objectives = items.objectives
    for (number, placed) in objectives.enumerated() where placed.item.text != plan.priorities[placed.priority].title {
      add(placed.item.text, [], at: placed.location, priority: placed.priority, objective: number)
    }
    let ofOutcomes = objectives.enumerated().flatMap { number, placed in placed.item.outcomes.map { _ in number } }
    for (placed, objective) in zip(items.outcomes, ofOutcomes) {
      add(
        placed.item.text, placed.item.targets, at: placed.location, priority: placed.priority, objective: objective)
    }
    let ofMilestones = objectives.enumerated().flatMap { number, placed in placed.item.milestones.map { _ in number } }
    for (placed, objective) in zip(items.milestones, ofMilestones) {
      add(
        placed.item.text, placed.item.targets, at: placed.location, priority: placed.priority, objective: objective)
    }
    var all = aims.flatMap(\.self)
    lendMeasures(to: &all, objectives: objectives.map(\.item.text)) { text in
      AimText(text, by: reading).subject
    }
    return all
  }

  /// A bare share for a group, "Disadvantaged pupils: 74%", is of what the aim before it in the same objective is about,
  /// or where none before it tells, the first after it: schools write the whole cohort's number in one row and each
  /// group's in rows of their own.
  private static func lendMeasures(
    to aims: inout [NumericalAim], objectives: [String], subject: (String) -> AimSubject
  ) {
    let bare = Set(aims.filter { !$0.numbers.groupsOfBareShare.isEmpty }.map(\.objective))
    var told: [Int: AimSubject] = [:]
    // An objective about attendance says what its first bare number is of.
    for objective in bare where subject(objectives[objective]) == .other { told[objective] = .other }
    var waiting: [Int: [Int]] = [:]
    for place in aims.indices where bare.contains(aims[place].objective) {
      let objective = aims[place].objective
      guard aims[place].numbers.groupsOfBareShare.isEmpty else {
        switch told[objective] {
        case .attainment: aims[place].numbers.takeBareShareForAttainment()
        case nil: waiting[objective, default: []].append(place)
        case .other, .unknown: break
        }
        continue
      }
      if aims[place].numbers.isNumerical {
        told[objective] = .attainment
        for place in waiting[objective] ?? [] { aims[place].numbers.takeBareShareForAttainment() }
      } else if subject(aims[place].evidence.text) == .other {
        told[objective] = .other
      } else {
        continue
      }
      waiting[objective] = nil
    }
  }
}
