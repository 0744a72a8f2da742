import Plans
import Testing

@testable import Checking

@Suite struct KeyIssuesTests {
  private func plan(_ issues: [KeyIssue], _ priorities: [Priority]) -> Plan {
    var plan = Plan(priorities)
    plan.keyIssues = issues
    return plan
  }

  private func verdict(_ plan: Plan, onFile: [String] = []) throws -> Judgement {
    let inspected = try Given.day("2025-03-12")
    let urn = try #require(URN(rawValue: 950_001))
    let issues = onFile.map { KeyIssueOnFile(urn: urn, text: $0, inspected: inspected) }
    return KeyIssues().judge(plan, in: try Given.context(keyIssuesOnFile: issues))
  }

  private let reading = KeyIssue(ref: "KI1", text: "Weaker readers do not catch up quickly enough")
  private let history = KeyIssue(ref: "KI2", text: "Knowledge in history and geography is not built up in order")

  private func addressing(_ ref: String, _ kind: AddressedKind = .keyIssue) -> Priority {
    Priority("1", "A priority", addresses: [Addressed(to: kind, ref: ref)])
  }

  @Test func everyIssueAddressedIsMet() throws {
    let judgement = try verdict(plan([reading, history], [addressing("KI1"), addressing("KI2")]))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 2)
    #expect(judgement.passed == 2)
  }

  @Test func someIssuesAddressedArePartlyMet() throws {
    let judgement = try verdict(plan([reading, history], [addressing("KI1")]))
    #expect(judgement.value == .partly)
    #expect(judgement.evidence == [EvidenceItem(location: "key issue 2", text: history.text)])
    #expect(
      judgement.missing
        == "No priority addresses KI2 “\(history.text)”. Say which priority answers it, or add one.")
    #expect(
      judgement.because == "1 of 2 key issues in the plan is addressed: KI1 by priority 1, which refers to it.")
  }

  @Test func noneAddressedIsNotMet() throws {
    #expect(try verdict(plan([reading, history], [Priority("1", "Fewer suspensions")])).value == .notMet)
  }

  @Test func noneOnFileAndNoneInThePlanIsNotApplicable() throws {
    #expect(try verdict(Plan([Priority("1")])).value == .notApplicable)
  }

  @Test func aPlanWithNoPrioritiesAddressesNone() throws {
    #expect(try verdict(plan([reading], [])).value == .notMet)
  }

  @Test func issuesOnFileCountWhereThePlanNamesNone() throws {
    let judgement = try verdict(Plan([Priority("1", "Fewer suspensions")]), onFile: ["Attendance is too low"])
    #expect(judgement.value == .notMet)
    #expect(judgement.evidence.map(\.location) == ["on file, inspection of 2025-03-12"])
  }

  @Test func issuesOnFileMayBeAddressedInSubstance() throws {
    let judgement = try verdict(Plan([Priority("1", "Improve attendance")]), onFile: ["Too many pupils are absent"])
    #expect(judgement.value == .met)
  }

  @Test func thePlansOwnListPrevails() throws {
    #expect(try verdict(plan([reading], [addressing("KI1")]), onFile: ["Attendance is too low"]).value == .met)
  }

  @Test func aListInTheLayer1PlanIsNotOnFileForTheLayer2Plan() throws {
    var context = try Given.context()
    context.pairedPlans = [plan([reading], [])]
    let other = Plan([Priority("1", "Times tables")]).about(.subject, "Mathematics")
    #expect(KeyIssues().judge(other, in: context).value == .notApplicable)
  }

  @Test func aLayer2PlanAnswersForAllThatItNames() throws {
    let plan = plan([reading, history], [addressing("KI1")]).about(.subject, "English")
    #expect(try verdict(plan).value == .partly)
  }

  @Test(arguments: ["KI1", "ki 1", "KI1.", "1"])
  func aReferenceIsKnownInAnyWriting(_ ref: String) throws {
    #expect(try verdict(plan([reading], [addressing(ref)])).value == .met)
  }

  @Test(arguments: ["KI2", "AFI1", "11"])
  func anotherReferenceIsAnother(_ ref: String) throws {
    #expect(try verdict(plan([reading], [addressing(ref)])).value == .notMet)
  }

  @Test func aReferenceToALayer1PriorityIsNoKeyIssue() throws {
    let issue = KeyIssue(ref: "1", text: reading.text)
    #expect(try verdict(plan([issue], [addressing("1", .priority)])).value == .notMet)
    #expect(try verdict(plan([issue], [addressing("1", .keyIssue)])).value == .met)
  }

  @Test func issuesWithoutReferencesAreNumberedByTheirOrder() throws {
    let issues = [KeyIssue(text: reading.text), KeyIssue(text: history.text)]
    #expect(
      try verdict(plan(issues, [addressing("KI2")])).because.hasPrefix("1 of 2 key issues in the plan is addressed"))
  }

  @Test(arguments: [
    ("A small number of pupils are absent too often and miss important learning", "Pupils attend school every day"),
    ("Pupils' handwriting and letter formation are not well enough taught", "Improve the quality of handwriting"),
    ("The teaching of early reading is not consistent", "Consistent modelling in phonics and reading lessons"),
    ("Improve how well pupils reason and solve problems in mathematics", "Maths: problem solving"),
    ("Too many students with SEND are suspended", "Fewer suspensions of students with SEND"),
    ("Leaders of the foundation subjects do not check what pupils remember", "Recall in the wider curriculum"),
    ("Low-level disruption in key stage 2 interrupts learning", "Calm behaviour in Key Stage 2"),
    ("Governors do not hold leaders to account for the pupil premium", "Governance and the pupil premium"),
  ])
  func anIssueIsAddressedInSubstance(_ issue: String, _ title: String) throws {
    let judgement = try verdict(plan([KeyIssue(text: issue)], [Priority("1", "Anything else"), Priority("2", title)]))
    #expect(judgement.value == .met)
    #expect(judgement.because.contains("by priority 2, in substance ("))
  }

  @Test(arguments: [
    ("The curriculum in art and in design and technology is not set out clearly enough", "Reading in every subject"),
    ("Pupils' knowledge of other faiths and cultures is too thin", "Pupils remember knowledge in science"),
    ("Pupils do not get enough advice about careers", "Pupils enjoy lunchtimes"),
    ("Some policies on the website were out of date", "Leaders know the school well"),
    ("The attendance of disadvantaged pupils is too low", "Middle leaders check the quality of teaching"),
  ])
  func anotherMatterDoesNotAddressIt(_ issue: String, _ title: String) throws {
    #expect(try verdict(plan([KeyIssue(text: issue)], [Priority("1", title)])).value == .notMet)
  }

  @Test func oneActionThatMentionsAThingDoesNotAddressItButThreeDo() throws {
    let issue = KeyIssue(text: "Pupils do not get enough advice about careers")
    func verdict(_ mentions: Int) throws -> VerdictValue {
      let actions = (0..<mentions).map { Action(text: "Careers and advice, part \($0)") }
      return try self.verdict(plan([issue], [Priority("1", "Trust", actions: actions)])).value
    }
    #expect(try verdict(1) == .notMet)
    #expect(try verdict(3) == .met)
  }

  @Test func whatAnIssueLeadsToNeedNotComeBack() throws {
    let issue = KeyIssue(
      text:
        "Books do not match the phonics that pupils know. As a result, older boys lose confidence, interest and heart.")
    let priority = Priority("1", "Phonics and matched books")
    #expect(try verdict(plan([issue], [priority])).value == .met)
    let whole = KeyIssue(text: "Older boys lose confidence, interest and heart. Books do not match phonics.")
    #expect(try verdict(plan([whole], [Priority("1", "Attendance")])).value == .notMet)
  }

  @Test func aSentenceThatAsksForSomethingIsNoConsequence() throws {
    let issue = KeyIssue(
      text:
        "Pupils do not read widely. This means that leaders must ensure that phonics, spelling and handwriting are taught."
    )
    #expect(try verdict(plan([issue], [Priority("1", "Read widely across the school")])).value == .notMet)
    let weak = KeyIssue(text: "Attendance is low. As a result of weak systems, safeguarding and governance are poor.")
    #expect(try verdict(plan([weak], [Priority("1", "Attendance checked weekly")])).value == .notMet)
  }
}
