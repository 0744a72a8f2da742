import Plans
import Testing

@testable import Checking

@Suite struct LayersLinkedTests {
  private let above = Plan([
    Priority("1", "Improve outcomes in writing"), Priority("2", "Raise attendance of disadvantaged pupils"),
  ])

  private func below(_ priorities: Priority...) -> Plan { Plan(priorities).about(.subject, "English") }

  private func verdict(_ plan: Plan, beside others: [Plan]) throws -> Judgement {
    var context = try Given.context()
    context.pairedPlans = others
    return LayersLinked().judge(plan, in: context)
  }

  private let naming = Priority("A", "Handwriting every day", addresses: [Addressed(to: .priority, ref: "Priority 1")])
  private let matching = Priority("B", "Improve writing outcomes in Year 2")
  private let loose = Priority("C", "Repair the roof of the hall")

  @Test func everyPriorityLinkedIsMet() throws {
    let judgement = try verdict(below(naming, matching), beside: [above])
    #expect(judgement.value == .met)
    #expect(judgement.counted == 2)
    #expect(judgement.passed == 2)
    #expect(judgement.because == "2 of 2 priorities name or match a priority of Layer 1.")
  }

  @Test func somePrioritiesLinkedIsPartlyMet() throws {
    let judgement = try verdict(below(naming, loose), beside: [above])
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.map(\.text) == ["Repair the roof of the hall"])
    #expect(judgement.missing == "Say which Layer 1 priority each of these serves: priority C.")
  }

  @Test func noPriorityLinkedIsNotMet() throws {
    #expect(try verdict(below(loose), beside: [above]).value == .notMet)
  }

  @Test func aReferenceThatLayer1LacksIsNoLink() throws {
    let dangling = Priority("A", "Tidy shelves", addresses: [Addressed(to: .priority, ref: "9")])
    #expect(try verdict(below(dangling), beside: [above]).value == .notMet)
  }

  @Test func aSharedSettingIsNoMatch() throws {
    let outdoors = Plan([Priority("1", "Improve behaviour outdoors")])
    let other = below(Priority("A", "Grow vegetables outdoors with the gardening club"))
    #expect(try verdict(other, beside: [outdoors]).value == .notMet)
  }

  @Test func wordsOfMostPlansAreNoMatch() throws {
    let progress = Plan([Priority("1", "Improve progress")])
    #expect(try verdict(below(Priority("A", "Better progress")), beside: [progress]).value == .notMet)
  }

  @Test func aLayer1PlanIsJudgedByTheLayer2PlansBesideIt() throws {
    let judgement = try verdict(above, beside: [below(matching), below(loose)])
    #expect(judgement.value == .partly)
    #expect(judgement.counted == 2)
    #expect(
      judgement.missing == "Say which Layer 1 priority each of these of the Layer 2 plans serves: priority C.")
  }

  @Test func justOneLayerOnFileIsNotApplicable() throws {
    let alone = try verdict(below(loose), beside: [])
    #expect(alone.value == .notApplicable)
    #expect(alone.because == "No Layer 1 plan of the school is on file beside this one.")
    #expect(try verdict(below(loose), beside: [below(matching)]).value == .notApplicable)
    #expect(try verdict(above, beside: [above]).value == .notApplicable)
  }

  @Test func aLayer2PlanWithNoPrioritiesIsNotMet() throws {
    #expect(try verdict(below(), beside: [above]).value == .notMet)
  }
}
