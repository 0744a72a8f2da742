import Plans
import Testing

@testable import Checking

@Suite struct MassDropTests {
  /// A priority and its objective are two items.
  private func plan(items: Int) -> Plan {
    Plan([Priority("1", actions: (0..<items - 2).map { Action(text: "Action \($0)") })])
  }

  private func isLost(_ before: Int, _ now: Int) throws -> Bool {
    ItemLoss(from: plan(items: before), to: plan(items: now), by: try Given.checkRules().changes) != nil
  }

  @Test func halfOfTheItemsGoneIsALoss() throws {
    #expect(try isLost(100, 50))
    #expect(try !isLost(100, 51))
    #expect(try isLost(11, 5))
    #expect(try !isLost(11, 6))
    #expect(try !isLost(100, 130))
  }

  @Test func aPlanOfFewItemsIsNotAsked() throws {
    #expect(try isLost(10, 3))
    #expect(try !isLost(9, 3))
  }

  @Test func everyKindOfItemCounts() {
    let objective = Objective(
      text: "o", outcomes: [Outcome(text: "o")],
      actions: [Action(text: "a", resources: [Resource(kind: .time, text: "t")])], milestones: [Milestone(text: "m")],
      resources: [Resource(kind: .budget, text: "b")], monitoring: [Monitoring(text: "w")],
      progress: [Progress(text: "p")])
    #expect(Plan([Priority(ref: "1", title: "p", objectives: [objective])]).itemCount == 9)
  }

  @Test func theFindingSaysBothCounts() throws {
    let found = try Given.changes(MassDrop.self, from: plan(items: 60), to: plan(items: 20))
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(found.first?.message.hasPrefix("The last version had 60 items, and this one has 20.") == true)
    #expect(try Given.changes(MassDrop.self, from: plan(items: 60), to: plan(items: 31)).isEmpty)
  }

  @Test func aNewYearsPlanMayBeShorter() throws {
    #expect(try Given.changes(MassDrop.self, from: plan(items: 60).of(yearFrom: 2025), to: plan(items: 20)).isEmpty)
  }
}
