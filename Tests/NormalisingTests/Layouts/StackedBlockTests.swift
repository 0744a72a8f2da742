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

  @Test func headsThatAskAtLengthStandBelowOnesThatSpanThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # PE and Sport Premium action plan 2026/27
        Key indicator 1: Confidence of all staff in teaching PE|<|<|<|<|<|<
        Intent|Implementation|<|<|<|Impact|<
        Your school focus should be clear what you want the pupils to know and be able to do:|Make sure your actions to achieve are linked to your intentions:|Lead|Timescale|Funding allocated:|Evidence of impact: what do pupils now know?|Sustainability and suggested next steps:
        Children are taught movement in a planned order|Six week blocks with the coach|Mr Tranter|Autumn 2|£3,420|Teachers now lead the warm-up.|Two staff shadow
        ^|Release for the subject lead|HT|Ongoing|£1,260|3 lessons seen.|
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Confidence of all staff in teaching PE"])
    #expect(plan.actions.map(\.text) == ["Six week blocks with the coach", "Release for the subject lead"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Children are taught movement in a planned order"])
    #expect(
      plan.priorities.flatMap(\.progress).map(\.text) == ["Teachers now lead the warm-up.", "3 lessons seen."])
    #expect(plan.unmapped.map(\.text).contains("Two staff shadow"))
  }

  @Test func reviewsAreOfTheDaysInTheRowBelowTheirHeads() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "RIP",
          """
          **WORKSTREAM 1: Behaviour in lessons|||
          **Ref|**Deliverable|**Owner|**Finish
          1a|Reset days for each year group|Vice Principal|11/09/2026
          |||
          |**Review 1|**Review 2|**Review 3
          **Date|16/10/2026|11/12/2026|19/03/2027
          **Milestone|Routines seen in 80% of drop-ins|Fewer than 45 suspensions|Fewer than 85
          **What we found|84% of 51 drop-ins.||
          """
        )
      ])
    ).plan
    #expect(plan.milestones.map(\.dueText) == ["16/10/2026", "11/12/2026", "19/03/2027"])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["84% of 51 drop-ins."])
    #expect(plan.priorities.flatMap(\.progress).map(\.date?.description) == ["2026-10-16"])
  }

  @Test func aScheduleOfMonitoringSaysWhoVisitsAndNotWhatIsDone() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1: Close the gap
        Action|Lead|When
        Small group tuition|C. Ward|Nov 2026
        ## Priority 2: Attendance
        Action|Lead|When
        Call home by 9.30|HoY 9|Sept 2026
        ## Governors' monitoring schedule
        When|Governor|SIP priority|What we will do|Report goes to
        December 2026|Mrs D. Folarin|1|Data meeting with C. Ward|Standards committee
        Tues 9 February|Mr P. Haworth|2|Walk with DHT through 6 lessons|FGB
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Small group tuition", "Call home by 9.30"])
    #expect(plan.priorities.map { $0.monitoring.map(\.who) } == [[["Mrs D. Folarin"]], [["Mr P. Haworth"]]])
  }

  private static func checks(_ later: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.workbook([
        (
          "EYFS plan",
          """
          **PRIORITY A|**Communication||||
          **Objective|**Adults pause and ask open questions|<|**Lead|**Miss Toft|
          **What we will do|**Who|**When|**Check-in Nov|**Check-in March|**Check-in July
          Screen every child|SENDCo|September|Screened 58.|\(later)|
          Coach each adult|Miss Toft|Autumn 2|Nursery yes, YR sometimes.||
          """
        )
      ])
    ).plan
  }

  @Test func checksOfWhichOnlyTheFirstIsFilledInTellWhatWasSeen() throws {
    let plan = try Self.checks("")
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Screened 58.", "Nursery yes, YR sometimes."])
    #expect(plan.priorities.flatMap(\.objectives).map(\.text) == ["Adults pause and ask open questions"])
    #expect(plan.milestones.isEmpty)
  }

  @Test func checksThatAreAllWrittenAreWhatIsToBeByThen() throws {
    #expect(try Self.checks("All children re-screened").milestones.count == 3)
  }

  @Test func aTermBetweenTheRowsSaysByWhenTheActionsBelowItAreDone() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "1 Curriculum",
          """
          **Aim 1: Disabled pupils take part in the whole curriculum||||
          Lead|SENDCo (Mrs Ferris)|||
          ||||
          **Ref|**Target|**What we will do|**Responsible|**How we will know
          **SHORT TERM – by July 2027|<|<|<|<
          1.1|Staff adapt lessons for hearing loss|Deaf awareness training|SENDCo|All staff use radio aids
          1.3|Clubs include every pupil|Adapt the club offer|PE lead|8 of 10 pupils attend a club
          **MEDIUM TERM – by July 2028|<|<|<|<
          1.2|Staff adapt lessons for hearing loss|Soundfield system in the hall|SBM|Pupils follow assemblies
          """
        )
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Disabled pupils take part in the whole curriculum"])
    #expect(plan.actions.map(\.ref) == ["1.1", "1.2", "1.3"])
    #expect(plan.actions.map(\.dateText) == ["by July 2027", "by July 2028", "by July 2027"])
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text) == [
        "Staff adapt lessons for hearing loss", "Clubs include every pupil",
      ])
  }
}
