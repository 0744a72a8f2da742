import Plans
import Testing

@testable import Checking

@Suite struct DuplicateReferenceTests {
  private func texts(_ refs: [[String?]]) throws -> [String] {
    let plan = Plan(
      refs.enumerated().map { number, refs in
        Priority("\(number + 1)", actions: refs.enumerated().map { Action(ref: $1, text: "\(number + 1)-\($0 + 1)") })
      })
    return try Found.by(DuplicateReference(), in: plan).all.map(\.text)
  }

  @Test func twoActionsWithOneReferenceAreFound() throws {
    #expect(try texts([["1.1", "1.2", "1.2"], ["2.1", "2.2"]]) == ["1-3"])
    #expect(try texts([["1.1", "1.2", "1.3"], ["2.1", "1.2", "2.3"]]) == ["2-2"])
    #expect(try texts([["1.1", "1.2", "1.3"], ["2.1", "2.2"]]) == [])
  }

  @Test func eachPriorityMayNumberItsOwn() throws {
    #expect(try texts([["1", "2", "3"], ["1", "2", "3"], ["1", "2"]]) == [])
    #expect(try texts([["1.1", "1.2", "1.3"], ["1.1", "1.2", "1.3"]]) == [])
    #expect(try texts([["1", "2", "2"], ["1", "2"]]) == ["1-3"])
    #expect(try texts([[nil, nil], [nil]]) == [])
  }

  @Test func twoPrioritiesWithOneReferenceAreFound() throws {
    let plan = Plan([Priority("1", "Reading"), Priority("Priority 1", "Writing"), Priority("2", "Maths")])
    #expect(try Found.by(DuplicateReference(), in: plan).all.map(\.text) == ["Writing"])
  }

  @Test func twoObjectivesWithOneReferenceAreFound() throws {
    func texts(_ refs: [[String]]) throws -> [String] {
      let priorities = refs.enumerated().map { number, refs in
        var priority = Priority("\(number + 1)")
        priority.objectives = refs.enumerated().map { Objective(ref: $1, text: "\(number + 1)-\($0 + 1)") }
        return priority
      }
      return try Found.by(DuplicateReference(), in: Plan(priorities)).all.map(\.text)
    }
    #expect(try texts([["1a", "1b"], ["2a", "2b"], ["3a", "1a"]]) == ["3-2"])
    #expect(try texts([["a", "b"], ["a", "b"]]) == [])
    #expect(try texts([["1a", "1b"], ["1a", "1b"]]) == [])
    #expect(try texts([["a", "a"], ["b"]]) == ["1-2"])
  }

  @Test func twoKeyIssuesWithOneReferenceAreFound() throws {
    var plan = Plan([Priority("1")])
    plan.keyIssues = [
      KeyIssue(ref: "KI1", text: "Reading"), KeyIssue(ref: "ki 1", text: "Attendance"), KeyIssue(text: "Writing"),
    ]
    #expect(try Found.by(DuplicateReference(), in: plan).all.map(\.text) == ["Attendance"])
    // Those of the inspection, and those of the self-evaluation.
    plan.keyIssues = ["1", "2", "1", "2"].map { KeyIssue(ref: $0, text: "An issue") }
    #expect(try Found.by(DuplicateReference(), in: plan).all.isEmpty)
    plan.keyIssues = ["–", "–"].map { KeyIssue(ref: $0, text: "Issue") }
    #expect(try Found.by(DuplicateReference(), in: plan).all.isEmpty)
  }
}

@Suite struct DanglingReferenceTests {
  private func count(_ text: String, refs: [String?] = ["1.1", "1.2"]) throws -> Int {
    let actions = refs.map { Action(ref: $0, text: "Train") } + [Action(text: text)]
    return try Found.severities(DanglingReference(), in: Plan([Priority("1", actions: actions), Priority("2")])).count
  }

  @Test(arguments: [
    "Plan visits (see action 3.4)", "As linked to action 2.1", "See 3.4", "Follow on from priority 7",
    "This builds on action 7.3",
  ])
  func aReferenceToWhatIsNotThereIsFound(_ text: String) throws { #expect(try count(text) == 1) }

  @Test(
    arguments: [
      "Plan visits (see action 1.2)", "See 1.1 and 1.2", "Support for priority 2", "See 30 lessons", "LA priority 7",
      "Trust action 7.3",
      "See action 3", "Visit 3.4 miles of path", "Agree the action plan for 2027",
    ])
  func otherWordsAreNot(_ text: String) throws { #expect(try count(text) == 0) }

  @Test func withoutNumbersOfItsOwnAPlanIsNotAsked() throws {
    #expect(try count("Plan visits (see action 3.4)", refs: [nil]) == 0)
  }

  @Test func aKeyThatNoActionHasIsFound() throws {
    for (key, count) in [("a", 0), ("b", 1)] {
      let outcome = Outcome(text: "Done", forAction: key)
      let plan = Plan([Priority("1", outcomes: [outcome], actions: [Action(text: "Train", key: "a")])])
      #expect(try Found.severities(DanglingReference(), in: plan).count == count)
    }
  }

  @Test func aKeyIssueThatIsNotListedIsFound() throws {
    for (ref, count) in [("KI1", 0), ("KI3", 1)] {
      var plan = Plan([Priority("1", addresses: [Addressed(to: .keyIssue, ref: ref)])])
      plan.keyIssues = [KeyIssue(ref: "KI1", text: "Reading")]
      #expect(try Found.severities(DanglingReference(), in: plan).count == count)
    }
  }
}
