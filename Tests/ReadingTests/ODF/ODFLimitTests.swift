import Plans
import Testing

@testable import Reading

@Suite struct ODFLimitTests {
  @Test func paragraphsAreCountedHoweverShortTheyAre() throws {
    let state = ODTState(styles: ODFStyles(), limits: ReadingLimits())
    for _ in 0..<(TextAllowance.document / (TextAllowance.line + 1)) { try state.take(line: Line("x")) }
    #expect(throws: Refusal.tooMuchText(limit: TextAllowance.document)) { try state.take(line: Line("x")) }
  }

  @Test func headersAndFootersHoldNoMoreThanACell() throws {
    let text = { (count: Int) in
      let footer = "<style:footer><text:p>\(String(repeating: "x", count: count))</text:p></style:footer>"
      return try OpenDocument.text(
        "<text:p>a</text:p>",
        pages:
          "<style:master-page style:name=\"A\"><style:header><text:p>h</text:p></style:header>\(footer)</style:master-page>"
      ).bytes()
    }
    let room = TextAllowance.cell - 2 * TextAllowance.line - 1
    #expect(whyRefused(try text(room)) == nil)
    #expect(whyRefused(try text(room + 1))?.code == "file.tooMuchText")
  }

  @Test func aCommentHoldsNoMoreThanACell() throws {
    let sheet = { (count: Int) in
      try OpenDocument.sheet(
        "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>\(String(repeating: "x", count: count))</text:p></office:annotation><text:p>a</text:p></table:table-cell></table:table-row>"
      ).bytes()
    }
    #expect(whyRefused(try sheet(TextAllowance.cell - TextAllowance.line)) == nil)
    #expect(whyRefused(try sheet(TextAllowance.cell - TextAllowance.line + 1))?.code == "file.tooMuchText")
  }

  @Test func namesOfStylesThatDoNotExistAreOneLook() throws {
    var styles = ODFStyles()
    try styles.add(ODFStyles.Style(fill: .colour("FF0000")), named: "red", of: .cell)
    var looks = ODSLooks(styles)
    #expect(Set(["a", "b", nil].map { looks.look($0).number }).count == 1)
    #expect(looks.look("red").fill == "FF0000")
    #expect(looks.look("red").number != looks.look("a").number)
  }

  @Test func eachOfVeryManyColumnsGivesItsOwnColourAndCostsNoMore() throws {
    let styles = ["red", "blue"].map { name in
      "<style:style style:name=\"\(name)\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#\(name == "red" ? "ff0000" : "0000ff")\"/></style:style>"
    }
    let columns = (0..<8192).map {
      "<table:table-column table:default-cell-style-name=\"\($0 % 2 == 0 ? "red" : "blue")\"/>"
    }
    let blanks = String(repeating: "<table:table-cell/>", count: 8191)
    let row = "<table:table-row>\(blanks)\(OpenDocument.cell("far"))</table:table-row>"
    let tail =
      "<table:table-row><table:table-cell table:number-columns-repeated=\"8190\"/>\(OpenDocument.cell("x"))</table:table-row>"
    let table = try OpenDocument.sheet(columns.joined() + row + tail, automatic: styles.joined()).firstTable()
    #expect(table.rows.map { $0.map(\.fill) } == [["FF0000", "0000FF"], ["FF0000", nil]])
  }

  @Test(.timeLimit(.minutes(1))) func blankRowsOverColumnsOfManyColoursCostNoMoreThanTheirLimit() throws {
    let style = { (name: String) in
      "<style:style style:name=\"\(name)\" style:family=\"table-cell\"><style:table-cell-properties fo:background-color=\"#ff00\(name)\"/></style:style>"
    }
    let columns = (0..<CellReference.columns).map {
      "<table:table-column table:default-cell-style-name=\"\($0 % 2 == 0 ? "00" : "11")\"/>"
    }
    let blank = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>"
    let rows = columns.joined() + String(repeating: blank, count: 20_000) + OpenDocument.row("far")
    let document = try OpenDocument.sheet(rows, automatic: style("00") + style("11")).document()
    #expect(document.tables.map(\.texts) == [[["far"]]])
    #expect(document.notes.map(\.code) == ["ods.fillsLeftOut"])
  }

  @Test func listsWithoutEndThatGoOnFromOneAnotherAreForgotten() throws {
    let lists = (0..<12_000).map { "<text:list xml:id=\"l\($0)\"/>" }.joined()
    let document = try OpenDocument.text(
      lists + "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>"
    ).document()
    #expect(document.blocks.count == 1)
  }
}
