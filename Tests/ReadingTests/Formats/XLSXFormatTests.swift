import Plans
import Testing

@testable import Reading

@Suite struct XLSXFormatTests {
  private static let oneOf = "<c r=\"A1\" t=\"inlineStr\"><is><t>"

  @Test func aSheetIsAHeadingAndATableThatSayWhereTheyStand() throws {
    let document = try Workbook(grid: "Action|Lead\nTrain staff|HT").document()
    #expect(document.kind == .xlsx)
    #expect(document.headings == ["Plan"])
    let table = try #require(document.tables.first)
    #expect(table.isSheet)
    #expect(table.texts == [["Action", "Lead"], ["Train staff", "HT"]])
    #expect(table.rows[1][1].location.words == "Sheet Plan, B2")
  }

  @Test func aSheetsNameIsReadAsItsTabShowsIt() throws {
    let row = "<row r=\"1\">\(Self.oneOf)Train staff</t></is></c></row>"
    let document = try Workbook(.init(name: "1 Curriculum &amp; T&amp;L", rows: row)).document()
    #expect(document.headings == ["1 Curriculum & T&L"])
    #expect(document.tables.first?.rows[0][0].location.words == "Sheet 1 Curriculum & T&L, A1")
  }

  @Test func sharedAndRichStringsAreTheTextThatIsShown() throws {
    var workbook = Workbook(
      .init(name: "Plan", rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>"))
    workbook.strings = [
      "<t>plain</t>", "<r><t>bold </t></r><r><rPr><b/></rPr><t>and</t></r><r><t xml:space=\"preserve\"> plain</t></r>",
    ]
    #expect(try workbook.table().texts == [["bold and plain", "plain"]])
  }

  @Test func linesOfACellAreLinesWithTheirMarkers() throws {
    let table = try Workbook(
      .init(name: "Plan", rows: "<row r=\"1\">\(Self.oneOf)1. Train staff&#10;2. Buy books</t></is></c></row>")
    ).table()
    #expect(table.rows[0][0].lines == [Line("Train staff", marker: "1."), Line("Buy books", marker: "2.")])
  }

  @Test(arguments: [(false, "46318"), (true, "44856")])
  func aNumberWithADateFormatIsADayInEitherDateSystem(_ counts1904: Bool, _ serial: String) throws {
    var workbook = Workbook(.init(name: "Plan", rows: "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(serial)</v></c></row>"))
    workbook.formats = ["14"]
    workbook.counts1904 = counts1904
    let cell = try workbook.table().rows[0][0]
    #expect(cell.value == .day(try #require(Day("2026-10-23"))))
    #expect(cell.text == "23/10/2026")
  }

  @Test func aNumberWithoutADateFormatIsANumber() throws {
    var workbook = Workbook(
      .init(
        name: "Plan",
        rows:
          "<row r=\"1\"><c r=\"A1\"><v>46318</v></c><c r=\"B1\" s=\"1\"><v>0.72</v></c><c r=\"C1\" s=\"2\"><v>1250</v></c></row>"
      ))
    workbook.formats = ["9", "\"£\"#,##0"]
    let row = try workbook.table().rows[0]
    #expect(row.map(\.text) == ["46318", "72%", "£1,250"])
    #expect(row[0].value == .number(46318))
  }

  @Test func aMergedCellStandsOnceAndCoversTheRest() throws {
    let table = try Workbook(
      .init(
        name: "Plan",
        rows:
          "<row r=\"1\">\(Self.oneOf)Reading</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>a</t></is></c></row><row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>b</t></is></c></row>",
        after: "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>")
    ).table()
    #expect(table.rows[0][0].rowSpan == 2)
    #expect(table.rows[1][0].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[1][0].isBlank)
  }

  @Test func aHiddenSheetIsLeftOutAndCounted() throws {
    let workbook = Workbook(
      .init(name: "Plan", rows: "<row r=\"1\">\(Self.oneOf)shown</t></is></c></row>"),
      .init(name: "Old", rows: "<row r=\"1\">\(Self.oneOf)not shown</t></is></c></row>", state: "hidden"))
    let document = try workbook.document()
    #expect(document.headings == ["Plan"])
    #expect(document.notes.map(\.code) == ["xlsx.hiddenSheet"])
    #expect(document.notes[0].text.contains("1 cell."))
  }

  @Test func hiddenRowsAndColumnsAreLeftOutAndCounted() throws {
    let cell = { (place: String) in "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(place)</t></is></c>" }
    let document = try Workbook(
      .init(
        name: "Plan",
        rows: "<row r=\"1\">\(cell("A1"))\(cell("B1"))</row><row r=\"2\" hidden=\"1\">\(cell("A2"))</row>",
        before: "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>")
    ).document()
    #expect(document.tables.first?.texts == [["A1"]])
    #expect(document.notes.first { $0.code == "xlsx.hiddenCells" }?.text.contains("2 cells") == true)
  }

  @Test func aFillIsKeptWithItsCell() throws {
    var workbook = Workbook(
      .init(name: "Plan", rows: "<row r=\"1\">\(Self.oneOf)x</t></is></c><c r=\"B1\" s=\"1\"/></row>"))
    workbook.fills = ["FFC000"]
    // A blank coloured cell beside the text is beyond what the sheet shows as text.
    workbook.sheets[0].rows = "<row r=\"1\"><c r=\"A1\" s=\"1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
    #expect(try workbook.table().rows[0][0].fill == "FFC000")
  }

  @Test func aFormulaShowsItsLastValueAndOneNeverCalculatedIsNoted() throws {
    let document = try Workbook(
      .init(
        name: "Plan",
        rows:
          "<row r=\"1\"><c r=\"A1\"><f>SUM(1,2)</f><v>3</v></c><c r=\"B1\" t=\"str\"><f>\"a\"</f><v>a</v></c><c r=\"C1\"><f>NOW()</f></c></row>"
      )
    ).document()
    #expect(document.tables.first?.texts.first?.prefix(2) == ["3", "a"])
    #expect(document.notes.map(\.code) == ["xlsx.uncalculated"])
  }

  @Test func oneCellInTheLastPlaceOfASheetCostsOneCell() throws {
    let table = try Workbook(
      .init(name: "Plan", rows: "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"inlineStr\"><is><t>far</t></is></c></row>")
    ).table(limits: ReadingLimits(cells: 100))
    #expect(table.texts == [["far"]])
    #expect(table.rows[0][0].location.words == "Sheet Plan, XFD1048576")
  }

  @Test func cellsAndRowsWithoutReferencesFollowOneAnother() throws {
    let cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>"
    #expect(
      try Workbook(.init(name: "Plan", rows: "<row>\(cell)\(cell)</row><row>\(cell)</row>")).table().texts == [
        ["x", "x"], ["x", ""],
      ])
  }

  @Test func pageHeadersAreFurnitureWithoutTheirCodes() throws {
    let document = try Workbook(
      .init(
        name: "Plan", rows: "<row r=\"1\">\(Self.oneOf)x</t></is></c></row>",
        after:
          "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12SDP 2026-27&amp;CURN 950001&amp;RPage &amp;P of &amp;N</oddHeader></headerFooter>"
      )
    ).document()
    let furniture = document.blocks.compactMap { if case .pageFurniture(let line, _) = $0 { line.text } else { nil } }
    #expect(furniture == ["SDP 2026-27", "URN 950001"])
  }
}
