import Plans
import Testing

@testable import Checking

@Suite struct RagRaisedTests {
  private func plan(
    _ rag: RAG?, milestone: RAG? = nil, progress: [Progress] = []
  ) -> Plan {
    let action = Action(text: "Train staff", rag: rag, location: "Table 1, row 2", key: "k")
    let milestone = Milestone(text: "All staff trained", rag: milestone)
    return Plan([
      Priority(
        ref: "1", title: "Reading",
        objectives: [Objective(text: "Aim", actions: [action], milestones: [milestone], progress: progress)])
    ])
  }

  private func found(_ earlier: Plan, _ now: Plan) throws -> [Finding] {
    try Given.changes(RagRaised.self, from: earlier, to: now)
  }

  @Test func redOrAmberToGreenOrCompleteWithoutProgressIsFound() throws {
    for (was, rag) in [(RAG.red, RAG.green), (.amber, .green), (.amber, .blue), (.red, .blue)] {
      #expect(try found(plan(was), plan(rag)).map(\.text) == ["Train staff"], "\(was) \(rag)")
    }
    #expect(try found(plan(nil, milestone: .red), plan(nil, milestone: .green)).map(\.text) == ["All staff trained"])
  }

  @Test func otherColoursAreNot() throws {
    for (was, rag) in [
      (RAG?.none, RAG?.some(.green)), (.green, .blue), (.red, .amber), (.green, .amber), (.amber, nil),
    ] {
      #expect(try found(plan(was), plan(rag)).isEmpty)
    }
  }

  @Test func newProgressIsEvidence() throws {
    #expect(try found(plan(.red), plan(.green, progress: [Progress(text: "14 staff trained in October")])).isEmpty)
    #expect(
      try found(plan(.red), plan(.green, progress: [Progress(text: "14 staff trained", forAction: "k")])).isEmpty)
  }

  @Test func oldProgressAColourAndAnotherActionsProgressAreNone() throws {
    let old = Progress(text: "Dates agreed")
    #expect(try found(plan(.red, progress: [old]), plan(.green, progress: [old])).count == 1)
    #expect(try found(plan(.red), plan(.green, progress: [Progress(text: "On track")])).count == 1)
    #expect(
      try found(plan(.red), plan(.green, progress: [Progress(text: "Books bought", forAction: "other")])).count == 1)
  }

  @Test func theColourMayStandInWhatIsRecordedOfTheAction() throws {
    func rated(_ rag: RAG, _ text: String) -> Plan {
      plan(nil, progress: [Progress(text: text, rag: rag, forAction: "k")])
    }
    #expect(try found(rated(.amber, "Amber"), rated(.green, "Green")).count == 1)
    #expect(try found(rated(.amber, "Amber"), rated(.green, "All staff trained")).isEmpty)
    #expect(try found(rated(.amber, "Dates agreed"), rated(.green, "Dates agreed")).count == 1)
  }

  @Test func theSameWordsOfNoOneActionInABetterColourAreFound() throws {
    func rated(_ rag: RAG) -> Plan { plan(nil, progress: [Progress(text: "Dates agreed", rag: rag)]) }
    #expect(try found(rated(.red), rated(.green)).map(\.text) == ["Dates agreed"])
    #expect(try found(rated(.green), rated(.green)).isEmpty)
  }

  @Test func lastYearsColoursAreNotCompared() throws {
    #expect(try found(plan(.red).of(yearFrom: 2025), plan(.green)).isEmpty)
  }
}
