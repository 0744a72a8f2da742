import Plans
import Testing

@testable import Normalising

/// Several items in one cell, what carries down, and keys that stay.
@Suite struct CellItemsTests {
  @Test func lineThatGoesOnWithTheSentenceIsNoItemOfItsOwn() {
    let lines = [Line("Train all teachers in the new"), Line("reading routine"), Line("Buy books")]
    #expect(CellItems.joined(lines).map(\.text) == ["Train all teachers in the new reading routine", "Buy books"])
  }

  @Test func listInSmallLettersStaysAList() {
    let lines = [Line("children love books"), Line("parents read at home")]
    #expect(CellItems.joined(lines).count == 2)
  }

  @Test func numberedLinesMeetTheirItemsByNumber() {
    let items = [Line("Review", marker: "1."), Line("Buy", marker: "2."), Line("Train", marker: "3.")]
    let costs = [Line("£400", marker: "2."), Line("£90", marker: "3.")]
    #expect(CellItems.matched(costs, to: items) == [nil, "£400", "£90"])
  }

  @Test func fewerUnnumberedLinesBelongToAllItems() {
    let items = [Line("Sing", marker: "•"), Line("Count", marker: "•"), Line("Play", marker: "•")]
    #expect(CellItems.matched([Line("Reception teachers"), Line("TAs")], to: items) == nil)
  }

  @Test func mostlyBlankColumnOfPeopleCarriesDown() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Who|When
        Reading|Buy books|HT|Oct 26
        |Train staff||
        |Open the library||
        |Hold a book week||
        """
    ).plan
    #expect(plan.actions.map(\.lead) == [["HT"], ["HT"], ["HT"], ["HT"]])
    #expect(plan.actions.map(\.dateText) == ["Oct 26", "Oct 26", "Oct 26", "Oct 26"])
  }

  @Test func blankInAMostlyFilledColumnIsABlank() throws {
    let plan = try GivenPlan(
      sheet: """
        Priority|Action|Who|When
        Reading|Buy books|HT|Oct 26
        |Train staff|DHT|
        |Open the library|SBM|Spring
        """
    ).plan
    #expect(plan.actions.map(\.dateText) == ["Oct 26", nil, "Spring"])
  }

  @Test func mergedCellOfOutcomesGivesEachOnceAndNamesNoAction() throws {
    var table = GivenPlan.sheet(
      """
      Priority|Action|Who|Success criteria
      Reading|Buy books|HT|All classes have books
      |Train staff|DHT|
      """)
    table.rows[1][3].rowSpan = 2
    table.rows[2][3].coveredBy = GridPlace(row: 1, column: 3)
    let plan = try GivenPlan(Document(kind: .xlsx, blocks: [.table(table)])).plan
    let outcomes = plan.priorities.flatMap(\.outcomes)
    #expect(outcomes.map(\.text) == ["All classes have books"])
    #expect(outcomes.map(\.forAction) == [nil])
  }

  @Test func fillOfARatingColumnIsTheActionsRating() throws {
    var table = GivenPlan.sheet("Priority|Action|Who|RAG\nReading|Buy books|HT|\n|Train staff|DHT|")
    table.rows[1][3].fill = "00B050"
    table.rows[2][3].fill = "FF0000"
    let plan = try GivenPlan(Document(kind: .xlsx, blocks: [.table(table)])).plan
    #expect(plan.actions.map(\.rag) == [.green, .red])
  }

  @Test func keyIsTheReferenceOrElseStaysWithTheText() {
    var keys = ActionKeys()
    var others = ActionKeys()
    let numbered = Action(ref: "1.2", text: "Train staff")
    let plain = Action(text: "Buy  books")
    #expect(keys.next(for: numbered) == "action-1.2")
    #expect(keys.next(for: numbered) == "action-1.2-2")
    #expect(keys.next(for: plain) == others.next(for: Action(text: "buy books")))
  }
}
