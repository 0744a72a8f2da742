import Foundation
import Plans
import Testing

@testable import Normalising

/// Which plan a file is, how many it is, and that it is none.
@Suite struct PlansPutRightTests {
  private static let sheet = """
    Our number work 2026/27
    Action|Who|When
    Teach number facts daily|Mrs Lal|Autumn 1
    """
  private static let marks = PlanMarks(title: "Our number work 2026/27", headings: ["Action", "Who", "When"])

  private func said(_ misreading: Misreading, of plan: PlanMarks? = marks) -> Correction {
    Correction(id: 1, misreading: misreading, plan: plan, madeBy: "Ann Adviser", madeAt: 1_790_000_000)
  }

  @Test func aPersonSaysWhichPlanItIs() throws {
    let before = try GivenPlan(sheet: Self.sheet)
    #expect(before.plan.layer == nil)
    #expect(before.plan.notes.contains { $0.code == "plan.layerUnknown" })
    let marks = try #require(before.layouts.first?.marks)
    let maths = PlanScope(kind: .subject, name: "Mathematics")
    let given = try GivenPlan(
      sheet: Self.sheet, corrections: [said(.identity(layer: .two, scope: maths), of: marks)])
    #expect(given.plan.layer == .two)
    #expect(given.plan.scope == maths)
    #expect(!given.plan.notes.contains { $0.code == "plan.layerUnknown" })
    #expect(given.layouts.first?.isIdentityPutRight == true)
  }

  @Test func anotherPlanOnTheSameFormIsNotTakenForIt() throws {
    let other = Self.sheet.replacingOccurrences(of: "number work", with: "reading work")
    let maths = PlanScope(kind: .subject, name: "Mathematics")
    let correction = said(
      .identity(layer: .two, scope: maths),
      of: try #require(try GivenPlan(sheet: Self.sheet).layouts.first?.marks))
    let given = try GivenPlan(sheet: other, corrections: [correction])
    #expect(given.plan.scope != maths)
    #expect(given.layouts.first?.isIdentityPutRight == false)
  }

  @Test func whatIsNoPlanGivesNone() throws {
    let marks = try #require(try GivenPlan(sheet: Self.sheet).layouts.first?.marks)
    #expect(try GivenPlan(sheet: Self.sheet, corrections: [said(.noPlan, of: marks)]).plans.isEmpty)
    let other = Self.sheet.replacingOccurrences(of: "number work", with: "reading work")
    #expect(try GivenPlan(sheet: other, corrections: [said(.noPlan, of: marks)]).plans.count == 1)
  }

  @Test func aWorkbookIsTwoPlansWhereAPersonSaysSo() throws {
    let book = GivenPlan.workbook([
      (name: "Numbers", text: Self.sheet),
      (name: "Letters", text: "Action|Who|When\nRead aloud daily|Mr Hale|Autumn 2"),
    ])
    #expect(try GivenPlan(book).plans.count == 1)
    let given = try GivenPlan(book, corrections: [said(.severalPlans(beginningAt: ["letters"]), of: nil)])
    #expect(given.plans.map { $0.actions.map(\.text) } == [["Teach number facts daily"], ["Read aloud daily"]])
    #expect(given.layouts.map(\.applied) == [[1], [1]])
    #expect(given.plans.allSatisfy { !$0.notes.contains { $0.code == "correction.foundNothing" } })
  }

  @Test func aSheetIsTwoPlansAtARow() throws {
    let sheet =
      Self.sheet + "\n\nOur letter work\nAction|Who|When\nRead aloud daily|Mr Hale|Autumn 2"
    let given = try GivenPlan(
      sheet: sheet, corrections: [said(.severalPlans(beginningAt: ["Our letter work"]), of: nil)])
    #expect(given.plans.map { $0.actions.map(\.text) } == [["Teach number facts daily"], ["Read aloud daily"]])
  }

  @Test func aDocumentIsTwoPlansAtAHeading() throws {
    let document = GivenPlan.prose(
      """
      # Number
      Action|Who|When
      Teach number facts daily|Mrs Lal|Autumn 1
      # Letters
      Action|Who|When
      Read aloud daily|Mr Hale|Autumn 2
      """)
    let given = try GivenPlan(document, corrections: [said(.severalPlans(beginningAt: ["Letters"]), of: nil)])
    #expect(given.plans.map { $0.actions.map(\.text) } == [["Teach number facts daily"], ["Read aloud daily"]])
    let none = try GivenPlan(document, corrections: [said(.severalPlans(beginningAt: ["Numerals"]), of: nil)])
    #expect(none.plans.count == 1)
    #expect(none.plan.notes.contains { $0.code == "correction.foundNothing" })
  }

  @Test func cellsOfARowThatMovedUpKeepWhatCoversThem() {
    func cell(_ text: String, _ row: Int, coveredBy: GridPlace? = nil) -> Cell {
      Cell(
        lines: text.isEmpty ? [] : [Line(text)], coveredBy: coveredBy, location: SourceLocation("row \(row)"))
    }
    let table = Table(
      rows: [
        [cell("One", 1), cell("", 1)], [cell("Two", 2), cell("tall", 2)],
        [cell("more", 3), cell("", 3, coveredBy: GridPlace(row: 1, column: 1))],
      ], headerRows: 1, isSheet: true, location: "")
    let parts = PartsPutRight.parts(of: [.table(table)], beginningAt: ["two"])
    guard parts.count == 2, case .table(let second) = parts[1].first else {
      Issue.record("the sheet is cut in two: \(parts)")
      return
    }
    #expect(second.rows.count == 2)
    #expect(second.headerRows == 0)
    #expect(second.rows[1][1].coveredBy == GridPlace(row: 0, column: 1))
  }

  @Test func plansOfOurOwnFormatArePutRightToo() throws {
    let plan = Plan(
      school: PlanSchool(), title: "Number",
      priorities: [
        Priority(title: "Number", objectives: [Objective(text: "Number", actions: [Action(text: "Count")])])
      ])
    let normaliser = Normaliser(
      vocabularies: try ShippedVocabularies.all.get(), termDates: try ShippedVocabularies.termDates(),
      academicYear: nil, corrections: [said(.notAnItem(.action, text: "Count"), of: PlanMarks(title: "Number"))])
    let reading = normaliser.putRight([plan])
    #expect(reading.plans.first?.actions.isEmpty == true)
    #expect(reading.layouts.first?.applied == [1])
  }
}
