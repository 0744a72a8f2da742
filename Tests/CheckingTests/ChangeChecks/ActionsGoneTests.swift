import Plans
import Testing

@testable import Checking

@Suite struct ActionsGoneTests {
  private let kept = Action(text: "Buy decodable books for Year 1")

  private func plan(_ actions: Action..., progress: [Progress] = [], legend: RAGLegend? = nil) -> Plan {
    var plan = Plan([
      Priority(
        ref: "1", title: "Reading",
        objectives: [Objective(text: "Reading", actions: [kept] + actions, progress: progress)])
    ])
    plan.ragLegend = legend
    return plan
  }

  private let training = Action(ref: "1.2", text: "Train all staff in phonics", location: "Table 1, row 3", key: "k")

  private func found(_ earlier: Plan, _ now: Plan, paired: [Plan] = []) throws -> [Finding] {
    try Given.changes(ActionsGone.self, from: earlier, to: now, paired: paired)
  }

  @Test func anActionThatVanishedIsFoundWhereItStood() throws {
    let found = try found(plan(training), plan())
    #expect(found.map(\.text) == ["Train all staff in phonics"])
    #expect(found.map(\.location) == ["last version: Table 1, row 3"])
    #expect(found.map(\.severity) == [.shouldFix])
  }

  @Test func oneThatIsStillThereIsNot() throws {
    #expect(try found(plan(training), plan(training)).isEmpty)
    // Written anew, with its reference and without.
    #expect(try found(plan(training), plan(Action(ref: "1.2", text: "Phonics training for all new staff"))).isEmpty)
    #expect(try found(plan(training), plan(Action(text: "Train all our staff in daily phonics"))).isEmpty)
  }

  @Test func oneOfTwoWithTheSameWordsIsGone() throws {
    #expect(try found(plan(training, training), plan(training)).count == 1)
  }

  @Test func whatWasDoneMayGo() throws {
    var action = training
    action.rag = .blue
    #expect(try found(plan(action), plan()).isEmpty)
    action.rag = .green
    #expect(try found(plan(action), plan()).count == 1)
    #expect(try found(plan(action, legend: RAGLegend(green: "Completed")), plan()).isEmpty)
    action.rag = nil
    action.ragText = "Done"
    #expect(try found(plan(action), plan()).isEmpty)
  }

  @Test func whatIsRecordedOfItTellsWhetherItWasDone() throws {
    for (text, isGone) in [
      ("Completed in October", false), ("Two sessions held, 14 staff took part", false), ("Not completed", true),
      ("Started; delayed by absence", true), ("Amber", true),
    ] {
      let progress = Progress(text: text, forAction: "k")
      #expect(try found(plan(training, progress: [progress]), plan()).isEmpty == !isGone, "\(text)")
    }
  }

  @Test func anActionThatTheProgressSpeaksOfHasNotVanished() throws {
    let record = Progress(text: "All staff were trained: train all staff in phonics, done 12 October")
    #expect(try found(plan(training), plan(progress: [record])).isEmpty)
    #expect(try found(plan(training), plan(progress: [Progress(text: "All staff like phonics")])).count == 1)
  }

  @Test func anActionThatMovedToAnotherPlanOfTheSchoolHasNotVanished() throws {
    #expect(try found(plan(training), plan(), paired: [plan(training).about(.subject, "English")]).isEmpty)
  }

  @Test func lastYearsActionsMayGo() throws {
    #expect(try found(plan(training).of(yearFrom: 2025), plan()).isEmpty)
  }
}
