import Plans
import Testing

@testable import Checking

@Suite struct TermlyMilestonesTests {
  private static let everyTerm = ["2026-12-18", "2027-03-25", "2027-07-21"]

  private func priority(_ ref: String, _ due: [String?]) throws -> Priority {
    Priority(ref, "Priority \(ref)", milestones: try due.map(Milestone.init(due:)))
  }

  private func plan(full: Int, of count: Int, others: [String?] = []) throws -> Plan {
    Plan(
      try (0..<count).map { index in
        try priority("\(index + 1)", index < full ? TermlyMilestonesTests.everyTerm : others)
      })
  }

  private func verdict(_ plan: Plan, asOf: String = "2026-11-23") throws -> Judgement {
    TermlyMilestones().judge(plan, in: try Given.context(asOf: asOf))
  }

  @Test func eightyPercentOfPrioritiesInEveryTermIsMet() throws {
    let judgement = try verdict(plan(full: 4, of: 5))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 5)
    #expect(judgement.passed == 4)
    #expect(judgement.holdsUntil == nil)
  }

  @Test func seventyNinePercentIsPartlyMet() throws { #expect(try verdict(plan(full: 79, of: 100)).value == .partly) }

  @Test func oneDatedMilestoneIsPartlyMet() throws {
    let plan = Plan([try priority("1", ["2026-12-18"]), try priority("2", []), try priority("3", [])])
    #expect(try verdict(plan).value == .partly)
  }

  @Test func undatedMilestonesAreNotMetAndAreCounted() throws {
    let judgement = try verdict(Plan([try priority("1", [nil, nil])]))
    #expect(judgement.value == .notMet)
    #expect(judgement.missing?.hasSuffix("2 milestones have no date: say by when.") == true)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }

  @Test func actionsThatAreChecksAreNoMilestones() throws {
    let action = Action(text: "Book look by the head", end: try Given.day("2026-12-18"))
    #expect(try verdict(Plan([Priority("1", actions: [action])])).value == .notMet)
  }

  @Test func aHolidayBelongsToTheTermBeforeIt() throws {
    #expect(try verdict(Plan([try priority("1", ["2027-01-03", "2027-04-11", "2027-08-31"])])).value == .met)
    #expect(try verdict(Plan([try priority("1", ["2027-01-04", "2027-04-11", "2027-08-31"])])).value == .partly)
  }

  @Test func milestonesOfAnotherYearDoNotCount() throws {
    #expect(try verdict(Plan([try priority("1", ["2025-12-18", "2026-03-25", "2026-07-21"])])).value == .partly)
  }

  @Test func missingNamesPrioritiesAndTerms() throws {
    let plan = Plan([
      try priority("1", TermlyMilestonesTests.everyTerm), try priority("2", ["2026-12-18", "2027-07-21"]),
      try priority("3", ["2027-03-25"]), try priority("4", ["2026-12-18", "2027-07-21"]),
    ])
    let judgement = try verdict(plan)
    #expect(
      judgement.missing
        == "Priorities 2 and 4 have no milestone in the spring term. Priority 3 has no milestone in the autumn or summer"
        + " term.")
    #expect(judgement.evidence.map(\.text) == ["Priority 2", "Priority 3", "Priority 4"])
    #expect(
      judgement.because == "1 of 4 priorities has a milestone in each of the autumn, spring and summer terms.")
  }

  @Test func whereMetTheDatedMilestonesAreShownUpToTwenty() throws {
    let judgement = try verdict(plan(full: 10, of: 10))
    #expect(judgement.evidence.count == 20)
    #expect(judgement.evidence.first?.location == "priority 1, milestone 1")
  }

  @Test func aPlanForTwoTermsIsAskedForTwo() throws {
    var plan = Plan([try priority("1", ["2027-03-25", "2027-07-21"])])
    #expect(try verdict(plan).value == .partly)
    plan.period = PlanPeriod(start: try Given.day("2027-01-04"), end: try Given.day("2027-07-31"))
    #expect(try verdict(plan).value == .met)
  }

  @Test func aPlanLongerThanAYearGoesByTheYearOfTheDay() throws {
    var plan = Plan([try priority("1", TermlyMilestonesTests.everyTerm)])
    plan.period = PlanPeriod(start: try Given.day("2026-09-01"), end: try Given.day("2028-07-31"))
    let first = try verdict(plan, asOf: "2027-08-31")
    #expect(first.value == .met)
    #expect(first.holdsUntil == (try Given.day("2027-09-01")))
    let second = try verdict(plan, asOf: "2027-09-01")
    #expect(second.value == .partly)
    #expect(second.holdsUntil == nil)
  }
}
