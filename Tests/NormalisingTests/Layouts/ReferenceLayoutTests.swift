import Plans
import Testing

@testable import Normalising

/// Codes and labels with numbers, and which item they number.
@Suite struct ReferenceLayoutTests {
  @Test func referenceThatComesAgainWithItsPriorityIsNotLost() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Action|Lead|When
        KP1 Writing|Buy pens|SBM|Autumn 1
        KP1 Writing|Teach letters|DHT|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["KP1"])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func codesBeforeThePriorityNumberTheActions() throws {
    let plan = try GivenPlan(
      sheet: """
        SEND Action Plan 2026-27
        Ref|Strand|Key objective|Action step|Person responsible|Target date
        A1.1|A. Identification|A1 Teachers spot difficulties early|Use one form|SENDCo|11/09/2026
        A1.2|||Screen for dyslexia|SENDCo|by 16/10/2026
        B1.1|B. Teaching|B1 Adaptive teaching is routine|Train staff|SENDCo|04/11/2026
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.flatMap(\.objectives).map(\.ref) == ["A1", "B1"])
    #expect(plan.actions.map(\.ref) == ["A1.1", "A1.2", "B1.1"])
  }

  @Test func exportWithTwoCodesKeepsPrioritiesWhole() throws {
    let plan = try GivenPlan(
      sheet: """
        SIP 2026-27
        ID|Priority No|Priority|Task/Action|Owner|Deadline|Status|Complete
        HR1.01|HR1|Behaviour|Teach the routine|Sofia Marsh|07/09/2026||Yes
        HR1.02|HR1|Behaviour|Rewrite the policy|Omar Reid|23/10/2026|On track|No
        HR2.01|HR2|Reading|Assess fluency|Ann Low|25/09/2026|Off track|No
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["HR1", "HR2"])
    #expect(plan.actions.map(\.ref) == ["HR1.01", "HR1.02", "HR2.01"])
    #expect(plan.actions.map { $0.end?.description } == ["2026-09-07", "2026-10-23", "2026-09-25"])
    #expect(plan.actions.map(\.rag) == [.blue, .green, .red])
  }

  @Test func numberedActionsInProseAreFollowedByTheirLabels() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Nursery Improvement Plan 2025–2026
        # Priority 1 Language for every child
        ## Objective 1.1 Children learn to join in quickly
        Action 1.1.1: Picture cues for each part of the day
        Who: Key persons
        When: by 12.09.25
        Resources: £55
        Action 1.1.2: Record stories in six languages
        Who: Bilingual assistant
        When: Autumn 2
        """)
    ).plan
    #expect(plan.actions.map(\.ref) == ["1.1.1", "1.1.2"])
    #expect(plan.actions.map(\.text) == ["Picture cues for each part of the day", "Record stories in six languages"])
    #expect(plan.actions.map(\.lead) == [["Key persons"], ["Bilingual assistant"]])
    #expect(plan.actions.map { $0.end?.description } == ["2025-09-12", "2025-12-19"])
    #expect(plan.actions[0].resources.map(\.amount) == [55])
    #expect(plan.priorities.map(\.lead) == [[]])
  }

  @Test func linksToPrioritiesAreNoTitles() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        ("Front", "Ravensmoor School\nSchool Development Plan 2026/27\n\nGo to:\nPriority 1\nPriority 2"),
        (
          "P1", "Priority 1|Extended writing\n\nNo.|Key task|Led by|Finish\n1.1|Agree one frame|CRO|T1\n1.2|Model|HT|T2"
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Extended writing"])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func sectionInBracketsIsTheArea() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        # Priority 1: Key Stage 3 [Quality of education]
        Actions|Lead|When
        Map the curriculum|DHT|Autumn 1
        # Priority 2: Reading (in Key Stage 3)
        Actions|Lead|When
        Choose the texts|DHT|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Key Stage 3", "Reading (in Key Stage 3)"])
    #expect(plan.priorities.map(\.area) == ["Quality of education", nil])
  }

  @Test func codeBesideATitleIsItsReference() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # EYFS Action Plan 2026–27
        EY1|Priority: Communication and language|<|<|<
        Objective|Talk extends what children know|<|<|<
        Ref|Steps to be taken|Personnel|Time scale|Resources
        EY1.1|Screen all new starters|Mrs Fabian|by 25 Sept 2026|2 mornings
        EY2|Priority: Physical development|<|<|<
        Objective|Children have strength|<|<|<
        Ref|Steps to be taken|Personnel|Time scale|Resources
        EY2.1|Replace bikes|Mrs Fabian|by Christmas|PTA £1,650
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["EY1", "EY2"])
    #expect(plan.priorities.map(\.title) == ["Communication and language", "Physical development"])
    #expect(plan.actions.map(\.ref) == ["EY1.1", "EY2.1"])
  }
}
