import Plans
import Testing

@testable import Normalising

@Suite struct ItemsPutRightTests {
  private static let sheet = """
    Maths Action Plan 2026/27
    Priority|Action|Who|When|Success criteria|Milestone
    Number|Teach number facts daily|Mrs Lal|Autumn 1|80% know them|Half know them by December
    Number|See the appendix|Mr Hale|Spring 1|None given|Check it by March
    """

  private func plan(without kind: PlanItemKind, _ text: String) throws -> (before: Plan, after: GivenPlan) {
    let correction = Correction(
      id: 1, misreading: .notAnItem(kind, text: text), madeBy: "Ann Adviser", madeAt: 1_790_000_000)
    return (
      try GivenPlan(sheet: Self.sheet).plan, try GivenPlan(sheet: Self.sheet, corrections: [correction])
    )
  }

  @Test func whatIsNoActionIsKeptAsNotMapped() throws {
    let (before, after) = try plan(without: .action, "see the  APPENDIX.")
    #expect(before.actions.count == 2)
    #expect(after.plan.actions.map(\.text) == ["Teach number facts daily"])
    let kept = after.plan.unmapped.map(\.text)
    #expect(kept.contains("See the appendix"))
    #expect(kept.contains("Mr Hale"))
    #expect(kept.contains("Spring 1"))
    let decision = try #require(after.decisions.last)
    #expect(decision.field == "unmapped")
    #expect(decision.because == "put right by Ann Adviser on 2026-09-21")
    // What stood in its row hangs on the objective.
    #expect(after.plan.objectives.flatMap(\.outcomes).map(\.forAction).contains(nil))
    let keys = Set(after.plan.actions.compactMap(\.key))
    #expect(after.plan.milestones.compactMap(\.forAction).allSatisfy(keys.contains))
  }

  @Test func whatIsNoMilestoneOrOutcomeIsKeptAsNotMapped() throws {
    let milestone = try plan(without: .milestone, "Check it by March").after.plan
    #expect(milestone.milestones.map(\.text) == ["Half know them by December"])
    #expect(milestone.unmapped.map(\.text).contains("Check it by March"))
    let outcome = try plan(without: .outcome, "None given").after.plan
    #expect(outcome.objectives.flatMap(\.outcomes).map(\.text) == ["80% know them"])
    #expect(outcome.unmapped.map(\.text).contains("None given"))
  }

  @Test func whatStandsUnderATitleThatIsNoPriorityStays() throws {
    let (before, after) = try plan(without: .priority, "Number")
    #expect(before.priorities.map(\.title) == ["Number"])
    #expect(after.plan.actions.count == before.actions.count)
    #expect(after.plan.milestones.count == before.milestones.count)
    #expect(!after.plan.priorities.contains { $0.title == "Number" })
    #expect(after.plan.unmapped.map(\.text).contains("Number"))
  }

  @Test func theItemsOfATitleThatIsNoPriorityGoToTheOneAbove() {
    let two = Plan(
      school: PlanSchool(), title: "Plan",
      priorities: [
        Priority(title: "Reading", objectives: [Objective(text: "Reading", actions: [Action(text: "Read")])]),
        Priority(title: "Notes", objectives: [Objective(text: "Notes", actions: [Action(text: "Write")])]),
      ])
    var right = PlanPutRight(plan: two, marks: PlanMarks(title: "Plan"), decisions: [], answered: [])
    right.apply([Correction(id: 1, misreading: .notAnItem(.priority, text: "Notes"), madeBy: "Ann", madeAt: 1)])
    #expect(right.plan.priorities.map(\.title) == ["Reading"])
    #expect(right.plan.objectives.map(\.text) == ["Reading"])
    #expect(right.plan.actions.map(\.text) == ["Read", "Write"])
    #expect(right.plan.unmapped.map(\.text) == ["Notes"])
  }

  @Test func theItemsOfATextThatIsNoObjectiveStay() {
    let one = Plan(
      school: PlanSchool(), title: "Plan",
      priorities: [
        Priority(title: "Reading", objectives: [Objective(ref: "1a", text: "Why", actions: [Action(text: "Read")])])
      ])
    var right = PlanPutRight(plan: one, marks: PlanMarks(title: "Plan"), decisions: [], answered: [])
    right.apply([Correction(id: 1, misreading: .notAnItem(.objective, text: "Why"), madeBy: "Ann", madeAt: 1)])
    #expect(right.plan.objectives.map(\.text) == ["Reading"])
    #expect(right.plan.objectives.first?.ref == nil)
    #expect(right.plan.actions.map(\.text) == ["Read"])
    #expect(right.plan.unmapped.map(\.text) == ["1a", "Why"])
  }

  @Test(arguments: PlanItemKind.allCases) func ofEveryKindNoWordIsLost(_ kind: PlanItemKind) {
    let location: Plans.SourceLocation = "here"
    let full = Plan(
      school: PlanSchool(), title: "Plan", evidence: [Evidence(kind: .data, text: "zap")],
      keyIssues: [KeyIssue(ref: "k", text: "zap")],
      priorities: [
        Priority(title: "Other"),
        Priority(
          ref: "p", title: "zap", lead: ["Ann"],
          objectives: [
            Objective(
              ref: "o", text: "zap", outcomes: [Outcome(text: "zap")],
              actions: [
                Action(
                  ref: "a", text: "zap", lead: ["Bob"], dateText: "soon",
                  resources: [Resource(kind: .other, text: "zap")], location: location, key: "k")
              ], milestones: [Milestone(text: "zap", dueText: "later")],
              resources: [Resource(kind: .other, text: "zap")],
              monitoring: [Monitoring(text: "zap", who: ["Cy"], when: "monthly")],
              progress: [Progress(text: "zap", dateText: "then")])
          ]),
      ])
    var right = PlanPutRight(plan: full, marks: PlanMarks(title: "Plan"), decisions: [], answered: [])
    right.apply([Correction(id: 1, misreading: .notAnItem(kind, text: "ZAP"), madeBy: "Ann", madeAt: 1)])
    #expect(right.answered == [1])
    #expect(Self.words(of: right.plan) == Self.words(of: full))
    #expect(!right.plan.unmapped.isEmpty)
  }

  /// Every word of a plan, in the order of the alphabet. An objective that only repeats its priority's title says
  /// nothing of its own.
  private static func words(of plan: Plan) -> [String] {
    var words = plan.evidence.map(\.text) + plan.keyIssues.flatMap { [$0.ref ?? "", $0.text] }
    words += plan.unmapped.map(\.text)
    for priority in plan.priorities {
      words += [priority.ref ?? "", priority.title] + priority.lead
      for objective in priority.objectives {
        if objective.text != priority.title || objective.ref != nil { words += [objective.ref ?? "", objective.text] }
        words += objective.outcomes.map(\.text) + objective.resources.map(\.text)
        for action in objective.actions {
          words += [action.ref ?? "", action.text, action.dateText ?? ""] + action.lead + action.resources.map(\.text)
        }
        words += objective.milestones.flatMap { [$0.text, $0.dueText ?? ""] }
        words += objective.monitoring.flatMap { [$0.text, $0.when ?? ""] + $0.who }
        words += objective.progress.flatMap { [$0.text, $0.dateText ?? ""] }
      }
    }
    return words.filter { !$0.isEmpty }.sorted()
  }
}
