import Plans
import Testing

@testable import Reading

@Suite struct HTMLLimitTests {
  private func refusal(_ html: String, _ limits: ReadingLimits = ReadingLimits()) -> String? {
    whyRefused(Array("<html>\(html)".utf8), limits: limits)?.code
  }

  @Test func cellsAreCountedOverAllTables() {
    let table = "<table><tr><td>a<td>b</table>"
    #expect(refusal(table + table, ReadingLimits(cells: 4)) == nil)
    #expect(refusal(table + table, ReadingLimits(cells: 3)) == "file.tooManyCells")
    #expect(refusal("<table><tr><td colspan=5>a</table>", ReadingLimits(cells: 5)) == nil)
    #expect(refusal("<table><tr><td colspan=5>a</table>", ReadingLimits(cells: 4)) == "file.tooManyCells")
  }

  @Test func rowsWithoutCellsAreCountedToo() {
    let rows = { "x<table>" + String(repeating: "<tr></tr>", count: $0) + "</table>" }
    #expect(refusal(rows(8), ReadingLimits(cells: 5)) == nil)
    #expect(refusal(rows(10), ReadingLimits(cells: 5)) == "file.tooManyCells")
  }

  @Test func blocksListsAndTablesMayBeNestedAsDeepAsTheLimit() {
    let page = { "<body>" + String(repeating: "<div>", count: $0) + "x" }
    #expect(refusal(page(64)) == nil)
    #expect(refusal(page(65)) == "file.tooDeep")
  }

  @Test func unclosedInlineElementsAreNoNestingToSpeakOfUntilTheyAreMany() {
    #expect(refusal(String(repeating: "<p><b>x", count: 30)) == nil)
    #expect(refusal(String(repeating: "<b>", count: 1000) + "x") == nil)
    #expect(refusal(String(repeating: "<b>", count: 1030) + "x") == "file.tooDeep")
  }

  @Test func aParagraphAndAllTextTogetherHaveALimit() {
    let paragraph = { "<p>" + String(repeating: "x", count: $0) }
    #expect(refusal(paragraph(TextAllowance.cell)) == nil)
    #expect(refusal(paragraph(TextAllowance.cell + 1)) == "file.cellTooLong")
  }

  @Test func allTextTogetherHasALimitAndALineCountsHoweverShortItIs() throws {
    let format = { (limit: Int) in HTMLFormat(limits: ReadingLimits(), allowance: TextAllowance(limit: limit)) }
    let page = Array("<p>ab<p>c<table><tr><td>d</table>".utf8)
    let all = 4 + 3 * TextAllowance.line
    #expect(try format(all).read(page).blocks.count == 3)
    #expect(throws: Refusal.tooMuchText(limit: all - 1)) { try format(all - 1).read(page) }
    let options = Array("<html>x<select><option>a<option>b</select>".utf8)
    #expect(throws: Refusal.self) { try format(2 * TextAllowance.line - 1).read(options) }
  }

  @Test func textBetweenTwoTagsIsNotGatheredWithoutEnd() {
    let text = { (count: Int) in "<p hidden>" + String(repeating: "x", count: count) + "</p>y" }
    #expect(refusal(text(XMLPartSource.runLimit)) == nil)
    #expect(refusal(text(XMLPartSource.runLimit + 1)) == "file.cellTooLong")
    #expect(refusal("<p hidden>" + String(repeating: "&", count: XMLPartSource.runLimit / 5 + 1)) == "file.cellTooLong")
  }

  @Test func endTagsThatEndNothingAreGoneThroughOnlySoOften() {
    let open = String(repeating: "<font>", count: 1000)
    #expect(refusal("x" + open + String(repeating: "</i>", count: 1000)) == nil)
    #expect(refusal("x" + open + String(repeating: "</i>", count: 2_100_000)) == "file.damaged")
  }
}
