import Plans
import Testing

@testable import Normalising

/// Entries of diaries behind their days, and steps and outcomes behind their dates and numbers.
@Suite struct DatedEntryTests {
  @Test func entriesStandBehindTheirDays() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        **Actions
        - Buy word mats (EL, Autumn 1)
        **Progress notes
        - [12/10/2026] Mats have come for six tables.
        - 9 November 2026 – Ten words are taught in each room
        - 2 of 6 classes are behind
        """)
    ).plan
    let progress = plan.priorities.flatMap(\.progress)
    #expect(
      progress.map(\.text) == [
        "Mats have come for six tables.", "Ten words are taught in each room", "2 of 6 classes are behind",
      ])
    #expect(progress.map(\.date) == [Day("2026-10-12"), Day("2026-11-09"), nil])
  }

  @Test func aDayInBracketsDatesACommentAndOtherWordsInThemDoNot() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        Priority|Action|Lead|By when|Comments
        Spelling|Buy word mats|EL|Autumn 1|[12/10/2026] Mats have come for six tables.
        Spelling|Teach ten words|EL|Autumn 2|[draft] Ask the trust first.
        """
    ).plan
    let progress = plan.priorities.flatMap(\.progress)
    #expect(progress.map(\.text) == ["Mats have come for six tables.", "[draft] Ask the trust first."])
    #expect(progress.map(\.date) == [Day("2026-10-12"), nil])
  }

  @Test func aDiaryOfSomebodysIsADiary() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        **Actions
        - Buy word mats (EL, Autumn 1)
        **Leader's diary
        - 19/10/26 – Mats were laid out
        - 9/11/26 – Two classes have begun
        ## Priority 2: Talk
        **Actions
        - Open a talk shop (EL, Autumn 1)
        **Leader's diary
        - 20/10/26 – The shop has opened
        """)
    ).plan
    #expect(
      plan.priorities.map { $0.progress.map(\.date) } == [
        [Day("2026-10-19"), Day("2026-11-09")], [Day("2026-10-20")],
      ])
    #expect(plan.milestones.isEmpty)
  }

  private func table(_ lastRow: String) throws -> Plan {
    try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        Action|Lead|By when|Cost
        Buy word mats|EL|Autumn 1|£80
        \(lastRow)
        """)
    ).plan
  }

  @Test func aRowOfDatesAndWhatIsDueByEachHoldsSteps() throws {
    let plan = try table("By December: 66% of Y6 spell well|<|By March: 72% of Y6 spell well|<")
    #expect(plan.actions.map(\.text) == ["Buy word mats"])
    #expect(plan.milestones.map(\.text) == ["66% of Y6 spell well", "72% of Y6 spell well"])
    #expect(plan.milestones.map(\.dueText) == ["By December", "By March"])
  }

  @Test func anActionThatBeginsWithADateIsNoStep() throws {
    let plan = try table("By December all staff teach ten words|EL|Autumn 2|£20")
    #expect(plan.actions.count == 2)
    #expect(plan.milestones.isEmpty)
  }

  @Test func aStepMayStandLeftOfItsDate() throws {
    let plan = try GivenPlan(
      sheet: """
        Improvement plan 2026/27
        Priority 1: Spelling
        Action|Lead|By when
        Buy word mats|EL|Autumn 1

        Milestones
        Milestone|75% of lessons begin with a quiz|End of HT2
        Milestone|80% of books show ten words|End of HT4
        """
    ).plan
    #expect(plan.milestones.map(\.text) == ["75% of lessons begin with a quiz", "80% of books show ten words"])
    #expect(plan.milestones.map(\.due) == [Day("2026-12-18"), Day("2027-03-25")])
  }

  @Test func outcomesAreNumberedLikeTheActionsBesideThem() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        Task|Lead|By when|Success criteria
        1.1 Buy word mats // 1.2 Teach ten words|EL|Autumn 1|1.1 Mats on each table // 1.2 Words in each book
        """)
    ).plan
    #expect(plan.actions.map(\.ref) == ["1.1", "1.2"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.ref) == ["1.1", "1.2"])
    #expect(plan.priorities.flatMap(\.outcomes).map(\.text) == ["Mats on each table", "Words in each book"])
  }

  @Test func aNumberNumbersACriterionApartFromTheTasksAndATaskBesideOne() throws {
    let plan = try GivenPlan(
      GivenPlan.prose(
        """
        # Improvement plan 2026/27
        ## Priority 1: Spelling
        No|Success criterion
        1.1|Mats lie on each table
        1.2|Each book shows ten words
        ==
        Ref|Task|Lead|By when|Success criterion
        1.a|Buy word mats|EL|Autumn 1|The office has the invoice
        """)
    ).plan
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(
      outcomes.map(\.text) == ["Mats lie on each table", "Each book shows ten words", "The office has the invoice"])
    #expect(outcomes.map(\.ref) == ["1.1", "1.2", nil])
    #expect(plan.actions.map(\.ref) == ["1.a"])
  }
}
