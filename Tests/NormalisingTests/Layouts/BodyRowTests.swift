import Plans
import Testing

@testable import Normalising

/// Rows of a table whose words might head another, and the numbers that join their cells.
@Suite struct BodyRowTests {
  @Test func yUnderDoneIsYesAndStatusesOfThePlansOwnAreKept() throws {
    let plan = try GivenPlan(
      sheet: """
        SIP 2026-27
        Theme|We want…|So we will…|Who|Start|Finish|Done?|How it's going
        Reading|All children read fluently|Buy books|Mrs Flynn|Sep|Oct|Y|Arrived 12/10
        ||Meet parents|Mrs Flynn|Nov|Nov|N|
        Oracy|Children speak clearly|Talk stems|Ms Roe|Sep|Dec|Y|Seen in 5/7 classes
        """
    ).plan
    #expect(plan.actions.map(\.rag) == [.blue, nil, .blue])
    #expect(plan.actions.map(\.ragText) == ["Y", "N", "Y"])
  }

  @Test func actionWhoseCellsMayHeadColumnsEndsNoTable() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        ## Priority 1: Governance
        **Action step|**By whom|**By when|**Cost
        R3a Progress board|CEO; Chair of trustees|half-termly|
        R3b Paired visits by trustees to each priority|Trustees|Spring 1|
        R3c Report for parents|English lead|by Christmas|£40
        R3d Share it at a coffee morning|Headteacher|by Easter|£110
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Governance"])
    #expect(plan.actions.map(\.ref) == ["R3a", "R3b", "R3c", "R3d"])
    #expect(plan.actions.map(\.lead).last == ["Headteacher"])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }

  @Test func headOfFurtherColumnsEndsTheTable() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        ## Priority 1: Governance
        **Action step|**By whom|**By when
        Progress board|Chair of trustees|Spring 1
        **Autumn|**Spring|**Summer
        First board held|Trustees trained|External review held
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Progress board"])
    #expect(plan.priorities.flatMap(\.milestones).map(\.dueText) == ["Autumn", "Spring", "Summer"])
  }

  @Test func numbersOfActionsInOtherCellsJoinThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Raising Attainment Plan 2026/27
        **Priority|**Actions|**People responsible|**Target dates|**Resourcing (£)
        Homework|2.1 Replace project work // 2.2 Open a club // 2.3 Report to parents|2.1 KS3 lead // 2.2 Librarian // 2.3 Data manager|2.1 from October // 2.3 half-termly|2.2 £320
        """)
    ).plan
    #expect(plan.actions.map(\.dateText) == ["from October", nil, "half-termly"])
    #expect(plan.actions.map(\.lead) == [["KS3 lead"], ["Librarian"], ["Data manager"]])
    #expect(plan.actions.map { $0.resources.map(\.text) } == [[], ["£320"], []])
  }
}
