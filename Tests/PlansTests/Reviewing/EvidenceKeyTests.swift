import Plans
import Testing

@Suite struct EvidenceKeyTests {
  private static let place: Plans.SourceLocation = "Table 2, row 4"

  private func plan(_ text: String = "Train staff", at place: Plans.SourceLocation = place, end: String? = "2026-10-23")
    -> Plan
  {
    let action = Action(text: text, end: end.flatMap(Day.init), dateText: "Autumn 1", location: place)
    return Plan(
      school: PlanSchool(), title: "Plan",
      priorities: [Priority(title: "Reading", objectives: [Objective(text: "Reading", actions: [action])])])
  }

  private func verdict(
    _ text: String = "Train staff", at place: Plans.SourceLocation = place, _ value: VerdictValue = .partly,
    missing: String? = "Give a date."
  ) -> Verdict {
    Verdict(
      criterion: .datedActions, version: 1, verdict: value, because: "Because.", counted: 4, passed: 3,
      evidence: [EvidenceItem(location: place, text: text), EvidenceItem(location: "Table 2, row 9", text: "Then")],
      missing: missing)
  }

  private func finding(
    _ text: String = "Train staff", at place: Plans.SourceLocation = place, message: String = "Name one."
  )
    -> Finding
  {
    Finding(check: "actionWithoutLead", severity: .shouldFix, location: place, text: text, message: message)
  }

  private func key(_ verdict: Verdict, in plan: Plan) -> EvidenceKey { EvidenceKeys(plan: plan).key(of: verdict) }
  private func key(_ finding: Finding, in plan: Plan) -> EvidenceKey { EvidenceKeys(plan: plan).key(of: finding) }

  @Test func evidenceThatMovedGivesTheSameKey() {
    let moved: Plans.SourceLocation = "Table 3, row 11"
    #expect(key(verdict(), in: plan()) == key(verdict(at: moved), in: plan(at: moved)))
    #expect(key(finding(), in: plan()) == key(finding(at: moved), in: plan(at: moved)))
  }

  @Test func theOrderOfTheEvidenceMakesNoDifference() {
    var turned = verdict()
    turned.evidence.reverse()
    #expect(key(turned, in: plan()) == key(verdict(), in: plan()))
  }

  @Test func caseAndPunctuationMakeNoDifference() {
    #expect(key(verdict("TRAIN  staff."), in: plan("TRAIN  staff.")) == key(verdict(), in: plan()))
    #expect(key(finding("– train staff"), in: plan("– train staff")) == key(finding(), in: plan()))
  }

  @Test func anotherWordGivesAnotherKey() {
    #expect(key(verdict("Train teachers"), in: plan("Train teachers")) != key(verdict(), in: plan()))
    #expect(key(finding("Train teachers"), in: plan("Train teachers")) != key(finding(), in: plan()))
  }

  @Test(arguments: ["2026-10-24", nil]) func anotherDateGivesAnotherKey(_ end: String?) {
    #expect(key(verdict(), in: plan(end: end)) != key(verdict(), in: plan()))
    #expect(key(finding(), in: plan(end: end)) != key(finding(), in: plan()))
  }

  @Test func anItemMoreOrFewerGivesAnotherKey() {
    var fewer = verdict()
    fewer.evidence.removeLast()
    #expect(key(fewer, in: plan()) != key(verdict(), in: plan()))
  }

  @Test func anotherVerdictGivesAnotherKey() {
    #expect(key(verdict(at: Self.place, .notMet), in: plan()) != key(verdict(), in: plan()))
  }

  @Test func countsAndReasonsMakeNoDifferenceWhereThereIsEvidence() {
    var other = verdict(missing: "Give a day to each.")
    other.counted = 40
    other.because = "Said better."
    #expect(key(other, in: plan()) == key(verdict(), in: plan()))
  }

  @Test func whereNoItemIsPointedAtWhatIsMissingCounts() {
    var spring = verdict(missing: "Priority 2 has no milestone in the spring term.")
    spring.evidence = []
    var summer = spring
    summer.missing = "Priority 2 has no milestone in the summer term."
    #expect(key(spring, in: plan()) != key(summer, in: plan()))
  }

  @Test func whatTheItemIsWeighedAgainstCountsByItsNumbers() {
    let twelve = finding(message: "HT leads 12 of the plan’s 20 actions.")
    #expect(key(twelve, in: plan()) == key(finding(message: "12 of 20 actions are led by HT."), in: plan()))
    #expect(key(twelve, in: plan()) != key(finding(message: "HT leads 13 of the plan’s 20 actions."), in: plan()))
  }

  @Test func anotherItemAtTheSamePlaceMakesNoDifference() {
    var both = plan()
    both.priorities[0].objectives[0].milestones = [
      Milestone(text: "Half are trained", due: Day("2026-12-18"), location: Self.place)
    ]
    #expect(key(finding(), in: both) == key(finding(), in: plan()))
  }

  @Test func theKeyIsTheSameInEveryProcess() {
    #expect(key(finding(), in: plan()).description == "15a85e70bce8e43c")
  }

  @Test(arguments: ["", "0123456789abcde", "0123456789abcdefg", "0123456789ABCDEF", "0123456789abcdeg"])
  func whatIsNoKeyIsNone(_ text: String) { #expect(EvidenceKey(text) == nil) }

  @Test func aKeyIsReadBack() { #expect(EvidenceKey("0123456789abcdef")?.description == "0123456789abcdef") }
}
