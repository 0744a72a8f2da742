import Plans
import Testing

@testable import Reading

@Suite struct ODSRepeatTests {
  private static func row(_ cell: String, repeated: Int = 1) -> String {
    "<table:table-row table:number-rows-repeated=\"\(repeated)\">\(cell)</table:table-row>"
  }

  private static let coloured =
    "<style:style style:name=\"red\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#ff0000\"/></style:style>"

  @Test func blankRowsAndCellsToTheEndOfTheSheetCostNothing() throws {
    let blank = "<table:table-cell table:number-columns-repeated=\"16384\"/>"
    let table = try OpenDocument.sheet(OpenDocument.row("a", "b") + Self.row(blank, repeated: 1_048_575)).firstTable(
      limits: ReadingLimits(cells: 2))
    #expect(table.texts == [["a", "b"]])
  }

  @Test func colouredCellsToTheEndOfTheSheetColourOnlyWhatIsShown() throws {
    let blank = "<table:table-cell table:style-name=\"red\" table:number-columns-repeated=\"16384\"/>"
    let rows = OpenDocument.row("a", "b") + Self.row(blank, repeated: 1000) + OpenDocument.row("c", "d")
    let table = try OpenDocument.sheet(rows, automatic: Self.coloured).firstTable(limits: ReadingLimits(cells: 8))
    // Of a thousand blank rows two are kept, to show that the tables are apart.
    #expect(table.texts == [["a", "b"], ["", ""], ["", ""], ["c", "d"]])
    #expect(table.rows[1].map(\.fill) == ["FF0000", "FF0000"])
    #expect(table.rows[3][0].location.words == "Sheet Plan, A1002")
  }

  @Test func aCellWithTextIsRepeatedAndEachCounts() throws {
    let rows = Self.row(
      OpenDocument.cell("x", attributes: "table:number-columns-repeated=\"3\""), repeated: 2)
    let spreadsheet = OpenDocument.sheet(rows)
    #expect(
      try spreadsheet.firstTable(limits: ReadingLimits(cells: 6)).texts == [["x", "x", "x"], ["x", "x", "x"]])
    #expect(whyRefused(try spreadsheet.bytes(), limits: ReadingLimits(cells: 5))?.code == "file.tooManyCells")
  }

  @Test func aCellWithTextRepeatedOverTheWholeSheetIsRefusedAtOnce() throws {
    let rows = Self.row(
      OpenDocument.cell("x", attributes: "table:number-columns-repeated=\"16384\""), repeated: 1_048_576)
    #expect(whyRefused(try OpenDocument.sheet(rows).bytes())?.code == "file.tooManyCells")
  }

  @Test func aCellInTheLastPlaceOfASheetCostsOneCellAndOneBeyondItIsDamage() throws {
    let last = Self.row("<table:table-cell table:number-columns-repeated=\"16383\"/>" + OpenDocument.cell("far"))
    let beyond = Self.row("<table:table-cell table:number-columns-repeated=\"16384\"/>" + OpenDocument.cell("far"))
    let blank = Self.row("<table:table-cell/>", repeated: 1_048_575)
    let table = try OpenDocument.sheet(blank + last).firstTable(limits: ReadingLimits(cells: 1))
    #expect(table.rows[0][0].location.words == "Sheet Plan, XFD1048576")
    #expect(whyRefused(try OpenDocument.sheet(beyond).bytes())?.code == "file.damaged")
    #expect(whyRefused(try OpenDocument.sheet(blank + blank + last).bytes())?.code == "file.damaged")
  }

  @Test func aMillionHiddenRowsBetweenTwoCostNothing() throws {
    let hidden =
      "<table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>"
    let table = try OpenDocument.sheet(OpenDocument.row("a") + hidden + OpenDocument.row("b")).firstTable()
    #expect(table.texts == [["a"], ["b"]])
  }

  @Test(arguments: ["-5", "0", "99999999999999999999", "many"])
  func aCountThatIsNoCountIsNeverTrusted(_ count: String) throws {
    let rows =
      OpenDocument.row("a")
      + "<table:table-row table:number-rows-repeated=\"\(count)\"><table:table-cell/></table:table-row>"
    #expect(try OpenDocument.sheet(rows).firstTable().texts == [["a"]])
  }
}
