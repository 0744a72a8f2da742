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
    let count = TextAllowance.document / (TextAllowance.cell + TextAllowance.line)
    #expect(refusal(String(repeating: paragraph(TextAllowance.cell), count: count)) == nil)
    #expect(refusal(String(repeating: paragraph(TextAllowance.cell), count: count + 1)) == "file.tooMuchText")
  }

  @Test func shortLinesWithoutNumberAreTooMuchText() {
    #expect(refusal(String(repeating: "<p>x", count: 200_000)) == nil)
    #expect(refusal(String(repeating: "<p>x", count: 300_000)) == "file.tooMuchText")
  }
}
