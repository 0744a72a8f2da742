import Plans
import Testing

@testable import Normalising

/// One sheet or table in which each priority has a title, labels and the same head again.
@Suite struct RepeatedHeadTests {
  @Test func labelsWithTheirValuesInEachCellAreNoHead() throws {
    let plan = try GivenPlan(
      sheet: """
        School Development Plan 2026/27
        Areas for improvement from our Ofsted inspection, March 2025
        AFI1 Raise attainment in phonics
        AFI2 Develop spoken language

        **Key Priority 1: Early reading (SEF 1.2)|<|<|<|<
        Target: Every child keeps up from the first week|<|<|Lead: Mrs Lal|Link governor: Mr Peel
        **Action steps|**People responsible|**Start date|**End date|**Measures of success
        Retrain all staff|Mrs Lal|01/09/2026|04/09/2026|86% meet the standard
        Daily keep-up sessions|TAs|07/09/2026|16/07/2027|

        **Key Priority 2: Talk (KS1)|<|<|<|<
        Target: Children speak in full sentences|<|<|Lead: SENCO|Link governor: Mrs Hall
        **Action steps|**People responsible|**Start date|**End date|**Measures of success
        Screen every child|SENCO|14/09/2026|16/10/2026|72% move up a band
        """
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["AFI1", "AFI2"])
    #expect(plan.priorities.map(\.title) == ["Early reading", "Talk (KS1)"])
    #expect(plan.priorities[0].addresses == [Addressed(to: .selfEvaluation, ref: "SEF 1.2")])
    #expect(plan.priorities.map(\.lead) == [["Mrs Lal"], ["SENCO"]])
    #expect(plan.priorities.map(\.governor) == [["Mr Peel"], ["Mrs Hall"]])
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text)
        == ["Every child keeps up from the first week", "Children speak in full sentences"])
    #expect(plan.priorities.map(\.actions.count) == [2, 1])
  }

  @Test func labelAboveTheHeadIsNoHeadOfColumns() throws {
    let plan = try GivenPlan(
      sheet: """
        English Action Plan 2026/27
        Key Area 1|Writing
        Target|Pupils know who they write for and adapt their style
        No|Action|Personnel|Timescale
        1.1|Rewrite the plans|English lead|Autumn 1
        """
    ).plan
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text) == ["Pupils know who they write for and adapt their style"])
    #expect(plan.priorities.flatMap(\.actions).map(\.text) == ["Rewrite the plans"])
  }

  @Test func numberedTitleOfATableEndsTheListAboveIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        **Key issues from the last inspection
        - Improve writing in Key Stage 2
        **Improvement Focus 1: Pupils write with stamina|<|<|<
        **Action|**Who|**By when|**What will it need?
        1a. Teach handwriting // 1b. Edit daily|1a. Mrs Amin // 1b. Teachers|1a. Autumn 1 // 1b. daily|1a. Books £216
        """)
    ).plan
    #expect(plan.keyIssues.map(\.text) == ["Improve writing in Key Stage 2"])
    #expect(plan.priorities.map(\.title) == ["Pupils write with stamina"])
    let actions = plan.priorities.flatMap(\.actions)
    #expect(actions.map { $0.resources.map(\.text) } == [["Books £216"], []])
  }

  @Test func aTitleBesideWhoeverLeadsItIsThePriority() throws {
    let plan = try GivenPlan(
      sheet: """
        Thurlby Academy 11–18
        What we are working on this year: 2026-27

        1. Curriculum and teaching|<|<|<|Led by: KO|<
        What we want|Steps|Who|When|We will have done it when…|RAG
        Feedback helps students to improve|1.1 Each department writes a page // 1.2 INSET on feedback|1.1 HoDs // 1.2 KO|1.1 25 Sept // 1.2 23 Oct|85% of students know how to improve|1.1 G // 1.2 A

        2. Attendance and behaviour|<|<|<|Led by: RT|<
        What we want|Steps|Who|When|We will have done it when…|RAG
        More students are here|2.1 Year teams meet each Monday // 2.2 Home visits|2.1 HoYs // 2.2 BN|2.1 weekly // 2.2 by 11 Sept|Attendance 93.8%|2.1 G // 2.2 R
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Curriculum and teaching", "Attendance and behaviour"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.lead) == [["KO"], ["RT"]])
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text)
        == ["Feedback helps students to improve", "More students are here"])
    #expect(plan.priorities.flatMap(\.actions).map(\.rag) == [.green, .amber, .green, .red])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
  }

  @Test func titlesBesideWhoeverLeadsThemAreThePrioritiesOfEveryTable() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026-27
        1. Reading for everyone|<|<|Led by: KO
        What we want|Steps|Who|When
        Feedback helps students|Write a page|HoDs|25 Sept
        ==
        2. Attendance and behaviour|<|<|Led by: RT
        What we want|Steps|Who|When
        More students are here|Meet each Monday|HoYs|weekly
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading for everyone", "Attendance and behaviour"])
    #expect(plan.priorities.map(\.lead) == [["KO"], ["RT"]])
  }

  @Test func whoseThePlanIsBesideWhoeverLeadsItIsNoPriority() throws {
    let plan = try GivenPlan(
      sheet: """
        Castle Drove Academy|<|<|Led by: Mrs Ames
        URN: 900254|<|<|Led by: Mrs Ames
        Improvement plan 2026-27|<|<|Led by: Mrs Ames
        Priority|Steps|Who|When
        Reading|Train staff|HT|Autumn 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
  }

  @Test func objectivesUnderNumberedTargetsStayObjectives() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan 2026-27
        ## Target 1: Raise standards in reading
        ### Objective 1: All pupils keep up in phonics
        Action|Who|When
        Retrain all staff|English lead|October
        ### Objective 2: Older pupils read fluently
        Action|Who|When
        Daily fluency sessions|English lead|November
        ## Target 2: Improve attendance
        ### Objective 1: Fewer pupils miss school
        Action|Who|When
        Weekly meeting|Headteacher|July
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Raise standards in reading", "Improve attendance"])
    #expect(plan.priorities.map(\.objectives.count) == [2, 1])
  }

  @Test func ratingsThatAreNotOfEachStepAreNotedAsTheyStand() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        Priority|Steps|Who|When|RAG
        Reading|1.1 Train staff // 1.2 Buy books|HT|Autumn 1|1.1 G // 1.2 waiting for the order
        """
    ).plan
    #expect(plan.priorities.flatMap(\.actions).map(\.rag) == [nil, nil])
    #expect(plan.priorities.flatMap(\.progress).count == 2)
  }

  @Test func targetsThatAreNumberedOnAreEachAPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026 - 2027
        TARGET 1: To raise standards in phonics|<|<|<
        Reason for target: Phonics dropped in 2026|<|<|<
        Tasks|Personnel|Timescale|Success Criteria
        Refresh training|AM|2/9/26|85% of Year 1 pass the phonics check
        TARGET 2: To improve the teaching of early number|<|<|<
        Reason for target: Number ELG has been low|<|<|<
        Tasks|Personnel|Timescale|Success Criteria
        Buy rekenreks|LP|by 25/9/26|78% reach GLD
        """)
    ).plan
    #expect(
      plan.priorities.map(\.title) == ["To raise standards in phonics", "To improve the teaching of early number"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.actions.count) == [1, 1])
  }
}
