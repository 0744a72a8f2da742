import Plans
import Testing

@testable import Reading

/// Lines in columns by tab stops, in Word's and OpenDocument's files.
@Suite struct TabbedLinesTests {
  private static func word(_ lines: [String]) throws -> Document {
    let body = lines.map { line in
      let runs = line.split(separator: "|", omittingEmptySubsequences: false).map { "<w:t>\($0)</w:t>" }
      return "<w:p><w:r>\(runs.joined(separator: "<w:tab/>"))</w:r></w:p>"
    }
    return try WordDocument(body.joined()).document()
  }

  private static func tables(_ document: Document) -> [[[String]]] {
    document.blocks.compactMap { block in
      if case .table(let table) = block { table.rows.map { $0.map(\.text) } } else { nil }
    }
  }

  @Test func linesOfThreeColumnsAreATable() throws {
    let document = try Self.word([
      "Before", "What|Who|When", "Moderate writing|Mrs Garrod|w/b 1 March", "Buy pens|Head", "After",
    ])
    #expect(
      Self.tables(document) == [
        [["What", "Who", "When"], ["Moderate writing", "Mrs Garrod", "w/b 1 March"], ["Buy pens", "Head", ""]]
      ])
    #expect(document.written == ["Before", "After"])
  }

  @Test func theCellsStandWhereTheirParagraphsDo() throws {
    let document = try Self.word([
      "Before", "What|Who|When", "Moderate writing|Mrs Garrod|w/b 1 March", "Pens|Head|May",
    ])
    let places = document.blocks.compactMap { block in
      if case .table(let table) = block { table.rows.map { $0[1].location.words } } else { nil }
    }
    #expect(places == [["paragraph 2", "paragraph 3", "paragraph 4"]])
  }

  @Test func labelsBesideOneAnotherAreALineEach() throws {
    let document = try Self.word(["Leader: Mrs Garrod|Governor: Mrs Lister"])
    #expect(document.written == ["Leader: Mrs Garrod", "Governor: Mrs Lister"])
  }

  @Test(arguments: [
    ["Only one|line|of three"], ["Two|columns", "of two|lines"],
    ["Contents|page", "Priority 1|3", "Priority 2|5", "Priority 3|8"],
    ["1.|Numbered by hand", "2.|Numbered by hand", "3.|Numbered by hand"],
    ["Narrow|line", "a wider|line|of three", "narrow|again"],
    ["The Old School|Mill Lane|Ely", "Tel 01353 000000|Fax|Web"],
    ["Signed:|Chair|Date", "Signed:|Head|Date", "Signed:|Clerk|Date"],
  ])
  func otherTabsAreSpaces(_ lines: [String]) throws {
    let document = try Self.word(lines)
    #expect(Self.tables(document).isEmpty)
    #expect(
      document.written.joined(separator: " ").filter { $0 != " " } == lines.joined().filter { $0 != "|" && $0 != " " })
  }

  @Test func twoLinesAreATableIfTheFirstAloneIsInBold() throws {
    func line(_ parts: [String], bold: Bool) -> ProseParagraph {
      var paragraph = ProseParagraph()
      paragraph.parts = parts.map { part in
        var line = Line(part)
        line.bold = bold
        return line
      }
      return paragraph
    }
    func areTable(_ first: Bool, _ second: Bool) -> Bool {
      var lines = TabbedLines()
      lines.add(line(["What", "Who", "When"], bold: first))
      lines.add(line(["Buy pens", "Head", "May"], bold: second))
      return lines.areTable(of: 100)
    }
    #expect(areTable(true, false))
    #expect(!areTable(false, false))
    #expect(!areTable(true, true))
  }

  @Test func threeLinesOfTwoColumnsAreATable() throws {
    #expect(
      Self.tables(try Self.word(["Lead|Mrs Garrod", "Governor|Mrs Lister", "Cost so far|£400"])) == [
        [["Lead", "Mrs Garrod"], ["Governor", "Mrs Lister"], ["Cost so far", "£400"]]
      ])
  }

  @Test func soItIsInAnOpenDocumentText() throws {
    let document = try OpenDocument.text(
      "<text:p>What<text:tab/>Who<text:tab/>When</text:p><text:p>Buy pens<text:tab/>Head<text:tab/>May</text:p>"
        + "<text:p>Buy books<text:tab/>Deputy<text:tab/>June</text:p>"
    ).document()
    #expect(
      Self.tables(document) == [
        [["What", "Who", "When"], ["Buy pens", "Head", "May"], ["Buy books", "Deputy", "June"]]
      ])
  }

  @Test func moreCellsThanMayBeStayLines() throws {
    var limits = ReadingLimits()
    limits.cells = 8
    var placing = ProsePlacing(limits: limits)
    for _ in 0..<3 {
      var paragraph = ProseParagraph()
      paragraph.parts = [Line("a one"), Line("b"), Line("c")]
      paragraph.lines = [Line("a one b c")]
      try placing.add(.paragraph(paragraph))
    }
    placing.end()
    #expect(placing.blocks.count == 3)
  }
}
