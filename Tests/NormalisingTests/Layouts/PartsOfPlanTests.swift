import Plans
import Testing

@testable import Normalising

/// Plans in parts that are no priorities: terms, sheets of a calendar, lists that serve several priorities.
@Suite struct PartsOfPlanTests {
  private static let promises = """
    # What happens when: our school plan 2026-27
    ## Our promises
    Ref|The promise|What you would notice by July|Lead
    A|Sounds into words|88% pass the phonics check|Mrs Fell
    B|Numbers you can picture|80% know their bonds|Miss Pryor
    ## Autumn 1
    Promise|What is happening|Who is doing it|Day or week
    A|Phonics training for everybody|Mrs Fell|1 Sept
    B|Order Numicon|Miss Pryor|
    **By the last day of Autumn 1 you should see
    - A: Keep-up list agreed
    ## Autumn 2
    Promise|What is happening|Who is doing it|Day or week
    A|Keep-up sessions start|Mrs Fell|w/c 2 Nov
    B|Number talk in every class|All teachers|
    **By the last day of Autumn 2 you should see
    - B: Half of Year 2 quick with bonds
    ## Who comes to look, and when
    A|Mrs Fell hears five children read, every half term
    B|Head counts the slips each Friday
    """

  @Test func aTermOverWhatIsDoneInItIsNoPriority() throws {
    let plan = try GivenPlan(GivenPlan.prose(PartsOfPlanTests.promises)).plan
    #expect(plan.priorities.map(\.title) == ["Sounds into words", "Numbers you can picture"])
    #expect(
      plan.priorities.map { $0.actions.map(\.text) } == [
        ["Phonics training for everybody", "Keep-up sessions start"], ["Order Numicon", "Number talk in every class"],
      ])
    #expect(plan.priorities[1].actions.map(\.dateText) == ["Autumn 1", "Autumn 2"])
    #expect(plan.priorities[0].actions.map(\.dateText) == ["1 Sept", "w/c 2 Nov"])
  }

  @Test func aLineOfAListBelongsToThePriorityWhoseLetterItHas() throws {
    let plan = try GivenPlan(GivenPlan.prose(PartsOfPlanTests.promises)).plan
    #expect(
      plan.priorities.map { $0.milestones.map(\.text) } == [
        ["Keep-up list agreed"], ["Half of Year 2 quick with bonds"],
      ])
    #expect(
      plan.priorities.map { $0.monitoring.map(\.text) } == [
        ["Mrs Fell hears five children read, every half term"], ["Head counts the slips each Friday"],
      ])
  }

  @Test func aCalendarNamesObjectivesByTheirNumbers() throws {
    let document = GivenPlan.workbook([
      (
        "Plan",
        """
        Priority 1: Reading and writing
        Objective|Actions|Lead|End date
        1.1 Improve fluency|Assess all pupils|English lead|19/9/26
        1.2 Write at greater depth|Unpick the statements|English lead|21/11/26
        """
      ),
      (
        "Calendar",
        """
        Calendar of milestones and monitoring
        Month|Objective|Milestone|Monitoring activity|By whom|Findings
        October 2026|1.1|65% read at 110 wpm|Drop-ins to reading|English lead|Seen in 7 of 8 rooms.
        December 2026|1.2|9 pupils on track|Moderation of writing|DHT|8 pupils
        """
      ),
    ])
    let objectives = try GivenPlan(document).plan.priorities.flatMap(\.objectives)
    #expect(objectives.map(\.ref) == ["1.1", "1.2"])
    #expect(objectives.map { $0.milestones.map(\.text) } == [["65% read at 110 wpm"], ["9 pupils on track"]])
    #expect(objectives.map { $0.monitoring.map(\.who) } == [[["English lead"]], [["DHT"]]])
    #expect(objectives.map { $0.progress.map(\.text) } == [["Seen in 7 of 8 rooms."], ["8 pupils"]])
  }

  @Test func strandsOfAnExportArePartsOfItsGoals() throws {
    let plan = try GivenPlan(
      sheet: """
        Plan|Ridgemount Academy: Improvement Plan 2026/27

        item_id|parent_id|level|item_name|description|status|owner|start_date|due_date|cost_gbp|phase|updated_on|latest_comment
        4107||Strategic goal|Stronger reading|New entrants read no better.||Deputy Principal|||||
        4114|4107|Strand|Phonics in the primary phase|||Early Reading Lead|||||
        4121|4114|Success measure|88% of Year 1 pass the check||||||||
        4135|4114|Task|Coach each phonics teacher weekly||Completed|Early Reading Lead|07/09/2026|23/10/2026|2350||26/10/2026|All eleven coached.
        4142|4114|Task|Daily keep-up sessions||In Progress|Phonics TAs|14/09/2026|16/07/2027||||
        4177|4107|Strand|Reading across subjects|||Literacy Director|||||
        4191|4177|Task|Select subject texts||Not Started|Heads of Department|01/09/2026|30/10/2026||||
        """
    ).plan
    let goal = try #require(plan.priorities.first)
    #expect(plan.priorities.map(\.title) == ["Stronger reading"])
    #expect(goal.ref == nil)
    #expect(goal.objectives.map(\.text) == ["Phonics in the primary phase", "Reading across subjects"])
    let first = try #require(goal.objectives.first?.actions.first)
    #expect(first.start?.description == "2026-09-07")
    #expect(first.end?.description == "2026-10-23")
    #expect(first.resources.map(\.amount) == [2350])
    #expect(goal.progress.map(\.date?.description) == ["2026-10-26"])
    #expect(goal.actions.map(\.rag) == [.blue, .amber, nil])
  }

  @Test func aDiaryBelowAPriorityIsItsProgress() throws {
    let plan = try GivenPlan(
      sheet: """
        Our hopes for 2026/27
        Hope 1: Talking together
        Looked after by|Ann Cole||Governor friend|Denise Roper

        What we do|Whose job|Begin
        Film ourselves|All staff|Sept
        Core books|Beth|Oct

        Diary
        12/10/26|Filming has been popular.

        Hope 2: Bodies on the go
        Looked after by|Beth Ash||Governor friend|Paul Hart

        What we do|Whose job|Begin
        Buy waterproofs|Office|Sept
        Forest Friday|Beth|Oct
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Talking together", "Bodies on the go"])
    #expect(plan.priorities.map(\.lead) == [["Ann Cole"], ["Beth Ash"]])
    #expect(plan.priorities.map(\.governor) == [["Denise Roper"], ["Paul Hart"]])
    #expect(plan.priorities[0].progress.map(\.text) == ["Filming has been popular."])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }

  @Test func reasonsThatSeveralActionsShareAreThePriorities() throws {
    let plan = try GivenPlan(
      sheet: """
        Oakhollow Juniors: our attendance plan 2026/27
        Last year: whole school 93.6%
        Colours:|done and dusted{00B0F0}|happening{92D050}|started but wobbling{FFC000}|not happening{FF0000}

        What's getting in the way|What we're aiming for|What we're doing about it|Who's on it|How's it going?
        Odd days off add up|Whole school attendance 95.2% (93.6% last year)|Ring home by 9.20|Bev|Every day so far{92D050}
        ||Text with running total|Bev|
        Mondays are our worst days|Monday attendance 94%|Fun Fridays|HT|Put off twice{FF0000}
        ||Warning letter|HT|
        """
    ).plan
    #expect(plan.priorities.map(\.title) == ["Odd days off add up", "Mondays are our worst days"])
    #expect(plan.priorities.map { $0.outcomes.count } == [1, 1])
    #expect(plan.actions.map(\.rag) == [.green, nil, .red, nil])
  }

  @Test func aDashboardOfCountsHoldsNoItems() throws {
    let document = GivenPlan.workbook([
      (
        "Dashboard",
        """
        Priority|SLT owner|Complete|On track|Off track|Total
        SP1 Curriculum|Priya Nand|2|1|0|3
        SP2 Reading|Tom Whit|1|2|1|4
        All priorities||3|3|1|7
        """
      ),
      (
        "1 Curriculum",
        """
        SP1: Curriculum
        Ref|Action|Owner|End
        SP1.1|Publish the lists|Curriculum leaders|25/9/26
        """
      ),
    ])
    let plan = try GivenPlan(document).plan
    #expect(plan.priorities.map(\.actions.count) == [1])
    #expect(plan.priorities.flatMap(\.progress).isEmpty)
  }
}
