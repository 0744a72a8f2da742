import Plans
import Testing

@testable import Serving

@Suite struct PlanItemTests {
  @Test func anItemKeepsItsNameWhileItsWordsAndPlaceStay() throws {
    var plan = try FilledSite.plan("Plan")
    let action = try #require(PlanItem.all(in: plan).first { $0.kind == .action })
    plan.priorities.insert(Priority(title: "Another"), at: 0)
    #expect(PlanItem.named(action.name, in: plan) == action)
    plan.priorities[1].objectives[0].actions = []
    #expect(PlanItem.named(action.name, in: plan) == nil)
  }

  @Test func kindWordsAndPlaceAllTellItemsApart() {
    let names = [
      PlanItem(.action, "a", "b"), PlanItem(.outcome, "a", "b"), PlanItem(.action, "ab", ""),
      PlanItem(.action, "", "ab"),
      PlanItem(.action, "a", nil), PlanItem(nil, "a", "b"), PlanItem(.action, "b", "a"),
    ].map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func everyKindOfItemCanBePointedAt() throws {
    let kinds = Set(PlanItem.all(in: try FilledSite.plan("Plan")).map(\.kind))
    #expect(kinds == Set(PlanItemKind.allCases.map(Optional.some) + [nil]))
  }

  @Test(arguments: [
    (Target(value: 72, unit: .percent), "Read as: 72%"),
    (
      Target(measure: "reading", group: "disadvantaged", cohort: "Y6", baseline: 58, value: 72.5, unit: .percent),
      "Read as: disadvantaged, Y6, reading from 58% to 72.5%"
    ),
    (Target(measure: "P8", value: -0.05, unit: .score, bound: .atLeast), "Read as: P8 at least −0.05"),
    (Target(value: 5, unit: .percentagePoints, bound: .changeBy), "Read as: a change of +5 percentage points"),
    (Target(measure: "absence", value: 1e300, bound: .atMost), "Read as: absence at most a great number"),
  ]) func aTargetIsSaidAsItWasUnderstood(_ target: Target, _ words: String) {
    #expect(TargetWords.of([target]) == words)
    #expect(TargetWords.of([]) == nil)
  }
}
