import Plans
import Testing

@testable import Normalising

/// Codes in columns, rows and titles that number what stands beside, below or behind them.
@Suite struct CodesAndDividersTests {
  @Test func oneHeadOverCodesAndTheWordsBehindThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        ## Goal 1: Mathematical talk
        Step||By whom|Deadline|Resources
        1a|Stem sentences agreed for each unit|Mrs Hext|by 9 Oct|Two half days
        1b|Lesson study in threes|All teachers|Spring 2|3 x £195
        """)
    ).plan
    #expect(plan.actions.map(\.ref) == ["1a", "1b"])
    #expect(plan.actions.map(\.text) == ["Stem sentences agreed for each unit", "Lesson study in threes"])
  }

  @Test func numbersAcrossTheTopNumberTheActionsBelowThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        ## Priority 1 – Maths: find the gaps
        Step|1.1|1.2|1.3
        What we will do|Gap tests in every class|Same-day keep up groups|Study lesson in each year
        Who leads|Mr Sethi|Class teachers and TAs|Mr Sethi; AHT
        By when|18/9/26|from October|Spring 1
        Resources|£640 for tests|TA time|Supply
        """)
    ).plan
    #expect(plan.actions.map(\.ref) == ["1.1", "1.2", "1.3"])
    #expect(
      plan.actions.map(\.text) == ["Gap tests in every class", "Same-day keep up groups", "Study lesson in each year"])
    #expect(plan.actions.map(\.lead) == [["Mr Sethi"], ["Class teachers", "TAs"], ["Mr Sethi", "AHT"]])
  }

  @Test(arguments: [
    "Strand 2 · Calm bodies, ready minds", "STRAND 2: Calm bodies, ready minds",
    "DEVELOPMENT TARGET DT2: Calm bodies, ready minds",
  ])
  func aTitleStandsBehindItsLabelAndNumber(_ title: String) throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026-27
        ## \(title)
        Action|Lead|By when
        Rewrite all support plans|Pastoral lead|October
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Calm bodies, ready minds"])
    #expect(plan.priorities.first?.ref?.hasSuffix("2") == true)
  }

  @Test func aLetterBehindWhatPrioritiesAreCalledBeginsTheNextBlockOfASheet() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "SIP",
          """
          STANTON HIGH SCHOOL – Improvement Plan 2026-27
          |||
          **Driver A||**Achievement of boys|
          **Objective||Boys write more because teachers model it|
          **Ref||**What|**Who|**Finish
          A1||Live modelling with visualisers|AHT|14/10/2026
          **When||**Monitoring|**By whom
          half-termly||Work sampling|DHT
          |||
          |||
          **Driver B||**Languages at KS3|
          **Objective||Ambitious content, securely remembered|
          **Ref||**What|**Who|**Finish
          B1||Rewrite Y7 and Y8 schemes|HoD MFL|11/12/2026
          **When||**Monitoring|**By whom
          termly||Lesson visits|DHT
          """
        )
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Achievement of boys", "Languages at KS3"])
    #expect(plan.priorities.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.map(\.monitoring.count) == [1, 1])
    #expect(plan.actions.map(\.ref) == ["A1", "B1"])
  }

  @Test func anArticleBeforeTheTitlesOfAColumnIsNoReference() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Development Plan 2026/27
        Priority|Action|Lead|When
        A Curriculum for all|Train all staff|DHT|Autumn 1
        A School of readers|Buy books|HT|Spring 1
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["A Curriculum for all", "A School of readers"])
    #expect(plan.priorities.map(\.ref) == [nil, nil])
  }

  @Test func lettersBeforeTheTitlesOfAColumnAreTheirReferences() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Science faculty action plan 2026/27
        Strand|Objective|Success criteria|Strand leader|Supports
        A Working scientifically|Teachers model how to plan a practical|Grade 4+ at 64%|KS4 co-ordinator|SIP 1
        B Remembering Year 9|Every lesson opens with retrieval|SEND average 60%|KS3 co-ordinator|SIP 3
        ## Week by week
        Week|Strand|Action|Who
        w/b 7 September|A|Agree one write-up frame|HoF
        w/b 14 September|B|Write 40 starters|KS3 co-ordinator
        ## Checkpoints
        Strand|Milestone for 18 December|Milestone for 25 March
        A|Average of 9 marks|Average of 12 marks
        B|SEND average at 50%|
        ## Progress, faculty meeting of 10 November
        Strand A: Frame agreed on 10 Sept and on every lab wall.
        Strand B: Starters written for biology and chemistry.
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["A", "B"])
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["SIP 1"], ["SIP 3"]])
    #expect(plan.priorities.map(\.progress.count) == [1, 1])
    #expect(plan.priorities.flatMap(\.progress).map(\.date?.description) == ["2026-11-10", "2026-11-10"])
    #expect(plan.priorities.map(\.title) == ["Working scientifically", "Remembering Year 9"])
    #expect(plan.priorities.map(\.milestones.count) == [2, 1])
  }

  @Test func numbersOfIssuesAndPrioritiesNameNone() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Priorities",
          """
          Development plan 2026-27
          Key issues from the last inspection
          1|Pupils in key stage 1 do not write with enough accuracy
          2|Too many pupils are persistently absent
          |
          Priority|Key issue|Objective|Success criteria
          1 Handwriting and spelling|1|Teach letter formation every day|65% at the expected standard
          2 Persistent absence|2|Get to families early|PA below 14%
          """
        ),
        (
          "DHT jobs",
          """
          Job no.|For priority|Action|Deadline
          D1|1|Buy in the handwriting scheme|25/09/2026
          D2|2|Letters re-written with families|half term
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Handwriting and spelling", "Persistent absence"])
    #expect(plan.priorities.map { $0.actions.map(\.ref) } == [["D1"], ["D2"]])
    #expect(plan.keyIssues.count == 2)
    #expect(plan.priorities.map { $0.addresses.map(\.ref) } == [["1"], ["2"]])
  }
}
