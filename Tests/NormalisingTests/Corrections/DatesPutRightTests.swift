import Plans
import Testing

@testable import Normalising

@Suite struct DatesPutRightTests {
  private static let sheet = """
    Maths Action Plan 2026/27
    Action|Who|When|Milestone
    Teach number facts daily|Mrs Lal|after SATs|By Easter: half know them
    Draw a graph|Mr Hale|after SATs|Check it
    Count in twos|Mr Hale||Check it
    Sort shapes|Mr Hale|31/02/27|Check it
    """

  private func given(_ date: MisreadDate) throws -> GivenPlan {
    try GivenPlan(
      sheet: Self.sheet,
      corrections: [Correction(id: 1, misreading: .date(date), madeBy: "Ann Adviser", madeAt: 1_790_000_000)])
  }

  private let day = Day("2027-05-21")

  @Test func everyItemWithTheWordsHasTheDay() throws {
    #expect(try GivenPlan(sheet: Self.sheet).plan.actions.map(\.end) == [nil, nil, nil, nil])
    let given = try given(MisreadDate(words: "After SATs", end: day))
    #expect(given.plan.actions.map(\.end) == [day, day, nil, nil])
    #expect(given.plan.actions.first?.dateText == "after SATs")
    #expect(given.decisions.filter { $0.because == "put right by Ann Adviser on 2026-09-21" }.count == 2)
  }

  @Test func whereAnItemIsNamedItsDateAlone() throws {
    let given = try given(MisreadDate(words: "after SATs", item: "Draw a graph", start: day, end: day))
    #expect(given.plan.actions.map(\.end) == [nil, day, nil, nil])
    #expect(given.plan.actions.map(\.start) == [nil, day, nil, nil])
  }

  @Test func anItemWithoutADateIsGivenOne() throws {
    let given = try given(MisreadDate(words: "", item: "Count in twos", end: day))
    #expect(given.plan.actions.map(\.end) == [nil, nil, day, nil])
    // Words for no item at all say nothing.
    #expect(try self.given(MisreadDate(words: "", end: day)).plan.actions.map(\.end) == [nil, nil, nil, nil])
  }

  @Test func aMilestonesDateIsPutRight() throws {
    let words = try #require(try GivenPlan(sheet: Self.sheet).plan.milestones.first?.dueText)
    let after = try given(MisreadDate(words: words, end: Day("2027-03-19"))).plan
    #expect(after.milestones.first?.due == Day("2027-03-19"))
    #expect(after.milestones.first?.dueText == words)
  }

  @Test func theNoteOnADateThatIsPutRightGoes() throws {
    let before = try GivenPlan(sheet: Self.sheet).plan
    #expect(before.notes.contains { $0.code == "date.noSuchDay" })
    let after = try given(MisreadDate(words: "31/02/27", end: Day("2027-02-28"))).plan
    #expect(after.actions.last?.end == Day("2027-02-28"))
    #expect(!after.notes.contains { $0.code == "date.noSuchDay" })
  }

  @Test func nextYearsPlanIsLeftAloneAndNothingIsNoted() throws {
    let date = MisreadDate(words: "after SATs", end: day, academicYear: AcademicYear("2025/26"))
    let plan = try given(date).plan
    #expect(plan.actions.map(\.end) == [nil, nil, nil, nil])
    #expect(!plan.notes.contains { $0.code == "correction.foundNothing" })
    let own = MisreadDate(words: "after SATs", end: day, academicYear: AcademicYear("2026/27"))
    #expect(try given(own).plan.actions.map(\.end) == [day, day, nil, nil])
  }
}
