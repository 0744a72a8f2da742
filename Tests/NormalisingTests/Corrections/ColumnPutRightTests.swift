import Foundation
import Plans
import Testing
import Vocabularies

@testable import Normalising

@Suite struct ColumnPutRightTests {
  /// "Buddy" and "Kiln" are in no vocabulary, and their cells look like nothing.
  private static let sheet = """
    Maths Action Plan 2026/27
    Action|Kiln|Buddy|Timescale
    Teach number facts daily|Room 4|The yellow table|Autumn 1
    Buy counters for Year 2|Room 5|The blue table|Spring 1
    """

  private static func correction(_ field: ColumnField, id: Int64 = 1, withdrawn: Bool = false) -> Correction {
    Correction(
      id: id,
      misreading: .column(MisreadColumn(heading: "Buddy", beside: ["Action", "Kiln", "Timescale"], field: field)),
      plan: PlanMarks(title: "Maths Action Plan 2026/27", headings: ["Action", "Kiln", "Buddy", "Timescale"]),
      madeBy: "Ann Adviser", madeAt: 1_790_000_000 + Int(id), withdrawnAt: withdrawn ? 1_790_000_500 : nil,
      withdrawnBy: withdrawn ? "Ann Adviser" : nil)
  }

  @Test func aColumnIsTheLeadByAPersonsWord() throws {
    let before = try GivenPlan(sheet: Self.sheet).plan
    #expect(before.actions.map(\.lead) == [[], []])
    let given = try GivenPlan(sheet: Self.sheet, corrections: [Self.correction(.lead)])
    #expect(given.plan.actions.map(\.lead) == [["The yellow table"], ["The blue table"]])
    let decision = try #require(given.decisions.first { $0.text == "Buddy" })
    #expect(decision.field == "lead")
    #expect(decision.because == "put right by Ann Adviser on 2026-09-21")
    #expect(decision.confidence == 1)
    #expect(given.layouts.first?.applied == [1])
    #expect(!given.plan.notes.contains { $0.code.hasPrefix("correction") })
  }

  @Test func theNextVersionWithTheColumnsMovedIsReadRight() throws {
    let next = """
      Maths action plan 2027/28 (v2)

      A line that was not there before
      Buddy|Action|Timescale|Cost
      The green table|Count in twos|Autumn 2|£40
      The red table|Measure the yard|Spring 2|£10
      """
    let given = try GivenPlan(sheet: next, year: AcademicYear("2027/28"), corrections: [Self.correction(.lead)])
    #expect(given.plan.actions.map(\.lead) == [["The green table"], ["The red table"]])
  }

  @Test func anotherLayoutWithTheHeadingIsNotTouchedAndTheNoteSaysSo() throws {
    let other = """
      Maths Action Plan 2026/27
      What will be done|Buddy|By when|Who|£
      Teach number facts daily|The yellow table|Autumn 1|Mrs Lal|20
      """
    let given = try GivenPlan(sheet: other, corrections: [Self.correction(.resource)])
    #expect(given.plan.actions.flatMap(\.resources).allSatisfy { !$0.text.contains("yellow") })
    #expect(given.layouts.first?.applied == [])
  }

  @Test func aCorrectionThatFindsNothingIsNoted() throws {
    let without = """
      Maths Action Plan 2026/27
      Action|Kiln|Timescale
      Teach number facts daily|Room 4|Autumn 1
      """
    let given = try GivenPlan(sheet: without, corrections: [Self.correction(.lead)])
    let note = try #require(given.plan.notes.first { $0.code == "correction.foundNothing" })
    #expect(note.text.contains("The column “Buddy” is the lead."))
    #expect(note.text.contains("put right by Ann Adviser"))
    // Of another of the school's plans nothing is expected.
    let other = try GivenPlan(
      sheet: without.replacingOccurrences(of: "Maths", with: "English"), corrections: [Self.correction(.lead)])
    #expect(!other.plan.notes.contains { $0.code == "correction.foundNothing" })
  }

