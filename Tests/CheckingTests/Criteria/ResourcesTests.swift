import Plans
import Testing

@testable import Checking

@Suite struct ResourcesTests {
  private let time = Resource(kind: .time, text: "Release, half a day")

  private func plan(with resourced: Int, without: Int) -> Plan {
    Plan(
      (0..<resourced + without).map { index in
        Priority("\(index + 1)", resources: index < resourced ? [time] : [])
      })
  }

  private func verdict(_ plan: Plan) throws -> Judgement { Resources().judge(plan, in: try Given.context()) }

  private func isNamed(_ resource: Resource) throws -> Bool {
    try verdict(Plan([Priority("1", resources: [resource])])).passed == 1
  }

  @Test func eightyPercentOfPrioritiesIsMet() throws {
    #expect(try verdict(plan(with: 4, without: 1)).value == .met)
  }

  @Test func seventyNinePercentIsPartlyMet() throws {
    #expect(try verdict(plan(with: 79, without: 21)).value == .partly)
  }

  @Test func thirtyPercentIsPartlyMet() throws {
    #expect(try verdict(plan(with: 3, without: 7)).value == .partly)
  }

  @Test func twentyNinePercentIsNotMet() throws {
    #expect(try verdict(plan(with: 29, without: 71)).value == .notMet)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws {
    let judgement = try verdict(Plan([]))
    #expect(judgement.value == .notMet)
    #expect(judgement.missing?.contains("no priorities") == true)
  }

  @Test func aResourceOfAnActionCounts() throws {
    let action = Action(text: "Train staff", resources: [time])
    #expect(try verdict(Plan([Priority("1", actions: [action])])).value == .met)
  }

  @Test(arguments: [ResourceKind.staffing, .budget, .time, .expertise])
  func eachOfTheGuidancesKindsCounts(_ kind: ResourceKind) throws {
    #expect(try isNamed(Resource(kind: kind, text: "As agreed with the team")))
  }

  @Test func anotherKindAloneDoesNotCount() throws {
    #expect(try !isNamed(Resource(kind: .other, text: "Reading area")))
  }

  @Test func aLicenceOrSubscriptionWithASumIsBudget() throws {
    #expect(try isNamed(Resource(kind: .other, text: "Tables app licence", amount: 180)))
  }

  @Test func wordsOfTimeCountThoughTheKindIsOther() throws {
    #expect(try isNamed(Resource(kind: .other, text: "Two days' cover")))
  }

  @Test func noneNeededNamesNothing() throws {
    #expect(try !isNamed(Resource(kind: .budget, text: "None")))
    #expect(try !isNamed(Resource(kind: .other, text: "n/a")))
  }

  @Test func missingNamesThePriorities() throws {
    let judgement = try verdict(plan(with: 2, without: 2))
    #expect(judgement.missing?.hasPrefix("Priorities 3 and 4 name no staffing, budget, time or expertise.") == true)
    #expect(judgement.evidence.map(\.location) == ["priority 3", "priority 4"])
    #expect(judgement.because == "2 of 4 priorities name staffing, budget, time or expertise.")
  }

  @Test func onePriorityIsNamedInTheSingular() throws {
    #expect(try verdict(plan(with: 1, without: 1)).missing?.hasPrefix("Priority 2 names no staffing") == true)
  }
}
