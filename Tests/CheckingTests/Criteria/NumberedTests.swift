import Plans
import Testing

@testable import Checking

@Suite struct NumberedTests {
  private func plan(
    priorities: [String?] = ["1"], actions: [String?] = ["1.1"], addresses: [Addressed] = []
  ) -> Plan {
    Plan(
      priorities.enumerated().map { index, ref in
        Priority(
          ref, addresses: index == 0 ? addresses : [],
          actions: index == 0 ? actions.map { Action(ref: $0, text: "Train staff") } : [])
      })
  }

  private func numbers(_ given: Int, of count: Int, prefix: String = "") -> [String?] {
    (0..<count).map { $0 < given ? prefix + "\($0 + 1)" : nil }
  }

  private func verdict(_ plan: Plan, beside paired: [Plan] = [], issues: [KeyIssueOnFile] = []) throws -> Judgement {
    var context = try Given.context(keyIssuesOnFile: issues)
    context.pairedPlans = paired
    return Numbered().judge(plan, in: context)
  }

  private func value(addressing to: AddressedKind, _ ref: String) throws -> VerdictValue {
    try verdict(plan(addresses: [Addressed(to: to, ref: ref)])).value
  }

  @Test func ninetyPercentOfPrioritiesAndOfActionsIsMet() throws {
    let judgement = try verdict(
      plan(priorities: numbers(9, of: 10), actions: numbers(9, of: 10, prefix: "1.")))
    #expect(judgement.value == .met)
    #expect(judgement.counted == 20)
    #expect(judgement.passed == 18)
    #expect(judgement.because == "9 of 10 priorities and 9 of 10 actions have a reference.")
  }

  @Test func eightyNinePercentOfActionsIsPartlyMet() throws {
    let judgement = try verdict(plan(actions: numbers(89, of: 100, prefix: "1.")))
    #expect(judgement.value == .partly)
    #expect(judgement.missing == "Number the actions: 11 of 100 have no number.")
    #expect(judgement.evidence.count == 11)
    #expect(judgement.evidence.first?.location == "priority 1, action 90")
  }

  @Test func eightyNinePercentOfPrioritiesIsNotMet() throws {
    let judgement = try verdict(plan(priorities: numbers(89, of: 100)))
    #expect(judgement.value == .notMet)
    #expect(judgement.missing == "Number the priorities: 11 of 100 have no number.")
    #expect(judgement.evidence.count == 11)
  }

  @Test func anEmptyReferenceIsNone() throws {
    #expect(try verdict(plan(priorities: ["", "2"])).passed == 2)
  }

  @Test func oneDuplicateIsPartlyMetAndNamed() throws {
    let actions = try verdict(plan(actions: ["1.1", "1.2", "1.2"]))
    #expect(actions.value == .partly)
    #expect(actions.missing == "More than one action has the number 1.2.")
    #expect(actions.evidence.map(\.location) == ["priority 1, action 2", "priority 1, action 3"])
    let priorities = try verdict(plan(priorities: ["1", "Priority 1"]))
    #expect(priorities.value == .partly)
    #expect(priorities.missing == "More than one priority has the number 1.")
    #expect(priorities.evidence.map(\.location) == ["priority 1", "priority 2"])
  }

  @Test func elevenAndOneDashOneAreTwo() throws {
    #expect(try verdict(plan(actions: ["1-1", "11"])).value == .met)
  }

  @Test func aPlanWithNoActionsIsPartlyMetAndSaysSo() throws {
    let judgement = try verdict(plan(actions: []))
    #expect(judgement.value == .partly)
    #expect(judgement.missing == "There are no actions to number.")
  }

  @Test func aReferenceToNoPriorityIsPartlyMet() throws {
    #expect(try value(addressing: .priority, "Priority 1") == .met)
    let judgement = try verdict(plan(addresses: [Addressed(to: .priority, ref: "7")]))
    #expect(judgement.value == .partly)
    #expect(judgement.missing == "Nothing in the plan has the reference 7.")
    #expect(judgement.because.hasSuffix("; 1 cross-reference leads nowhere."))
    #expect(judgement.evidence.map(\.location) == ["priority 1"])
  }

  @Test func aLayer2ReferenceToLayer1LeadsSomewhere() throws {
    let below = plan(addresses: [Addressed(to: .priority, ref: "P3")]).about(.subject, "English")
    #expect(try verdict(below, beside: [plan(priorities: ["1", "2", "3"])]).value == .met)
    #expect(try verdict(below, beside: [plan(priorities: ["1", "2"])]).value == .partly)
    // Without the other layer on file its numbers cannot be looked up.
    #expect(try verdict(below).value == .met)
  }

  @Test(arguments: [AddressedKind.selfEvaluation, .other])
  func aReferenceToAnotherDocumentCannotDangle(_ kind: AddressedKind) throws {
    #expect(try value(addressing: kind, "2.3") == .met)
  }

  @Test func aReferenceToAKeyIssueIsLookedUp() throws {
    func value(_ ref: String, refs: [String?]) throws -> VerdictValue {
      var plan = plan(addresses: [Addressed(to: .keyIssue, ref: ref)])
      plan.keyIssues = refs.map { KeyIssue(ref: $0, text: "Pupils do not read well") }
      return try verdict(plan).value
    }
    #expect(try value("KI 1", refs: ["KI1", "KI2"]) == .met)
    #expect(try value("2", refs: ["KI1", "KI2"]) == .met)
    #expect(try value("KI3", refs: ["KI1", "KI2"]) == .partly)
    #expect(try value("KI2", refs: [nil, nil]) == .met)
    #expect(try value("KI3", refs: [nil, nil]) == .partly)
    #expect(try value("0", refs: [nil, nil]) == .partly)
    #expect(try value("KI3", refs: []) == .met)
  }

  @Test func aKeyIssueOnFileIsLookedUpToo() throws {
    let urn = try #require(URN(rawValue: 950_001))
    let issue = KeyIssueOnFile(urn: urn, ref: "A", text: "Pupils do not read well")
    let plan = plan(addresses: [Addressed(to: .keyIssue, ref: "A")])
    #expect(try verdict(plan, issues: [issue]).value == .met)
  }

  @Test func aPlanWithNoPrioritiesIsNotMet() throws { #expect(try verdict(Plan([])).value == .notMet) }
}
