import Plans
import Testing

@testable import Reading

@Suite struct ODTTableTests {
  private static func cell(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)>\(text.isEmpty ? "" : "<text:p>\(text)</text:p>")</table:table-cell>"
  }

  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  private static func table(_ rows: String, _ attributes: String = "") -> String {
    "<table:table table:name=\"T\" \(attributes)>\(rows)</table:table>"
  }

  private static let covered = "<table:covered-table-cell/>"

  @Test func aTableIsAGridWithItsHeaderRowsAndPlaces() throws {
    let document = try OpenDocument.text(
      "<text:h text:outline-level=\"1\">Reading</text:h>"
        + Self.table(
          "<table:table-column/><table:table-header-rows>\(Self.row(Self.cell("Action") + Self.cell("Lead")))</table:table-header-rows>"
            + Self.row(
              "<table:table-cell><text:p>1. Train</text:p><text:list><text:list-item><text:p>staff</text:p></text:list-item></text:list></table:table-cell>"
                + Self.cell("HT"))) + "<text:p>after</text:p>"
    ).document()
    let table = try #require(document.tables.first)
    #expect(table.headerRows == 1)
    #expect(!table.isSheet)
    #expect(
      table.rows[1][0].lines == [
        Line("Train", marker: "1."), Line("staff", marker: "•", automatic: true),
      ])
    #expect(table.rows[1][1].location == "Table 1, row 2, column 2")
    #expect(document.blocks.last == .paragraph(Line("after"), "“Reading”, paragraph 1"))
  }

  @Test func cellsThatSpanCoverTheRestDownAndAcross() throws {
    let table = try OpenDocument.text(
      Self.table(
        Self.row(
          Self.cell("Reading", "table:number-rows-spanned=\"3\" table:number-columns-spanned=\"2\"") + Self.covered
            + Self.cell("a"))
          + Self.row("<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + Self.cell("b"))
          + Self.row(Self.covered + Self.covered + Self.cell("c"))
          + Self.row(Self.cell("x") + Self.cell("y") + Self.cell("z")))
    ).firstTable()
    #expect(table.texts == [["Reading", "", "a"], ["", "", "b"], ["", "", "c"], ["x", "y", "z"]])
    #expect(table.rows[0][0].rowSpan == 3)
    #expect(table.rows[0][0].columnSpan == 2)
    #expect(table.rows[2][1].coveredBy == GridPlace(row: 0, column: 0))
  }

  @Test func aCoveredCellThatNothingCoversIsAnEmptyCell() throws {
    let table = try OpenDocument.text(
      Self.table(Self.row(Self.covered + Self.cell("a")) + Self.row(Self.cell("b") + Self.cell("c")))
    ).firstTable()
    #expect(table.texts == [["", "a"], ["b", "c"]])
    #expect(table.rows[0][0].coveredBy == nil)
  }

  @Test func textUnderAJoinedCellAndInHiddenRowsIsCounted() throws {
    let document = try OpenDocument.text(
      Self.table(
        Self.row(
          Self.cell("a", "table:number-columns-spanned=\"2\"")
            + "<table:covered-table-cell><text:p>beneath</text:p></table:covered-table-cell>")
          + Self.row(Self.cell("b") + Self.cell("c"))
          + Self.row(Self.cell("d"), "table:visibility=\"collapse\""))
    ).document()
    #expect(document.tables.first?.texts == [["a", ""], ["b", "c"]])
    #expect(document.notes.first?.text.hasPrefix("2 pieces of hidden text") == true)
  }

  @Test func aFillIsTheCellsTheRowsTheTablesOrThatBehindAllItsWords() throws {
    let style = { (name: String, family: String, properties: String, colour: String) in
      "<style:style style:name=\"\(name)\" style:family=\"\(family)\"><style:\(properties) fo:background-color=\"\(colour)\"/></style:style>"
    }
    let automatic =
      style("C", "table-cell", "table-cell-properties", "#ff0000")
      + style("W", "table-cell", "table-cell-properties", "#ffffff")
      + style("X", "table-cell", "table-cell-properties", "transparent")
      + style("R", "table-row", "table-row-properties", "#92d050")
      + style("T", "table", "table-properties", "#0070c0") + style("S", "text", "text-properties", "#ffc000")
    let words = "<text:span text:style-name=\"S\">on track</text:span>"
    let rows =
      Self.row(
        Self.cell("a", "table:style-name=\"C\"") + Self.cell("b", "table:style-name=\"X\"")
          + Self.cell("c", "table:style-name=\"W\""), "table:style-name=\"R\"")
      + Self.row(Self.cell("d") + Self.cell("", "table:style-name=\"C\"") + Self.cell("e"))
    let body =
      Self.table(rows, "table:style-name=\"T\"")
      + Self.table(Self.row(Self.cell(words) + Self.cell(words + " so far")))
    let tables = try OpenDocument.text(body, automatic: automatic).document().tables
    #expect(tables[0].rows.map { $0.map(\.fill) } == [["FF0000", "92D050", nil], ["0070C0", "FF0000", "0070C0"]])
    #expect(tables[1].rows[0].map(\.fill) == ["FFC000", nil])
  }

  @Test func aTableInACellStandsAfterTheOuterOne() throws {
    let inner = Self.table(Self.row(Self.cell("x") + Self.cell("y")))
    let tables = try OpenDocument.text(
      Self.table(
        Self.row(
          "<table:table-cell><text:p>a</text:p>\(inner)</table:table-cell>" + Self.cell("b")))
        + Self.table(Self.row(Self.cell("c")))
    ).document().tables
    #expect(tables.map(\.location.words) == ["Table 1", "Table 1, row 1, column 1, inner table", "Table 2"])
    #expect(tables.map(\.texts) == [[["a", "b"]], [["x", "y"]], [["c"]]])
  }

  @Test func aTableOfOneColumnInACellJoinsItsLines() throws {
    let inner = Self.table(Self.row(Self.cell("x")) + Self.row(Self.cell("y")))
    let table = try OpenDocument.text(
      Self.table(Self.row("<table:table-cell><text:p>a</text:p>\(inner)</table:table-cell>" + Self.cell("b")))
    ).firstTable()
    #expect(table.rows[0][0].lines.map(\.text) == ["a", "x", "y"])
  }

  @Test func aColumnOfNumbersAloneShowsThem() throws {
    let styles =
      "<text:list-style style:name=\"N\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/></text:list-style>"
    let number =
      "<table:table-cell><text:list text:style-name=\"N\" text:continue-numbering=\"true\"><text:list-item><text:p/></text:list-item></text:list></table:table-cell>"
    let table = try OpenDocument.text(
      Self.table(Self.row(number + Self.cell("a")) + Self.row(number + Self.cell("b"))), styles: styles
    ).firstTable()
    #expect(table.texts == [["1.", "a"], ["2.", "b"]])
  }

  @Test func aCommentInACellIsNotedAtTheCell() throws {
    let document = try OpenDocument.text(
      Self.table(
        Self.row(
          Self.cell("a")
            + Self.cell("b<office:annotation><text:p>why?</text:p></office:annotation>")))
    ).document()
    #expect(document.notes.map(\.location) == ["Table 1, row 1, column 2"])
  }

  @Test func repeatedCellsAndRowsAreRepeatedAndCounted() throws {
    let text = OpenDocument.text(
      Self.table(
        Self.row(
          Self.cell("x", "table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"3\"")))
    #expect(
      try text.firstTable(limits: ReadingLimits(cells: 6)).texts == [["x", "x"], ["x", "x"], ["x", "x"]])
    #expect(whyRefused(try text.bytes(), limits: ReadingLimits(cells: 5))?.code == "file.tooManyCells")
  }

  @Test(arguments: [
    "table:number-rows-repeated=\"1000000000\"", "table:number-rows-repeated=\"9223372036854775807\"",
  ])
  func aRowRepeatedForEverIsRefusedAtOnce(_ attributes: String) throws {
    let body = Self.table(Self.row(Self.cell("x"), attributes))
    #expect(whyRefused(try OpenDocument.text(body).bytes())?.code == "file.tooManyCells")
  }

  @Test func tablesInTablesThatAreRepeatedCountAsOftenAsTheyStand() throws {
    var body = "<text:p>x</text:p>"
    for _ in 0..<8 {
      body = Self.table(
        Self.row(
          "<table:table-cell table:number-columns-repeated=\"8\">\(body)</table:table-cell>",
          "table:number-rows-repeated=\"8\""))
    }
    #expect(whyRefused(try OpenDocument.text(body).bytes())?.code == "file.tooManyCells")
  }

  @Test func theLimitOfCellsIsCountedOverAllTables() throws {
    let table = Self.table(Self.row(Self.cell("a") + Self.cell("b")))
    let bytes = try OpenDocument.text(table + table).bytes()
    #expect(whyRefused(bytes, limits: ReadingLimits(cells: 4)) == nil)
    #expect(whyRefused(bytes, limits: ReadingLimits(cells: 3))?.code == "file.tooManyCells")
  }
}
