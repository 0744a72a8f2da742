import Plans
import Testing

@testable import Normalising

/// Sheets whose priorities stand beside one another, each with a table or a form of its own.
@Suite struct SideBySideTests {
  @Test func tablesUnderTitlesSideBySideAreReadOneByOne() throws {
    let plan = try GivenPlan(
      sheet: """
        Fell Lane School science plan 2026/27

        Priority S1: Enquiry|||||Priority S2: Vocabulary|||
        No|Job|Who|When||No|Job|Who|When
        1a|Map enquiry types across the years|KP|Autumn 1||2a|Agree twelve words for each unit|LJ|Autumn 2
        1b|Buy class sets of data loggers|KP|Spring 1||||||

        Success looks like|70% of Year 8 plan an enquiry alone||||Success looks like|80% know their words||
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["S1", "S2"])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["1a", "1b"], ["2a"]])
    #expect(plan.priorities.map { $0.actions[0].lead } == [["KP"], ["LJ"]])
    #expect(plan.priorities.map(\.outcomes.count) == [1, 1])
  }

  @Test func pairsOfTablesBelowOneAnotherAreReadInTurn() throws {
    let heads = "Action|Lead|When||Action|Lead|When"
    let plan = try GivenPlan(
      sheet: """
        Fell Lane School plan 2026/27

        1. Reading||||2. Writing||
        \(heads)
        Read aloud every day|HT|Autumn 1||Teach handwriting daily|DHT|Autumn 1

        3. Counting||||4. Attendance||
        \(heads)
        Count in every lesson|HT|Spring 1||Ring home on day one|SBM|Spring 2
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Writing", "Counting", "Attendance"])
    #expect(plan.priorities.map(\.actions.count) == [1, 1, 1, 1])
  }

  @Test func formsSideBySideAreReadOneByOne() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority 1: Reading|||Priority 2: Behaviour|
        Lead|HT||Lead|DHT
        Objective|Every child reads daily||Objective|Lessons are calm
        Actions|Buy new books||Actions|Agree one routine
        """
    ).plan
    #expect(plan.priorities.map(\.lead) == [["HT"], ["DHT"]])
    #expect(plan.priorities.map { $0.objectives.map(\.text) } == [["Every child reads daily"], ["Lessons are calm"]])
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
  }

  @Test func yearsBesideOneAnotherShareTheirPriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        |2026/27|||2027/28||
        Priority|Action|Lead|When|Action|Lead|When
        Reading|Buy books|HT|Autumn 1|Renew the library|HT|Autumn 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
    #expect(plan.priorities[0].actions.count == 2)
  }
}
