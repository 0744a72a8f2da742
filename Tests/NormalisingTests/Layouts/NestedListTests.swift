import Plans
import Testing

@testable import Normalising

/// Lists within lists: an item over a list of its own is that list's label.
@Suite struct NestedListTests {
  private func item(_ depth: Int, _ text: String, bold: Bool = false) -> Block {
    .listItem(depth: depth, Line(text, bold: bold), SourceLocation("item “\(text)”"))
  }

  private func heading(_ level: Int, _ text: String) -> Block {
    .heading(level: level, Line(text), SourceLocation("heading “\(text)”"))
  }

  @Test func anItemInBoldOverAListIsItsLabel() throws {
    let plan = try GivenPlan(
      Document(
        kind: .html,
        blocks: [
          heading(1, "Where Brookmead is going, 2026–2027"), heading(2, "Goal 1. Communication everywhere"),
          item(0, "We want: Every adult models the pupil’s own way of communicating"), item(1, "To do", bold: true),
          item(2, "Core boards in all rooms — Speech lead, by 18 September"),
          item(2, "Film ourselves — Class leads, Autumn 2"),
          item(0, "How we will know", bold: true), item(1, "12/15 rooms at “always” on the audit"),
          item(0, "Markers on the way", bold: true), item(1, "End of Autumn: 8 rooms at “always”"),
          item(0, "Resources", bold: true), item(1, "£3,900 boards and devices"),
        ])
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.objectives.map(\.text) == ["Every adult models the pupil’s own way of communicating"])
    #expect(plan.actions.map(\.text) == ["Core boards in all rooms", "Film ourselves"])
    #expect(plan.actions.map(\.lead) == [["Speech lead"], ["Class leads"]])
    #expect(priority.outcomes.map(\.text) == ["12/15 rooms at “always” on the audit"])
    #expect(priority.milestones.map(\.dueText) == ["End of Autumn"])
    #expect(priority.objectives.flatMap(\.resources).map(\.amount) == [3900])
  }

  @Test func anItemOverAListThatNothingKnowsStaysAnItem() throws {
    let plan = try GivenPlan(
      Document(
        kind: .html,
        blocks: [
          heading(1, "School Improvement Plan 2026/27"), heading(2, "Priority 1: Writing"), heading(3, "Actions"),
          item(0, "Teach handwriting"), item(1, "ten minutes a day"), item(0, "Buy pencils"),
        ])
    ).plan
    #expect(plan.actions.map(\.text).contains("Teach handwriting"))
    #expect(plan.actions.map(\.text).contains("Buy pencils"))
  }

  @Test func aMenuIsNoTitle() throws {
    let plan = try GivenPlan(
      Document(
        kind: .html,
        blocks: [
          .paragraph(Line("Home | About us | Our plan"), SourceLocation("paragraph 1")),
          heading(1, "Where Brookmead is going, 2026–2027"), heading(2, "Goal 1. Communication everywhere"),
          heading(3, "Actions"), item(0, "Buy boards — SENCo, Autumn 1"),
        ])
    ).plan
    #expect(plan.title == "Where Brookmead is going, 2026–2027")
  }
}
