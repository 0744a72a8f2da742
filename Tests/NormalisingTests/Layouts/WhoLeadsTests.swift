import Plans
import Testing

@testable import Normalising

/// Who leads a priority, where it is said once for all of them or in a column of its own.
@Suite struct WhoLeadsTests {
  @Test func whoLeadsThePlanOnItsFrontSheetLeadsEachPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Front page",
          """
          Tillingham High School
          Attendance Action Plan
          Plan lead|Mr K. Doyle (AHT)
          Link governor|Ms R. Sethi
          """
        ),
        (
          "Actions",
          """
          Priority|Action|Who|By when
          1. Every lesson counts|Ring home on day one|Attendance officer|Autumn 1
          2. Persistent absence|Meet each family|EWO|Autumn 2
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mr K. Doyle (AHT)"], ["Mr K. Doyle (AHT)"]])
    #expect(plan.priorities.map(\.governor) == [["Ms R. Sethi"], ["Ms R. Sethi"]])
  }

  @Test func whoLeadsOnePriorityLeadsNoOther() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Raise attainment in writing
        Lead: Mrs Amin
        Action|Who|By when
        Model writing in each lesson|Teachers|Autumn 1
        ==
        ## Priority 2: Improve attendance
        Action|Who|By when
        Ring home on day one|Office|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mrs Amin"], []])
  }

  @Test func sentencesBesideTheURNSayWhoLeadsThePlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Fosse Park School: SEND and Inclusion Action Plan 2026–27
        URN 900257. Plan lead: Mrs L. Haddon (SENDCo). SEND governor: Mr R. Blythe.
        Action|Lead|When
        Priority 1: Teaching that works first time
        Rewrite support plans|SENDCo|Autumn 1
        Priority 2: Families as partners
        Hold a coffee morning|SENDCo|Spring 1
        """)
    ).plan
    #expect(plan.school.urn == URN("900257"))
    #expect(plan.priorities.map(\.lead) == [["Mrs L. Haddon (SENDCo)"], ["Mrs L. Haddon (SENDCo)"]])
    #expect(plan.priorities.map(\.governor) == [["Mr R. Blythe"], ["Mr R. Blythe"]])
  }

  @Test func anUnlistedLabelBeforeTheGovernorsNamesWhoLeads() throws {
    func part(_ title: String, _ lead: String, _ governor: String) -> String {
      """
      ## \(title)
      Steered by: \(lead)   Link governor: \(governor)
      What we will do|Who|By when
      Meet each family|Office|Autumn 1
      ==
      """
    }
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        \(part("Precise targets", "SENDCo", "Carol Laidler"))
        \(part("Holidays in term time", "Headteacher", "Alan Straughan"))
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["SENDCo"], ["Headteacher"]])
    #expect(plan.priorities.map(\.governor) == [["Carol Laidler"], ["Alan Straughan"]])
  }

  @Test func leadsBesideThePriorityLeadItWhereOthersStandBehindTheActions() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Lead|Link governor|Objective|Actions|By whom|Timescale
        1. Improve reading|Mrs Whitmore|Mrs Patel|Teach comprehension|Relaunch guided reading|English lead|Autumn 1
        ||||Buy class novels|English lead|Autumn 2
        2. Raise maths|Mr Lindqvist|Mr Obi|Reason in every lesson|Attend the course|Maths lead|Autumn 1
        ||||Run a club|Teachers|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mrs Whitmore"], ["Mr Lindqvist"]])
    #expect(
      plan.priorities.flatMap { $0.objectives.flatMap(\.actions) }.map(\.lead) == [
        ["English lead"], ["English lead"], ["Maths lead"], ["Teachers"],
      ])
  }

  @Test func whoLeadsUnderTheHeadingOfOnePriorityLeadsNoOther() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Reading
        Lead: Mr Fox
        Priority: Raise attainment in reading
        Action|Who|By when
        Model reading aloud|Teachers|Autumn 1
        ==
        ## Maths
        Priority: Raise attainment in maths
        Action|Who|By when
        Model reasoning|Teachers|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mr Fox"], []])
  }

  @Test func whoLeadsASectionAtTheHeadLeadsNoPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Our lunchtimes
        Lead: Mrs Shah
        ## Our staffroom walls
        ## Priority 1: Raise attainment in writing
        Action|Who|By when
        Model writing in each lesson|Teachers|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [[]])
  }
}
