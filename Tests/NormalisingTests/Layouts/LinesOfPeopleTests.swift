import Plans
import Testing

@testable import Normalising

/// Lines and rows of who leads, who governs and who looks.
@Suite struct LinesOfPeopleTests {
  private func plan(_ line: String, monitoring: String = "Book looks") throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        \(line)
        Action|Lead|By when|Monitoring
        Send books home|EL|Autumn 1|\(monitoring)
        """)
    ).plan
  }

  @Test func whoSteersGoesOnWithALabelOfItsOwn() throws {
    let plan = try plan("Steered by Jess Marlowe   Governor alongside: Mr Dunphy")
    #expect(plan.priorities.map(\.lead) == [["Jess Marlowe"]])
    #expect(plan.priorities.map(\.governor) == [["Mr Dunphy"]])
  }

  @Test func whatSteersIsNobody() throws {
    let plan = try plan("Steered by what parents tell us in the survey each year")
    #expect(plan.priorities.map(\.lead) == [[]])
    #expect(plan.priorities.map(\.title) == ["Spelling"])
  }

  @Test func dashesPartLabelsOfPeopleFromNames() throws {
    let plan = try plan("Inspection area: Quality of education   Driver – NK   Governor – Roy Selby")
    #expect(plan.priorities.map(\.area) == ["Quality of education"])
    #expect(plan.priorities.map(\.lead) == [["NK"]])
    #expect(plan.priorities.map(\.governor) == [["Roy Selby"]])
  }

  @Test func aDashBeforeWordsInSmallLettersPartsNothing() throws {
    let plan = try plan("Inspection area: Quality of education – driver of all we do")
    #expect(plan.priorities.map(\.lead) == [[]])
  }

  @Test func aMonthIsNoPartOfAPost() throws {
    let plan = try plan("Lead: EL", monitoring: "Meets the English leader in January")
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.who) == [["English leader"]])
    #expect(monitoring.map(\.when) == ["in January"])
  }

  @Test func aGovernorMayStandBesideWhoeverLeadsUnderALabelOfTheSchoolsOwn() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        Priority 1: Spelling
        Priority lead|Miss Toft|LGB link member|Mr Dunphy

        Action|Lead|By when|Cost
        Buy word mats|EL|Autumn 1|£40
        Teach ten words|EL|Autumn 2|£90
        """
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Miss Toft"]])
    #expect(plan.priorities.map(\.governor) == [["Mr Dunphy"]])
    #expect(plan.actions.count == 2)
  }
}
