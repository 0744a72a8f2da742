import Plans
import Testing

@testable import Normalising

/// Plans in prose, with few labels or none.
@Suite struct SentenceLayoutTests {
  @Test func sentencesUnderAPriorityAreReadByWhatTheySay() throws {
    let given = try GivenPlan(
      GivenPlan.prose(
        """
        # Our improvement plan for 2026-27
        We have two priorities this year.
        ## Priority one: A love of reading
        Our survey showed that only 55% of children read at home.
        We will open the library at lunchtimes (Librarian, from October).
        We will train every teacher in reading aloud (English lead, by Easter).
        By July, 75% of children will read at home at least four times a week.
        ## Priority two: Calm corridors
        Actions:
        - Repaint the corridor lines
        - Teach the walking routine in every class
        By whom: DHT
        By when: 23 October 2026
        """))
    let plan = given.plan
    let reading = try #require(plan.priorities.first)
    #expect(reading.ref == "1")
    #expect(reading.rationale == "Our survey showed that only 55% of children read at home.")
    #expect(reading.actions.map(\.lead) == [["Librarian"], ["English lead"]])
    #expect(reading.actions.last?.end?.description == "2027-03-25")
    #expect(reading.outcomes.map(\.targets.first?.value) == [75])
    let corridors = plan.priorities[1]
    #expect(corridors.actions.map(\.lead) == [["DHT"], ["DHT"]])
    #expect(corridors.actions.map { $0.end?.description } == ["2026-10-23", "2026-10-23"])
    #expect(corridors.lead.isEmpty)
    #expect(plan.unmapped.map(\.text) == ["We have two priorities this year."])
    #expect(given.decisions.contains { $0.field == "action" && $0.confidence < 0.7 })
  }

  @Test func numberedPeopleAndDatesGoWithTheirActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Maple Grove Primary SIP 2026-2027
        Priority 1|Phonics
        Success criteria|90% pass the check // No child falls behind
        Steps|1. Buy the scheme // 2. Train staff // 3. Check monthly
        By whom|1. HT // 3. SLT // 2. Phonics lead
        Timescale|1. Sept 26 // 2. Autumn 1 // 3. monthly
        """)
    ).plan
    #expect(plan.actions.map(\.lead) == [["HT"], ["Phonics lead"], ["SLT"]])
    #expect(plan.actions.map(\.dateText) == ["Sept 26", "Autumn 1", "monthly"])
  }

  @Test func keyIssuesAsTitlesArePrioritiesAndKeyIssues() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Whole school improvement plan 2026/27
        # Key issue 1: Raise attainment in mathematics
        Lead: Mrs Dunn
        Action|Lead|By when
        Review the calculation policy|Maths lead|by Christmas
        ==
        # Key issue 2: Improve middle leadership
        Action|Lead|By when
        Coach each leader|HT|by Easter
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Raise attainment in mathematics", "Improve middle leadership"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Dunn"], []])
    #expect(plan.keyIssues.map(\.ref) == ["1", "2"])
    #expect(plan.priorities[1].addresses == [Addressed(to: .keyIssue, ref: "2")])
  }

  @Test func whoAndWhenBehindDashesAreTheListedActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Communication
        Actions:
        - Audit devices – SENDCo – by 16 October
        - Train all staff – SENDCo and DHT – Autumn 2
        - Teach talk – every lesson counts
        Budget: £1,200
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Audit devices", "Train all staff", "Teach talk – every lesson counts"])
    #expect(plan.actions.map(\.lead) == [["SENDCo"], ["SENDCo", "DHT"], []])
    #expect(plan.actions.map { $0.end?.description } == ["2026-10-16", "2026-12-18", nil])
    #expect(plan.priorities.flatMap(\.resources).map(\.amount) == [1200])
  }

  @Test func asideWithADateSaysWhoThoughNoListKnowsThePost() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # The Harbour Centre: action plan for the year 2026/27
        ## Priority 1: Return to school
        What we will do:
        - Agree an exit plan with each school (reintegration officer, ongoing)
        - Collect pupils from home (minibus driver and mentor, weekly)
        - Write to families (see appendix, ongoing)
        """)
    ).plan
    #expect(plan.actions.map(\.lead) == [["reintegration officer"], ["minibus driver", "mentor"], []])
    #expect(plan.actions.map(\.dateText) == ["ongoing", "weekly", "ongoing"])
    #expect(plan.layer == .one)
  }

  @Test func numberedTitlesAboveLabelsAreHeadings() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # St Anne's School Improvement Plan 2026-2027
        1.1 Develop middle leaders
        What: Coaching programme for subject leaders
        Who: HT
        When: Autumn 2026
        1.2 Governor links
        What: Each governor linked to a priority
        Who: Chair
        When: October 2026
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1.1", "1.2"])
    #expect(plan.priorities.map(\.title) == ["Develop middle leaders", "Governor links"])
    #expect(plan.actions.map(\.lead) == [["HT"], ["Chair"]])
  }

  @Test func keyIssuesInAListBeginNoPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Whole school improvement plan 2026/27
        ## What our last inspection asked of us
        - Key issue 1: Teachers’ questions do not probe enough
        - Key issue 2: Outdoor provision is thin
        ## Priority 1: Questioning
        Action|Lead|By when
        Practise four types of question|HT|by Easter
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Questioning"])
  }
}
