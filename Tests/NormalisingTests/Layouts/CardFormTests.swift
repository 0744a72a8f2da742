import Plans
import Testing

@testable import Normalising

/// One form filled in again and again, with two labels in a row.
@Suite struct CardFormTests {
  /// Two cards, each with three labels in its second row and third row.
  private static let cards = """
    # Our plan for 2026-27
    ## Big thing 1: Every pupil has a way of saying what they want
    What we'll do|Core boards up in the hall and the yard|<|<
    Who's on it|BH + site team|By when?|by October half term
    So that…|pupils can talk wherever they are|What it takes|£640 printing
    How's it going? (Nov)|Minibuses still to do.|<|<
    ==
    What we'll do|Modelling training for everyone|<|<
    Who's on it|BH, SaLT|By when?|Autumn 2
    So that…|adults point as they speak|What it takes|SaLT 3 twilights £960
    How's it going? (Nov)||<|<
    ## Big thing 2: Fewer holds, calmer classrooms
    What we'll do|Team Teach refresher for 62 staff|<|<
    Who's on it|DM|By when?|1 September 2026
    So that…|certificates are up to date|What it takes|£2,350
    How's it going? (Nov)|58 trained.|<|<
    """

  @Test func theCellsThatEachCopyRepeatsAreLabels() throws {
    let plan = try GivenPlan(GivenPlan.prose(CardFormTests.cards)).plan
    #expect(
      plan.priorities.map(\.title) == [
        "Every pupil has a way of saying what they want", "Fewer holds, calmer classrooms",
      ])
    let actions = plan.priorities.flatMap(\.actions)
    #expect(
      actions.map(\.text) == [
        "Core boards up in the hall and the yard", "Modelling training for everyone",
        "Team Teach refresher for 62 staff",
      ])
    #expect(actions.map(\.lead) == [["BH", "site team"], ["BH", "SaLT"], ["DM"]])
    #expect(actions.map(\.dateText) == ["by October half term", "Autumn 2", "1 September 2026"])
    #expect(actions.map { $0.resources.map(\.amount) } == [[640], [960], [2350]])
    #expect(
      plan.priorities.flatMap(\.outcomes).map(\.text) == [
        "pupils can talk wherever they are", "adults point as they speak", "certificates are up to date",
      ])
    #expect(plan.priorities.flatMap(\.milestones).isEmpty)
  }

  @Test func aLabelThatNobodyAnsweredYetHoldsNothingPastItsForm() throws {
    let plan = try GivenPlan(GivenPlan.prose(CardFormTests.cards)).plan
    #expect(plan.priorities.flatMap(\.progress).map(\.text) == ["Minibuses still to do.", "58 trained."])
  }

  @Test func aTableOfTermsThatTwoPrioritiesRepeatIsNoForm() throws {
    func table(_ first: Int) -> String {
      """
      Marker|By Christmas|By Easter|By July
      Phonics|\(first)%|\(first + 5)%|\(first + 10)%
      Writing|\(first - 10)%|\(first - 5)%|\(first)%
      """
    }
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Plan 2026-27
        ## Priority 1: Reading
        Action|Who|When
        Buy books|HT|Autumn 1
        **Milestones
        \(table(60))
        ## Priority 2: Writing
        Action|Who|When
        Buy pens|HT|Autumn 1
        **Milestones
        \(table(70))
        """)
    ).plan
    #expect(plan.priorities.map { $0.actions.map(\.text) } == [["Buy books"], ["Buy pens"]])
    #expect(plan.priorities.map(\.milestones.count) == [6, 6])
  }

  @Test func whatForIsTheObjectiveWhereAnotherLabelSaysWhatWillShow() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Centre plan 2026-27
        ## Aim 1. Attendance
        Who's leading|Moira Keating
        So that…|Pupils want to come and stay all day
        What we'll see|KS3 attendance 85%
        ## Aim 2. Learning
        Who's leading|Tariq Bashir
        So that…|Every pupil leaves with qualifications
        What we'll see|95% of Year 11 have a place
        """)
    ).plan
    #expect(
      plan.priorities.flatMap(\.objectives).map(\.text) == [
        "Pupils want to come and stay all day", "Every pupil leaves with qualifications",
      ])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["KS3 attendance 85%", "95% of Year 11 have a place"])
  }

  @Test(arguments: [
    ("Term|What we will do|Who|Review", ["Autumn", "Spring", "Summer"], "All staff"),
    ("Area|Action|Lead|Success criteria", ["Training", "Assessment", "Parents"], "English lead"),
  ])
  func aTableOfActionsWhoseRowsAreNamedAlikeIsNoForm(_ head: String, _ names: [String], _ who: String) throws {
    func table(_ mark: String) -> String {
      head + "\n"
        + names.map { "\($0)|Teach \(mark) in \($0.lowercased()) sessions|\(who)|\(mark) seen in \($0)" }
        .joined(separator: "\n")
    }
    let plan = try GivenPlan(
      GivenPlan.prose(
        "# Plan 2026-27\n## Priority 1: Reading\n\(table("phonics"))\n## Priority 2: Writing\n\(table("spelling"))")
    ).plan
    #expect(plan.actions.count == 6)
    #expect(plan.actions.allSatisfy { $0.lead == [who] })
  }
}
