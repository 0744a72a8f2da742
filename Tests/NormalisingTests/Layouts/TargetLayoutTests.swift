import Plans
import Testing

@testable import Normalising

/// Targets and milestones that a label names.
@Suite struct TargetLayoutTests {
  @Test func figuresBesideAMeasureAreItsTargetAndStepsAreOfTheirRow() throws {
    let plan = try GivenPlan(
      sheet: """
        Hill Centre – what we are improving, 2025/26
        Strand|We’ll know because…|Start point (July 25)|Aim (July 26)|By Christmas|By Easter
        Getting them in|Attendance of all pupils|58.4%|67%|62%|65%
        |Severe absence (below 50%)|31%|20%|27%|24%
        Reading|Pupils with a reading age below 9|48%|30%|42%|36%
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Getting them in", "Reading"])
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.map(\.text).first == "Attendance of all pupils")
    #expect(outcomes.map { $0.targets.first?.baseline } == [58.4, 31, 48])
    #expect(outcomes.map { $0.targets.first?.value } == [67, 20, 30])
    let steps = plan.priorities[0].milestones
    #expect(steps.map(\.text) == ["62%", "65%", "27%", "24%"])
    #expect(
      steps.map { $0.targets.first?.measure } == ["attendance", "attendance", "severe absence", "severe absence"])
  }

  @Test func groupsBesideFiguresAreOfWhomTheyAreAndNobodyWhoLeads() throws {
    let plan = try GivenPlan(
      sheet: """
        Academy Improvement Plan 2026-27
        Priority 1|Strong foundations

        KPI|Group|2025-26 actual|2026-27 target
        GLD|All|61%|68%
        Phonics screening check (Y1)|PP|62%|75%
        9–5 EM|Boys|36%|44%

        Milestones|Autumn|Spring|Summer
        |GLD on track 60%|Practice check 74%|GLD 68%
        """
    ).plan
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.map(\.text) == ["GLD", "Phonics screening check (Y1) PP", "9–5 EM Boys"])
    #expect(outcomes.map { $0.targets.first?.group } == [nil, "disadvantaged", "boys"])
    #expect(plan.priorities.map(\.lead) == [[]])
    #expect(plan.priorities[0].milestones.count == 3)
  }

  @Test func anExportsMeasureBaselineAndTargetAreOneOutcomeOfItsAction() throws {
    let plan = try GivenPlan(
      sheet: """
        Objective Ref|School Objective|SEF link|Action Ref|What|Lead|Start Month|End Month|Impact measure|Baseline|Target
        1|Raise attainment in writing|QE 2.1|1.1|Teach sentences|English Lead|Sep-26|Dec-26|% Y6 writing EXS|61%|72%
        1|Raise attainment in writing|QE 2.1|1.2|Moderate books|DHT|Nov-26|May-27|% Y6 writing GDS|6%|12%
        2|Improve attendance|BA 1.3|2.1|Call on day one|Office|Sep-26|Jul-27|Whole school attendance|93.8%|95.5%
        """
    ).plan
    #expect(plan.academicYear?.description == "2026/27")
    #expect(plan.title == PlanDraft.untitled)
    #expect(plan.priorities.map(\.outcomes.count) == [2, 1])
    let target = plan.priorities[0].outcomes.first?.targets.first
    #expect(target?.baseline == 61)
    #expect(target?.value == 72)
    #expect(target?.cohort == "Y6")
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["QE 2.1"], ["BA 1.3"]])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func targetsWithNumbersAreOutcomesAndTargetsInWordsAreObjectives() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement Plan 2026/27
        **Goal 1: Phonics{1F3864}|<|<|<
        **Lead|Phonics lead|**Link governor|Mrs Lal
        **Target|82% of Y1 meet the phonics standard // Disadvantaged pupils: 74%|<|<
        **Steps|**Led by|**Deadline|**Budget
        Move to one scheme|Phonics lead|by 18/09/26|£4,200
        ==
        **Goal 2: Governance{1F3864}|<|<|<
        **Lead|CEO|**Link governor|Chair of governors
        **Target|Local committee in place|<|<
        **Steps|**Led by|**Deadline|**Budget
        Appoint the new committee|CEO|by 30/10/26|
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Phonics", "Governance"])
    let first = try #require(plan.priorities.first)
    #expect(first.outcomes.map(\.text) == ["82% of Y1 meet the phonics standard", "Disadvantaged pupils: 74%"])
    #expect(first.actions.map(\.text) == ["Move to one scheme"])
    #expect(plan.priorities.last?.objectives.map(\.text) == ["Local committee in place"])
  }

  @Test func termInALabelIsWhenItsMilestoneIsDue() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Communication
        Objective|Every pupil has a means of communication
        Priority lead|Assistant headteacher
        Autumn milestone|All pupils assessed
        Spring term target|Core boards in use
        Milestone for Summer|75% of pupils meet their outcome
        ==
        Ref|Key actions|Persons responsible|Timescale
        1.1|Assess each pupil|Communication lead|by 16/10/26
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.objectives.map(\.text) == ["Every pupil has a means of communication"])
    #expect(
      priority.milestones.map(\.text) == [
        "All pupils assessed", "Core boards in use", "75% of pupils meet their outcome",
      ])
    #expect(priority.milestones.map { $0.due?.description } == ["2026-12-18", "2027-03-25", "2027-07-21"])
    #expect(priority.actions.count == 1)
  }

  @Test func termsInTheHeadsOfColumnsAreWhenMilestonesAreDue() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Action Plan following inspection, September 2026
        **Area for improvement|**Action|**Lead|**Autumn check|**Spring check|**Impact
        AFI 1: Phonics is not consistent|Coach every teacher|Reading lead|All coached|88% pass|
        AFI 2: Checks lack rigour|Train the governors|Chair|Training held|Two visits made|
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(
      plan.priorities.flatMap(\.milestones).map(\.text) == [
        "All coached", "88% pass", "Training held", "Two visits made",
      ])
    #expect(plan.priorities.first?.milestones.map(\.dueText) == ["Autumn", "Spring"])
    #expect(plan.unmapped.isEmpty)
    #expect(plan.layer == .one)
  }

  @Test func termInALineOfProseIsWhenItsMilestoneIsDue() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Communication
        Autumn milestone: All pupils assessed
        Spring update: 40 of 96 assessed
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.milestones.map(\.text) == ["All pupils assessed"])
    #expect(priority.milestones.map(\.dueText) == ["Autumn"])
    #expect(priority.progress.map(\.text) == ["40 of 96 assessed"])
  }

  @Test func numbersThatAreAimedForAreOutcomes() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement Plan 2026/27
        Priority 1|Reading
        Aiming for|• Pupils score at least 7/10 on average
        """)
    ).plan
    #expect(plan.priorities.map { $0.outcomes.map(\.text) } == [["Pupils score at least 7/10 on average"]])
  }
}
