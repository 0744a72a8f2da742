import Plans
import Testing

@testable import Normalising

/// What planning tools and offices export: lists of words for states, figures in cells of their own, spending apart from actions.
@Suite struct ToolExportTests {
  @Test func aListOfStatesWithTheirColoursIsTheLegendAndNoPriority() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Register",
          """
          Caldbeck High School improvement register 2026-27
          ID|Belongs to|Type|Description|Responsible|Due|Now|Aim|Unit|State
          P1||Priority|Achievement at the end of Key Stage 4|Deputy Head|||||
          P1.1|P1|Objective|Feedback is given in the lesson||||||
          P1.1.a|P1.1|Action|Film three examples|Head of Maths|25/09/2026||||On course
          P1.1.b|P1.1|Action|Coach the newest teachers|Head of Maths|12/02/2027||||Stuck
          M1|P1.1|Success measure|Disadvantaged students: grade 4+ in maths|||51|62|%|
          |P1.1|Milestone|Mock: grade 4+ in maths||18/12/2026||55|%|
          """
        ),
        (
          "States",
          """
          State|Colour|What we mean
          On course|green|will be done by its due date
          Late but recoverable|amber|will be done within the half-term
          Stuck|red|needs the headteacher
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.map(\.title) == ["Achievement at the end of Key Stage 4"])
    #expect(plan.actions.map(\.rag) == [.green, .red])
    let targets = plan.priorities.flatMap(\.objectives).flatMap(\.outcomes).flatMap(\.targets)
    #expect(targets.map(\.baseline) == [51])
    #expect(targets.map(\.value) == [62])
    #expect(targets.map(\.unit) == [.percent])
    #expect(plan.milestones.flatMap(\.targets).map(\.value) == [55])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
  }

  @Test func spendingInATableOfItsOwnIsOfTheActionsThatItNames() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Aim A",
          """
          **AIM A|**Every pupil has a voice
          Step no.|Step|Who|When
          A1|Audit which system each pupil uses|Communication lead|Sept 26
          A2|Core-word boards in every room|Site manager|Oct 26
          """
        ),
        (
          "Money",
          """
          For step|What we pay for|£
          A1|Two days of the therapist|760
          A2|Printing and laminating|415
          |Total|1175
          """
        ),
      ])
    ).plan
    #expect(plan.priorities.count == 1)
    #expect(plan.actions.map(\.text) == ["Audit which system each pupil uses", "Core-word boards in every room"])
    #expect(
      plan.actions.map { $0.resources.map(\.text) } == [["Two days of the therapist"], ["Printing and laminating"]])
    #expect(plan.actions.map { $0.resources.map(\.amount) } == [[760], [415]])
    #expect(plan.unmapped.map(\.text).contains("Total"))
  }

  @Test func actionsWithTheirCostsAreNoListOfSpending() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        ("Aim A", "**AIM A|**Every pupil has a voice\nNo.|Action|Cost\n1|Audit each system|£200\n2|Buy boards|£90"),
        ("Aim B", "**AIM B|**Leaving us ready\nNo.|Action|Cost\n1|Visit colleges|£50\n2|Plan routes|£0"),
      ])
    ).plan
    #expect(plan.actions.map(\.text) == ["Audit each system", "Buy boards", "Visit colleges", "Plan routes"])
  }

  @Test func aReviewWithItsDateLooksBack() throws {
    let plan = try GivenPlan(
      GivenPlan.workbook([
        (
          "Aim A",
          """
          **AIM A|**Every pupil has a voice
          Aim leader|Communication lead
          Success looks like|85% of EHCP outcomes met
          On track by Christmas if|All boards up
          Review 16/11/2026|Audit done for most pupils.
          """
        )
      ])
    ).plan
    #expect(plan.milestones.map(\.text) == ["All boards up"])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Audit done for most pupils."])
    #expect(plan.priorities.flatMap(\.progress).map(\.date?.description) == ["2026-11-16"])
  }

  @Test func whatIsExpectedByATermsEndIsAMilestoneWithoutOtherTermsBesideIt() throws {
    let plan = try GivenPlan(
      sheet: """
        Fern Rise Infant School improvement plan 2026/27
        Priority|To do this term|Who|When|By the end of Spring we expect|Who looks in|What they look at|How often|Half-way note, 9 February
        1. Talking|Parents' drop-in at bath time|EYFS lead|w/b 18 Jan|EAL children: 65% at the expected level|HT|Snack-time talk in each class|weekly|Nine came
        2. Counting|Daily number session in each class|Maths lead|from January|Y2: 70% secure with bonds|Maths lead|Drop-in with a tick list|Weeks 5 and 10|
        """
    ).plan
    #expect(plan.milestones.map(\.dueText) == ["By the end of Spring", "By the end of Spring"])
    let monitoring = plan.priorities.flatMap(\.monitoring)
    #expect(monitoring.map(\.text) == ["Snack-time talk in each class", "Drop-in with a tick list"])
    #expect(monitoring.map(\.who) == [["HT"], ["Maths lead"]])
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Nine came"])
  }

  @Test func stackedTablesOfAReportEachSayWhatTheyHold() throws {
    let plan = try GivenPlan(
      sheet: """
        Linnet Lane First School||||
        School Improvement Plan 2026/27||||
        Priority|1|Handwriting in Years 1 to 4||
        Objective||Teach letter formation daily||
        ||||
        Actions|No.|Action|Who|When
        |1.1|Choose one script|English leader|11/09/2026
        |1.2|Practice daily|Class teachers|Ongoing
        ||||
        Spending|For action|Item|Cost|
        |1.1|Line guides and pens|£312|
        ||||
        Monitoring||What|Who|When
        ||Handwriting sample from six pupils a class|Headteacher|Half-termly
        ||Lesson visits|Headteacher|25/11/2026
        """
    ).plan
    #expect(plan.actions.map(\.text) == ["Choose one script", "Practice daily"])
    #expect(plan.actions.first?.resources.map(\.amount) == [312])
    #expect(plan.priorities.flatMap(\.monitoring).map(\.who) == [["Headteacher"], ["Headteacher"]])
  }

  @Test func tasksOfNoLengthAreMilestones() throws {
    let plan = try GivenPlan(
      sheet: """
        ID|WBS|Level|Task Name|Duration|Start|Finish|Status|Resource Names|Success measure
        1|1|1|Attainment in mathematics||||||
        2|1.1|2|Secure the step from Year 7 to Year 8||||||FSM students 48% at grade 4+ in maths
        3|1.1.1|3|Choose and buy diagnostic tests|3 wks|07/09/2026|25/09/2026|Complete|Head of Maths|
        4|1.1.2|3|Re-order the spring scheme|6 wks|02/11/2026|11/12/2026|Late|KS3 Maths Lead|
        5|1.1.M1|3|Diagnostic data in for 95% of Y7|0 days|16/10/2026|16/10/2026|||
        6|1.1.3|3|Half of the gaps closed on re-test|0 days|19/03/2027|19/03/2027|||
        7|2|1|Belonging in Year 9||||||
        8|2.1|2|Every student takes part in something||||||
        9|2.1.1|3|Open three new clubs|4 wks|02/11/2026|27/11/2026|On schedule|Head of Year 9|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Attainment in mathematics", "Belonging in Year 9"])
    #expect(plan.actions.map(\.ref) == ["1.1.1", "1.1.2", "2.1.1"])
    #expect(plan.milestones.map(\.text) == ["Diagnostic data in for 95% of Y7", "Half of the gaps closed on re-test"])
    #expect(plan.milestones.map(\.dueText) == ["16/10/2026", "19/03/2027"])
    #expect(plan.actions.map(\.lead) == [["Head of Maths"], ["KS3 Maths Lead"], ["Head of Year 9"]])
  }
}
