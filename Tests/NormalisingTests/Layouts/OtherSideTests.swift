import Plans
import Testing

@testable import Normalising

/// Ordinary plans that look a little like the layouts that other rules are for, and are none of them.
@Suite struct OtherSideTests {
  private static func plan(_ body: String) throws -> Plan {
    try GivenPlan(GivenPlan.prose("# School Development Plan 2026/27\n## Priority 1: Improve phonics\n\(body)")).plan
  }

  @Test func aSecondPrioritysStepsAreNoSpendingOnTheFirstOnes() throws {
    let plan = try Self.plan(
      """
      Step|What we will do|Cost
      1|Train all staff|£200
      2|Buy books|£90
      ## Priority 2: Improve maths
      Step|What we will do|Cost
      1|Visit a maths hub school|£50
      2|Buy cubes|£10
      """)
    #expect(plan.priorities.map(\.actions.count) == [2, 2])
  }

  @Test func aNumberedObjectiveAboveItsLeadIsNoAction() throws {
    let plan = try Self.plan(
      """
      1.1 Every pupil reads fluently
      Lead: Mrs Smith
      **Actions
      - Train all staff
      1.2 Every parent reads at home
      Lead: Mr Jones
      **Actions
      - Run workshops
      """)
    #expect(!plan.actions.map(\.text).contains("Every pupil reads fluently"))
    #expect(plan.actions.map(\.text).contains("Run workshops"))
  }

  @Test func keyIndicatorsAsAColumnAreOutcomes() throws {
    let plan = try Self.plan(
      """
      Action|Lead|By when|Key indicators
      Train all staff|DHT|Autumn 1|85% pass phonics
      Send books home|HT|Autumn 2|Every pupil takes a book home
      """)
    #expect(plan.priorities.map(\.title) == ["Improve phonics"])
  }

  @Test func theListOfACellIsOfTheActionBesideIt() throws {
    let plan = try Self.plan(
      """
      Action|Lead|By when|Resources
      Train all staff|DHT|Autumn 1|Resources // Books £200 // Supply cover £150
      """)
    #expect(plan.actions.first?.resources.map(\.amount) == [200, 150])
  }

  @Test func checkpointsOfWhichOneIsWrittenAreSteps() throws {
    let plan = try Self.plan(
      """
      Action|Lead|Checkpoint Dec 2026|Checkpoint Mar 2027
      Train all staff|DHT|All staff trained|
      Buy books|HT|Books on the shelves|
      """)
    #expect(plan.milestones.map(\.text) == ["All staff trained", "Books on the shelves"])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
  }

  @Test(arguments: ["Desired position July 2027", "Position wanted by Dec 2026"])
  func aHeadingThatLooksAheadTellsNothingThatWasSeen(_ heading: String) throws {
    let plan = try Self.plan(
      "Action|Lead|\(heading)\nTrain all staff|DHT|85% pass phonics\nBuy books|HT|90% take a book home")
    #expect(plan.priorities.flatMap(\.progress).isEmpty, "\(heading)")
  }

  @Test func actionsThatHoldNumbersInAnOverviewAreActions() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        Priority|Making it happen|Lead|Cost
        Phonics|Train 12 staff in the scheme|DHT|£300
        Reading at home|Hold 6 workshops for parents|HT|£50
        """)
    ).plan
    #expect(plan.actions.map(\.text) == ["Train 12 staff in the scheme", "Hold 6 workshops for parents"])
  }

  @Test func whatStandsThirdBelowAnActionMayBeItsRatingAndNotWhatItTakes() throws {
    let plan = try Self.plan("**Actions\n- Train all staff\nMrs Smith · Dec 2026 · Complete")
    #expect(plan.actions.map(\.rag) == [.blue])
    #expect(plan.actions.flatMap(\.resources).isEmpty)
  }

  @Test func aSheetsTitleNamesThePriorityOfItsAims() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Plan",
          """
          **Reading|||
          **What do we want to improve?|**Actions|**Lead|**By when
          Fluency in Key Stage 2|Train staff|DHT|Autumn 1
          Reading at home|Run workshops|HT|Autumn 2
          """
        )
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
    #expect(plan.priorities.map(\.objectives.count) == [2])
  }

  @Test func lettersForGroupsUnderKeyIssuesAreNoReferences() throws {
    let plan = try Self.plan(
      "Action|Lead|By when|Key issues\nTrain all staff|DHT|Autumn 1|SEN\nBuy books|HT|Autumn 2|PP")
    #expect(plan.priorities.flatMap(\.addresses).isEmpty)
  }

  @Test func notesBesideAStaggeredSheetsLinesHeadNothing() throws {
    let plan = try GivenPlan(
      sheet: """
        School improvement plan 2026/27|||
        Level 1|Level 2|Level 3|Notes
        Priority 1: Phonics|||
        |Lead|DHT|
        |Actions||
        ||Train all staff|Hall is booked
        ||Buy books|
        Priority 2: Maths|||
        |Lead|HT|
        |Actions||
        ||Buy cubes|
        ||Visit the hub|
        """
    ).plan
    #expect(plan.actions.map(\.text) == ["Train all staff", "Buy books", "Buy cubes", "Visit the hub"])
    #expect(plan.unmapped.map(\.text).contains("Hall is booked"))
  }

  @Test func oneSourceMayHoldSemicolonsAndColons() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        Evidence: Survey: parents (62 replies); what they said: more reading; more clubs
        ## Priority 1: Reading
        Action|Lead|By when
        Train all staff|DHT|Autumn 1
        """)
    ).plan
    #expect(plan.evidence.count == 1)
  }
}
