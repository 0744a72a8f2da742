import Plans
import Testing

@testable import Reading

@Suite struct TableReadingTests {
  private static let begins = "<w:vMerge w:val=\"restart\"/>"
  private static let goesOn = "<w:vMerge/>"

  private func span(_ count: Int) -> String { "<w:gridSpan w:val=\"\(count)\"/>" }

  private func table(_ rows: [[String]]) throws -> Table { try WordDocument(WordXML.table(rows)).table() }

  @Test func aCellOverSeveralColumnsCoversThem() throws {
    let table = try table([[WordXML.cell("Priority 1", span(3))], ["a", "b", "c"]])
    #expect(table.rows[0][2].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[0][0].columnSpan == 3)
  }

  @Test func aCellOverSeveralRowsCoversThem() throws {
    let table = try table([
      [WordXML.cell("Reading", Self.begins), "a"], [WordXML.cell("<w:p/>", Self.goesOn), "b"],
      [WordXML.cell("Writing", Self.begins), "c"],
    ])
    #expect(table.rows[1][0].coveredBy == GridPlace(row: 0, column: 0))
    #expect(table.rows[0][0].rowSpan == 2)
    #expect(table.rows[2][0].text == "Writing")
    #expect(table.rows[2][0].coveredBy == nil)
  }

  @Test func aMergeThatNeverBeganIsACellOfItsOwn() throws {
    let table = try table([
      ["a", "b"], [WordXML.cell("c", Self.goesOn), "d"], [WordXML.cell("<w:p/>", Self.goesOn), "e"],
    ])
    #expect(table.rows[1][0].coveredBy == nil)
    #expect(table.rows[1][0].text == "c")
    #expect(table.rows[2][0].coveredBy == GridPlace(row: 1, column: 0))
  }

  @Test func cellsJoinedInTheWayOfOldWritersAreOne() throws {
    let table = try table([
      [WordXML.cell("Priority", "<w:hMerge w:val=\"restart\"/>"), WordXML.cell("1", "<w:hMerge/>"), "x"],
      ["a", "b", "c"],
    ])
    #expect(table.rows[0][0].lines.map(\.text) == ["Priority", "1"])
    #expect(table.rows[0][1].coveredBy == GridPlace(row: 0, column: 0))
  }

