import Plans
import Testing

@testable import Normalising

/// Tables with labels and lists among their rows.
@Suite struct InterruptedTableTests {
  @Test func labelAndValueAboveEachPrioritysRowsDoNotEndTheTable() throws {
    let plan = try GivenPlan(
      sheet: """
        No.|Task|Owner|Start|Finish
        Priority A: Sixth form
        KPI|90% of students stay on
        A1|Interview each student|Head of Sixth Form|07/09/2026|25/09/2026
        A2|Set up supervised study|Head of Sixth Form|14/09/2026|23/10/2026
        Priority B: Reading
        KPI|88% read at their age
        B1|Screen Years 7 to 9|Literacy lead|08/09/2026|18/09/2026
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Sixth form", "Reading"])
    #expect(plan.priorities[0].actions.map(\.text) == ["Interview each student", "Set up supervised study"])
    #expect(plan.priorities[1].actions.map(\.end) == [Day("2026-09-18")])
    #expect(
      plan.priorities.map { $0.outcomes.map(\.text) } == [["90% of students stay on"], ["88% read at their age"]])
  }

  @Test func listsUnderALabelAloneAreNoTitlesOfTheTable() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority 1: Reading
        Action|Lead|When
        Time each child reading|English lead|Autumn 1
        Buy paired texts|SBM|Spring 1

        Success criteria
        78% of Year 4 read fluently

        Milestones
        By Christmas|66% of Year 4 read fluently
        By Easter|72% of Year 4 read fluently
        """
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(plan.priorities.count == 1)
    #expect(priority.actions.map(\.text) == ["Time each child reading", "Buy paired texts"])
    #expect(priority.outcomes.map(\.text) == ["78% of Year 4 read fluently"])
    #expect(priority.milestones.map(\.text) == ["66% of Year 4 read fluently", "72% of Year 4 read fluently"])
    #expect(priority.milestones.map(\.due) == [Day("2026-12-18"), Day("2027-03-25")])
  }

  @Test func aPrioritysReferenceAloneMeansThatPriority() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority A: Reading
        Action|Lead|When
        Screen all pupils|English lead|Autumn 1

        Priority|Who monitors|How monitored|When
        A|Headteacher|Reads the results with the English lead|termly
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Reading"])
    #expect(plan.priorities.first?.monitoring.count == 1)
  }

  @Test func aNumberedObjectiveAboveTheHeadOfATableIsNoPartOfTheHead() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority 1|Writing
        Objective 1A|Teach sentence craft
        Ref|Task|By whom|Completion date
        1.1|Agree what good writing is|English lead|23.10.26
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Writing"])
    #expect(plan.objectives.map(\.text) == ["Teach sentence craft"])
    #expect(plan.objectives.map(\.ref) == ["1A"])
    #expect(plan.actions.map(\.ref) == ["1.1"])
  }

  @Test func aColumnOfTheAcademicYearIsNoMilestone() throws {
    let plan = try GivenPlan(
      sheet: """
        Academic year|Priority|Action|Lead|End date
        2026/27|Reading|Screen all pupils|English lead|18 Sep 2026
        2026/27|Reading|Buy books|SBM|25 Sep 2026
        """
    ).plan
    #expect(plan.milestones.isEmpty)
    #expect(plan.academicYear == AcademicYear("2026/27"))
  }

  @Test func aColumnOfWhatIsNeededIsResourcesWhateverItsHeading() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Lead|By when|We shall want
        Reading|Screen all pupils|English lead|18 Sep 2026|Half a day of release
        Reading|Buy books|SBM|25 Sep 2026|£285
        """
    ).plan
    #expect(plan.actions.flatMap(\.resources).map(\.text) == ["Half a day of release", "£285"])
  }

  @Test func aDueDateBesideAStartIsTheEnd() throws {
    let plan = try GivenPlan(
      sheet: """
        URN,School,Plan,Academic year,Priority,Action,Owner,Start date,Due date
        950101,Hollow Oak Primary,Improvement Plan,2026/27,Reading,Screen all pupils,English lead,07/09/2026,25/09/2026
        950101,Hollow Oak Primary,Improvement Plan,2026/27,Reading,Buy books,SBM,28/09/2026,23/10/2026
        """.replacing(",", with: "|")
    ).plan
    #expect(plan.actions.map(\.start) == [Day("2026-09-07"), Day("2026-09-28")])
    #expect(plan.actions.map(\.end) == [Day("2026-09-25"), Day("2026-10-23")])
    #expect(plan.actions.map(\.dateText) == ["07/09/2026 – 25/09/2026", "28/09/2026 – 23/10/2026"])
    #expect(plan.school.urn == URN("950101"))
    #expect(plan.unmapped.isEmpty)
  }

  @Test func aBoldLabelOverTheTablesWidthEndsTheListAboveIt() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # School Improvement Plan 2026/27
        Priority 1: Reading|<|<
        **Success criteria // • 80% of Year 4 read fluently|<|<
        **Monitoring // • Headteacher looks at books in May // • Governors visit in June|<|<
        Action|Lead|When
        Buy books|SBM|Autumn 1
        """)
    ).plan
    let priority = try #require(plan.priorities.first)
    #expect(priority.outcomes.map(\.text) == ["80% of Year 4 read fluently"])
    #expect(priority.monitoring.map(\.text) == ["Headteacher looks at books in May", "Governors visit in June"])
    #expect(priority.actions.map(\.text) == ["Buy books"])
  }
}
