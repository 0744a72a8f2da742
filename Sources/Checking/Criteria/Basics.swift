import Plans
import Vocabularies

/// An objective or a priority with at least one action is about teaching one of the basics.
///
/// Inspectors ask that a plan "focus on getting the basics taught well": reading, phonics, writing, spelling,
/// handwriting, mathematics or number, English, or communication and language (guidance on improvement planning, June
/// 2015). In a Layer 2 plan about one of these subjects, whatever is about teaching is about teaching it. Partly met where
/// only outcomes, milestones or actions speak of them. Not applicable to a Layer 2 plan about neither English,
/// mathematics, early years, a key stage nor whole-school teaching.
struct Basics: Criterion {
  static let id = CriterionID.basics
  static let version = 3

  func judge(_ items: PlanItems, in context: CheckingContext) -> Judgement {
    let plan = items.plan
    guard !plan.priorities.isEmpty else { return .noPriorities }
    if let scope = Basics.outside(plan, rules: context.rules.basics) {
      return Judgement(
        .notApplicable,
        because:
          "A Layer 2 plan about \(scope.quoted()) is about neither English, mathematics, early years, a key stage"
          + " nor teaching in the whole school.")
    }

    let ofSubject = Basics.ofSubject(items, context)
    func basics(in text: String) -> [String] {
      let read = items.readings.teaching(text, context)
      return read.basics.isEmpty && read.isAboutTeaching ? ofSubject : read.basics
    }
    var aims: [EvidenceItem] = []
    var named: [String] = []
    for (index, priority) in plan.priorities.enumerated() where !priority.actions.isEmpty {
      let basics = basics(in: priority.title)
      if !basics.isEmpty { aims.append(plan.evidence(ofPriority: index)) }
      named += basics
    }
    for objective in items.objectives
    where !objective.item.actions.isEmpty && objective.item.text != plan.priorities[objective.priority].title {
      let basics = basics(in: objective.item.text)
      if !basics.isEmpty { aims.append(EvidenceItem(location: objective.location, text: objective.item.text)) }
      named += basics
    }
    guard aims.isEmpty else {
      return Judgement(
        .met,
        because: "\(aims.count.of("priority or objective", "priorities and objectives")) with actions "
          + (aims.count == 1 ? "is" : "are") + " about \(named.withoutRepeats.inWords).",
        counted: plan.priorities.count + items.objectives.count, passed: aims.count, satisfying: aims)
    }
    let mentions = Basics.mentions(items, context)
    return Judgement(
      mentions.isEmpty ? .notMet : .partly,
      because: mentions.isEmpty
        ? "Nothing in the plan speaks of reading, writing, mathematics or communication and language."
        : "No priority or objective with actions is about the basics; only outcomes, milestones or actions speak of them.",
      counted: plan.priorities.count + items.objectives.count, passed: 0, fallingShort: mentions,
      missing: "Make teaching one of the basics the aim of an objective, with actions of its own: reading, phonics,"
        + " writing, spelling, handwriting, mathematics, or communication and language.")
  }

  /// The basics that the subject of a Layer 2 plan is: the aims of a mathematics department seldom say “mathematics”.
  private static func ofSubject(_ items: PlanItems, _ context: CheckingContext) -> [String] {
    guard let scope = items.plan.scope, scope.kind == .subject, items.plan.layer != .one else { return [] }
    return items.readings.teaching(scope.name, context).basics
  }

  private static func outside(_ plan: Plan, rules: BasicsRules) -> String? {
    guard let scope = plan.scope, scope.kind != .wholeSchool, plan.layer != .one, scope.kind != .keyStage else {
      return nil
    }
    return rules.scopeTable.matches(in: scope.name).isEmpty ? scope.name : nil
  }

  private static func mentions(_ items: PlanItems, _ context: CheckingContext) -> [EvidenceItem] {
    let plan = items.plan
    let below =
      items.outcomes.map { EvidenceItem(location: $0.location, text: $0.item.text) }
      + items.milestones.map { EvidenceItem(location: $0.location, text: $0.item.text) }
      + items.actions.map(\.evidence)
      + items.objectives.filter { $0.item.text != plan.priorities[$0.priority].title }
      .map { EvidenceItem(location: $0.location, text: $0.item.text) }
    let all = plan.priorities.indices.map(plan.evidence(ofPriority:)) + below
    return all.filter { !items.readings.teaching($0.text, context).basics.isEmpty }
  }
}
