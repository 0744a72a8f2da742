import Plans
import Testing

@testable import Reading

@Suite struct ProseTableTests {
  private func cell(_ text: String, rows: Int = 1, columns: Int = 1) -> ProseTable.GivenCell {
    ProseTable.GivenCell(lines: [Line(text)], rowSpan: rows, columnSpan: columns)
  }

  private func table(_ rows: [[ProseTable.GivenCell]], limit: Int = 100) throws -> Table {
    var table = ProseTable(limit: limit)
    for row in rows { try table.add(row) }
    return try #require(try table.table(named: "Table 1"))
  }

  @Test func aRowspanCoversThePlacesBelowAndShiftsTheirRows() throws {
    let table = try table([[cell("Reading", rows: 2), cell("Audit texts")], [cell("Train staff")]])
    #expect(table.rows[1][0].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[1][1].text == "Train staff")
    #expect(table.rows[1][1].location.words == "Table 1, row 2, column 2")
  }

  @Test func aCellThatGoesOnIsCoveredByTheOneAboveAndSpansGrow() throws {
    let more = ProseTable.GivenCell(continuesAbove: true)
    let table = try table([[cell("Reading"), cell("a")], [more, cell("b")], [more, cell("c")]])
    #expect(table.rows[2][0].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[0][0].rowSpan == 3)
  }

  @Test func everyRowHasACellForEveryColumn() throws {
    let table = try table([[cell("Priority 1", columns: 3)], [cell("a")]])
    #expect(table.rows.map(\.count) == [3, 3])
    #expect(table.rows[0][2].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[1][2].isBlank)
  }

  @Test func aRowspanThatIsTooLongEndsWithTheTable() throws {
    let table = try table([[cell("a", rows: 1000)]])
    #expect(table.rows[0][0].rowSpan == 1)
  }

  @Test func aGridOfTheLimitIsReadAndOneLargerIsRefused() throws {
    #expect(try table([[cell("a"), cell("b")]], limit: 2).rows.count == 1)
    #expect(throws: Refusal.tooManyCells(limit: 2)) { try table([[cell("a"), cell("b")], [cell("c")]], limit: 2) }
    #expect(throws: Refusal.tooManyCells(limit: 2)) { try table([[cell("a", columns: 1_000_000_000)]], limit: 2) }
  }

  @Test func cellsThatShiftThoseBelowEverFurtherAreRefusedBeforeTheyArePlaced() throws {
    var steps = ProseTable(limit: 200_000)
    for _ in 0..<50_000 { try steps.add([cell("a", rows: 65_534)]) }
    #expect(throws: Refusal.tooManyCells(limit: 200_000)) { try steps.table(named: "Table 1") }
  }

  @Test func theLimitThatIsToldMayBeTheWholeFiles() throws {
    var table = ProseTable(limit: 1, told: 9)
    #expect(throws: Refusal.tooManyCells(limit: 9)) { try table.add([cell("a"), cell("b")]) }
  }
}
