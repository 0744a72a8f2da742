import Plans
import Testing

@testable import Normalising

/// Tables whose rows are terms, rows that say nothing, and rows of labels right above a table's head.
@Suite struct RowsOfTermsTests {
  @Test func stepsAtTheEndOfARowsTermAreDueThen() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Books at home
        Term|What happens in this term|Who|Milestone at the end of the term
        Autumn term|Every class visits the library|Class teachers|
        ^|Book bags go home|Office|80% of families borrow a book
        Spring term|Story evening for families|Reading lead|
        Summer term|–||90% of families borrow a book
        """)
    ).plan
    #expect(
      plan.actions.map(\.text) == [
        "Every class visits the library", "Book bags go home", "Story evening for families",
      ])
    #expect(plan.actions.map(\.lead) == [["Class teachers"], ["Office"], ["Reading lead"]])
    let milestones = plan.objectives.flatMap(\.milestones)
    #expect(milestones.map(\.text) == ["80% of families borrow a book", "90% of families borrow a book"])
    #expect(milestones.map(\.due) == [Day("2026-12-18"), Day("2027-07-21")])
  }

  @Test func labelsRightAboveATablesHeadAreNoReasonToTakeItForLabelsToo() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Books at home
        **Priority lead|Miss Toft|**LGB link member|Mr Rees
        **Action|**Lead|**By when|
        Every class visits the library|HT|23 October 2026|
        Book bags go home|SBM|Autumn 2|
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.lead == ["Miss Toft"])
    #expect(priority.governor == ["Mr Rees"])
    #expect(plan.actions.map(\.text) == ["Every class visits the library", "Book bags go home"])
    #expect(plan.actions.map(\.lead) == [["HT"], ["SBM"]])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func pairsWhoseLastHasNoValueAreStillPairs() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Books at home
        Lead|Miss Toft|Link governor|Mr Rees
        Framework area|Achievement|Key issue addressed|
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.lead == ["Miss Toft"])
    #expect(priority.area == "Achievement")
    #expect(plan.actions.isEmpty)
  }

  @Test func theGradeBelowAnObjectiveIsNoFurtherObjective() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        |
        Priority|What we are aiming for|Action|Who|When
        Books at home|Families read together // Grade descriptor: Strong standard: families are partners|Visit|HT|Autumn 1
        Talk|Children explain their thinking|Film lessons|SENDCo|Autumn 2
        """
    ).plan
    #expect(plan.objectives.map(\.text) == ["Families read together", "Children explain their thinking"])
    #expect(plan.priorities.map { $0.gradeDescriptor != nil } == [true, false])
  }

  @Test func referencesToAnotherPlanAreKeptAsTheyAreWritten() {
    let phrase = ReferencePhrase()
    #expect(phrase.addresses(in: "SIP 1, SIP 3").map(\.ref) == ["SIP 1", "SIP 3"])
    #expect(phrase.addresses(in: "SDP 2 and 4").map(\.ref) == ["SDP 2", "SDP 4"])
    #expect(phrase.addresses(in: "SIP priority 3").map(\.ref) == ["3"])
    #expect(phrase.split(Line("Leaders check too little", marker: "KI-1")).ref == "KI-1")
    #expect(phrase.split(Line("Leaders check too little", marker: "-")).ref == nil)
  }

  @Test func cardsBelowAPriorityMayEachBeginWithTheirRating() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Books at home
        On track
        **Visit the library
        Owner: EL
        Due: by Easter
        Behind
        **Send book bags home
        Owner: HT
        Due: Autumn 2
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Visit the library", "Send book bags home"])
    #expect(plan.actions.map(\.lead) == [["EL"], ["HT"]])
    #expect(plan.actions.map(\.rag) == [.green, .red])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func aTermBetweenTheRowsOfActionsIsNoObjective() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Books at home
        Step|Led by|To be done by|Cost
        AUTUMN|<|<|<
        Visit the library|HT|23 October 2026|
        SPRING|<|<|<
        Story evening|SBM||£120
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Books at home"])
    #expect(plan.objectives.count == 1)
    #expect(plan.actions.map(\.end) == [Day("2026-10-23"), Day("2027-03-25")])
  }

  @Test func whatIsExpectedByEachDayIsAMilestone() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Books at home
        Milestone date|What we expect to see
        18 December 2026|Half of families have a library card
        25 March 2027|Three quarters of families have a library card
        """)
    ).plan
    #expect(plan.objectives.flatMap(\.milestones).map(\.due) == [Day("2026-12-18"), Day("2027-03-25")])
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
  }

  @Test func partsByLettersAndLabelsBehindATitleAreNoPriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        **Strand A – Books at home   Strand leader: Mrs Oduya
        **Aim A1|Families read with their children every day
        |Steps we will take|Whose job?|When?
        A1.1|Visit the library|HT|Autumn 1
        A1.2|Story evening|SBM|Autumn 2
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Books at home"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Oduya"]])
    #expect(plan.objectives.map(\.text) == ["Families read with their children every day"])
    #expect(plan.objectives.map(\.ref) == ["A1"])
  }

  @Test func whyInAMonthIsStillTheReason() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        |
        Trust pillar|Goal|Why (Sept)|Focus|Step|Led by|Finish
        Learning|1. Books at home|Few families borrow books|Families read together|Visit the library|HT|Autumn 1
        Learning|2. Talk|Children speak in single words|Adults model sentences|Film lessons|SENDCo|Autumn 2
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Books at home", "Talk"])
    #expect(plan.priorities.map(\.area) == ["Learning", "Learning"])
    #expect(plan.priorities.map { $0.rationale != nil } == [true, true])
    #expect(plan.objectives.map(\.text) == ["Families read together", "Adults model sentences"])
    #expect(plan.objectives.flatMap(\.progress).isEmpty)
  }
}
