import Plans
import Testing

@testable import Checking

@Suite struct PlanWordsTests {
  private func count(_ plan: Plan) throws -> Int { PlanWords.count(PlanItems(plan, in: try Given.context())) }

  @Test func wordsArePartedByWhiteSpaceOfAnyKind() throws {
    #expect(try count(Plan([Priority(ref: nil, title: " Teach\tphonics\n well – daily ")])) == 5)
  }

  @Test func aTitleThatStandsAsItsObjectiveTooCountsOnce() throws {
    #expect(try count(Plan([Priority(nil, "Teach phonics")])) == 2)
  }

  @Test func everyItemCounts() throws {
    let objective = Objective(
      text: "one", outcomes: [Outcome(text: "one")],
      actions: [Action(text: "one", lead: ["one"], dateText: "one", resources: [Resource(kind: .time, text: "one")])],
      milestones: [Milestone(text: "one", dueText: "one")], resources: [Resource(kind: .budget, text: "one")],
      monitoring: [Plans.Monitoring(text: "one")], progress: [Progress(text: "one")])
    let priority = Priority(
      ref: "P1", title: "title", area: "one", rationale: "one", gradeDescriptor: "one", lead: ["one"],
      governor: ["one"], objectives: [objective])
    var plan = Plan([priority])
    #expect(try count(plan) == 17)
    plan.keyIssues = [KeyIssue(text: "two words")]
    plan.evidence = [Evidence(kind: .audit, text: "an audit")]
    #expect(try count(plan) == 21)
  }
}
