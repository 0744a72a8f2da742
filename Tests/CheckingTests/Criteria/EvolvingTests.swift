import Plans
import Testing

@testable import Checking

@Suite struct EvolvingTests {
  private let past = "2026-11-20"
  private let future = "2026-12-18"

  private func priority(_ ref: String, due: String?, progress: [Progress] = []) throws -> Priority {
    let action = Action(text: "Train staff", end: try due.map(Given.day))
    return Priority(
      ref: ref, title: "Priority \(ref)",
      objectives: [Objective(text: "Aim", actions: [action], progress: progress)])
  }

  private func plan(recorded: Int, of due: Int, notDue: Int = 0) throws -> Plan {
    let done = Progress(text: "Staff trained; books are better")
    let held = try (0..<due).map { try priority("\($0 + 1)", due: past, progress: $0 < recorded ? [done] : []) }
    return Plan(held + (try (0..<notDue).map { try priority("\(due + $0 + 1)", due: future) }))
  }

  private func verdict(_ plan: Plan, asOf: String = "2026-11-23", earlier: [Plan] = []) throws -> Judgement {
    var context = try Given.context(asOf: asOf)
    context.earlierVersions = earlier
    return Evolving().judge(plan, in: context)
  }

  private func isRecorded(_ progress: Progress) throws -> Bool {
    try verdict(Plan([try priority("1", due: past, progress: [progress])])).passed == 1
  }

  @Test func halfOfThePrioritiesWithSomethingDueIsMet() throws {
    let judgement = try verdict(plan(recorded: 1, of: 2, notDue: 3))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 2)
    #expect(judgement.passed == 1)
    #expect(judgement.evidence.map(\.text) == ["Staff trained; books are better"])
  }

  @Test func fewerThanHalfIsPartlyMet() throws {
    let judgement = try verdict(plan(recorded: 1, of: 3))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence.map(\.location) == ["priority 2", "priority 3"])
    #expect(judgement.missing?.hasPrefix("Something has fallen due under priorities 2 and 3, and nothing") == true)
  }

  @Test func noneIsNotMet() throws {
    let judgement = try verdict(plan(recorded: 0, of: 1))
    #expect(judgement.value == .notMet)
    #expect(judgement.because == "Progress is recorded for none of 1 priority of which something has fallen due.")
  }

  @Test func nothingDueIsNotApplicableUntilSomethingIs() throws {
    let plan = try plan(recorded: 0, of: 0, notDue: 1)
    let before = try verdict(plan, asOf: "2026-12-17")
    #expect(before.value == .notApplicable)
    #expect(before.holdsUntil == (try Given.day(future)))
    let onTheDay = try verdict(plan, asOf: future)
    #expect(onTheDay.value == .notMet)
    #expect(onTheDay.holdsUntil == nil)
  }

  @Test func nothingDatedIsNotApplicableForGood() throws {
    let judgement = try verdict(Plan([try priority("1", due: nil)]))
    #expect(judgement.value == .notApplicable)
    #expect(judgement.holdsUntil == nil)
    #expect(try verdict(Plan([])).value == .notApplicable)
  }

  @Test func aMilestoneFallsDueAsAnActionDoes() throws {
    #expect(try verdict(Plan([Priority("1", milestones: [try Milestone(due: past)])])).value == .notMet)
  }

  @Test func aVerdictHoldsUntilAnotherPriorityHasSomethingDue() throws {
    #expect(try verdict(plan(recorded: 1, of: 1, notDue: 1)).holdsUntil == (try Given.day(future)))
    var dueTwice = try plan(recorded: 1, of: 1)
    dueTwice.priorities[0].objectives[0].milestones = [try Milestone(due: "2026-12-01")]
    #expect(try verdict(dueTwice).holdsUntil == nil)
    dueTwice.priorities.append(try priority("2", due: future))
    #expect(try verdict(dueTwice).holdsUntil == (try Given.day(future)))
  }

  @Test func aColourAloneIsNoProgress() throws {
    #expect(try !isRecorded(Progress(text: "Green", rag: .green, ragText: "Green")))
    #expect(try !isRecorded(Progress(text: "Amber")))
    #expect(try !isRecorded(Progress(text: "")))
    #expect(try isRecorded(Progress(text: "Green: all staff trained", rag: .green)))
  }

  @Test func anEarlierVersionThatDiffersInSubstanceIsProgress() throws {
    let now = try plan(recorded: 0, of: 1)
    var earlier = now
    earlier.priorities[0].objectives[0].actions[0].text = "Ask staff what training they need"
    #expect(try verdict(now, earlier: [earlier]).value == .met)
  }

  @Test func anEarlierVersionThatDiffersInDatesAndColoursAloneIsNone() throws {
    let now = try plan(recorded: 0, of: 1)
    var earlier = now
    earlier.priorities[0].objectives[0].actions[0].end = try Given.day("2026-10-23")
    earlier.priorities[0].objectives[0].actions[0].rag = .red
    #expect(try verdict(now, earlier: [now, earlier]).value == .notMet)
  }

  @Test func anotherPriorityOfAnEarlierVersionIsNoEarlierWording() throws {
    let now = try plan(recorded: 0, of: 1)
    let other = Plan([Priority("1", "Attendance", actions: [Action(text: "Ring home")])])
    #expect(try verdict(now, earlier: [other]).value == .notMet)
  }
}
