import Plans
import Testing

@testable import Normalising

/// Aims below the title of a priority, and the numbers of a priority under a school's own word for it.
@Suite struct AimLayoutTests {
  @Test func aimBelowANumberedPriorityIsItsObjective() throws {
    let plan = try GivenPlan(
      sheet: """
        Physical Education Action Plan 2026/27
        Priority 1|Swimming
        Aim|All pupils swim well
        Link to SIP priority|4
        Success criteria|93% of Year 6 swim 25 metres
        Steps|Staff lead|Completed by|Cost (£)
        Book extra pool time|Mr Hale|by 18/09/26|1440
        Train two teachers|Mrs Lal|Autumn 1|560

        Priority 2|Clubs
        Aim|Girls enjoy sport
        Steps|Staff lead|Completed by|Cost (£)
        Ask girls which clubs they want|Mrs Lal|Spring 1|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Swimming", "Clubs"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["All pupils swim well", "Girls enjoy sport"])
    #expect(plan.priorities.first?.addresses == [Addressed(to: .priority, ref: "4")])
    #expect(plan.priorities.map(\.actions.count) == [2, 1])
  }

  @Test func aimInProseBelowAPriorityIsItsObjective() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Swimming
        Aim: All pupils swim well
        Actions:
        - Book extra pool time
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Swimming"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["All pupils swim well"])
  }

  @Test func aimsOfAPlanThatHasNoOtherPrioritiesAreItsPriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        Aim: All pupils swim well
        Actions:
        - Book extra pool time
        Aim: All pupils read well
        Actions:
        - Buy books
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["All pupils swim well", "All pupils read well"])
  }

  @Test func headingOnFileWithANumberNamesAPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2025/26
        **Evidence base
        - Progress towards EHCP outcomes
        **Issue for action 1|Assessment of small steps
        **Led by|CT
        **Target|Teachers can show what a pupil can do
        ==
        Strategy|Personnel|Timescale
        Choose a new tool|CT|Autumn 1
        ==
        **Issue for action 2|Behaviour support
        **Target|Staff read behaviour as communication
        ==
        Strategy|Personnel|Timescale
        Train the leads|VS|Autumn 2
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Assessment of small steps", "Behaviour support"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
    #expect(plan.evidence.count == 1)
  }

  @Test func sentencesBelowAimsNameNoPriority() throws {
    let given = try GivenPlan(
      GivenPlan.prose(
        """
        # Accessibility Plan 2026–2029
        ## Aims
        Our school treats all its pupils fairly and with respect. This means providing access for everybody.
        ## Action plan
        Objective|Action|Lead|When
        Widen the curriculum|Review each scheme|SENDCo|Autumn 1
        """)
    )
    #expect(given.plan.priorities.map(\.title) == ["Widen the curriculum"])
    #expect(given.plan.unmapped.contains { $0.text.hasPrefix("Our school treats") })
  }

  @Test func numberedTitleAboveNumberedTitlesIsTheirArea() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        1. Leaders
        1.1 Develop middle leaders
        Lead: HT
        Actions:
        - Coach each subject lead
        1.2 Sharpen governance
        Lead: Chair
        Actions:
        - Train all governors
        2. Classrooms
        2.1 Teach vocabulary
        Lead: DHT
        Actions:
        - List the words
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Develop middle leaders", "Sharpen governance", "Teach vocabulary"])
    #expect(plan.priorities.map(\.area) == ["Leaders", "Leaders", "Classrooms"])
    #expect(plan.unmapped.isEmpty)
  }
}
