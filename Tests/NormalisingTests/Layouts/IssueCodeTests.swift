import Plans
import Testing

@testable import Normalising

/// Codes of key issues: under labels that are not listed, in Roman numerals, and by their numbers alone.
@Suite struct IssueCodeTests {
  private func plan(_ issues: String, _ first: String, _ second: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        \(issues)
        ## Priority 1: Reading at home
        \(first)
        **Actions
        - Send books home (EL, Autumn 1)
        ## Priority 2: Attendance
        \(second)
        **Actions
        - Ring home by ten (SENDCo, Autumn 2)
        """)
    ).plan
  }

  private func listed(_ first: String, _ second: String) -> String {
    """
    **Key issues
    \(first)|Pupils do not read enough at home
    \(second)|Checks of attendance are late
    ==
    """
  }

  @Test func codesUnderALabelThatIsNotListedAreReferences() throws {
    let plan = try plan(listed("N1", "N2"), "Root: N1", "Root: N2")
    #expect(plan.keyIssues.map(\.ref) == ["N1", "N2"])
    #expect(
      plan.priorities.map(\.addresses) == [
        [Addressed(to: .keyIssue, ref: "N1")], [Addressed(to: .keyIssue, ref: "N2")],
      ])
  }

  @Test func codesOverTheirActionsAreReferencesInASheetToo() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        Priority 1: Phonics
        Root|NS1

        Action|Who|By when
        Retrain six teachers|SENDCo|Autumn 2
        Read aloud daily|EL|Autumn 2

        Priority 2: Attendance
        Root|NS3

        Action|Who|By when
        Ring home by ten|SENDCo|Autumn 2
        Praise the punctual|EL|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["NS1"], ["NS3"]])
  }

  @Test func keyStagesAreNoCodesOfIssues() throws {
    let plan = try plan(listed("N1", "N2"), "Root: KS1", "Root: KS2")
    #expect(plan.priorities.map(\.addresses) == [[], []])
  }

  @Test func romanNumeralsInBracketsCountTheIssues() throws {
    let plan = try plan(
      """
      ## Areas for improvement from our last inspection
      (i) Pupils do not read enough at home
      (ii) Checks of attendance are late
      (iii) Staff mark too much
      """, "Inspection area for improvement: i", "Inspection area for improvement: ii")
    #expect(plan.keyIssues.map(\.ref) == ["i", "ii", "iii"])
    #expect(
      plan.priorities.map(\.addresses) == [
        [Addressed(to: .keyIssue, ref: "i")], [Addressed(to: .keyIssue, ref: "ii")],
      ])
  }

  @Test func lettersInBracketsAreCapitals() throws {
    let plan = try plan(
      """
      ## Areas for improvement from our last inspection
      (a) Pupils do not read enough at home
      (b) Checks of attendance are late
      (v) Staff are tired
      """, "Inspection area for improvement: A", "Inspection area for improvement: B")
    #expect(plan.keyIssues.map(\.ref) == ["A", "B", "V"])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["A"], ["B"]])
  }

  @Test func anIssuesNumberAloneMeansThePlansOwnCode() throws {
    let plan = try plan(listed("OF1", "OF2"), "Addresses: Key issue 2", "Addresses: Key issue 3")
    #expect(
      plan.priorities.map(\.addresses) == [
        [Addressed(to: .keyIssue, ref: "OF2")], [Addressed(to: .keyIssue, ref: "3")],
      ])
  }

  @Test func aCodeIsThePlansOwnWhateverItsCase() throws {
    let plan = try plan(listed("KI1", "KI2"), "Addresses: ki2", "Addresses: ki1")
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["KI2"], ["KI1"]])
  }

  @Test func aCodeBehindTheGovernorsNameIsNoNewIssue() throws {
    let plan = try plan(
      listed("KI1", "KI2"), "Link governor: Mr Priddy Key issue: KI2", "Link governor: Mrs Adair Key issue: KI1")
    #expect(plan.keyIssues.count == 2)
    #expect(plan.priorities.map(\.governor) == [["Mr Priddy"], ["Mrs Adair"]])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["KI2"], ["KI1"]])
  }

  @Test func codedIssuesInBoldAreNoHeadings() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        **Key issues from the last inspection
        **KI1 Raise the level of challenge in maths
        **KI2 Improve the reading of weaker readers
        ## Priority 1: Reading
        Key issue: KI2
        """)
    ).plan
    #expect(plan.keyIssues.map(\.ref) == ["KI1", "KI2"])
    #expect(plan.priorities.map(\.title) == ["Reading"])
    #expect(plan.priorities.flatMap(\.addresses).map(\.ref) == ["KI2"])
  }
}
