import Plans
import Testing

@testable import Normalising

/// Priorities that further parts of a plan name by their numbers alone.
@Suite struct NumbersOfPriorityTests {
  private static let plan = """
    # SEND action plan 2026/27
    ## Priority 1: Teaching that works first time
    Action|Lead|By when
    Rewrite the support plans|SENDCo|Autumn 1
    ## Priority 2: Speech and language
    Action|Lead|By when
    Speech therapist in school|SBM|Autumn 2

    """

  @Test func aCellThatOnlyNumbersAPriorityIsThatPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        Self.plan + """
          ## Milestones by term
          Priority|Autumn 2026|Spring 2027
          Priority 1|55% on track in writing|63% on track in writing
          Priority 2|Caseload agreed|75% of staff confident
          """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Teaching that works first time", "Speech and language"])
    #expect(plan.priorities.map { $0.milestones.count } == [2, 2])
  }

  @Test func aLineOfProgressSaysWhichPriorityItIsOf() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        Self.plan + """
          ## Progress notes
          Priority 1: 13 November – 11 of 16 rooms have timetables.
          Priority 2: 13 November – the therapist has seen 22 pupils.
          """)
    ).plan
    #expect(
      plan.priorities.map { $0.progress.map(\.text) } == [
        ["13 November – 11 of 16 rooms have timetables."], ["13 November – the therapist has seen 22 pupils."],
      ])
  }

  @Test func aTitleBelowALabelOfProgressIsTheNextPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Action plan 2026/27
        Priority 1: Reading
        Action|Lead|By when
        Echo reading|DHT|Autumn 1
        **Progress
        Begun in Year 2.
        Priority 2: Writing
        Action|Lead|By when
        Daily practice|AHT|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Writing"])
    #expect(plan.priorities.map { $0.progress.map(\.text) } == [["Begun in Year 2."], []])
  }

  @Test func actionPointsAreThePrioritiesOfAPlanThatHasNoOthers() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Post-Ofsted action plan 2026/27
        ## Action Point A: Sharpen the curriculum
        Actions|Person responsible|Timescale
        A1 Rewrite the progression // A2 Train the subject leaders|A1 History lead // A2 DHT|A1 by 23 October // A2 Autumn 2
        ## Action Point B: Raise attendance
        Actions|Person responsible|Timescale
        B1 Meet each family|Headteacher|Spring 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Sharpen the curriculum", "Raise attendance"])
    #expect(plan.priorities.map(\.ref) == ["A", "B"])
    #expect(plan.actions.map(\.ref) == ["A1", "A2", "B1"])
    #expect(plan.actions.map(\.lead) == [["History lead"], ["DHT"], ["Headteacher"]])
    #expect(plan.actions.map(\.end?.description) == ["2026-10-23", "2026-12-18", "2027-02-12"])
  }

  @Test func actionPointsBelowPrioritiesAreActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Attendance
        ### Action Point 1: Meet each family
        Lead: Headteacher
        ### Action Point 2: Ring home by 9.30
        Lead: Mrs Cole
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Attendance"])
    #expect(plan.actions.map(\.text) == ["Meet each family", "Ring home by 9.30"])
  }

  @Test func aColumnOfNumbersBesideOneOfTitlesNumbersThem() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Targets",
          """
          Strand|Focus|Where are we now?|Target for July 2027
          Strand 1|Every lesson counts|Attendance was 91.2%|Attendance of 93%
          Strand 2|Early help|312 were often absent|PA at 22% or below
          """
        ),
        (
          "Action log",
          """
          Strand|No.|Action|Who|By when
          Strand 1|1.1|Relaunch the policy|AHT|Autumn 1
          |1.2|Late gate each morning|SLT|Autumn 2
          Strand 2|2.1|Meet each family|HoY|by 9 October
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Every lesson counts", "Early help"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["1.1", "1.2"], ["2.1"]])
  }

  @Test func aKeyIssueMayHaveALetterForItsNumber() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Post-Ofsted action plan 2026/27
        ## Areas for improvement identified by Ofsted
        AFI A|The curriculum does not set out the small steps
        AFI B|Staff do not adapt teaching well enough
        ==
        ## Priority 1: The curriculum
        Responds to: AFI A
        Action|Lead|By when
        Rewrite the progression|DHT|Autumn 1
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["AFI A", "AFI B"])
    #expect(plan.priorities.flatMap(\.addresses).map(\.ref) == ["AFI A"])
  }

  @Test func whoLeadsAStatementLeadsEachOfItsChallenges() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Pupil premium strategy statement 2026/27
        **Detail|Data
        **School name|Mill Lane Junior School
        **URN|900253
        **Number of pupils in school|241
        **Pupil premium lead|Mrs J. Tranter
        **Date published|November 2026
        ==
        ## Challenges
        Challenge number|Detail of challenge
        1|Reading fluency is low
        2|Attendance is below that of others
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mrs J. Tranter"], ["Mrs J. Tranter"]])
    #expect(plan.unmapped.map(\.text).contains("241"))
  }

  @Test func whatASectionCostsIsNoFurtherSumBesideItsActivities() throws {
    let head = """
      # Pupil premium strategy statement 2026/27
      ## Challenges
      Challenge number|Detail of challenge
      1|Reading fluency is low
      2|Attendance is below that of others
      ## Teaching
      Budgeted cost: £38,400

      """
    let costed = try GivenPlan(
      GivenPlan.prose(
        head + "Activity|Challenge number|Cost\nFluency training|1|£4,600\nBuy class sets|1|£3,800")
    ).plan
    #expect(costed.priorities.flatMap(\.resources).map(\.amount) == [4600, 3800])
    let whole = try GivenPlan(
      GivenPlan.prose(head + "Activity|Challenge number\nFluency training|1\nBuy class sets|1")
    ).plan
    #expect(whole.priorities.flatMap(\.resources).map(\.amount) == [38400])
  }
}
