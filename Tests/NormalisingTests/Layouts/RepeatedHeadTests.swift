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
}
