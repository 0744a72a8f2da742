import Plans
import Testing

@testable import Normalising

/// What a plan says of itself and of its inspection: sources, next steps, titles that are none and facts of the school.
@Suite struct InspectionWordsTests {
  private func plan(_ lines: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        \(lines)
        ## Priority 1: Signing
        Action|Who|By when
        Retrain six teachers|SENDCo|Autumn 2
        """)
    ).plan
  }
  private let issues = ["Teach phonics to everyone who needs it", "Check attendance every week"]

  @Test func aPartOfThePlanMayBeWhatTheReportSaid() throws {
    let plan = try plan(
      """
      ## Part 1 What the inspection report said the school must do
      - \(issues[0])
      - \(issues[1])
      ## Part 2 What we shall do
      """)
    #expect(plan.keyIssues.map(\.text) == issues)
    #expect(plan.priorities.map(\.title) == ["Signing"])
  }

  @Test func aSentenceThatNamesTheNextStepsOfAReportCardHeadsTheKeyIssues() throws {
    let plan = try plan(
      "The report card of February 2026 names these next steps:\n- \(issues[0])\n- \(issues[1])")
    #expect(plan.keyIssues.map(\.text) == issues)
  }

  @Test func nextStepsOfSomebodyElseAreNoKeyIssues() throws {
    let plan = try plan("The team took these next steps:\n- \(issues[0])\n- \(issues[1])")
    #expect(plan.keyIssues.isEmpty)
    #expect(plan.priorities.map(\.title) == ["Signing"])
  }

  @Test func issuesAtAPlansHeadAreWhatTheyAreAndBelowAPriorityTheyAreReferences() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        **Ofsted issues:
        - Pupils do not read enough when they are at home
        - Checks of attendance are made too late
        ## Priority 1: Reading at home
        Ofsted issues: 1
        Action|Who|By when
        Send books home|EL|Autumn 1
        """)
    ).plan
    #expect(
      plan.keyIssues.map(\.text) == [
        "Pupils do not read enough when they are at home", "Checks of attendance are made too late",
      ])
    #expect(plan.priorities.map(\.addresses) == [[Addressed(to: .keyIssue, ref: "1")]])
  }

  @Test(arguments: ["Where our plan comes from", "1 How we arrived at this plan"])
  func headingsThatSpeakOfThePlanHeadItsSources(_ heading: String) throws {
    let plan = try plan("## \(heading)\n- Review by the trust, March 2026\n- Parent survey")
    #expect(plan.title == "Improvement plan 2026/27")
    #expect(plan.evidence.map(\.text) == ["Review by the trust, March 2026", "Parent survey"])
    #expect(plan.evidence.map(\.kind) == [.review, .survey])
  }

  @Test func whereWeAreGoingMayNameThePlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Where we are going this year: Improvement plan 2026/27
        ## Priority 1: Signing
        Action|Who|By when
        Retrain six teachers|SENDCo|Autumn 2
        """)
    ).plan
    #expect(plan.title == "Where we are going this year: Improvement plan 2026/27")
  }

  @Test func thePlanOfAPupilIsNoTitle() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Students with an EHC plan are in lessons
        ## Improvement plan 2026/27
        Action|Who|By when
        Retrain six teachers|SENDCo|Autumn 2
        """)
    ).plan
    #expect(plan.title == "Improvement plan 2026/27")
    #expect(plan.priorities.map(\.title) == ["Students with an EHC plan are in lessons"])
  }

  @Test func slashesPartSourcesThatAreEachNamed() throws {
    let parted = try plan("Evidence base: SATs analysis, July 2026 / Review by the English Hub / Staff survey")
    #expect(
      parted.evidence.map(\.text) == ["SATs analysis, July 2026", "Review by the English Hub", "Staff survey"])
    let whole = try plan("Evidence base: Staff / parent survey of June 2026")
    #expect(whole.evidence.map(\.text) == ["Staff / parent survey of June 2026"])
  }

  @Test func aLabelWithAColonHeadsNoTable() throws {
    let plan = try plan("We used:|Our self evaluation\nWe looked at:|The parent survey of May\n==")
    #expect(plan.evidence.map(\.text) == ["Our self evaluation", "The parent survey of May"])
  }

  @Test func anOutcomeBesideTheHeadteacherIsAFactOfTheSchool() throws {
    let plan = try plan(
      "School|Wren Special School|URN|900123\nHeadteacher|Mrs Lomax|Outcome|Requires improvement\n==")
    #expect(plan.school.urn == URN("900123"))
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
    #expect(plan.unmapped.map(\.text).contains("Requires improvement"))
  }

  @Test func anOutcomeBesideThePrioritysLeaderIsItsOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Signing
        Lead|Mrs Lomax|Outcome|Every class signs each day
        ==
        Action|Who|By when
        Retrain six teachers|SENDCo|Autumn 2
        """)
    ).plan
    #expect(plan.priorities.map(\.lead) == [["Mrs Lomax"]])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["Every class signs each day"])
  }
}
