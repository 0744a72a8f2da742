import Plans
import Testing

@testable import Checking

@Suite struct LinkedEvidenceTests {
  private func plan(_ kinds: EvidenceKind...) -> Plan {
    var plan = Plan([Priority("1")])
    plan.evidence = kinds.map { Evidence(kind: $0, text: "A source, July 2026") }
    return plan
  }

  private func verdict(_ plan: Plan) throws -> Judgement { LinkedEvidence().judge(plan, in: try Given.context()) }

  @Test func twoKindsAreMet() throws {
    let judgement = try verdict(plan(.selfEvaluation, .review))
    #expect(judgement.value == .met)
    #expect(judgement.because == "The plan cites self-evaluation and review.")
    #expect(judgement.counted == 4)
    #expect(judgement.passed == 2)
    #expect(judgement.evidence.map(\.location) == ["evidence 1", "evidence 2"])
  }

  @Test(arguments: [EvidenceKind.selfEvaluation, .inspection, .audit, .review])
  func eachOfTheGuidancesKindsAloneIsPartlyMet(_ kind: EvidenceKind) throws {
    #expect(try verdict(plan(kind)).value == .partly)
  }

  @Test func twoOfOneKindAreOne() throws {
    let judgement = try verdict(plan(.audit, .audit))
    #expect(judgement.value == .partly)
    #expect(
      judgement.missing
        == "Say which self-evaluation, inspection or review the priorities come from, by name and date.")
  }

  @Test func dataAndSurveysDoNotCount() throws {
    let judgement = try verdict(plan(.data, .survey, .other))
    #expect(judgement.value == .notMet)
    #expect(judgement.because == "The plan cites no self-evaluation, inspection, audit or review.")
    #expect(judgement.evidence.count == 3)
    #expect(try verdict(plan(.audit, .data)).value == .partly)
  }

  @Test func namingKeyIssuesCitesAnInspection() throws {
    var plan = plan(.audit)
    plan.keyIssues = [KeyIssue(text: "Pupils do not read well")]
    let judgement = try verdict(plan)
    #expect(judgement.value == .met)
    #expect(judgement.evidence.map(\.location) == ["evidence 1", "key issue 1"])
  }

  @Test func aPriorityThatAnswersAKeyIssueCitesAnInspection() throws {
    let priority = Priority("1", addresses: [Addressed(to: .keyIssue, ref: "KI2")])
    #expect(try verdict(Plan([priority])).because == "The plan cites inspection.")
  }

  @Test func aPriorityThatRefersToTheSelfEvaluationCitesIt() throws {
    let priority = Priority("1", addresses: [Addressed(to: .selfEvaluation, ref: "2.3")])
    #expect(try verdict(Plan([priority])).because == "The plan cites self-evaluation.")
  }

  @Test func whatARationaleCitesCounts() throws {
    let priority = Priority(
      ref: "1", title: "Reading", rationale: "The trust SEND audit of July and the peer review found gaps",
      objectives: [])
    let judgement = try verdict(Plan([priority]))
    #expect(judgement.value == .met)
    #expect(judgement.evidence.map(\.location) == ["priority 1", "priority 1"])
  }

  @Test func anEmptyPlanIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
