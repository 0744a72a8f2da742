import Plans
import Testing

@testable import Normalising

/// What a column of governors holds: link governors, who leads the governors' own actions, or how governors check.
@Suite struct GovernorColumnTests {
  @Test func governorsLeadTheActionsOfTheirOwnPlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Governing Board Action Plan 2026/27
        **Responsibility area|**Development aim|**Action point|**Governors responsible|**Completed by|**How will the board know?
        G1 Holding to account|Governors ask searching questions|Adopt a template|Clerk|Autumn 1|Minutes show challenge
        ^|^|Train in data|Chair|Autumn 2|85% are confident
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.title == "Holding to account")
    #expect(priority.ref == "G1")
    #expect(priority.governor.isEmpty)
    #expect(priority.objectives.map(\.text) == ["Governors ask searching questions"])
    #expect(priority.actions.map(\.lead) == [["Clerk"], ["Chair"]])
    #expect(priority.outcomes.map(\.text) == ["Minutes show challenge", "85% are confident"])
    #expect(plan.scope?.name == "Governance")
  }

  @Test func leadersOfEachActionLeadTheActions() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|What will leaders do?|Leader|When
        Reading|Train all the staff|English lead|Autumn 1
        |Buy new books|Headteacher|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map(\.lead) == [[]])
    #expect(plan.priorities.flatMap(\.actions).map(\.lead) == [["English lead"], ["Headteacher"]])
  }

  @Test func oneGovernorForEachPriorityIsItsLink() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Action|Governor|When
        Reading|Train staff|Mr Peel|Autumn 1
        |Buy books|Mr Peel|Autumn 2
        Writing|Edit daily|Mrs Hall|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.governor) == [["Mr Peel"], ["Mrs Hall"]])
    #expect(plan.priorities.flatMap(\.actions).flatMap(\.lead) == [])
  }

  @Test func whatMonitoringPeopleDoIsNoPartOfTheirNames() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Action|Lead|When|Monitored by
        Reading|Train staff|DHT|Autumn 1|Headteacher hears readers each half-term
        |Buy books|SBM|Autumn 2|Link governor
        """
    ).plan
    let monitoring = plan.priorities.flatMap(\.objectives).flatMap(\.monitoring)
    #expect(monitoring.map(\.who) == [["Headteacher"], ["Link governor"]])
  }

  @Test func sentencesUnderGovernorMonitorAreMonitoring() throws {
    let plan = try GivenPlan(
      sheet: """
        Safeguarding Action Plan 2026/27
        Priority|Action|Lead|When|Governor monitor
        Vetting|Move the record|Headteacher|Autumn 1|Safeguarding governor samples ten entries in March
        |Train leaders|DSL|Autumn 2|
        """
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.governor.isEmpty)
    #expect(priority.monitoring.map(\.text) == ["Safeguarding governor samples ten entries in March"])
  }
}
