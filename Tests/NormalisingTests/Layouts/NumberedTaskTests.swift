import Plans
import Testing

@testable import Normalising

/// Tasks with their words, their ratings, their people and their costs in lines of their own.
@Suite struct NumberedTaskTests {
  private func plan(_ lines: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        \(lines)
        """)
    ).plan
  }

  @Test(arguments: [
    """
    ### Task 1.A.1
    **Description
    Buy word mats for each table
    Owner: EL
    Due: 23/10/2026
    ### Task 1.A.2
    **Description
    Teach ten words a week
    Owner: Class teachers
    Due: 18/12/2026
    """,
    """
    ### Task 1.A.1: Buy word mats for each table
    Owner: EL
    Due: 23/10/2026
    ### Task 1.A.2: Teach ten words a week
    Owner: Class teachers
    Due: 18/12/2026
    """,
  ])
  func aTaskIsDescribedBesideItsNumberOrBelowIt(_ lines: String) throws {
    let plan = try plan(lines)
    #expect(plan.actions.map(\.ref) == ["1.A.1", "1.A.2"])
    #expect(plan.actions.map(\.text) == ["Buy word mats for each table", "Teach ten words a week"])
    #expect(plan.actions.map(\.lead) == [["EL"], ["Class teachers"]])
    #expect(plan.actions.map(\.end) == [Day("2026-10-23"), Day("2026-12-18")])
  }

  @Test func aRatingAboveTheTitleOfACardIsTheCardsBelowIt() throws {
    let plan = try plan(
      """
      **Actions
      On track
      Buy word mats for each table
      Owner: EL
      Due: 23/10/2026
      Behind
      Teach ten words a week
      Owner: Class teachers
      Due: 18/12/2026
      """)
    #expect(plan.actions.map(\.text) == ["Buy word mats for each table", "Teach ten words a week"])
    #expect(plan.actions.map(\.rag) == [.green, .red])
    #expect(plan.actions.map(\.ragText) == ["On track", "Behind"])
  }

  @Test func barsPartDetailsWithLabelsOfTheirOwn() throws {
    func document(_ first: String, _ second: String) -> Document {
      let place = SourceLocation("paragraph")
      return Document(
        kind: .docx,
        blocks: [
          .heading(level: 1, Line("Improvement plan 2026/27"), place),
          .heading(level: 2, Line("Priority 1: Spelling"), place), .paragraph(Line("Actions", bold: true), place),
          .listItem(depth: 0, Line("Buy word mats for each table", marker: "•"), place), .paragraph(Line(first), place),
          .listItem(depth: 0, Line("Teach ten words a week", marker: "•"), place), .paragraph(Line(second), place),
        ])
    }
    let labelled = try GivenPlan(
      document("Lead: SENDCo | Deadline: Spring 1 | Cost: £640", "Lead: EL | Deadline: Autumn 2 | Cost: £90")
    ).plan
    let bare = try GivenPlan(document("SENDCo | Spring 1 | £640", "EL | Autumn 2 | £90")).plan
    for plan in [labelled, bare] {
      #expect(plan.actions.map(\.lead) == [["SENDCo"], ["EL"]])
      #expect(plan.actions.map(\.dateText) == ["Spring 1", "Autumn 2"])
      #expect(plan.actions.flatMap(\.resources).map(\.amount) == [640, 90])
    }
  }

  @Test func whoeverALabelNamesReplacesTheActionsOwnWords() throws {
    let plan = try plan(
      """
      **Actions
      - Buy word mats (SENDCo)
      Lead: Miss Toft
      - Teach ten words (class teachers)
      Deadline: Autumn 2
      """)
    #expect(plan.actions.map(\.lead) == [["Miss Toft"], ["class teachers"]])
    #expect(plan.actions.map(\.dateText) == [nil, "Autumn 2"])
  }

  @Test func aCostBelowAResourceWithoutASumIsWhatItCosts() throws {
    let plan = try plan(
      """
      ### Action 1.1: Buy word mats for each table
      Lead: EL
      Resources: Literacy fund
      Cost: £310.00
      ### Action 1.2: Teach ten words a week
      Lead: EL
      Resources: Trainer £400
      Cost: £90
      """)
    #expect(plan.actions.map { $0.resources.map(\.text) } == [["Literacy fund"], ["Trainer £400", "£90"]])
    #expect(plan.actions.map { $0.resources.map(\.amount) } == [[310], [400, 90]])
  }

  @Test func theYearsEndOverAListSaysWhatIsWanted() throws {
    let plan = try plan(
      """
      **By summer 2027
      - Four in five pupils spell the words of their year group
      - Every class has a daily slot
      **Actions
      - Buy word mats (EL, Autumn 1)
      """)
    #expect(
      plan.priorities.flatMap(\.outcomes).map(\.text) == [
        "Four in five pupils spell the words of their year group", "Every class has a daily slot",
      ])
    #expect(plan.actions.count == 1)
  }

  @Test func theYearsEndBelowSuccessCriteriaAddsNoneToThem() throws {
    let plan = try plan(
      """
      **Success criteria
      - 80% spell the words of their year group
      **By summer 2027
      - Every class has a daily slot
      """)
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["80% spell the words of their year group"])
  }

  @Test func theYearsEndBelowAnEarlierMilestoneIsTheLastOfThem() throws {
    let plan = try plan(
      """
      **Milestones
      **By Easter
      - 60% spell well
      **By end of year
      - 80% spell well
      """)
    #expect(plan.milestones.map(\.text) == ["60% spell well", "80% spell well"])
    #expect(plan.milestones.map(\.due) == [Day("2027-03-25"), Day("2027-07-21")])
    #expect(plan.priorities.flatMap(\.outcomes).isEmpty)
  }
}