  @Test func aRowThatBeginsFurtherRightKeepsItsColumns() throws {
    let table = try WordDocument(
      "<w:tbl>\(WordXML.row(["a", "b"]))\(WordXML.row(["c"], "<w:gridBefore w:val=\"1\"/>"))</w:tbl>"
    ).table()
    #expect(table.texts == [["a", "b"], ["", "c"]])
  }

  @Test func boundariesAtWhichNoCellBeginsAreNoColumns() throws {
    let table = try table([
      [WordXML.cell("Action", span(4)), WordXML.cell("Lead", span(3))],
      [WordXML.cell("Train", span(4)), WordXML.cell("HT", span(3))],
    ])
    #expect(table.texts == [["Action", "Lead"], ["Train", "HT"]])
    #expect(table.rows[1][1].location.words == "Table 1, row 2, column 2")
  }

  @Test func boundariesAHairsBreadthApartAreOne() throws {
    let grid = { (width: Int) in
      let columns = [2000, width, 2000].map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
      return try WordDocument(
        "<w:tbl><w:tblGrid>\(columns)</w:tblGrid>\(WordXML.row(["Action", WordXML.cell("Lead", span(2))]))\(WordXML.row([WordXML.cell("Train", span(2)), "HT"]))</w:tbl>"
      ).table()
    }
    #expect(try grid(199).texts == [["Action", "Lead"], ["Train", "HT"]])
    #expect(try grid(200).rows[0].count == 3)
    #expect(try grid(0).rows[0].count == 2)
  }

  @Test func aNarrowColumnWithACellOfItsOwnStays() throws {
    let grid = "<w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"100\"/></w:tblGrid>"
    let table = { (cell: String) in
      try WordDocument("<w:tbl>\(grid)\(WordXML.row(["Train", cell]))</w:tbl>").table().rows[0].map(\.fill)
    }
    #expect(try table(WordXML.cell("<w:p/>", "<w:shd w:fill=\"FF0000\"/>")) == [nil, "FF0000"])
    #expect(try table(WordXML.cell("<w:p/>")) == [nil])
  }

  @Test func rowsMarkedToRepeatAreHeadersAsFarAsTheyStandOnTop() throws {
    let header = { (text: String) in WordXML.row([text, text], "<w:tblHeader/>") }
    let table = try WordDocument(
      "<w:tbl>\(header("a"))\(header("b"))\(WordXML.row(["c", "d"]))\(header("e"))</w:tbl>"
    ).table()
    #expect(table.headerRows == 2)
    let none = try WordDocument("<w:tbl>\(WordXML.row(["a"], "<w:tblHeader w:val=\"0\"/>"))</w:tbl>").table()
    #expect(none.headerRows == 0)
  }

  @Test func rowsThatWereDeletedOrAreHiddenAreLeftOut() throws {
    let document = try WordDocument(
      "<w:tbl>\(WordXML.row(["a", "b"]))\(WordXML.row(["c", "d"], "<w:del/>"))\(WordXML.row(["e", "f"], "<w:hidden/>"))</w:tbl>"
    ).document()
    #expect(document.tables.first?.texts == [["a", "b"]])
    #expect(document.notes.map(\.code) == ["docx.deleted", "docx.hidden"])
  }

  @Test func aTableInACellStandsAfterTheOuterOne() throws {
    let inner = WordXML.table([["Milestone", "Date"], ["Books bought", "May"]])
    let document = try WordDocument(
      WordXML.table([["a", WordXML.paragraph("b") + inner + "<w:p/>"]]) + WordXML.table([["c"]])
    ).document()
    #expect(document.tables.map(\.location.words) == ["Table 1", "Table 1, row 1, column 2, inner table", "Table 2"])
    #expect(document.tables[0].texts == [["a", "b"]])
    #expect(document.tables[1].rows[1][0].location.words == "Table 1, row 1, column 2, inner table, row 2, column 1")
  }

  @Test func anInnerTableOfOneColumnIsLinesOfItsCell() throws {
    let inner = WordXML.table([["Train staff"], ["Buy books"]])
    let document = try WordDocument(WordXML.table([["a", inner + WordXML.paragraph("after")]])).document()
    #expect(document.tables.count == 1)
    #expect(document.tables[0].rows[0][1].lines.map(\.text) == ["Train staff", "Buy books", "after"])
  }

  @Test func emptyTablesAreNotCounted() throws {
    let document = try WordDocument(WordXML.table([[""]]) + WordXML.table([["x"]])).document()
    #expect(document.tables.map(\.location.words) == ["Table 1"])
  }

  @Test(arguments: [
    ("w:val=\"clear\" w:fill=\"ffc000\"", "FFC000"), ("w:val=\"clear\" w:fill=\"auto\"", nil),
    ("w:val=\"clear\" w:fill=\"FFFFFF\"", nil), ("w:val=\"solid\" w:color=\"FF0000\" w:fill=\"auto\"", "FF0000"),
    ("w:val=\"pct50\" w:color=\"000000\" w:fill=\"FFFFFF\"", "7F7F7F"), ("w:val=\"nil\"", nil),
    ("w:val=\"clear\" w:themeFill=\"accent6\" w:fill=\"70AD47\"", "70AD47"),
  ])
  func shadingIsTheCellsFill(_ attributes: String, _ fill: String?) throws {
    #expect(try table([[WordXML.cell("x", "<w:shd \(attributes)/>"), "y"]]).rows[0][0].fill == fill)
  }

  @Test func theHighlighterIsAFillWhereAllOfTheCellIsHighlighted() throws {
    let green = WordXML.run("On track", "<w:highlight w:val=\"green\"/>")
    let all = "<w:p>\(green)</w:p><w:p>\(green)</w:p>"
    let some = "<w:p>\(green)\(WordXML.run(" since May"))</w:p>"
    #expect(try table([[all, some]]).rows[0].map(\.fill) == ["00FF00", nil])
  }

  @Test func aHeadingInACellIsALineOfIt() throws {
    #expect(try table([[WordXML.styled("Heading1", "Reading"), "x"]]).texts == [["Reading", "x"]])
  }

  @Test func theLimitOfCellsIsCountedOverAllTables() throws {
    let row = { (count: Int) in WordXML.row(Array(repeating: "x", count: count)) }
    let bytes = { (first: Int, second: Int) in
      try WordDocument("<w:tbl>\(row(first))</w:tbl><w:tbl>\(row(second))</w:tbl>").bytes()
    }
    #expect(whyRefused(try bytes(60, 40), limits: ReadingLimits(cells: 100)) == nil)
    #expect(whyRefused(try bytes(60, 41), limits: ReadingLimits(cells: 100))?.code == "file.tooManyCells")
    let wide = try WordDocument(WordXML.table([[WordXML.cell("x", span(1_000_000_000))]])).bytes()
    #expect(whyRefused(wide)?.code == "file.tooManyCells")
  }

  @Test func tablesFiveDeepAreReadAndBeyondTheLimitOfDepthRefused() throws {
    let nested = { (depth: Int) in
      (1..<depth).reduce(WordXML.table([["x", "y"]])) { inner, _ in WordXML.table([[inner, "y"]]) }
    }
    #expect(try WordDocument(nested(5)).document().tables.count == 5)
    #expect(whyRefused(try WordDocument(nested(30)).bytes())?.code == "file.tooDeep")
  }

  @Test func aCellsTextHasALimitOverItsParagraphs() throws {
    let paragraph = WordXML.paragraph(String(repeating: "x", count: TextAllowance.cell / 2))
    let bytes = { (count: Int) in
      try WordDocument(WordXML.table([[String(repeating: paragraph, count: count), "y"]])).bytes()
    }
    #expect(whyRefused(try bytes(2)) == nil)
    #expect(whyRefused(try bytes(3))?.code == "file.cellTooLong")
  }
}
