import Plans
import Testing

@testable import Normalising

/// Columns in a school's own words, told by dates in their heads and by the words of their cells.
@Suite struct UnlistedColumnTests {
  @Test func headsThatNameADateEachAreMilestones() throws {
    let plan = try GivenPlan(
      sheet: """
        Theme|So we are going to|Lead colleague|To|Proof|Where by Christmas|Where by Easter
        Literacy|Screen reading ages|Literacy lead|Oct 2026|90% of Year 9 at their age|60% at their age|75% at their age
        Literacy|Mentor readers|SENDCo|Jan 2027|80% gain six months|40% have gained three|70% have gained five
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.outcomes.map(\.text) == ["90% of Year 9 at their age", "80% gain six months"])
    #expect(objective.milestones.count == 4)
    #expect(Set(objective.milestones.compactMap { $0.due?.description }) == ["2026-12-18", "2027-03-25"])
  }

  @Test func headsThatCountOnAreMilestonesToo() throws {
    let plan = try GivenPlan(
      sheet: """
        AIM 1: Staff know their stuff

        Thing to do|Who|When
        Audit confidence|PJ|by 18 Sept
        Share planning|All teachers|Autumn 2

        |Check-in 1|Check-in 2|Check-in 3
        Numbers I want|8 teachers at 4|10 teachers at 4|12 teachers at 4
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.milestones.map(\.text) == ["8 teachers at 4", "10 teachers at 4", "12 teachers at 4"])
    #expect(objective.milestones.map(\.dueText) == ["Check-in 1", "Check-in 2", "Check-in 3"])
  }

  @Test func wordOfDatesOverNoDatesIsNotBelieved() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Actions|Who|When|We'll be happy when
        Talk|Model questions|EYFS lead|Autumn 1|71% reach GLD
        Talk|Film ourselves|Unit team|Spring 1|58% of boys reach GLD
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.outcomes.map(\.text) == ["71% reach GLD", "58% of boys reach GLD"])
    #expect(objective.actions.map(\.dateText) == ["Autumn 1", "Spring 1"])
  }

  @Test func calendarIsNoMilestones() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        ("Plan", "Priority 1: Reading\nActions|Who|When\nTrain staff|English lead|Autumn 1"),
        ("What's on", "Mon 7 Sept|Children back\nFri 2 Oct|Harvest festival\nWed 16 Dec|Carols in church"),
      ])
    ).plan
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
    #expect(plan.unmapped.map(\.text).contains("Harvest festival"))
  }

  @Test func namesToTheLeftOfTheActionsLeadThePriority() throws {
    let plan = try GivenPlan(
      sheet: """
        The big thing|Whose baby?|What we'll do|Who does it|By when
        Writing|Liam Farrow|Buy a scheme|English lead|Autumn 1
        Maths|Orla Finch|Lesson study|Maths lead|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Writing", "Maths"])
    #expect(plan.priorities.map(\.lead) == [["Liam Farrow"], ["Orla Finch"]])
    #expect(plan.actions.map(\.lead) == [["English lead"], ["Maths lead"]])
  }
}
