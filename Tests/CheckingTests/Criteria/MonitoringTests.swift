import Plans
import Testing

@testable import Checking

@Suite struct MonitoringTests {
  private let head = Plans.Monitoring(text: "Head looks at books", who: ["Head"], when: "Half-termly")
  private let governors = Plans.Monitoring(text: "Link governor visits", who: ["Link governor"], when: "Termly")

  private func plan(_ monitoring: [Plans.Monitoring?]) -> Plan {
    Plan(monitoring.enumerated().map { Priority("\($0 + 1)", monitoring: $1.map { [$0] } ?? []) })
  }

  private func verdict(_ plan: Plan) throws -> Judgement {
    Checking.Monitoring().judge(plan, in: try Given.context())
  }

  private func isArranged(_ monitoring: Plans.Monitoring) throws -> Bool { try verdict(plan([monitoring])).passed == 1 }

  @Test func eightyPercentWithAPartForGovernorsIsMet() throws {
    let judgement = try verdict(plan([governors, head, head, head, nil]))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 5)
    #expect(judgement.passed == 4)
    #expect(judgement.evidence.map(\.location).first == "priority 1, monitoring 1")
  }

  @Test func seventyNinePercentIsPartlyMet() throws {
    let monitored = [governors] + Array(repeating: head, count: 78)
    let judgement = try verdict(plan(monitored + Array(repeating: nil, count: 21)))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.count == 21)
  }

  @Test func noPartForGovernorsIsPartlyMet() throws {
    let judgement = try verdict(plan([head, head]))
    #expect(judgement.value == .partly)
    #expect(judgement.because.hasSuffix("governors have no part in it."))
    #expect(
      judgement.missing == "Say what governors will look at, and when, so that they can hold leaders to account.")
    #expect(judgement.evidence.map(\.location) == ["priority 1, monitoring 1", "priority 2, monitoring 1"])
  }

  @Test func oneMonitoredPriorityOfManyIsPartlyMet() throws {
    let judgement = try verdict(plan([governors, nil, nil]))
    #expect(judgement.value == .partly)
    #expect(judgement.missing == "Priorities 2 and 3 do not say who will check the work, and how or when.")
  }

  @Test func monitoringThatNamesNobodyIsStillSome() throws {
    let judgement = try verdict(plan([Plans.Monitoring(text: "Book looks", when: "Termly")]))
    #expect(judgement.value == .partly)
    #expect(judgement.passed == 0)
    #expect(judgement.missing?.hasPrefix("Priority 1 does not say who will check the work") == true)
  }

  @Test func noMonitoringIsNotMet() throws {
    let judgement = try verdict(plan([nil, nil]))
    #expect(judgement.value == .notMet)
    #expect(judgement.evidence.map(\.location) == ["priority 1", "priority 2"])
    #expect(judgement.missing?.contains("governors") == true)
  }

  @Test func anyWordsThatSayWhatIsLookedAtAreHow() throws {
    #expect(try isArranged(Plans.Monitoring(text: "Head: books", who: ["Head"])))
    #expect(try isArranged(Plans.Monitoring(text: "Head", who: ["Head"], when: "Termly")))
    #expect(try isArranged(Plans.Monitoring(text: "Report to committee", governors: true)))
  }

  @Test func namesAloneSayNeitherHowNorWhen() throws {
    #expect(try !isArranged(Plans.Monitoring(text: "Head and Deputy", who: ["Head", "Deputy"])))
    #expect(try !isArranged(Plans.Monitoring(text: "Head", who: ["Head"], when: "")))
  }

  @Test func anActionThatIsACheckIsNoMonitoring() throws {
    let action = Action(text: "Book looks by the head", lead: ["Head"], end: try Given.day("2026-12-18"))
    #expect(try verdict(Plan([Priority("1", actions: [action])])).value == .notMet)
  }

  @Test(arguments: ["Chair of governors", "Trustees", "Governors’ curriculum committee"])
  func whoeverGovernsCounts(_ who: String) throws {
    let monitoring = Plans.Monitoring(text: "Visit and report", who: [who], when: "Termly")
    #expect(try verdict(plan([monitoring])).value == .met)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
