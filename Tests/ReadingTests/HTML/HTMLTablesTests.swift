import Plans
import Testing

@testable import Reading

@Suite struct HTMLTablesTests {
  @Test func mergedCellsAreResolvedAndPlaced() throws {
    let table = try WebPage(
      "<table><tr><th colspan=2>Who and when</th><th>What</th></tr><tr><td rowspan=0>HT</td><td>May</td><td>a</td></tr><tr><td>June</td><td>b</td></tr></table>"
    ).table()
    #expect(table.texts == [["Who and when", "", "What"], ["HT", "May", "a"], ["", "June", "b"]])
    #expect(table.rows[2][0].coveredBy == GridPlace(row: 1, column: 0))
    #expect(table.rows[1][0].rowSpan == 2)
    #expect(table.rows[2][1].location.words == "Table 1, row 3, column 2")
  }

  @Test func headerRowsAreThoseOfTheHeadOrElseThoseOfHeadingsOnly() throws {
    #expect(try WebPage("<table><thead><tr><td>a<tr><td>b</thead><tr><td>c</table>").table().headerRows == 2)
    #expect(try WebPage("<table><tr><th>a<th>b<tr><th>c<td>d</table>").table().headerRows == 1)
    #expect(try WebPage("<table><tr><td>a<td>b</table>").table().headerRows == 0)
  }

  @Test func headingCellsAreBoldUnlessTheirStyleSaysNo() throws {
    let row = try WebPage("<table><tr><th>a<th style='font-weight:normal'>b<td>c<td><b>d</b></table>").table().rows[0]
    #expect(row.map { $0.lines[0].bold } == [true, false, false, true])
  }

  @Test func theFooterComesLastAndTheCaptionBefore() throws {
    #expect(
      try WebPage(
        "<table><caption>Priority 1</caption><tfoot><tr><td>Total</tfoot><tbody><tr><td>a</tbody></table>"
      ).outline() == ["p Priority 1", "table a/Total"])
  }

  @Test func fillsComeFromAttributesStylesRulesAndTheRow() throws {
    let table = try WebPage(
      """
      <style>.g{background-color:#d9ead3} td.r{background:red} tr.amber td{background:#fc0}</style><table>
      <tr><td bgcolor=#92d050>a<td style="background:rgb(255, 192, 0)">b<td class=g>c<td class=r>d<td bgcolor=white>e
      <tr class=amber><td>a<td style="background:white">b<td>c<td>d<td>e
      <tr bgcolor=silver><td>a<td>b<td>c<td>d<td>e</table>
      """
    ).table()
    #expect(table.rows[0].map(\.fill) == ["92D050", "FFC000", "D9EAD3", "FF0000", nil])
    #expect(table.rows[1].map(\.fill) == ["FFCC00", nil, "FFCC00", "FFCC00", "FFCC00"])
    #expect(table.rows[2].map(\.fill) == Array(repeating: "C0C0C0", count: 5))
  }

  @Test func aColouredLabelOrDotIsItsCellsFillWhereItIsAllOfIt() throws {
    let row = try WebPage(
      """
      <table><tr><td><span style="background:green">G</span><td><div style="background:red"></div>
      <td><span style="background:green">G</span> and more<td><b style="background:red">x</b><i style="background:lime">y</i>
      </table>
      """
    ).table().rows[0]
    #expect(row.map(\.fill) == ["008000", "FF0000", nil, nil])
  }

  @Test func anInnerTableFollowsItsOuterOneAndOneOfAColumnJoinsItsCell() throws {
    let blocks = try WebPage(
      "<table><tr><td>a<td>b<table><tr><td>1<td>2</table>c<tr><td>d<td><table><tr><td>e<tr><td>f</table></table>"
    ).document().blocks
    #expect(blocks.map(\.outline) == ["table a|b c/d|e f", "table 1|2"])
    #expect(blocks.map(\.place) == ["Table 1", "Table 1, row 1, column 2, inner table"])
  }

  @Test func aTableThatLaysOutThePageIsNotOne() throws {
    let inner = "<h2>Priority 1</h2><table><tr><td>a<td>b</table>"
    #expect(try WebPage("<table><tr><td>\(inner)</table>").outline() == ["h2 Priority 1", "table a|b"])
    #expect(
      try WebPage("<table><tr><td>Menu<td>\(inner)</table>").outline() == ["p Menu", "h2 Priority 1", "table a|b"])
    #expect(try WebPage("<table role=presentation><tr><td>a<td>b</table>").outline() == ["p a", "p b"])
    #expect(try WebPage("<table><tr><td>Our vision</table>").outline() == ["table Our vision"])
  }

  @Test func tablesMayBeSoByRoleOrStyle() throws {
    #expect(
      try WebPage("<div role=table><div role=row><span role=columnheader>a</span><span role=cell>b</span></div></div>")
        .outline() == ["table a|b"])
    #expect(
      try WebPage(
        "<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style><div class=t><div class=r><div class=c>a</div><div class=c>b</div></div></div>"
      ).outline() == ["table a|b"])
  }

  @Test func cellsAndRowsOutsideATableAreParagraphsAndCellsNeedNoRow() throws {
    #expect(try WebPage("<div><tr><td>a</td><td>b</td></tr></div>").outline() == ["p a", "p b"])
    #expect(try WebPage("<table><td>a<td>b</table>").outline() == ["table a|b"])
  }

  @Test func excelsPageAndGoogleSheetsAreWorksheetsAndTheFrameOfLettersIsLeftOut() throws {
    let excel = try WebPage("<meta name=ProgId content=Excel.Sheet><table><tr><td>a<td>b</table>").table()
    #expect(excel.isSheet)
    let google = try WebPage(
      "<table class=waffle><thead><tr><th class=row-header></th><th class=column-headers-background>A</th></tr></thead><tr><th class=row-headers-background><div>1</div></th><td>Plan</td></tr></table>"
    ).table()
    #expect(google.isSheet)
    #expect(google.texts.last == ["Plan"])
    #expect(!(try WebPage("<table><tr><td>a</table>").table().isSheet))
  }

  @Test func hiddenCellsAreLeftOutAsABrowserDoes() throws {
    let document = try WebPage("<table><tr><td>a<td style='display:none'>b<td>c</table>").document()
    #expect(document.tables.first?.texts == [["a", "c"]])
    #expect(document.notes.map(\.code) == ["html.hidden"])
  }
}
