import Plans
import Testing

@testable import Normalising

/// Columns of who checks, what is looked at and how often, beside the actions and by themselves.
@Suite struct MonitoringColumnTests {
  @Test func howAndWhenInOneColumnIsWhatIsLookedAt() throws {
    let plan = try GivenPlan(
      sheet: """
        Hawthorn Academy, Academy Development Plan 2026-27
        URN: 141000
        KEY PRIORITY 1: Attendance
        Intended outcomes:|94.5% whole academy (92.8%)
        Action|Who|By when|Monitoring: who|Monitoring: how and when
        Tutor calls|Tutors|30/10/2026|AVP|Toolkit check, 2 Nov
        Panels|SENCo|30/11/2026|Link trustee|Walk with SENCo, Feb
        """
    ).plan
    #expect(plan.school.name == "Hawthorn Academy")
    #expect(plan.title == "Academy Development Plan 2026-27")
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.text) == ["Toolkit check, 2 Nov", "Walk with SENCo, Feb"])
    #expect(monitoring.map(\.who) == [["AVP"], ["Link trustee"]])
    #expect(plan.priorities.flatMap(\.outcomes).first?.targets.first?.measure == "attendance")
  }

  @Test func whoMonitorsSaysWhatItsNeighboursAreOf() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Actions|Lead|Deadline|Who monitors|What will be looked at|When / how often|Current position (Nov)
        1. Teaching|Train all staff|VP|2 Sept 2026|SLT|Learning walks|fortnightly|Delivered
        1. Teaching|Lesson structure|VP|by Easter|Principal|Planning check|December|Draft in use
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.monitoring.map(\.text) == ["Learning walks", "Planning check"])
    #expect(objective.monitoring.map(\.who) == [["SLT"], ["Principal"]])
    #expect(objective.monitoring.map(\.when) == ["fortnightly", "December"])
    #expect(objective.actions.map(\.lead) == [["VP"], ["VP"]])
    #expect(objective.progress.map(\.text) == ["Delivered", "Draft in use"])
    #expect(plan.evidence.isEmpty)
  }

  @Test func checkedByOverATableOfItsOwnMakesItOneOfMonitoring() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority A: Writing

        What we'll do|Led by|Timing
        Agree one script|English leads|18 Sept

        Checked by|What|When
        Exec Head|Book look with both leads|each half term
        Link governor (English)|Visit to both schools|January
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.actions.map(\.text) == ["Agree one script"])
    #expect(objective.monitoring.map(\.text) == ["Book look with both leads", "Visit to both schools"])
    #expect(objective.monitoring.map(\.governors) == [false, true])
  }

  @Test func whatWhoAndWhenBesideMonitoredByStayTheActions() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|What|Who|When|Cost|Monitored by
        Reading|Buy books|English lead|by Easter|£400|HT
        Reading|Train staff|English lead|Autumn 2|£50|HT
        """
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.actions.map(\.text) == ["Buy books", "Train staff"])
    #expect(objective.actions.map(\.lead) == [["English lead"], ["English lead"]])
  }

  @Test func onlyHeadingWithADateIsOneOfOutcomes() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Priority 1: Writing
        Impact on pupils by July 2027|Milestones|Progress to date
        68% at the expected standard|By Easter: 60% on track|Audit done
        """)
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.outcomes.map(\.text) == ["68% at the expected standard"])
    #expect(objective.milestones.map(\.text) == ["60% on track"])
  }

  @Test func aFirstHeadWithNothingBelowItSaysWhatTheOthersAreOf() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority 1: Attendance
        Ref|Action|Lead|Deadline
        1.1|Open the attendance hub|AHT|14/09/2026

        Monitoring|What|By whom|When
        |Report to the welfare committee|Head of Year|Weekly
        |Look at the registers|Mrs Lal|January 2027
        """
    ).plan
    #expect(plan.priorities.flatMap(\.actions).map(\.text) == ["Open the attendance hub"])
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.text) == ["Report to the welfare committee", "Look at the registers"])
    #expect(monitoring.map(\.who) == [["Head of Year"], ["Mrs Lal"]])
    #expect(monitoring.map(\.when) == ["Weekly", "January 2027"])
  }

  @Test func whoAndWhenBesideMonitoringAreOfIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan 2026/27
        Action|Led by|When|Monitoring|Who and when
        Map the provision|AT|Autumn 1|Environment walk|HT, AT – Autumn 1
        Train all adults|AT|Autumn 2|Feedback sheet|AT – Autumn 2
        """
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.actions.map(\.lead) == [["AT"], ["AT"]])
    #expect(priority.actions.map(\.dateText) == ["Autumn 1", "Autumn 2"])
    #expect(priority.monitoring.map(\.who) == [["HT", "AT"], ["AT"]])
    #expect(priority.monitoring.map(\.when) == ["Autumn 1", "Autumn 2"])
  }

  @Test func whenBehindWhoMonitorsIsOfItThoughTheActionsHaveStartAndEnd() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan 2026/27
        Actions|Lead|Start|End|Monitoring|By whom|When
        Lead worship|RE lead|1/9/26|16/10/26|Foundation governors visit worship|Foundation governors|termly
        Write reports|DHT|7/9/26|18/9/26|Reports to governors|FGB|each meeting
        """
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.monitoring.map(\.when) == ["termly", "each meeting"])
    #expect(priority.actions.map(\.end?.description) == ["2026-10-16", "2026-09-18"])
  }

  @Test func whoeverStandsBeforeAColonInAListOfMonitoringDoesIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1 – Foundation subjects
        Action|Who|When
        Write the plans|FK|Autumn 1
        ==
        **Checking up on ourselves
        - Head: pupil interviews in all three subjects, March
        - Curriculum committee: hears from each leader in May
        """)
    ).plan
    #expect(
      plan.priorities.flatMap(\.monitoring).map(\.who) == [["Head"], ["Curriculum committee"]])
    #expect(plan.priorities.flatMap(\.actions).count == 1)
  }
}
