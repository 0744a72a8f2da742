import Plans
import Testing

@testable import Normalising

/// What must not be learnt, and cells that hold a list of their own: found on reading plans of other hands.
@Suite struct TitlesInListsTests {
  @Test func priorityWhoseNameStandsInAListOfResultsStaysOne() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our results
        Reading|76%
        Writing|61%
        ==
        Results of 2026
        Reading|79%
        Writing|66%
        ==
        # Reading
        Actions|Who|When
        Train staff|English lead|Autumn 1
        ==
        # Writing
        Actions|Who|When
        Daily practice|English lead|Spring 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title).suffix(2) == ["Reading", "Writing"])
    #expect(plan.priorities.suffix(2).map { $0.actions.map(\.text) } == [["Train staff"], ["Daily practice"]])
  }

  @Test func costsOfTwoYearsAreNoMilestones() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Actions|Who|Cost 2026/27|Cost 2027/28
        Reading|Buy books|English lead|£500|£200
        Reading|Train staff|English lead|£300|£100
        """
    ).plan
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }

  @Test func aLevelIsNoKeyIssueWithTheLetterA() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Key issues from last inspection
        - A Level outcomes are too low
        - Attendance is below average
        # Priority 1: Results
        - Raise outcomes
        """)
    ).plan
    #expect(plan.keyIssues.map(\.text) == ["A Level outcomes are too low", "Attendance is below average"])
  }

  @Test func sourcesInOneLineArePartedButNotInsideBrackets() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        Evidence base: SEF 2025-26; MAT peer review (Feb 2026)
        # Priority 1: Reading
        Evidence: Survey (parents; pupils) 2026
        """)
    ).plan
    #expect(plan.evidence.map(\.text).prefix(2) == ["SEF 2025-26", "MAT peer review (Feb 2026)"])
    #expect(plan.evidence.map(\.text).contains("Survey (parents; pupils) 2026"))
  }

  @Test func cellsWithALabelOverTheirLinesAreListsAndNoRow() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        **PRIORITY 1: Early reading|<|<|<|<
        **What are we going to do?|**Who?|**By when?|**Time / £|**Impact – what will it look like in July?
        1.1 Train all staff|RJ|11.9.26|£680 books|86% pass the check
        Checkpoints // Dec: 65% on track // Mar: 78% on track|<|How will we check? // Governor visit in March|<|<
        """)
    ).plan
    let objective = try #require(plan.priorities.first?.objectives.first)
    #expect(objective.actions.map(\.text) == ["Train all staff"])
    #expect(objective.outcomes.map(\.text) == ["86% pass the check"])
    #expect(objective.milestones.map(\.text) == ["65% on track", "78% on track"])
    #expect(objective.monitoring.map(\.text) == ["Governor visit in March"])
  }

  @Test func veryManyTablesSideBySideEndInTime() throws {
    let block = "Priority 1: Reading||Priority 2: Maths\nNo|Job|No|Job\n1|Buy books|2|Buy pens\n"
    let plan = try GivenPlan(sheet: Array(repeating: block, count: 300).joined(separator: "\n")).plan
    #expect(!plan.priorities.isEmpty)
  }

  @Test func areaBelowATitleIsThePrioritysOwn() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        ("Overview", "Priority|Area\nReading|Achievement\nAttendance|Attendance and behaviour"),
        ("P1", "Priority 1: Reading\nFramework area|Achievement\nActions|Who|When\nTrain|HT|Autumn 1"),
        (
          "P2",
          "Priority 2: Attendance\nFramework area|Attendance and behaviour\nActions|Who|When\nCall|Office|Autumn 1"
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Attendance"])
    #expect(plan.priorities.map(\.area) == ["Achievement", "Attendance and behaviour"])
  }

  @Test func areaForImprovementOverATableEndsTheListAboveIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        AFI 1: Mathematics is taught well|<|<
        Actions|Who|When
        Audit lessons|Maths lead|Autumn 1
        ==
        **Milestones for AFI 1
        - By Easter: 70% on track
        **How will this be monitored?
        - Governor visit in March
        AFI 2: Pupils attend|<|<
        Actions|Who|When
        Call home|Office|Autumn 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Mathematics is taught well", "Pupils attend"])
    #expect(plan.priorities.first?.milestones.map(\.text) == ["70% on track"])
    #expect(
      plan.priorities.map { $0.objectives.flatMap(\.monitoring).map(\.text) } == [["Governor visit in March"], []])
  }
}
