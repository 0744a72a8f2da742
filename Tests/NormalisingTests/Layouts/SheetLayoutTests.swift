import Plans
import Testing

@testable import Normalising

/// Layouts of worksheets and CSV files that no list of headings could foresee.
@Suite struct SheetLayoutTests {
  @Test func headingsThatNobodyListedAreToldByWhatStandsUnderThem() throws {
    let plan = try GivenPlan(
      sheet: """
        Hollow Oak Primary
        School Development Plan 2026-27
        URN: 950101

        What we are working on|What exactly?|The steps|Who's driving this?|By when?|£|On track?|We will see…
        Handwriting|Letters formed well in every class|Buy scheme|Ann Lee|Oct 26|450|G|90% of Y2 join letters
        ||Train staff|Ann Lee|by Christmas||A|
        Attendance|Pupils attend as often as others|Breakfast club|Office manager|Spring 1|£1,200|R|Attendance 95%
        """
    ).plan
    #expect(plan.school.urn == URN("950101"))
    #expect(plan.school.name == "Hollow Oak Primary")
    #expect(plan.title == "School Development Plan 2026-27")
    #expect(plan.layer == .one)
    #expect(plan.priorities.map(\.title) == ["Handwriting", "Attendance"])
    let first = try #require(plan.priorities.first)
    #expect(first.objectives.map(\.text) == ["Letters formed well in every class"])
    #expect(first.actions.map(\.text) == ["Buy scheme", "Train staff"])
    #expect(first.actions.map(\.lead) == [["Ann Lee"], ["Ann Lee"]])
    #expect(first.actions.map(\.rag) == [.green, .amber])
    #expect(first.actions[0].end?.description == "2026-10-31")
    #expect(first.actions[0].resources.map(\.amount) == [450])
    #expect(first.outcomes.map(\.text) == ["90% of Y2 join letters"])
    #expect(first.actions[0].location?.words == "row 6, column The steps")
    #expect(plan.unmapped.isEmpty)
  }

