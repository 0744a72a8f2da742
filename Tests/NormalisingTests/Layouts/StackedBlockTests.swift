import Plans
import Testing

@testable import Normalising

/// Tables in which one block of heads and values stands below another: forms of raising achievement plans and hubs.
@Suite struct StackedBlockTests {
  @Test func headsOfEachBlockStandAboveItsValues() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Key Stage 2 Raising Achievement Plan 2026-27
        **Priority 1 – Writing: stamina in Years 5 and 6|<|<|<|<|<
        **Accountable person|<|**Link governor|<|**Ofsted issue|<
        Mrs Vane|<|Mrs L. Pargeter|<|A|<
        **End of year targets|<|<|<|<|<
        Writing TA EXS+ 76% (61%)|<|<|<|<|<
        **No.|**Steps we will take|<|<|**By whom|**Timescale
        1.1|Sentence of the day|<|<|UKS2 teachers|Term 1 onwards
        1.2|Re-order the Y6 units|<|<|Mrs Vane|Term 1
        **Milestone: end of Term 2|<|**Milestone: end of Term 4|<|**Milestone: end of Term 6|<
        52% on track for EXS|<|66% on track for EXS|<|76% EXS|<
        **Costs and resources|<|<|**Monitoring|<|<
        Supply, 3 x £210|<|<|Six books a class every fortnight (HT and English lead)|<|<
        **Evaluation at mid-November|<|<|**RAG|<|<
        In place in all 4 classes.|<|<|AMBER|<|<
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Writing: stamina in Years 5 and 6"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Vane"]])
    #expect(plan.actions.map(\.ref) == ["1.1", "1.2"])
    #expect(plan.milestones.map(\.text) == ["52% on track for EXS", "66% on track for EXS", "76% EXS"])
    #expect(plan.milestones.map(\.dueText) == ["end of Term 2", "end of Term 4", "end of Term 6"])
    #expect(plan.priorities.flatMap(\.objectives).flatMap(\.resources).map(\.amount) == [630])
    let progress = plan.priorities.flatMap(\.progress)
    #expect(progress.map(\.text) == ["In place in all 4 classes."])
    #expect(progress.map(\.rag) == [.amber])
  }

  @Test func labelsBelowActionsThatNobodyListedAreToldByThoseNearThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Early Reading Action Plan 26-27
        **Focus area 1|Fidelity to the programme|<|<
        **Lead|KL|<|<
        **Action|<|**Who|**Done by
        1a Full programme training|<|Hub trainer, KL|9.10.26
        1b Team teach in each group|<|KL|Autumn 2
        **Resources / costs|Hub funding £2,900 books|<|<
        **How and when leaders will check|Learning walk with hub specialist – DHT|<|<
        **Notes from the hub's visits|Day 1 (6 Oct): pace good in Y1.|<|<
        """)
    ).plan
    #expect(plan.actions.map(\.ref) == ["1a", "1b"])
    #expect(plan.priorities.flatMap(\.monitoring).map(\.text) == ["Learning walk with hub specialist – DHT"])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Day 1 (6 Oct): pace good in Y1."])
  }
}
