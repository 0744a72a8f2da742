import Plans
import Testing

@testable import Normalising

/// Plans on a page: labels down the side and a column for each priority.
@Suite struct TransposedTableTests {
  @Test func columnForEachPriorityIsReadAsAForm() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan on a Page 2026-27
        Priority|1. Writing|2. Oracy|3. Attendance
        Lead|Deputy head|English leader|Headteacher
        What we want to achieve|Children write with joy|Every child can explain|Everyone in on time
        Key actions|• Teach handwriting daily // • Publish a book|• Train all staff|• Phone home on day one
        What success will look like|73% of Year 2 at the standard|80% secure in talk|Attendance 95.5%
        By Christmas|Script taught in all classes|Talk goals on display|94.8% attendance
        By Easter|68% on track|70% secure|95.2% attendance
        By July|73% there|80% secure|95.5% attendance
        Monitoring|Book looks every half-term|Learning walk in February|Tracker checked weekly
        """)
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2", "3"])
    #expect(plan.priorities.map(\.title) == ["Writing", "Oracy", "Attendance"])
    #expect(plan.priorities.map(\.lead) == [["Deputy head"], ["English leader"], ["Headteacher"]])
    #expect(plan.priorities.map(\.actions.count) == [2, 1, 1])
    #expect(plan.priorities[1].milestones.map(\.dueText) == ["By Christmas", "By Easter", "By July"])
    #expect(plan.priorities.map { $0.monitoring.map(\.text).count } == [1, 1, 1])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func sectionsOfAFrameworkStandOverThePrioritiesOfAPlanOnAPage() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan on a page 2026/27
        |Curriculum & Teaching|Attendance & Behaviour
        Priority|Pupils remember more in history|Every child in school, on time
        Led by|Deputy Head|AHT (Pastoral)
        Because…|The sequence in history is not clear.|Persistent absence was 21% last year.
        So we will…|• Rewrite the long-term plan // • Quiz in every unit|• Phone home daily
        Money|£1,200 release|£3,500 breakfast club
        By Christmas|Plans in place in Y3|Persistent absence at 18%
        By July|85% recall key knowledge|Persistent absence below 14%
        Governor link|Mrs Okoro|Mr Bell
        """)
    ).plan
    #expect(plan.priorities.map(\.area) == ["Curriculum & Teaching", "Attendance & Behaviour"])
    #expect(plan.priorities.map(\.title) == ["Pupils remember more in history", "Every child in school, on time"])
    #expect(plan.priorities.map(\.lead) == [["Deputy Head"], ["AHT (Pastoral)"]])
    #expect(plan.priorities.map(\.governor) == [["Mrs Okoro"], ["Mr Bell"]])
    #expect(plan.priorities.map(\.actions.count) == [2, 1])
    #expect(plan.priorities.map(\.milestones.count) == [2, 2])
    #expect(plan.priorities[0].rationale == "The sequence in history is not clear.")
    #expect(plan.unmapped.isEmpty)
  }

  @Test func titlesWithoutALabelArePrioritiesOverTheLabelsOfAPlan() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan on a page 2026/27
        |Reading|Wellbeing
        Lead|English leader|SENDCo
        Actions|Buy decodable books|Train all staff
        Success criteria|80% read fluently|Survey at 90%
        Cost|£900|£300
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Wellbeing"])
    #expect(plan.actions.map(\.text) == ["Buy decodable books", "Train all staff"])
  }

  @Test func columnsOfTermsAreNotTurned() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School development plan 2026/27
        ## Priority 1: Reading
        |Autumn|Spring
        Actions|Buy decodable books|Train all staff
        Lead|English leader|SENDCo
        Milestones|60% on track|70% on track
        Cost|£900|£300
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
  }

  @Test func uprightTableIsNotTurned() throws {
    let plan = try GivenPlan(
      sheet: """
        School Improvement Plan 2026/27
        Priority|Objective|Actions|Lead|When
        Writing|Write with joy|Teach handwriting|DHT|Autumn 1
        Oracy|Explain well|Train all staff|HT|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Writing", "Oracy"])
  }

  @Test func titlesThatNumberThemselvesStandOverASheetsColumnsWithoutALabelOfTheirOwn() throws {
    let plan = try GivenPlan(
      sheet: """
        Larkfield Middle School
        Improvement plan on a page 2026/27

        |Priority 1: Reading for meaning|Priority 2: Behaviour at lunch
        Priority lead|RJ|MB
        Objective|Pupils read fluently|Lunch is calm
        Key actions|Screen all pupils on entry|Redraw the zones
        By Christmas|72% on track|Under 80 incidents
        By Easter|77% on track|Under 60 incidents
        """
    ).plan
    #expect(plan.school.name == "Larkfield Middle School")
    #expect(plan.priorities.map(\.title) == ["Reading for meaning", "Behaviour at lunch"])
    #expect(
      plan.priorities.map { $0.milestones.map(\.text) } == [
        ["72% on track", "77% on track"], ["Under 80 incidents", "Under 60 incidents"],
      ])
    #expect(plan.actions.map(\.text) == ["Screen all pupils on entry", "Redraw the zones"])
  }

  @Test func aPlanOnAPageBelowASheetsTitleSaysWhoLeadsEachPriority() throws {
    let document = GivenPlan.workbook([
      (
        "Plan on a page",
        """
        Fernhurst Primary School Development Plan 2026-2027|<|<
        Priority|1. Reading: every child a fluent reader|2. Writing: sentences first
        Why?|Phonics fell to 79%|Writing is our lowest subject
        Led by|Reading lead|Miss Tolley
        Link governor|Sue Marsden|Dev Rana
        The detail of each priority is on the coloured tabs|<|<
        """
      ),
      (
        "P1",
        """
        Priority 1: Reading: every child a fluent reader
        Action|Lead|End
        Train all teachers|Reading lead|Autumn 1
        """
      ),
    ])
    let plan = try GivenPlan(document).plan
    #expect(plan.priorities.map(\.title) == ["Reading: every child a fluent reader", "Writing: sentences first"])
    #expect(plan.priorities.map(\.lead) == [["Reading lead"], ["Miss Tolley"]])
    #expect(plan.priorities.map(\.governor) == [["Sue Marsden"], ["Dev Rana"]])
    #expect(plan.priorities.map(\.rationale) == ["Phonics fell to 79%", "Writing is our lowest subject"])
    #expect(plan.priorities.map(\.area) == [nil, nil])
    #expect(plan.priorities.flatMap(\.actions).map(\.text) == ["Train all teachers"])
    #expect(plan.unmapped.contains { $0.text.hasPrefix("The detail of each") })
  }

  @Test func columnsThatAreYearsNameNoPriorities() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Three-year plan
        ## Priority 1: Reading
        |Year 1 (2026)|Year 2 (2027)|Year 3 (2028)
        Objective|Teach phonics daily|Teach fluency|Read widely
        Actions|Train all staff|Coach leaders|Open the library
        Lead|HT|DHT|AHT
        Success criteria|All trained|All coached|All read
        Cost|£100|£200|£300
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
  }

  @Test func aPriorityThatIsCalledAsAHeadIsCalledElsewhereIsAPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Fernhill Infant School – our plan on a page 2026–27
        |Talking and listening|Number|Happy playtimes
        What are we going to do?|1. Talk partners in every class // 2. Language screening|1. Daily number session|1. Zones painted
        Who?|1. All teachers // 2. Mrs Orme|1. Miss Pell|1. Site manager
        When?|1. from September // 2. by 25 September|1. Autumn 2|1. by 30 October
        How will we know it's worked?|75% reach a good level of development|All know number bonds|Fewer first-aid slips
        Who's checking?|Miss Pell – learning walk|Miss Pell – drop-in|School council
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Talking and listening", "Number", "Happy playtimes"])
    #expect(plan.priorities.map(\.actions.count) == [2, 1, 1])
    #expect(plan.priorities[1].monitoring.count == 1)
  }

  @Test func numberedTitlesArePrioritiesWhateverStandsInTheCorner() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Our Year on a Page 2026–27
        Our big four|1. Everyone a reader|2. Maths facts that stick|3. Here, every day
        Why this, why now|Only 68% of Y6 reached the standard|Children run out of time|Attendance was 93.6%
        Who’s on it|DP & KM|SB|KM, LF
        Governor buddy|Alan Whitcombe|<|Ruksana Begum
        What we’ll do|• Daily catch-up (RT, from September)|• Facts practice (SB, from September)|• Front-door welcome (LF)
        By Christmas we’ll see|Catch-up group down to 11|Year 4 mean of 18.5|Attendance at 94.5%
        What it costs|Books £2,400|Online game £390|Breakfast club £4,200
        """)
    ).plan
    #expect(plan.priorities.map(\.title) == ["Everyone a reader", "Maths facts that stick", "Here, every day"])
    #expect(plan.priorities.map(\.lead) == [["DP", "KM"], ["SB"], ["KM", "LF"]])
    #expect(plan.priorities.map(\.governor) == [["Alan Whitcombe"], ["Alan Whitcombe"], ["Ruksana Begum"]])
    #expect(plan.priorities.map(\.actions.count) == [1, 1, 1])
    #expect(plan.priorities.map(\.milestones.count) == [1, 1, 1])
  }
}
