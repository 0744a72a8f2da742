import Plans
import Testing

@testable import Normalising

/// What stands below and beside a table's milestones, and rows that nobody has filled in.
@Suite struct BelowMilestonesTests {
  @Test func aLabelOverTheWidthBelowTheStepsIsNoStep() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        Priority 1: Achievement in writing|<|<|<
        Inspection area|Achievement|Priority lead|Mrs T Okafor (AHT English)
        Ref|Actions|Responsibility|Timescale
        1.1|Audit of writing|AHT (English)|by 25/09/2026
        Milestones|<|<|<
        Autumn 1|Autumn 2|Spring 1|Summer 2
        Baseline assessed|65% on track|Books show practice|75% at EXS
        Monitoring and evaluation|Half-termly book study by the HT|<|<
        Progress|Autumn: audit completed 22 Sept.|<|<
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.lead == ["Mrs T Okafor (AHT English)"])
    #expect(priority.milestones.count == 4)
    #expect(priority.monitoring.map(\.text) == ["Half-termly book study by the HT"])
    #expect(priority.progress.map(\.text) == ["Autumn: audit completed 22 Sept."])
  }

  @Test func termsWithNothingBesideThemYetAreNoAims() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Language
        Action|Who|When
        Screen all children|EYFS lead|Autumn 1
        Milestones|By end of Autumn|By end of Spring
        We will see|60% on track for GLD|68% on track for GLD
        ==
        **Term|**Progress
        **Autumn|58 of 60 children screened.
        **Spring|
        **Summer|
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.objectives).count == 1)
    #expect(plan.priorities.flatMap(\.milestones).map(\.text) == ["60% on track for GLD", "68% on track for GLD"])
    #expect(plan.priorities.flatMap(\.progress).count == 1)
  }

  @Test func figuresOfAGridHeadNothing() throws {
    let plan = try GivenPlan(
      sheet: """
        SP5: Sixth form
        Lead|HT
        KPI|Baseline|By end Nov 26|By end Feb 27|Target July 27
        Retention|81%|–|86%|90%
        Students applying for apprenticeships|6|10|14|15

        Ref|Action|Owner|End
        5.1|Settling-in review|Tutors|23/10/26
        """
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.outcomes.map(\.text) == ["Retention", "Students applying for apprenticeships"])
    #expect(priority.milestones.map(\.text) == ["86%", "10", "14"])
  }

  @Test func baselinesThatAreNoFiguresAreKept() throws {
    let given = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Writing
        Success measure|Baseline|Target
        Staff confidence in teaching writing|Only a third of teachers say they are confident|80%
        Pupil attitudes|Not yet surveyed – see SEF|75%
        Attendance|94%|96%
        """)
    )
    let outcomes = given.plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.map { $0.targets.map(\.value) } == [[80], [75], [96]])
    #expect(outcomes[2].targets.map(\.baseline) == [94])
    let unmapped = given.plan.unmapped.map(\.text)
    #expect(unmapped.contains("Only a third of teachers say they are confident"))
    #expect(unmapped.contains("Not yet surveyed – see SEF"))
  }

  @Test func aShareInAnothersRowTakesOverNoMeasureOfItsOwnWords() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: SEND
        Action|Who|Success criteria
        Review plans|SENDCo|100% of plans are reviewed
        Train staff|HT|95%
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).map { $0.targets.first?.measure } == ["plans are reviewed", nil])
  }

  @Test func anAimForMayIsNoStepOnTheWay() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: SATs
        Success criteria
        - By May 2027: 76% of Year 6 reach the expected standard
        - By Christmas: 60% of Year 6 on track
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).count == 1)
    #expect(plan.priorities.flatMap(\.milestones).count == 1)
  }

  @Test func checkpointsAreWhenAndTheirValueIsWhatWillBe() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Priority 1",
          """
          Priority 1|Close the gap in reading|<|<|<|<
          Led by|<|Assistant principal|<|<|<
          Link governor|<|Ms Ferreira|<|<|<

          Ref|What we will do|Who|From|To|Time / money
          1.1|Daily reading|Class TAs|08/09/2025|17/07/2026|TA time
          1.2|Train TAs|Reading lead|17/09/2025|15/10/2025|2 twilights

          Checkpoint|<|Where we should be|<|<|<
          Half term 2||10 pupils have made six months progress|<|<|<
          Half term 4||62% at expected|<|<|<

          Who checks||When|What they look at|<|<
          Assistant principal||Every three weeks|Listens to six children|<|<
          """
        )
      ]), year: AcademicYear("2025/26")
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.milestones.map(\.text) == ["10 pupils have made six months progress", "62% at expected"])
    #expect(priority.milestones.map(\.dueText) == ["Half term 2", "Half term 4"])
    #expect(priority.governor == ["Ms Ferreira"])
  }

  @Test func anActionWithAShortNameAmongOthersIsAnAction() throws {
    let plan = try GivenPlan(
      sheet: """
        PRIORITY 1: Getting pupils in
        What needs doing|Who|By when|Cost
        Training|Everybody who works with pupils in the mornings|October|
        Monitoring|Whoever is on duty in the hall that week|October|
        Taxi contract changed|Office|by 30/09/26|
        """
    ).plan
    #expect(plan.priorities.flatMap(\.actions).count == 3)
  }

  @Test func whoChecksBelowACSVFilesActionsIsNoAction() throws {
    let plan = try GivenPlan(
      sheet: """
        The Wharf Centre
        Improvement plan 2026-27

        PRIORITY 1: Getting pupils in
        What needs doing|Who|By when|Cost
        Breakfast and a walk-in mentor|DJ|from September|£1,900
        Taxi contract changed|Office|by 30/09/26|
        Who checks|Head of centre looks at the register with DJ every Friday||
        |Safeguarding governor visits each term and talks to pupils||
        """
    ).plan
    #expect(plan.priorities.flatMap(\.actions).count == 2)
    #expect(
      plan.priorities.flatMap(\.monitoring).map(\.who) == [["Head of centre", "DJ"], ["Safeguarding governor"]])
  }
}