  @Test func aWithdrawnCorrectionSaysNothing() throws {
    let plain = try GivenPlan(sheet: Self.sheet)
    let withdrawn = try GivenPlan(sheet: Self.sheet, corrections: [Self.correction(.lead, withdrawn: true)])
    #expect(withdrawn.plan == plain.plan)
    #expect(withdrawn.decisions == plain.decisions)
  }

  @Test func theLaterOfTwoWordsStands() throws {
    let given = try GivenPlan(
      sheet: Self.sheet, corrections: [Self.correction(.resource), Self.correction(.lead, id: 2)])
    #expect(given.plan.actions.map(\.lead) == [["The yellow table"], ["The blue table"]])
    #expect(given.layouts.first?.applied == [1, 2])
  }

  @Test func aPersonsWordStandsAboveTheHeadingMap() throws {
    let correction = Correction(
      id: 1,
      misreading: .column(MisreadColumn(heading: "Timescale", beside: ["Action", "Kiln", "Buddy"], field: .aside)),
      madeBy: "Ann", madeAt: 1)
    let given = try GivenPlan(sheet: Self.sheet, corrections: [correction])
    #expect(given.plan.actions.allSatisfy { $0.dateText == nil && $0.end == nil })
    #expect(given.plan.unmapped.map(\.text).contains("Autumn 1"))
  }

  @Test func ofTwoColumnsWithOneHeadingTheOneThatIsMeantChanges() throws {
    let sheet = """
      Action|Notes|Timescale|Notes
      Teach number facts daily|Ongoing work|Autumn 1|The yellow table
      Buy counters for Year 2|More work|Spring 1|The blue table
      """
    let correction = Correction(
      id: 1,
      misreading: .column(
        MisreadColumn(heading: "Notes", occurrence: 2, beside: ["Action", "Notes", "Timescale"], field: .lead)),
      madeBy: "Ann", madeAt: 1)
    let given = try GivenPlan(sheet: sheet, corrections: [correction])
    #expect(given.plan.actions.map(\.lead) == [["The yellow table"], ["The blue table"]])
  }

  @Test func aHeadThatNoHeadingMapKnowsIsOneByAPersonsWord() throws {
    let sheet = """
      Wug|Blick|Dax
      Teach number facts daily|The yellow table|soon
      Buy counters for Year 2|The blue table|later
      """
    let corrections = [("Wug", ColumnField.action), ("Blick", .lead), ("Dax", .date)].enumerated().map { index, said in
      Correction(
        id: Int64(index + 1),
        misreading: .column(
          MisreadColumn(
            heading: said.0, beside: ["Wug", "Blick", "Dax"].filter { $0 != said.0 }, field: said.1)),
        madeBy: "Ann", madeAt: 1)
    }
    let actions = try GivenPlan(sheet: sheet, corrections: corrections).plan.actions
    #expect(actions.map(\.text) == ["Teach number facts daily", "Buy counters for Year 2"])
    #expect(actions.map(\.lead) == [["The yellow table"], ["The blue table"]])
    #expect(actions.map(\.dateText) == ["soon", "later"])
  }

  @Test func aLayoutListsEachTablesColumnsOnce() throws {
    let given = try GivenPlan(sheet: Self.sheet + "\nAction|Kiln|Buddy|Timescale\nDraw a graph|Room 6|Us|Summer 1")
    let tables = try #require(given.layouts.first?.tables)
    #expect(tables.count == 1)
    #expect(tables.first?.columns.map(\.heading) == ["Action", "Kiln", "Buddy", "Timescale"])
    #expect(tables.first?.columns.first?.field == "action")
    #expect(
      given.layouts.first?.marks
        == PlanMarks(
          title: given.plan.title, headings: ["Action", "Kiln", "Buddy", "Timescale"]))
  }

  @Test func everyFieldThatAPersonMayChooseIsOneOfTheHeadingMap() {
    for field in ColumnField.allCases { #expect(HeadingField(rawValue: field.rawValue) != nil, "\(field)") }
  }
}