  @Test func blockOfLabelsAboveEachTableCarriesItsPriority() throws {
    let plan = try GivenPlan(
      sheet: """
        SCHOOL IMPROVEMENT PLAN
        School|Brook Lane Junior|Academic Year|2026/27

        PRIORITY 1: READING
        Lead|Mrs Patel (DHT)|Link Governor|Mr Green
        Rationale|KS2 reading fell last year
        Success criteria|75% of Y6 reach EXS
        |60% of PP reach EXS
        Action|Owner|Deadline|Resources|Milestones|Evaluation
        Buy decodable texts|English Lead|30/09/2026|£800|By Christmas: all classes have books|
        Train TAs|SENDCo|Autumn 2|2 staff meetings||Went well

        PRIORITY 2: MATHS
        Lead|Mr Jones|Link Governor|Mrs Ali
        Success criteria|80% of Y4 score 20+
        Action|Owner|Deadline|Resources|Milestones|Evaluation
        Daily tables practice|Class teachers|ongoing|||
        """
    ).plan
    #expect(plan.academicYear == AcademicYear("2026/27"))
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["READING", "MATHS"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Patel (DHT)"], ["Mr Jones"]])
    #expect(plan.priorities.map(\.governor) == [["Mr Green"], ["Mrs Ali"]])
    #expect(plan.priorities[0].rationale == "KS2 reading fell last year")
    #expect(plan.priorities[0].outcomes.count == 2)
    #expect(plan.priorities[0].milestones.map(\.dueText) == ["By Christmas"])
    #expect(plan.priorities[0].progress.map(\.text) == ["Went well"])
    #expect(plan.priorities[1].actions.map(\.text) == ["Daily tables practice"])
    #expect(plan.priorities[1].outcomes.map(\.text) == ["80% of Y4 score 20+"])
  }

  @Test func termsWithTheirOwnColumnsGiveMilestonesAndTheirRatings() throws {
    let plan = try GivenPlan(
      sheet: """
        Area|Objective|Actions|Lead|Timescale|Autumn||Spring||Summer|
        |||||Milestone|RAG|Milestone|RAG|Milestone|RAG
        Quality of Education|Improve phonics|1. Train all staff // 2. Coach weekly|1. Phonics lead // 2. HT|1. Sept 2026 // 2. Autumn term|Staff trained|G|80% on track|A|88% pass|
        Behaviour and Attitudes|Reduce exclusions|New policy|DHT|by 1 November|Policy agreed|G|Down 20%||Halved|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Quality of Education", "Behaviour and Attitudes"])
    let first = try #require(plan.priorities.first)
    #expect(first.actions.map(\.lead) == [["Phonics lead"], ["HT"]])
    #expect(first.actions.map(\.dateText) == ["Sept 2026", "Autumn term"])
    #expect(first.milestones.map(\.dueText) == ["Autumn", "Spring", "Summer"])
    #expect(first.milestones.map(\.rag) == [.green, .amber, nil])
    #expect(first.milestones[1].due?.description == "2027-03-25")
  }

  @Test func actionsUnderTermsAreDueInThem() throws {
    let plan = try GivenPlan(
      sheet: """
        SDP 2026/27
        Priority|Autumn term actions|Spring term actions|Summer term actions|Lead|Success criteria
        1. Reading|Buy books // Train TAs|Parent workshops|Review the scheme|English lead|85% pass
        2. Maths|Audit lessons|Mastery CPD||Maths lead|80% at ARE
        """
    ).plan
    let reading = try #require(plan.priorities.first)
    #expect(reading.actions.map(\.text) == ["Buy books", "Train TAs", "Parent workshops", "Review the scheme"])
    #expect(reading.actions.map(\.dateText) == ["Autumn term", "Autumn term", "Spring term", "Summer term"])
    #expect(plan.priorities[1].actions.last?.end?.description == "2027-03-25")
    #expect(plan.priorities.allSatisfy { $0.objectives.allSatisfy(\.resources.isEmpty) })
  }

  @Test func headingsInWordsOfTheSchoolsOwnAreToldByContentAndNoted() throws {
    let plan = try GivenPlan(
      sheet: """
        SIP 2026-27
        What are our destinations?|How will we travel there?|Who is in the driving seat?|Estimated arrival|Fuel needed
        Confident mathematicians|Daily fluency sessions|Mrs Moss|Dec 2026|£200
        |Sports coach visits|Mr Reed|5 Feb 2027|£50
        Happy playtimes|Coach lunch staff|SBM|Autumn 1|£3,000
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Confident mathematicians", "Happy playtimes"])
    #expect(plan.actions.map(\.lead) == [["Mrs Moss"], ["Mr Reed"], ["SBM"]])
    #expect(plan.actions.flatMap(\.resources).map(\.amount) == [200, 50, 3000])
    #expect(plan.notes.filter { $0.code == "column.doubtful" }.count == 2)
  }

  @Test func rowsThatSayWhatTheyAreAreReadSo() throws {
    let plan = try GivenPlan(
      sheet: """
        Level|Ref|Title|Owner|Due|Status
        Priority|1|Raise attainment in writing|Mrs Hope||
        Objective|1.1|Pupils write for purpose|||
        Action|1.1.1|Launch writing journals|English lead|23/10/2026|In progress
        Action|1.1.2|Moderate with the cluster|English lead|12/02/2027|Not started
        Milestone|1.1.3|Journals in all classes||18/12/2026|
        Outcome|1.1.4|75% reach EXS|||
        Priority|2|Improve attendance|Mr Gray||
        Action|2.1.1|Meet families|EWO|30/11/2026|Complete
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Raise attainment in writing", "Improve attendance"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Hope"], ["Mr Gray"]])
    #expect(plan.actions.map(\.ref) == ["1.1.1", "1.1.2", "2.1.1"])
    #expect(plan.actions.map(\.lead) == [["English lead"], ["English lead"], ["EWO"]])
    #expect(plan.actions.map(\.rag) == [.amber, nil, .blue])
    #expect(plan.actions.map { $0.end?.description } == ["2026-10-23", "2027-02-12", "2026-11-30"])
    #expect(plan.priorities[0].milestones.map { $0.due?.description } == ["2026-12-18"])
    #expect(plan.priorities[0].outcomes.map(\.text) == ["75% reach EXS"])
    #expect(plan.unmapped.isEmpty)
  }

  @Test func planThatNamesNoYearIsOfTheYearOfItsDates() throws {
    let text = """
      Priority|Action|Lead|By when
      Reading|Buy books|SBM|23/10/2026
      |Train staff|HT|12 February 2027
      |Review|HT|Summer 1
      """
    let plan = try GivenPlan(sheet: text, year: nil).plan
    #expect(plan.academicYear == AcademicYear("2026/27"))
    #expect(plan.actions.last?.end?.description == "2027-05-28")
    #expect(try GivenPlan(sheet: text, year: AcademicYear("2025/26")).plan.academicYear == AcademicYear("2025/26"))
  }

  @Test func twoYearsSideBySideKeepTheirOwnPeopleAndDates() throws {
    let plan = try GivenPlan(
      sheet: """
        2025/26||||2026/27|||
        Priority|Action|Who|When|Action|Who|When|Cost
        Reading|Train staff in phonics|HT|Spring 1|Coach staff in phonics|Reading lead|Spring 1|£300
        |Buy books|SBM|Jan 2026|Refresh book corners|SBM|Spring 1|£900
        Maths|Audit the scheme|Maths lead|Sept 2025|Mastery training|Maths lead|Oct 2026|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading", "Maths"])
    let actions = plan.priorities[0].actions
    #expect(
      actions.map(\.text) == [
        "Train staff in phonics", "Coach staff in phonics", "Buy books", "Refresh book corners",
      ])
    #expect(actions.map(\.lead) == [["HT"], ["Reading lead"], ["SBM"], ["SBM"]])
    #expect(actions[0].end?.description == "2026-02-13")
    #expect(actions[1].end?.description == "2027-02-12")
  }

  @Test func marksInAStripOfMonthsSayWhen() throws {
    let plan = try GivenPlan(
      sheet: """
        Action|Sep|Oct|Nov|Dec|Lead
        Launch reading scheme|x|x|||HT
        Parent workshops|||x|x|DHT
        """
    ).plan
    #expect(plan.actions.map(\.dateText) == ["Sep – Oct", "Nov – Dec"])
    #expect(plan.actions.map { $0.end?.description } == ["2026-10-31", "2026-12-31"])
    #expect(plan.milestones.isEmpty)
  }

  @Test func staffContactsUnderAPlanAreNoPartOfIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan
        Issue|What needs to happen|Owned by|Done by
        Pupils do not write enough|Daily writing|Class teachers|Oct half term
        Pupils do not write enough|Buy pencils|Office|1/10/26

        Contacts
        Ann|ext 3
        Bob|ext 4
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Pupils do not write enough"])
    #expect(plan.actions.map(\.text) == ["Daily writing", "Buy pencils"])
    #expect(plan.unmapped.map(\.text) == ["Ann", "ext 3", "Bob", "ext 4"])
  }

  @Test func sheetForEachPriorityTakesItsNameAsTitle() throws {
    let text = """
      Actions|Lead|Timescale|Success criteria
      Agree the routines|HT|Autumn 1|All classes follow them
      Train staff|DHT|by Easter|
      """
    let plan = try GivenPlan(
      GivenPlan.workbook([
        ("Cover", "Larch Hill School\nSchool Improvement Plan 2026/27"), ("Behaviour", text), ("Reading", text),
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Behaviour", "Reading"])
    #expect(plan.priorities.map(\.actions.count) == [2, 2])
    #expect(plan.title == "School Improvement Plan 2026/27")
    #expect(plan.layer == .one)
  }

  @Test func firstRowsOfASheetSayTheTitleInFull() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          name: "Plan 26-27",
          text: """
          Sandy Bank Nursery School (URN 900412)
          Development Plan 2026-2027 (URN 900412)

          Priority|Action|Lead|When
          Talk|Share a book daily|HT|Autumn 1
          """
        )
      ])
    ).plan
    #expect(plan.title == "Development Plan 2026-2027")
    #expect(plan.school.name == "Sandy Bank Nursery School")
    #expect(plan.school.urn?.description == "900412")
  }

  @Test func sheetWithoutATitleIsCalledByItsName() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          name: "SIP 26-27",
          text: """
          Priority|Action|Lead|When
          Talk|Share a book daily|HT|Autumn 1
          """
        )
      ])
    ).plan
    #expect(plan.title == "SIP 26-27")
  }

  @Test func aspectAtTheHeadSaysWhatThePlanIsAboutAndIsNoAim() throws {
    let plan = try GivenPlan(
      sheet: """
        Cliff View School
        Plan|Attendance action plan 2026/27
        Layer|2
        Aspect|Attendance

        Priority no.|Priority|Objective|Ref|Action|Lead|By when
        1|In school, on time|Reduce persistent absence|1.1|Ring home daily|Attendance lead|Autumn 1
        2|Part-time timetables|Return to full time|2.1|Review each timetable|SENDCo|Spring 1
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["In school, on time", "Part-time timetables"])
    #expect(plan.scope?.name == "attendance" || plan.scope?.name == "Attendance")
    #expect(plan.unmapped.map(\.text).contains("Attendance"))
  }

  @Test func sheetsThatNamePlansOfTheirOwnAreSeveralPlans() throws {
    let table = "Priority|Actions|Lead|When\nFluency|Daily practice|Maths lead|Autumn 1\n|Buy kit|SBM|Spring 1"
    let plans = try GivenPlan(
      GivenPlan.workbook([
        ("Maths", "Larch Hill School\nMaths action plan 2026/27\n" + table),
        ("Science", "Larch Hill School\nScience action plan 2026/27\n" + table),
      ])
    ).plans
    #expect(plans.map { $0.scope?.name } == ["Mathematics", "Science"])
    #expect(plans.map(\.layer) == [.two, .two])
    #expect(plans.map(\.actions.count) == [2, 2])
  }
}
