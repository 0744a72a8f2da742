import Plans
import Testing

@testable import Checking

@Suite struct ConciseTests {
  private func plan(priorities: Int = 1, words: Int = 2, actions: Int = 1) -> Plan {
    // Besides the first action each priority is its title, of one word.
    let first = String(repeating: "word ", count: words - priorities - (actions - 1))
    let all = [Action(text: first)] + (1..<actions).map { Action(text: "Action\($0)") }
    return Plan((0..<priorities).map { Priority("\($0 + 1)", "Title", actions: $0 == 0 ? all : []) })
  }

  private func verdict(_ plan: Plan) throws -> Judgement { Concise().judge(plan, in: try Given.context()) }

  @Test func sixPrioritiesEightThousandWordsAndTwelveActionsAreMet() throws {
    let judgement = try verdict(plan(priorities: 6, words: 8000, actions: 12))
    #expect(judgement.value == .met)
    #expect(
      judgement.because
        == "The plan has 6 priorities, 8000 words in its items and at most 12 actions under one objective.")
    #expect(judgement.counted == 3)
    #expect(judgement.passed == 3)
    #expect(judgement.missing == nil)
  }

  @Test func aSeventhPriorityIsPartlyMet() throws {
    let judgement = try verdict(plan(priorities: 7, words: 100))
    #expect(judgement.value == .partly)
    #expect(judgement.missing == "Keep to the 6 priorities that matter most; there are 7.")
    #expect(judgement.evidence.count == 7)
    #expect(judgement.passed == 2)
  }

  @Test func oneWordMoreIsPartlyMetAndNamesThePriorities() throws {
    let judgement = try verdict(plan(priorities: 2, words: 8001))
    #expect(judgement.value == .partly)
    #expect(judgement.missing?.hasPrefix("Cut the 8001 words to 8000 or fewer") == true)
    #expect(judgement.evidence.map(\.location) == ["priority 1", "priority 2"])
  }

  @Test func aThirteenthActionIsPartlyMetAndNamesTheObjective() throws {
    let judgement = try verdict(plan(words: 100, actions: 13))
    #expect(judgement.value == .partly)
    #expect(judgement.missing == "Keep to 12 actions under one objective; more stand under “Title”.")
    #expect(judgement.evidence.map(\.location) == ["priority 1, objective 1"])
  }

  @Test func twentyActionsUnderTwoObjectivesAreNotTooMany() throws {
    let actions = (0..<10).map { Action(text: "Action \($0)") }
    let objectives = ["One", "Two"].map { Objective(text: $0, actions: actions) }
    #expect(try verdict(Plan([Priority(ref: "1", title: "Title", objectives: objectives)])).value == .met)
  }

  @Test func twoOrThreeOverAreNotMet() throws {
    #expect(try verdict(plan(priorities: 7, words: 8001)).value == .notMet)
    let judgement = try verdict(plan(priorities: 7, words: 8001, actions: 13))
    #expect(judgement.value == .notMet)
    #expect(judgement.passed == 0)
  }

  @Test func unmappedTextAndThePlansTitleAreNotCounted() throws {
    var plan = plan(words: 8000)
    plan.title = "A title of many words"
    plan.unmapped = [UnmappedText(location: "page 1", text: "Welcome from the head")]
    #expect(try verdict(plan).value == .met)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
