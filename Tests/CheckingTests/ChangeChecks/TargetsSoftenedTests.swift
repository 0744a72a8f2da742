import Plans
import Testing

@testable import Checking

@Suite struct TargetsSoftenedTests {
  private func target(
    _ value: Double, _ measure: String? = "reading EXS+", group: String? = "disadvantaged", cohort: String? = "Y6",
    bound: TargetBound? = nil, unit: TargetUnit = .percent
  ) -> Target {
    Target(measure: measure, group: group, cohort: cohort, value: value, unit: unit, bound: bound)
  }

  private func plan(_ targets: Target...) -> Plan {
    Plan([Priority("1", outcomes: [Outcome(text: "Results", targets: targets, location: "Table 1, row 3")])])
  }

  private func found(_ earlier: Plan, _ plan: Plan) throws -> [Finding] {
    try Given.changes(TargetsSoftened.self, from: earlier, to: plan)
  }

  @Test func aLowerTargetOfWhatShouldRiseIsSofter() throws {
    let found = try found(plan(target(72)), plan(target(71)))
    #expect(found.map(\.severity) == [.shouldFix])
    #expect(
      found.first?.message.hasPrefix(
        "The last version aimed at 72% for reading EXS+ (disadvantaged), and this one aims at 71%") == true)
    #expect(try self.found(plan(target(72)), plan(target(72))).isEmpty)
    #expect(try self.found(plan(target(72)), plan(target(73))).isEmpty)
  }

  @Test func aHigherTargetOfWhatShouldFallIsSofter() throws {
    let (measure, group) = ("persistent absence", "SEND")
    #expect(try found(plan(target(12, measure, group: group)), plan(target(13, measure, group: group))).count == 1)
    #expect(try found(plan(target(12, measure, group: group)), plan(target(11, measure, group: group))).isEmpty)
  }

  @Test func aMeasureThatNobodyKnowsIsPassedOver() throws {
    #expect(try found(plan(target(72, "wombat count")), plan(target(60, "wombat count"))).isEmpty)
    #expect(try found(plan(target(72, nil)), plan(target(60, nil))).isEmpty)
  }

  @Test func anotherGroupCohortOrUnitIsAnotherTarget() throws {
    #expect(try found(plan(target(72)), plan(target(60, group: "SEND"))).isEmpty)
    #expect(try found(plan(target(72)), plan(target(60, cohort: "Y2"))).isEmpty)
    #expect(try found(plan(target(104, unit: .score)), plan(target(72))).isEmpty)
  }

  @Test func aSmallerChangeIsSofterAndOneOfAnotherSignIsNotCompared() throws {
    func change(_ value: Double) -> Plan { plan(target(value, bound: .changeBy, unit: .percentagePoints)) }
    #expect(try found(change(5), change(3)).count == 1)
    #expect(try found(change(-5), change(-3)).count == 1)
    #expect(try found(change(3), change(5)).isEmpty)
    #expect(try found(change(-5), change(3)).isEmpty)
    // A level and a change of it are two things.
    #expect(try found(plan(target(72)), change(5)).isEmpty)
  }

  @Test func milestonesAreComparedDayByDay() throws {
    func milestones(_ steps: [(String, Double)]) throws -> Plan {
      Plan([
        Priority(
          "1",
          milestones: try steps.map {
            Milestone(text: "\($0.1)%", due: try Given.day($0.0), targets: [target($0.1)])
          })
      ])
    }
    let before = try milestones([("2026-12-18", 60), ("2027-03-25", 66), ("2027-07-21", 72)])
    let now = try milestones([("2026-12-18", 60), ("2027-03-25", 62), ("2027-07-21", 72)])
    #expect(try found(before, now).map(\.text) == ["62.0%"])
    #expect(try found(before, before).isEmpty)
    // The one whose day moved is known by what is left.
    let moved = try milestones([("2026-12-18", 60), ("2027-05-28", 62), ("2027-07-21", 72)])
    #expect(try found(before, moved).count == 1)
  }

  @Test func ofSeveralNumbersTheOneThatChangedIsCompared() throws {
    #expect(try found(plan(target(72), target(80)), plan(target(70), target(80))).count == 1)
    #expect(try found(plan(target(72), target(80)), plan(target(80), target(72))).isEmpty)
    // It cannot be told which of the two each was, and whether one was left out.
    #expect(try found(plan(target(72), target(80)), plan(target(70), target(75))).isEmpty)
    #expect(try found(plan(target(72), target(80)), plan(target(72))).isEmpty)
  }

  @Test func lastYearsHigherTargetIsWorthANote() throws {
    let found = try found(plan(target(72)).of(yearFrom: 2025), plan(target(70)))
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.hasPrefix("Last year’s plan aimed at 72%") == true)
  }
}
