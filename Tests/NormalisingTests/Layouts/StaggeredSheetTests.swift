import Plans
import Testing

@testable import Normalising

/// Mind maps and outlines exported to a sheet, each level a column further in.
@Suite struct StaggeredSheetTests {
  private static let map = """
    Thimble Lane: our improvement map 2026/27|||||
    Branch|Twig|Leaf|People|When|Money and time
    Thimble Lane Nursery School (URN 900809)|||||
    |Evidence (reviews)||||
    ||Early years adviser's visit note, 9 June 2026|||
    Priority 1: Back and forth talk with our youngest children|||||
    |Lead|Cass|||
    |Objective|Adults wait, listen and add a word|||
    |Actions||||
    ||Film ourselves at snack time|Cass / Dilly|Aut 1|
    ||Training on the ShREC approach|Headteacher|Fri 16 Oct|Hub trainer £480
    |Success criteria||||
    ||85% of two-year-olds at expected for communication by July (now 63%)|||
    |Milestones||||
    ||By end of Autumn: 70% at expected|||
    |Monitoring||||
    ||Headteacher watches four films each half-term|||
    Priority 2: Outdoors in all weathers|||||
    |Lead|Dilly|||
    |Actions||||
    ||Waterproofs for every child|School business manager|by 25/09/2026|£1,320 (grant)
    """

  @Test func eachLevelIsPartOfTheOneBeforeIt() throws {
    let plan = try GivenPlan(sheet: Self.map).plan
    #expect(
      plan.priorities.map(\.title) == ["Back and forth talk with our youngest children", "Outdoors in all weathers"])
    #expect(plan.priorities.map(\.lead) == [["Cass"], ["Dilly"]])
    #expect(plan.priorities[0].objectives.map(\.text) == ["Adults wait, listen and add a word"])
    #expect(
      plan.actions.map(\.text) == [
        "Film ourselves at snack time", "Training on the ShREC approach", "Waterproofs for every child",
      ])
    #expect(plan.actions.map(\.lead) == [["Cass", "Dilly"], ["Headteacher"], ["School business manager"]])
    #expect(plan.actions.last?.resources.map(\.amount) == [1320])
    #expect(plan.priorities[0].objectives.flatMap(\.outcomes).count == 1)
    #expect(plan.milestones.map(\.text) == ["70% at expected"])
    #expect(plan.priorities[0].monitoring.map(\.text) == ["Headteacher watches four films each half-term"])
    #expect(plan.evidence.map(\.text) == ["Early years adviser's visit note, 9 June 2026"])
  }

  @Test func aTableWithMergedPrioritiesIsNone() throws {
    let plan = try GivenPlan(
      sheet: """
        School improvement plan 2026/27
        Priority|Objective|Action|Lead|When
        Reading|Read fluently|Train staff|HT|Autumn 1
        ||Buy books|DHT|Autumn 2
        ||Hear readers|TA|Spring 1
        |Read widely|Book club|DHT|Spring 2
        Writing|Write with joy|Publish work|DHT|Autumn 1
        ||Daily practice|CT|Autumn 2
        |Spell well|Spelling scheme|AHT|Spring 1
        ||Quiz weekly|CT|Spring 2
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Writing"])
    #expect(plan.actions.count == 8)
  }
}
