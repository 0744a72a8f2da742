import Plans
import Testing

@testable import Normalising

/// Layouts that look like another at first sight: what is read there must be what the school wrote.
@Suite struct MistakableLayoutTests {
  @Test func theSameCriterionUnderTwoPrioritiesIsAnOutcomeOfEach() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Lead|By when|Success criteria
        1. Reading|Train all staff|DHT|Autumn 1|Teaching is good or better
        |Buy new books|SBM|Autumn 2|Eight in ten read daily
        2. Writing|Moderate together|AHT|Autumn 1|Teaching is good or better
        |Publish a long piece|AHT|Spring 1|Every pupil edits their own work
        """
    ).plan
    #expect(
      plan.priorities.map { $0.outcomes.map(\.text) } == [
        ["Teaching is good or better", "Eight in ten read daily"],
        ["Teaching is good or better", "Every pupil edits their own work"],
      ])
  }

  @Test func theTermOnACoverDatesNoAction() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan
        ## Autumn 2026
        ## Priority 1: Reading
        Action|Lead|By when
        Train all staff|DHT|
        Buy new books|SBM|Spring 1
        """)
    ).plan
    #expect(plan.actions.map(\.dateText) == [nil, "Spring 1"])
  }

  @Test func objectivesThatEachPriorityNumbersFromOneStayInTheirOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Reading
        Ref|Objective|Action|Lead|By when
        1|Improve fluency|Echo reading|DHT|Autumn 1
        2|Build vocabulary|Word of the day|DHT|Autumn 2
        ## Priority 2: Writing
        Ref|Objective|Action|Lead|By when
        1|Secure handwriting|Daily practice|AHT|Autumn 1
        2|Edit with care|Peer conferences|AHT|Spring 1
        """)
    ).plan
    #expect(
      plan.priorities.map { $0.objectives.map(\.text) } == [
        ["Improve fluency", "Build vocabulary"], ["Secure handwriting", "Edit with care"],
      ])
    #expect(plan.priorities.map(\.actions.count) == [2, 2])
  }

  @Test func whatIsDoneAboutALeadIsAllOneAction() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Attendance
        **Actions
        - Appoint Attendance Lead: SLT agree the role in June
        - Ring home on the first day Lead: Mrs Cole Date: Autumn 1
        """)
    ).plan
    #expect(
      plan.actions.map(\.text) == [
        "Appoint Attendance Lead: SLT agree the role in June", "Ring home on the first day",
      ])
    #expect(plan.actions.map(\.lead) == [[], ["Mrs Cole"]])
  }

  @Test func aColumnThatOnlySaysWhichPriorityKeepsThemApart() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Objective|Action|Lead|By when
        Priority 1|Improve fluency|Echo reading|DHT|Autumn 1
        Priority 2|Secure handwriting|Daily practice|AHT|Autumn 1
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map { $0.actions.map(\.text) } == [["Echo reading"], ["Daily practice"]])
  }

  @Test func visitsInAColumnOfGovernorsAreMonitoring() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Lead|By when|Governor monitoring
        1. Reading|Echo reading|DHT|Autumn 1|Governor visits in November
        2. Writing|Daily practice|AHT|Autumn 2|Governor visits in March
        """
    ).plan
    #expect(plan.priorities.map { $0.monitoring.count } == [1, 1])
    #expect(plan.priorities.flatMap(\.governor).isEmpty)
  }

  @Test func findingsBesideWhatIsDoneAboutThemAreWhy() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Attendance
        Findings|Action|Lead|By when
        Mondays are the worst day|Fun Mondays|HT|Autumn 1
        Late arrivals add up|Gate at 8.40|HT|Autumn 2
        """)
    ).plan
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
    let why = plan.priorities[0].rationale ?? ""
    #expect(why.contains("Mondays are the worst day"))
    #expect(why.contains("Late arrivals add up"))
  }

  @Test func reasonsBesideObjectivesLeaveTheObjectivesWhatTheyAre() throws {
    let plan = try GivenPlan(
      sheet: """
        School improvement plan 2026/27
        Rationale|Objective|Action|Lead|By when
        Pupils guess at words|Improve fluency|Echo reading|DHT|Autumn 1
        ||Buy new books|SBM|Autumn 2
        Handwriting is slow|Secure handwriting|Daily practice|AHT|Autumn 1
        ||Pencil grips|SBM|Autumn 2
        """
    ).plan
    let objectives = plan.priorities.flatMap(\.objectives).map(\.text) + plan.priorities.map(\.title)
    #expect(objectives.contains("Improve fluency"))
    #expect(objectives.contains("Secure handwriting"))
    #expect(!plan.priorities.map(\.title).contains("Pupils guess at words"))
  }

  @Test func numberedTitlesInColoursAreNoKeyToRatings() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        Priority 1{FF0000}|Improve writing
        Priority 2{00B050}|Improve reading
        ==
        ## Priority 1: Improve writing
        Action|Lead|By when|RAG
        Daily practice|AHT|Autumn 1|R
        """)
    ).plan
    #expect(plan.ragLegend == nil)
    #expect(plan.actions.map(\.rag) == [.red])
  }

  @Test func aProgressColumnInOneColourRatesNothing() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Lead|By when|Progress
        1. Reading|Echo reading|DHT|Autumn 1|Begun in Year 2{FFFF00}
        |Buy new books|SBM|Autumn 2|On order since May{FFFF00}
        """
    ).plan
    #expect(plan.actions.map(\.rag) == [nil, nil])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Begun in Year 2", "On order since May"])
  }

  @Test func stagesAndYearsAreOfWhomAndNumberNothing() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Priority 1: Early language
        **Actions
        - Key Stage One – phonics every morning
        - Key Stage Two – echo reading
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Early language"])
    #expect(plan.actions.map(\.text) == ["Key Stage One – phonics every morning", "Key Stage Two – echo reading"])
  }

  @Test func aTitleThatBeginsWithProgressIsNoReview() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School improvement plan 2026/27
        ## Progress (KS2) is too slow
        Action|Lead|By when
        Daily practice|AHT|Autumn 1
        ## Attendance of the youngest
        Action|Lead|By when
        Ring home|AHT|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Progress (KS2) is too slow", "Attendance of the youngest"])
  }

  @Test func aPlainTitleBelowABoldNumberIsTheTitle() throws {
    var table = WrittenTable.table(
      """
      Priority|Action|Lead|By when
      |Daily practice|AHT|Autumn 1
      |Echo reading|DHT|Autumn 2
      """, place: { "Table 1, row \($0 + 1), column \($1 + 1)" }, location: "Table 1", isSheet: false)
    for (row, title) in [(1, "Improve writing"), (2, "Improve reading")] {
      table.rows[row][0].lines = [Line("Priority \(row)", bold: true), Line(title)]
    }
    let plan = try GivenPlan(
      Document(
        kind: .docx,
        blocks: [
          .heading(level: 1, Line("School improvement plan 2026/27"), SourceLocation("paragraph 1")), .table(table),
        ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Improve writing", "Improve reading"])
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
  }
}
