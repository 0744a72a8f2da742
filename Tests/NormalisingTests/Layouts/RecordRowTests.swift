import Plans
import Testing

@testable import Normalising

/// Logs and exports that hold one item a row, each row saying of what kind it is.
@Suite struct RecordRowTests {
  private static let head = "URN|Plan|Item no|Part of|Type of entry|Wording|Who|When|£"

  @Test func rowsBelongToTheItemThatTheyArePartOf() throws {
    let plan = try GivenPlan(
      sheet: """
        \(RecordRowTests.head)
        900413|School plan 26/27|10||Priority|Reading widely|||
        900413|School plan 26/27|11|10|Objective|Adults read aloud daily|||
        900413|School plan 26/27|12|11|Action|Class novel each half term|English lead|by 18 Sept 26|£760
        900413|School plan 26/27|13|11|Success measure|82% of Year 6 at expected in reading|||
        900413|School plan 26/27||11|Milestone|70% on track||By Christmas|
        900413|School plan 26/27||11|Monitoring|Readers heard in each class|Head; English lead|half termly|
        900413|School plan 26/27||12|Progress note|Novels bought|||
        """
    ).plan
    #expect(plan.title == "School plan 26/27")
    #expect(plan.priorities.map(\.title) == ["Reading widely"])
    let objective = plan.priorities[0].objectives[0]
    #expect(plan.priorities[0].objectives.map(\.ref) == ["11"])
    #expect(objective.outcomes.map(\.ref) == ["13"])
    #expect(objective.actions.map(\.lead) == [["English lead"]])
    #expect(objective.actions[0].resources.map(\.amount) == [760])
    #expect(objective.milestones.map(\.dueText) == ["By Christmas"])
    #expect(objective.monitoring.map(\.who) == [["Head", "English lead"]])
    #expect(objective.progress.map(\.forAction) == [objective.actions[0].key])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func logSortedByKindIsPutTogetherAgain() throws {
    let plan = try GivenPlan(
      sheet: """
        No|Parent|Type|Text|Who|When
        A1|O1|Action|Ring home on day one|Office|Autumn 1
        A2|O2|Action|Train every teaching assistant|English lead|Spring 1
        O1|P1|Objective|Absence is met early||
        O2|P2|Objective|Phonics is taught daily||
        S1|O2|Success criteria|90% pass in Year 1||
        P1||Priority|Attendance||
        P2||Priority|Reading||
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Attendance", "Reading"])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["A1"], ["A2"]])
    #expect(plan.priorities.map(\.outcomes.count) == [0, 1])
  }

  @Test func outlineOfThreeLevelsIsToldByItsNumbers() throws {
    let plan = try GivenPlan(
      sheet: """
        Elm Row Primary School SIP 2026-27
        WBS|Task name|Who|Start|Finish|Cost|Sep|Oct
        1|Reading|DHT|||||
        1.1|Every child reads daily||||||
        1.1.1|Buy decodable books|English lead|01/09/2026|12/10/2026|£1,200|x|x
        1.1.2|Train assistants in phonics|Phonics lead|04/01/2027|12/02/2027|||
        2|Attendance|HT|||||
        2.1|Absence is met early||||||
        2.1.1|Ring home on day one|Office|01/09/2026|20/07/2027||x|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Attendance"])
    #expect(plan.priorities.map(\.lead) == [["DHT"], ["HT"]])
    #expect(plan.priorities.map { $0.objectives.map(\.ref) } == [["1.1"], ["2.1"]])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["1.1.1", "1.1.2"], ["2.1.1"]])
    #expect(plan.priorities[0].actions[0].dateText == "01/09/2026 – 12/10/2026")
    #expect(plan.priorities[0].actions[0].resources.map(\.amount) == [1200])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }
}
