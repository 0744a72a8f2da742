import Plans
import Testing

@testable import Normalising

/// Web pages and sheets printed as PDF files: terms defined one below another, and facts beside a number.
@Suite struct DefinedTermTests {
  private static func plan(_ below: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Our improvement plan 2026–27
        ## Priority 1: A strong start
        ### Milestones
        \(below)
        ### Who keeps an eye on it
        - Attendance meeting led by the Principal
        """)
    ).plan
  }

  @Test func aTermDefinedBelowMilestonesSaysWhenWhatFollowsIsDue() throws {
    let plan = try Self.plan("**By Christmas\nAttendance is 91%\n**By Easter\nAttendance is 91.5%")
    #expect(plan.milestones.map(\.text) == ["Attendance is 91%", "Attendance is 91.5%"])
    #expect(plan.milestones.map(\.due?.description) == ["2026-12-18", "2027-03-25"])
    #expect(plan.priorities.flatMap(\.monitoring).map(\.text) == ["Attendance meeting led by the Principal"])
  }

  @Test func boldWordsThatAreNoTermAreNoDueDate() throws {
    let plan = try Self.plan("**In Year 10\nAttendance is 91%")
    #expect(plan.milestones.allSatisfy { $0.due == nil })
  }

  @Test func whoLeadsBesideTheURNLeadsThePlanAndWhoIsLinkedDoesNot() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Science improvement plan 2026–27
        URN 136288 Lead for this plan: Dr N Ferrars (Head of Faculty) SLT link: Mr P Akande
        ## Priority 1: Key Stage 4
        Actions
        - Order kits (Technician, by Easter)
        """)
    ).plan
    #expect(plan.school.urn?.description == "136288")
    #expect(plan.priorities.map(\.lead) == [["Dr N Ferrars (Head of Faculty)"]])
    #expect(plan.unmapped.map(\.text).contains { $0.contains("Akande") })
  }

  @Test func whoLeadsAPriorityLeadsItInsteadOfWhoLeadsThePlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Science improvement plan 2026–27
        URN 136288 Lead for this plan: Dr N Ferrars Link governor: Mrs P Lal
        ## Priority 1: Key Stage 4
        Lead: Miss Okell
        Actions
        - Order kits (Technician, by Easter)
        ## Priority 2: Key Stage 3
        Governor: Mr R Tolhurst
        Actions
        - Order books (Technician, by Easter)
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Miss Okell"], ["Dr N Ferrars"]])
    #expect(plan.priorities.map(\.governor) == [["Mrs P Lal"], ["Mr R Tolhurst"]])
  }

  @Test func aNumberBehindAKeyIssueLabelInTheLineSaysWhichIsAnswered() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        Ofsted areas for improvement
        - 1. Improve attendance
        - 2. Improve reading
        ## Priority 1: Attendance
        Lead: Deputy Head Governor: Mr R Tolhurst Ofsted area for improvement: 1
        Actions
        - Ring home by 9.30 (Office, by Easter)
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.governor == ["Mr R Tolhurst"])
    #expect(priority.addresses.map(\.ref) == ["1"])
  }

  @Test func whoLeadsThePlanIsKeptWhereEachPriorityNamesItsOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026–27
        Plan lead: Kofi Mensah, deputy head
        ## Priority 1: Reading
        Lead: Shona Reid
        Actions
        - Buy books (Technician, by Easter)
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Shona Reid"]])
    #expect(plan.unmapped.map(\.text).contains("Kofi Mensah, deputy head"))
  }

  @Test func whoIsNamedAgainAndAnotherBothLead() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026–27
        Plan lead: Headteacher
        ## Priority 1: Reading
        Lead: Headteacher
        SLT lead: Assistant headteacher
        Actions
        - Buy books (Technician, by Easter)
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Headteacher", "Assistant headteacher"]])
  }

  @Test func aPathWhosePlanIsNotItsLastPartKeepsItsTitle() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        "School Improvement Plan 2026/27 › Oak Primary School\n## Priority 1: Reading\nActions\n- Buy books")
    ).plan
    #expect(plan.title.contains("School Improvement Plan 2026/27"))
    #expect(plan.layer == .one)
  }

  @Test func thePathAboveAWebPageIsNoPartOfItsTitle() throws {
    let plan = try GivenPlan(
      GivenPlan.prose("Home » About us » Our improvement plan 2026–27\n## Priority 1: Reading\nActions\n- Buy books")
    ).plan
    #expect(plan.title == "Our improvement plan 2026–27")
  }
}
