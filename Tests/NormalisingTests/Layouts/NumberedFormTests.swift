import Plans
import Testing

@testable import Normalising

/// Workbooks with one form a sheet: a number at its head, actions under terms, and a box for what came of it.
@Suite struct NumberedFormTests {
  private static func sheet(_ number: Int, _ title: String, looking: String, leads: Bool = true) -> String {
    """
    Quarry School  •  Sheet \(number) of 2

    Big goal \(number)|\(title)|<|<
    Why this matters|It is the main need of most|<|<
    \(leads ? "Who is leading" : "Shared with parents")|Marie Stannard|<|<
    So that…|85% of pupils meet their target|<|<

    Focus|What we will do|<|Who
    ^|Autumn|Spring|^
    Symbols everywhere|Boards put up|Supervisors trained|Marie Stannard

    How we will check|Who checks|How often
    Walk-round|Colin Udo|Each term

    Looking back
    End of autumn|\(looking)
    End of spring|
    End of summer|
    """
  }

  private static func plan(looking: String, leads: Bool = true) throws -> Plan {
    try GivenPlan(
      GivenPlan.workbook([
        ("1 Talk", sheet(1, "Every pupil can make themselves understood", looking: looking, leads: leads)),
        ("2 Staff", sheet(2, "A team that stays and grows", looking: "", leads: leads)),
      ])
    ).plan
  }

  @Test func aNumberAtTheHeadOfAFormThatAsksWhoLeadsIsAPriorityWhateverItIsCalled() throws {
    let plan = try Self.plan(looking: "Boards up in the hall.")
    #expect(
      plan.priorities.map(\.title) == ["Every pupil can make themselves understood", "A team that stays and grows"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.lead) == [["Marie Stannard"], ["Marie Stannard"]])
  }

  @Test func aFormThatAsksNobodyToLeadIsTitledByItsSheet() throws {
    let plan = try Self.plan(looking: "Boards up.", leads: false)
    #expect(!plan.priorities.map(\.title).contains("Every pupil can make themselves understood"))
  }

  @Test(arguments: ["Version 2|Agreed in full", "Meeting 2|14 September 2026", "Step 2|On 14 September we met"])
  func aNumberOfADocumentOrAnEventIsNoPriority(_ head: String) throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        \(head)
        Lead|Marie Stannard
        Actions|Buy books
        By when|Easter
        """
    ).plan
    #expect(!plan.priorities.map(\.title).contains { head.hasSuffix($0) })
  }

  @Test(arguments: ["Attendance of all pupils|93%|96", "Writing at EXS in Y6|55|70"])
  func aForgottenSignMakesNoCountOfAShare(_ row: String) throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Success criteria|Baseline|Target
        Reading|Reading at EXS in Y6|70%|80%
        |GLD|60%|70%
        |\(row)
        """
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).flatMap(\.targets).allSatisfy { $0.unit == .percent })
  }

  @Test func ofTwoOutcomesInACellEachStartsFromItsOwnFigure() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Success measures|Baseline|Action|Lead
        Reading|84% of Year 6 at EXS in reading // Disadvantaged pupils reach 72% at EXS in reading|77%; 61%|Train staff|HT
        Behaviour|No more than 6 suspensions in the year|15|Open a calm room|DHT
        """
    ).plan
    #expect(plan.priorities.flatMap(\.outcomes).flatMap(\.targets).map(\.baseline) == [77, 61, 15])
  }

  @Test func whatLookingBackSaysByTermIsProgressAndAnEmptyTermNothing() throws {
    let plan = try Self.plan(looking: "Boards up in the hall.")
    let progress = plan.priorities.flatMap(\.objectives).flatMap(\.progress)
    #expect(progress.map(\.text) == ["Boards up in the hall."])
    #expect(plan.milestones.isEmpty)
  }

  @Test(arguments: [("10", TargetUnit.count), ("10%", .percent)])
  func aFigureWithoutASignBelowSharesCountsWhatIsMeasured(_ figure: String, _ unit: TargetUnit) throws {
    let plan = try GivenPlan(
      sheet: """
        Ref|Key task|Owner|Finish|KPI|Baseline|Target
        Priority 1 – Reading
        1.1|Train staff|HT|11/09/2026|Y1 pupils meeting the phonics standard|79%|86%
        1.2|Set up groups|HT|18/09/2026|Y2 pupils at EXS in reading|72%|80%
        1.3|Recruit readers|SBM|18/12/2026|Trained volunteers reading weekly|4|\(figure)
        1.4|Send packs|SBM|18/12/2026|Families who take a pack home||120
        """
    ).plan
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.count == 4, "\(outcomes.map(\.text))")
    #expect(outcomes[2].targets.map(\.unit) == [unit])
    #expect(outcomes[2].targets.map(\.value) == [10])
    // A measure whose start has yet to be found has its aim all the same.
    #expect(outcomes[3].targets.map(\.value) == [120])
  }
}
