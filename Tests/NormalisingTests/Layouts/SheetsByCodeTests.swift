import Plans
import Testing

@testable import Normalising

/// Workbooks and logs whose sheets and rows say by a code or a name to which priority they belong.
@Suite struct SheetsByCodeTests {
  private func plan() throws -> Plan {
    try GivenPlan(
      GivenPlan.workbook([
        (
          "Priorities",
          """
          Development plan 2026-27
          |
          Code|Priority|Senior owner|Link governor
          TG|Talk in every lesson|Ms Farr|Mr Odell
          PN|Punctual mornings|Mr Hext|Mrs Iyer
          """
        ),
        (
          "Success",
          """
          Code|Success criterion
          TG|62% of Year 8 speak in every lesson seen
          TG|Staff survey: 85% feel able to lead talk
          PN|Late marks fall from 300 to 120 a week
          """
        ),
        (
          "Actions",
          """
          Code|Action|Owner|Complete by
          TG|Film three model lessons|Ms Farr|25/09/2026
          PN|Open the gate ten minutes early|Site team|11/09/2026
          """
        ),
        (
          "Monitoring",
          """
          Code|What|Who|When
          TG|Visits to six lessons with a tally of talk|Ms Farr|fortnightly
          PN|Gate figures to the pastoral committee|Mr Hext|monthly
          """
        ),
        (
          "Notes of progress",
          """
          Code|Date of note|Note
          TG|20/10/2026|Two of the three lessons are filmed.
          PN|13/11/2026|Late marks were 210 last week.
          """
        ),
      ])
    ).plan
  }

  @Test func codesJoinTheSheetsOfAWorkbookToItsPriorities() throws {
    let plan = try plan()
    #expect(plan.priorities.map(\.ref) == ["TG", "PN"])
    #expect(plan.priorities.map(\.title) == ["Talk in every lesson", "Punctual mornings"])
    #expect(plan.priorities.map { $0.outcomes.count } == [2, 1])
    #expect(plan.priorities.map { $0.actions.count } == [1, 1])
  }

  @Test func whatASheetOfMonitoringListsIsNoAction() throws {
    let plan = try plan()
    let monitoring = plan.objectives.flatMap(\.monitoring)
    #expect(
      monitoring.map(\.text) == [
        "Visits to six lessons with a tally of talk", "Gate figures to the pastoral committee",
      ])
    #expect(monitoring.map(\.who) == [["Ms Farr"], ["Mr Hext"]])
    #expect(plan.actions.count == 2)
  }

  @Test func notesBesideTheirDaysAreProgress() throws {
    let progress = try plan().objectives.flatMap(\.progress)
    #expect(progress.map(\.text) == ["Two of the three lessons are filmed.", "Late marks were 210 last week."])
    #expect(progress.map(\.date) == [Day("2026-10-20"), Day("2026-11-13")])
  }

  @Test func recordsStandUnderThePriorityThatTheirRowNames() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan|Improvement plan 2026-27
        |
        Evaluation area|Priority code|Priority|Priority lead|Item type|Item ref|Description|Owner|Frequency|Start|Due
        Inclusion|N1|Help that fits|Mrs Oake|Success measure||70% of pupils with SEND meet their target|||
        Inclusion|N1|Help that fits|Mrs Oake|Action|N1.1|Write one-page plans|SENDCo||07/09/2026|25/09/2026
        Inclusion|N1|Help that fits|Mrs Oake|Monitoring||Visit to three lessons|Mrs Oake|Termly||
        Achievement|N2|Number facts|Mr Sele|Action|N2.1|Buy counters|Mr Sele||14/09/2026|02/10/2026
        Achievement|N2|Number facts|Mr Sele|Milestone||60% know their bonds|||| 18/12/2026
        """
    ).plan
    #expect(plan.priorities.map(\.ref) == ["N1", "N2"])
    #expect(plan.priorities.map(\.title) == ["Help that fits", "Number facts"])
    #expect(plan.priorities.map(\.lead) == [["Mrs Oake"], ["Mr Sele"]])
    #expect(plan.priorities.map(\.area) == ["Inclusion", "Achievement"])
    #expect(plan.actions.map(\.lead) == [["SENDCo"], ["Mr Sele"]])
    #expect(plan.actions.map(\.start) == [Day("2026-09-07"), Day("2026-09-14")])
    #expect(plan.actions.map(\.end) == [Day("2026-09-25"), Day("2026-10-02")])
    #expect(plan.objectives.flatMap(\.milestones).map(\.due) == [Day("2026-12-18")])
  }

  @Test func aSheetsNameNumbersThePriorityThatHasNoNumberOfItsOwn() throws {
    let sheet = """
      Priority|%@
      Lead|Mrs Oake
      |
      Step|What we will do|Owner|Deadline
      1|Write the plan|SENDCo|25/09/2026
      2|Try it out|TAs|02/10/2026
      """
    let plan = try GivenPlan(
      GivenPlan.workbook(
        [("Priority 1", "Help that fits"), ("Priority 2", "Number facts")].map { name, title in
          (name, sheet.replacing("%@", with: title))
        })
    ).plan
    #expect(plan.priorities.map(\.ref) == ["1", "2"])
    #expect(plan.priorities.map(\.title) == ["Help that fits", "Number facts"])
  }
}
