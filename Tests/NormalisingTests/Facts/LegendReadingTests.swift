import Plans
import Testing

@testable import Normalising

/// The plan's own legend, in whatever form it stands, is honoured and is no item.
@Suite struct LegendReadingTests {
  @Test func aStatusWithoutAColourInTheKeyRatesNothingAndWhatFollowsTheKeyIsNoneOfIt() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Log",
          "Hill Centre SIP 2026/27\nPriority|Action|Who|When|Where it's at\nReading|Buy books|MB|Oct 26|Done\n|Train staff|TA|Nov 26|Not begun"
        ),
        (
          "Key",
          "Key to where it's at\nDone|finished\nMoving|on track\nNot begun|its date has not come round\nPriority 2|Oracy"
        ),
      ])
    ).plan
    #expect(plan.actions.map(\.rag) == [.blue, nil])
    #expect(plan.actions.map(\.ragText) == ["Done", "Not begun"])
    #expect(plan.priorities.map(\.title) == ["Reading", "Oracy"])
  }

  private static let actions = """
    Priority|Action|Lead|By when|RAG
    Maths|Review the policy|Maths lead|Autumn 2|P
    |Start fluency sessions|Maths lead|Autumn 2|On course
    |Buy kit|SBM|Spring 1|R
    """

  @Test func tableOfLettersAndMeaningsIsALegend() throws {
    let given = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## RAG key
        Colour|Meaning
        P|Finished
        G|On course
        A|Started, some delay
        R|Not begun
        ==
        \(LegendReadingTests.actions)
        """))
    let legend = RAGLegend(red: "Not begun", amber: "Started, some delay", green: "On course", blue: "Finished")
    #expect(given.plan.ragLegend == legend)
    #expect(given.plan.actions.map(\.rag) == [.blue, .green, .red])
    #expect(given.plan.actions.map(\.ragText) == ["P", "On course", "R"])
    #expect(given.plan.unmapped.isEmpty)
    #expect(given.plan.priorities.flatMap { $0.objectives.flatMap(\.progress) }.isEmpty)
  }

  @Test func wordsOfThePlansOwnAreRatingsByTheirMeaning() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        Key for the last column: Done = finished, Motoring = on track, Wobbling = some delay, Stuck = off track
        Priority|Action|Lead|By when|On track?
        Maths|Review the policy|Maths lead|Autumn 2|Motoring
        |Start fluency sessions|Maths lead|Autumn 2|Wobbling
        |Buy kit|SBM|Spring 1|Stuck
        |Tell parents|HT|Spring 1|Done
        """)
    ).plan
    #expect(plan.actions.map(\.rag) == [.green, .amber, .red, .blue])
    #expect(plan.ragLegend?.amber == "some delay")
  }

  @Test func sheetOfALegendIsReadLineByLine() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        ("Key", "Status colours\n|Purple – complete and signed off\n|Green – on schedule\n|Yellow – slipping, act"),
        ("Plan", "School improvement plan 2026/27\n" + LegendReadingTests.actions.replacing("|P", with: "|Purple")),
      ])
    ).plan
    #expect(plan.actions.first?.rag == .blue)
    #expect(plan.ragLegend?.green == "on schedule")
    #expect(plan.priorities.map(\.title) == ["Maths"])
  }

  @Test func filledPlacesBesideTheirMeaningsAreALegend() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        Priority|Action|Lead|By when|RAG
        Maths|Review the policy|Maths lead|Autumn 2|{00B050}
        |Start fluency sessions|Maths lead|Autumn 2|{7030A0}
        ==
        {00B050}|Completed|{FFC000}|In progress
        {FF0000}|Not started|{7030A0}|Carried over
        """)
    ).plan
    #expect(plan.actions.map(\.rag) == [.blue, nil])
    #expect(plan.ragLegend == RAGLegend(red: "Not started", amber: "In progress", green: "Completed"))
  }

  @Test func coloursBehindTheirMeaningsAreALegend() throws {
    let plan = try GivenPlan(
      sheet: """
        School Development Plan 2026/27

        Colour key
        Behind track|Red
        In progress|Amber
        Complete|Blue

        Areas for improvement from our Ofsted inspection, March 2025
        AFI1 Raise attainment in phonics for the children who find reading hardest|<|<
        AFI2 Develop spoken language|<|<

        Priority|Action|Lead|RAG
        Maths|Review the policy|Maths lead|Behind track
        """
    ).plan
    #expect(plan.ragLegend == RAGLegend(red: "Behind track", amber: "In progress", blue: "Complete"))
    #expect(plan.actions.map(\.rag) == [.red])
    #expect(plan.keyIssues.map(\.ref) == ["AFI1", "AFI2"])
  }

  @Test func legendAtTheEndOfOtherRowsLeavesThemWhole() throws {
    let plan = try GivenPlan(
      sheet: """
        Beacon Hill Primary School|||URN|910013|
        EYFS Action Plan 2026–27|||||Blue: met
        Evidence base|Reception baseline, 2026||||Green: nearly met
        |||||Red: no progress
        Priority|Action|Lead|By when|RAG
        Talk|Screen all children|DHT|Autumn 1|Blue
        """
    ).plan
    #expect(plan.title == "EYFS Action Plan 2026–27")
    #expect(plan.evidence.map(\.text) == ["Reception baseline, 2026"])
    #expect(plan.ragLegend == RAGLegend(red: "no progress", green: "nearly met", blue: "met"))
    #expect(plan.actions.map(\.rag) == [.blue])
  }

  @Test func signsNeedNoDividerBeforeTheirMeaning() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Key: ✓ done   ~ started but late   ✗ not started

        Action|Who|By when|Done?
        Set reading ages|HT|Autumn 1|✓
        Teach essay structure|DHT|Spring 1|~
        Train ambassadors|SENDCo|Summer 1|✗
        """
    ).plan
    #expect(plan.actions.map(\.rag) == [.blue, .amber, .red])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
    #expect(plan.ragLegend?.blue == "done")
  }

  @Test func labelInItsOwnLineNamesALegend() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        What the status words mean: Embedded – finished and in use; Moving – on track; Patchy – started but late
        ## Priority 1: Number
        Action|Lead|When|Status
        Daily blocks|HT|Autumn 1|Embedded
        Family café|DHT|Spring 1|Moving
        Outdoor maths|TA|Spring 2|Patchy
        """)
    ).plan
    #expect(plan.actions.map(\.rag) == [.blue, .green, .amber])
  }

  @Test func listOfInitialsIsNoLegend() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        - A – Assistant headteacher
        - B – Business manager
        - G – Governors
        \(LegendReadingTests.actions)
        """)
    ).plan
    #expect(plan.ragLegend == nil)
    #expect(plan.actions.last?.rag == .red)
  }

  @Test func aWordWithoutAColourRatesNothing() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Plan",
          """
          School improvement plan 2026/27
          Priority|Action|Lead|By when|Status
          Maths|Review the policy|Maths lead|Autumn 2|Not due
          |Buy kit|SBM|Spring 1|Stuck
          """
        ),
        (
          "What the status words mean",
          """
          Status|Meaning
          Moving|Green: on time
          Stuck|Red: late
          Not due|No colour: not started, and need not have
          """
        ),
      ])
    ).plan
    #expect(plan.actions.map(\.rag) == [nil, .red])
  }
}
