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
