import Plans
import Testing

@testable import Reading

@Suite struct ODSFormatTests {
  private static func style(_ name: String, parent: String = "", _ properties: String, more: String = "") -> String {
    "<style:style style:name=\"\(name)\" style:family=\"table-cell\" style:parent-style-name=\"\(parent)\" \(more)>\(properties)</style:style>"
  }

  private static func fill(_ colour: String) -> String {
    "<style:table-cell-properties fo:background-color=\"\(colour)\"/>"
  }

  @Test func aSheetIsAHeadingAndATableThatSayWhereTheyStand() throws {
    let document = try OpenDocument.sheet(
      OpenDocument.row("Action", "Lead") + OpenDocument.row("Train staff", "HT")
    ).document()
    #expect(document.kind == .ods)
    #expect(document.headings == ["Plan"])
    let table = try #require(document.tables.first)
    #expect(table.isSheet)
    #expect(table.texts == [["Action", "Lead"], ["Train staff", "HT"]])
    #expect(table.rows[1][1].location.words == "Sheet Plan, B2")
  }

  @Test func paragraphsAndLineBreaksAreLinesWithTheirMarkersAndSpacesAreFolded() throws {
    let rows =
      "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>1. Train\n  staff<text:s text:c=\"4\"/>now</text:p><text:p>2. Buy<text:tab/>books<text:line-break/>• Share them</text:p></table:table-cell></table:table-row>"
    #expect(
      try OpenDocument.sheet(rows).firstTable().rows[0][0].lines == [
        Line("Train staff now", marker: "1."), Line("Buy books", marker: "2."), Line("Share them", marker: "•"),
      ])
  }

  @Test func aLineIsBoldWhereAllOfItIs() throws {
    let styles =
      Self.style("ce1", "<style:text-properties fo:font-weight=\"bold\"/>")
      + "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
      + "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties fo:font-weight=\"normal\"/></style:style>"
    let rows =
      "<table:table-row>" + OpenDocument.cell("head", attributes: "table:style-name=\"ce1\"")
      + OpenDocument.cell("<text:span text:style-name=\"T1\">all</text:span>")
      + OpenDocument.cell("<text:span text:style-name=\"T1\">part</text:span> of it")
      + OpenDocument.cell(
        "<text:span text:style-name=\"T2\">not</text:span>", attributes: "table:style-name=\"ce1\"")
      + "</table:table-row>"
    let row = try OpenDocument.sheet(rows, automatic: styles).firstTable().rows[0]
    #expect(row.map { $0.lines.map(\.bold) } == [[true], [true], [false], [false]])
    #expect(row.map(\.text) == ["head", "all", "part of it", "not"])
  }

  @Test func aTrueDateIsADayHoweverItIsShown() throws {
    let rows =
      "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2026-10-23T00:00:00\"><text:p>Friday 23 October</text:p></table:table-cell></table:table-row>"
    let cell = try OpenDocument.sheet(rows).firstTable().rows[0][0]
    #expect(cell.value == .day(try #require(Day("2026-10-23"))))
    #expect(cell.text == "23/10/2026")
  }

  @Test func aDateThatShowsAMonthAloneIsNoDay() throws {
    let styles =
      "<number:date-style style:name=\"N1\"><number:month number:textual=\"true\"/><number:year/></number:date-style>"
      + "<number:date-style style:name=\"N2\"><number:day/><number:month/><number:hours/></number:date-style>"
      + Self.style("month", "", more: "style:data-style-name=\"N1\"")
      + Self.style("time", "", more: "style:data-style-name=\"N2\"")
    let date = "office:value-type=\"date\" office:date-value=\"2026-10-01T09:30:00\""
    let rows =
      "<table:table-row><table:table-cell table:style-name=\"month\" \(date)><text:p>Oct-26</text:p></table:table-cell><table:table-cell table:style-name=\"time\" \(date)><text:p>01/10 09</text:p></table:table-cell></table:table-row>"
    let row = try OpenDocument.sheet(rows, automatic: styles).firstTable().rows[0]
    #expect(row.map(\.text) == ["Oct 2026", "01/10/2026 09:30"])
    #expect(row[0].value == nil)
    #expect(row[1].value == .day(try #require(Day("2026-10-01"))))
  }

  @Test func numbersStandAsShownWithTheirValueBeneath() throws {
    let cell = { (type: String, shown: String) in
      "<table:table-cell \(type)>\(shown.isEmpty ? "" : "<text:p>\(shown)</text:p>")</table:table-cell>"
    }
    let rows =
      "<table:table-row>"
      + [
        cell("office:value-type=\"percentage\" office:value=\"0.72\"", "72%"),
        cell("office:value-type=\"percentage\" office:value=\"0.72\"", ""),
        cell("office:value-type=\"currency\" office:currency=\"GBP\" office:value=\"1250\"", "£1,250"),
        cell("office:value-type=\"float\" office:value=\"46318\"", ""),
        cell("office:value-type=\"time\" office:time-value=\"PT18H00M00S\"", "18:00"),
        cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", ""),
        cell("office:value-type=\"string\" office:string-value=\"words\"", ""),
      ].joined() + "</table:table-row>"
    let row = try OpenDocument.sheet(rows).firstTable().rows[0]
    #expect(row.map(\.text) == ["72%", "72%", "£1,250", "46318", "18:00", "TRUE", "words"])
    #expect(
      row.map(\.value) == [.number(0.72), .number(0.72), .number(1250), .number(46318), .number(0.75), nil, nil])
  }

  @Test func aFormulaShowsItsLastValueAndOneNeverCalculatedIsNoted() throws {
    let rows =
      "<table:table-row><table:table-cell table:formula=\"of:=1+2\" office:value-type=\"float\" office:value=\"3\"><text:p>3</text:p></table:table-cell><table:table-cell table:formula=\"of:=&quot;&quot;\" office:value-type=\"string\" office:string-value=\"\"/><table:table-cell table:formula=\"of:=NOW()\"/></table:table-row>"
    let document = try OpenDocument.sheet(rows + OpenDocument.row("a", "b", "c")).document()
    #expect(document.tables.first?.texts.first == ["3", "", ""])
    #expect(document.notes.map(\.code) == ["ods.uncalculated"])
    #expect(document.notes[0].location?.words == "Sheet Plan, C1")
  }

  @Test func aMergedCellStandsOnceAndCoversTheRest() throws {
    let rows =
      "<table:table-row>"
      + OpenDocument.cell(
        "Reading", attributes: "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"2\"")
      + "<table:covered-table-cell/>" + OpenDocument.cell("a") + "</table:table-row>"
      + "<table:table-row><table:covered-table-cell table:number-columns-repeated=\"2\"/>" + OpenDocument.cell("b")
      + "</table:table-row>" + OpenDocument.row("", "x", "")
    let table = try OpenDocument.sheet(rows).firstTable()
    #expect(table.rows[0][0].rowSpan == 2)
    #expect(table.rows[0][0].columnSpan == 2)
    #expect(table.rows[1][1].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[1][2].text == "b")
  }

  @Test func textUnderAMergedCellIsCountedAsHidden() throws {
    let rows =
      "<table:table-row>" + OpenDocument.cell("a", attributes: "table:number-columns-spanned=\"2\"")
      + "<table:covered-table-cell office:value-type=\"string\"><text:p>beneath</text:p></table:covered-table-cell></table:table-row>"
    let document = try OpenDocument.sheet(rows + OpenDocument.row("", "b")).document()
    #expect(document.tables.first?.texts == [["a", ""], ["", "b"]])
    #expect(document.notes.map(\.code) == ["ods.hiddenCells"])
  }

  @Test(arguments: ["collapse", "filter"])
  func hiddenRowsAndColumnsAreLeftOutAndCounted(_ visibility: String) throws {
    let hidden = "table:visibility=\"\(visibility)\""
    let rows =
      "<table:table-column/><table:table-column-group><table:table-column \(hidden)/></table:table-column-group>"
      + OpenDocument.row("a", "b") + "<table:table-row-group>" + OpenDocument.row("c", "", attributes: hidden)
      + "</table:table-row-group>"
    let document = try OpenDocument.sheet(rows).document()
    #expect(document.tables.first?.texts == [["a"]])
    #expect(document.notes.first { $0.code == "ods.hiddenCells" }?.text.contains("2 cells") == true)
  }

  @Test func aHiddenSheetIsLeftOutAndCounted() throws {
    var spreadsheet = OpenDocument.sheet(OpenDocument.row("shown"))
    spreadsheet.automatic =
      "<style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    spreadsheet.body += OpenDocument.table(
      OpenDocument.row("not", "shown"), name: "Old", attributes: "table:style-name=\"ta1\"")
    let document = try spreadsheet.document()
    #expect(document.headings == ["Plan"])
    #expect(document.notes.map(\.code) == ["ods.hiddenSheet"])
    #expect(document.notes[0].text.contains("2 cells."))
  }

  @Test func aFillComesFromTheStyleItsParentsTheRowOrTheColumn() throws {
    let rows =
      "<table:table-column/><table:table-column table:default-cell-style-name=\"green\" table:number-columns-repeated=\"2\"/><table:table-column/>"
      + "<table:table-row>" + OpenDocument.cell("a", attributes: "table:style-name=\"child\"") + OpenDocument.cell("b")
      + "<table:table-cell/>" + OpenDocument.cell("d", attributes: "table:style-name=\"white\"") + "</table:table-row>"
      + OpenDocument.row("e", "", "f", "", attributes: "table:default-cell-style-name=\"red\"")
    let styles =
      Self.style("child", parent: "amber", "") + Self.style("green", Self.fill("#92d050"))
      + Self.style("white", parent: "amber", Self.fill("#ffffff")) + Self.style("red", Self.fill("#ff0000"))
    let table = try OpenDocument.sheet(
      rows, automatic: styles, styles: Self.style("amber", Self.fill("#ffc000"))
    ).firstTable()
    #expect(
      table.rows.map { $0.map(\.fill) } == [
        ["FFC000", "92D050", "92D050", nil], ["FF0000", "FF0000", "FF0000", "FF0000"],
      ])
  }

  @Test func aStyleThatIsItsOwnParentEnds() throws {
    let styles = Self.style("a", parent: "b", "") + Self.style("b", parent: "a", "")
    let rows = "<table:table-row>\(OpenDocument.cell("x", attributes: "table:style-name=\"a\""))</table:table-row>"
    #expect(try OpenDocument.sheet(rows, automatic: styles).firstTable().rows[0][0].fill == nil)
  }

  @Test func aCommentIsANoteAndNotText() throws {
    let rows =
      "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><dc:creator>A. Person</dc:creator><dc:date>2026-01-01T00:00:00</dc:date><text:p>Ask the <text:span>governors</text:span></text:p></office:annotation><text:p>Train staff</text:p></table:table-cell></table:table-row>"
    let document = try OpenDocument.sheet(rows).document()
    #expect(document.tables.first?.texts == [["Train staff"]])
    #expect(document.notes.map(\.code) == ["ods.comment"])
    #expect(document.notes[0].text.contains("“Ask the governors”"))
    #expect(document.notes[0].location?.words == "Sheet Plan, A1")
  }

  @Test func shapesAndTextBoxesOfASheetAreParagraphsAfterItsTable() throws {
    let rows =
      "<table:shapes><draw:custom-shape><svg:desc>a star</svg:desc><text:p>Version 3</text:p></draw:custom-shape></table:shapes><table:table-row><table:table-cell office:value-type=\"string\"><text:p>a</text:p><draw:frame><draw:text-box><text:p>Draft</text:p></draw:text-box></draw:frame></table:table-cell></table:table-row>"
    let document = try OpenDocument.sheet(rows).document()
    let paragraphs = document.blocks.compactMap { if case .paragraph(let line, _) = $0 { line.text } else { nil } }
    #expect(paragraphs == ["Version 3", "Draft"])
    #expect(document.tables.first?.texts == [["a"]])
  }

  @Test func aSheetsPageHeaderIsFurnitureWithoutPageNumbers() throws {
    var spreadsheet = OpenDocument.sheet(OpenDocument.row("a"), attributes: "table:style-name=\"ta1\"")
    spreadsheet.automatic =
      "<style:style style:name=\"ta1\" style:family=\"table\" style:master-page-name=\"Mine\"><style:table-properties table:display=\"true\"/></style:style>"
    spreadsheet.pages =
      "<style:master-page style:name=\"Default\"><style:header><text:p>not this</text:p></style:header></style:master-page>"
      + "<style:master-page style:name=\"Mine\"><style:header><style:region-left><text:p>SDP 2026-27</text:p></style:region-left><style:region-right><text:p><text:sheet-name>???</text:sheet-name></text:p></style:region-right></style:header><style:header-left style:display=\"false\"><text:p>nor this</text:p></style:header-left><style:footer><text:p>Page <text:page-number>1</text:page-number> of <text:page-count>9</text:page-count></text:p></style:footer></style:master-page>"
    #expect(try spreadsheet.document().furniture == ["SDP 2026-27"])
  }

  @Test func recordedChangesAreNotText() throws {
    var spreadsheet = OpenDocument.sheet(OpenDocument.row("a"))
    spreadsheet.body =
      "<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell office:value-type=\"string\"><text:p>was</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>"
      + spreadsheet.body
    #expect(try spreadsheet.document().tables.map(\.texts) == [[["a"]]])
  }
}
