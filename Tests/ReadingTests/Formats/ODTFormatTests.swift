import Plans
import Testing

@testable import Reading

@Suite struct ODTFormatTests {
  private static let bold =
    "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"

  @Test func headingsAreThoseOfTheOutlineAndOfTheStylesByName() throws {
    let automatic =
      "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_2\"/>"
      + "<style:style style:name=\"P2\" style:family=\"paragraph\" style:parent-style-name=\"Mine\"/>"
    let document = try OpenDocument.text(
      "<text:p text:style-name=\"Title\">Our plan</text:p><text:h text:outline-level=\"1\">Priority 1</text:h><text:p text:style-name=\"P1\">Actions</text:p><text:p text:style-name=\"P2\">Costs</text:p><text:h text:outline-level=\"9\">Deep</text:h><text:p>prose</text:p>",
      automatic: automatic,
      styles: "<style:style style:name=\"Mine\" style:family=\"paragraph\" style:default-outline-level=\"3\"/>"
    ).document()
    #expect(document.kind == .odt)
    #expect(document.levels == ["1 Our plan", "1 Priority 1", "2 Actions", "3 Costs", "6 Deep"])
    #expect(document.blocks.last == .paragraph(Line("prose"), "“Deep”, paragraph 1"))
  }

  @Test func aParagraphThatIsOnlyBoldStaysAParagraph() throws {
    let styles =
      "<style:style style:name=\"Parent\" style:family=\"paragraph\"><style:text-properties fo:font-weight=\"700\"/></style:style>"
    let automatic =
      Self.bold + "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Parent\"/>"
      + "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties fo:font-weight=\"normal\"/></style:style>"
    let document = try OpenDocument.text(
      "<text:p text:style-name=\"P1\">by style</text:p><text:p><text:span text:style-name=\"T1\">all <text:span>of it</text:span></text:span> </text:p><text:p><text:span text:style-name=\"T1\">a part</text:span> of it</text:p><text:p text:style-name=\"P1\"><text:span text:style-name=\"T2\">not</text:span></text:p>",
      automatic: automatic, styles: styles
    ).document()
    #expect(
      document.prose == [
        Line("by style", bold: true), Line("all of it", bold: true), Line("a part of it"), Line("not"),
      ])
  }

  @Test func boldnessByDefaultIsTheFamilys() throws {
    let styles =
      "<style:default-style style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/></style:default-style>"
    #expect(try OpenDocument.text("<text:p>a</text:p>", styles: styles).document().prose == [Line("a", bold: true)])
  }

  @Test func aLineBreakBeginsANewBlockAndAPageBreakDoesNot() throws {
    let document = try OpenDocument.text(
      "<text:p>URN 900016<text:line-break/>Growing <text:soft-page-break/>together<text:tab/>now</text:p>"
    ).document()
    #expect(document.prose.map(\.text) == ["URN 900016", "Growing together now"])
  }

  @Test func fieldsLinksBookmarksAndRubyShowTheirText() throws {
    let document = try OpenDocument.text(
      "<text:p>Dated <text:date>3 May 2026</text:date> by <text:a xlink:href=\"http://a.example\">Jo</text:a><text:bookmark-start text:name=\"b\"/> Hill<text:bookmark-end text:name=\"b\"/><text:title>, Plan</text:title> <text:ruby><text:ruby-base>SEND</text:ruby-base><text:ruby-text>needs</text:ruby-text></text:ruby></text:p>"
    ).document()
    #expect(document.prose.map(\.text) == ["Dated 3 May 2026 by Jo Hill, Plan SEND (needs)"])
  }

  @Test func sectionsAreReadAndHiddenOnesLeftOutAndCounted() throws {
    let automatic =
      "<style:style style:name=\"hid\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
      + "<style:style style:name=\"hidP\" style:family=\"paragraph\"><style:text-properties text:display=\"none\"/></style:style>"
    let document = try OpenDocument.text(
      "<text:section text:name=\"a\"><text:p>shown</text:p></text:section><text:section text:name=\"b\" text:display=\"none\"><text:p>one</text:p><text:p>two</text:p></text:section><text:p>seen <text:span text:style-name=\"hid\">three</text:span><text:hidden-text text:is-hidden=\"true\">four</text:hidden-text><text:hidden-text text:is-hidden=\"false\">too</text:hidden-text></text:p><text:p text:style-name=\"hidP\">five</text:p><text:p><text:hidden-paragraph text:is-hidden=\"true\"/>six</text:p>",
      automatic: automatic
    ).document()
    #expect(document.prose.map(\.text) == ["shown", "seen too"])
    #expect(document.notes.map(\.code) == ["odt.hidden"])
    #expect(document.notes[0].text.hasPrefix("6 pieces"))
  }

  @Test func deletedTextIsLeftOutAndCountedAndInsertedTextTaken() throws {
    let document = try OpenDocument.text(
      "<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>J</dc:creator></office:change-info><text:p>was</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion><office:change-info/></text:insertion></text:changed-region></text:tracked-changes><text:p>It <text:change text:change-id=\"c1\"/><text:change-start text:change-id=\"c2\"/>is<text:change-end text:change-id=\"c2\"/></text:p>"
    ).document()
    #expect(document.prose.map(\.text) == ["It is"])
    #expect(document.notes.map(\.text) == ["One tracked deletion was taken as made and left out."])
  }

  @Test func aTextBoxStandsWhereItIsAnchored() throws {
    let box = { (text: String) in
      "<draw:frame><draw:text-box><text:p>\(text)</text:p></draw:text-box><svg:desc>a box</svg:desc></draw:frame>"
    }
    let document = try OpenDocument.text(
      box("of the page")
        + "<text:h text:outline-level=\"1\">Priority\(box("under it"))</text:h><text:p>after<draw:g><draw:custom-shape><text:p>in a shape</text:p><draw:enhanced-geometry/></draw:custom-shape></draw:g></text:p>"
    ).document()
    #expect(document.words == ["of the page", "Priority", "under it", "after", "in a shape"])
  }

  @Test func footnotesAndEndnotesStandAtTheEndAndCommentsInNotes() throws {
    let note = { (kind: String, text: String) in
      "<text:note text:note-class=\"\(kind)\"><text:note-citation>1</text:note-citation><text:note-body><text:p>\(text)</text:p></text:note-body></text:note>"
    }
    let document = try OpenDocument.text(
      "<text:p>Attendance\(note("footnote", "Source: census")) rises\(note("endnote", "See the SEF"))<office:annotation><dc:creator>Jo Hill</dc:creator><dc:date>2026-05-01T00:00:00</dc:date><text:p>Which <text:span>year</text:span>?</text:p></office:annotation>.</text:p><text:p>after</text:p>"
    ).document()
    #expect(
      document.blocks == [
        .paragraph(Line("Attendance rises."), "paragraph 1"), .paragraph(Line("after"), "paragraph 2"),
        .paragraph(Line("Source: census"), "footnote 1"), .paragraph(Line("See the SEF"), "endnote 1"),
      ])
    #expect(document.notes.map(\.code) == ["odt.comment"])
    #expect(document.notes[0].text == "A comment by Jo Hill here is not part of the plan's text: “Which year?”.")
    #expect(document.notes[0].location == "paragraph 1")
  }

  @Test func headersAndFootersOfPagesAreFurnitureOnceEach() throws {
    let pages =
      "<style:master-page style:name=\"First\"><style:header><table:table><table:table-row><table:table-cell><text:p>URN</text:p></table:table-cell><table:table-cell><text:p>900016</text:p></table:table-cell></table:table-row></table:table></style:header><style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>"
      + "<style:master-page style:name=\"Standard\"><style:header><text:p>URN 900016</text:p></style:header><style:footer><text:p>Version 2</text:p></style:footer><style:footer-left style:display=\"false\"><text:p>old</text:p></style:footer-left></style:master-page>"
    let document = try OpenDocument.text("<text:p>a</text:p>", pages: pages).document()
    #expect(
      document.blocks == [
        .pageFurniture(Line("URN 900016"), "page header"), .paragraph(Line("a"), "paragraph 1"),
        .pageFurniture(Line("Version 2"), "page footer"),
      ])
  }

  @Test func aContentsListIsParagraphsAndHowItIsMadeIsNoText() throws {
    let document = try OpenDocument.text(
      "<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p text:style-name=\"Contents_20_Heading\">Contents</text:p></text:index-title><text:h text:outline-level=\"1\">Priority 1<text:tab/>3</text:h></text:index-body></text:table-of-content><text:h text:outline-level=\"1\">Priority 1</text:h>"
    ).document()
    #expect(document.levels == ["1 Priority 1"])
    #expect(document.prose.map(\.text) == ["Contents", "Priority 1 3"])
  }

  @Test(arguments: [
    "", "<text:p/><text:p> </text:p>", "<text:section text:display=\"none\"><text:p>a</text:p></text:section>",
  ])
  func aTextThatShowsNothingIsRefused(_ body: String) throws {
    #expect(whyRefused(try OpenDocument.text(body).bytes())?.code == "file.noText")
  }

  @Test func aParagraphsTextHasALimit() throws {
    let text = { (count: Int) in
      try OpenDocument.text("<text:p>\(String(repeating: "x", count: count))</text:p>").bytes()
    }
    #expect(whyRefused(try text(TextAllowance.cell)) == nil)
    #expect(whyRefused(try text(TextAllowance.cell + 1))?.code == "file.cellTooLong")
  }

  @Test func listsInListsHaveTheLimitOfDepth() throws {
    let nested = { (levels: Int) in
      let open = String(repeating: "<text:list><text:list-item>", count: levels)
      let close = String(repeating: "</text:list-item></text:list>", count: levels)
      return try OpenDocument.text(open + "<text:p>x</text:p>" + close).bytes()
    }
    // Four elements of the part enclose the outermost list's item's paragraph beside the lists themselves.
    #expect(whyRefused(try nested(30), limits: ReadingLimits(depth: 64)) == nil)
    #expect(whyRefused(try nested(31), limits: ReadingLimits(depth: 64))?.code == "file.tooDeep")
  }
}

extension Document {
  /// Headings with their levels: `1 Priority 1`.
  fileprivate var levels: [String] {
    blocks.compactMap { if case .heading(let level, let line, _) = $0 { "\(level) \(line.text)" } else { nil } }
  }

  /// The lines of paragraphs.
  fileprivate var prose: [Line] {
    blocks.compactMap { if case .paragraph(let line, _) = $0 { line } else { nil } }
  }

  /// The text of headings and paragraphs in their order.
  fileprivate var words: [String] {
    blocks.compactMap { block in
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _): line.text
      default: nil
      }
    }
  }
}
