import Plans
import Testing

@testable import Normalising

/// Parts that trusts' templates and schools' workbooks have beside the tables of actions.
@Suite struct TrustTemplateTests {
  private func workbook(calendar: String) throws -> Plan {
    func sheet(_ number: Int, _ title: String) -> (name: String, text: String) {
      (
        "Priority \(number)",
        """
        Priority \(number): \(title)
        Lead|Vice Principal
        |
        Ref|Action|Owner|Deadline
        \(number).1|Hold guidance interviews|Director of Sixth Form|Autumn 1
        \(number).2|Publish a calendar|Careers Lead|Autumn 2
        """
      )
    }
    return try GivenPlan(
      GivenPlan.workbook([
        sheet(1, "Improve retention"), sheet(2, "Strengthen technical teaching"), sheet(3, "Improve attendance"),
        ("Calendar", calendar),
      ])
    ).plan
  }

  @Test func aCalendarWithAColumnForEachPriorityIsTheirMonitoring() throws {
    let plan = try workbook(
      calendar: """
        Monitoring, evaluation and review calendar 2026-27
        Half term|Priority 1|Priority 2|Priority 3
        HT1|Learning walk: registers (Principal)||Attendance deep dive (Assistant Principal)
        HT2|Governor visit: guidance (Ms K. Oyelaran)|Book look in engineering (Vice Principal)|
        HT3||Standards committee questions leaders, 12 November|
        """)
    let monitoring = plan.priorities.map { $0.objectives.flatMap(\.monitoring) }
    #expect(
      monitoring.map { $0.map(\.text) } == [
        ["Learning walk: registers (Principal)", "Governor visit: guidance (Ms K. Oyelaran)"],
        ["Book look in engineering (Vice Principal)", "Standards committee questions leaders, 12 November"],
        ["Attendance deep dive (Assistant Principal)"],
      ])
    #expect(monitoring.map { $0.map(\.when) } == [["HT1", "HT2"], ["HT2", "12 November"], ["HT1"]])
    #expect(monitoring[0].map(\.who) == [["Principal"], ["Ms K. Oyelaran"]])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }

  @Test func columnsOfPrioritiesUnderAnotherTitleAreNoMonitoring() throws {
    let plan = try workbook(
      calendar: """
        Milestones for the year
        Half term|Priority 1|Priority 2|Priority 3
        HT1|Interviews held|Frame agreed|Mentors matched
        HT2|List in use|Two placements complete|Survey held
        """)
    #expect(plan.priorities.flatMap { $0.objectives.flatMap(\.monitoring) }.isEmpty)
  }

  @Test func aTableOfMeasuresGivesOutcomesOfTheirGroups() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Academy improvement plan 2026/27
        ## Priority 1: Improve attendance
        Ref|Actions|Lead
        1.1|Appoint two attendance officers|Business Manager
        ==
        Measure|Group|Baseline (July 26)|Autumn|Target (July 27)
        Attendance|All|90.8%|91.5%|92.6%
        Attendance|Disadvantaged|85.9%|87%|89%
        End-of-year test|Year 8 SEND|39%|44%|58%
        """)
    ).plan
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.map(\.text) == ["Attendance", "Attendance Disadvantaged", "End-of-year test Year 8 SEND"])
    #expect(outcomes.flatMap(\.targets).map(\.value) == [92.6, 89, 58])
    #expect(outcomes.flatMap(\.targets).map(\.baseline) == [90.8, 85.9, 39])
    #expect(outcomes.flatMap(\.targets).map(\.group) == [nil, "disadvantaged", "SEND"])
    #expect(outcomes.flatMap(\.targets).map(\.cohort) == [nil, nil, "Y8"])
    let milestones = plan.priorities.flatMap(\.milestones)
    #expect(milestones.map(\.text) == ["91.5%", "87%", "44%"])
    #expect(milestones.flatMap(\.targets).map(\.group) == [nil, "disadvantaged", "SEND"])
  }

  @Test func milestonesBelowTheActionsInTheirColumnAreNoActions() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority 1: Improve retention
        Ref|Action|Owner|Deadline
        1.1|Hold guidance interviews|Director of Sixth Form|Autumn 1
        1.2|Meet weekly about those at risk|Director of Sixth Form|Ongoing
        |Milestones||
        |By Christmas|Weekly list in use|
        |By July|Retention above 90%|
        """
    ).plan
    #expect(plan.actions.map(\.text) == ["Hold guidance interviews", "Meet weekly about those at risk"])
    let milestones = plan.priorities.flatMap(\.milestones)
    #expect(milestones.map(\.text) == ["Weekly list in use", "Retention above 90%"])
    #expect(milestones.map(\.dueText) == ["By Christmas", "By July"])
  }

  @Test func whoLeadsAPriorityIsNamedOnceThoughTwoPlacesSayIt() throws {
    let plan = try GivenPlan(
      sheet: """
        No.|Priority|Lead
        1|Improve retention|Director of Sixth Form
        |
        Priority 1: Improve retention
        Lead|Director of Sixth Form and Vice Principal
        Ref|Action|Deadline
        1.1|Hold guidance interviews|Autumn 1
        1.2|Publish a calendar|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Director of Sixth Form", "Vice Principal"]])
  }

  @Test func aPostBesideWhoLeadsIsItsValueAndNoHead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Academy improvement plan 2026/27
        Strategic Priority 1: Raise attainment|||
        Inspection area|Achievement|Links to|n/a
        Priority lead|Principal|Link governor|Dr P. Szymanska
        Ref|Actions|Lead|Deadline
        3.1|Run a Year 11 programme|HoD English|Autumn 2
        3.2|Share mocks across the trust|HoD Maths|Spring 1
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Principal"]])
    #expect(plan.priorities.map(\.governor) == [["Dr P. Szymanska"]])
  }

  @Test func aCalendarBelowAHeadingIsMonitoringToo() throws {
    func document(_ heading: String) -> Document {
      GivenPlan.prose(
        """
        # Academy improvement plan 2026/27
        ## Priority 1: Improve attendance
        Ref|Action|Lead
        1.1|Appoint an officer|Business Manager
        ==
        ## Priority 2: Improve reading
        Ref|Action|Lead
        2.1|Train all tutors|English lead
        ==
        ## \(heading)
        Half term|Priority 1|Priority 2
        HT1|Attendance deep dive (Principal)|Tutor reading walk (Vice Principal)
        HT2|Register checks (SENDCo)|
        """)
    }
    let plan = try GivenPlan(document("Monitoring calendar 2026-27")).plan
    #expect(
      plan.priorities.map { $0.objectives.flatMap(\.monitoring).map(\.text) } == [
        ["Attendance deep dive (Principal)", "Register checks (SENDCo)"], ["Tutor reading walk (Vice Principal)"],
      ])
    let other = try GivenPlan(document("Calendar of events 2026-27")).plan
    #expect(other.priorities.flatMap { $0.objectives.flatMap(\.monitoring) }.isEmpty)
  }
}
