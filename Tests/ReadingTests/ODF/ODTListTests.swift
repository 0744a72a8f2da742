import Plans
import Testing

@testable import Reading

@Suite struct ODTListTests {
  private static func level(_ level: Int, _ attributes: String) -> String {
    "<text:list-level-style-number text:level=\"\(level)\" \(attributes)/>"
  }

  private static let numbers =
    "<text:list-style style:name=\"N\">"
    + level(1, "style:num-format=\"1\" style:num-suffix=\".\"")
    + level(2, "style:num-format=\"a\" style:num-prefix=\"(\" style:num-suffix=\")\"")
    + level(3, "style:num-format=\"1\" text:display-levels=\"3\" style:num-suffix=\".\"") + "</text:list-style>"

  private static func list(_ inside: String, style: String = "N", _ more: String = "") -> String {
    "<text:list text:style-name=\"\(style)\" \(more)>\(inside)</text:list>"
  }

  private static func item(_ text: String, _ more: String = "", _ attributes: String = "") -> String {
    "<text:list-item \(attributes)><text:p>\(text)</text:p>\(more)</text:list-item>"
  }

  /// Each block as `depth marker text`; a paragraph with a dash for its depth.
  private func shown(_ body: String, styles: String = numbers) throws -> [String] {
    try OpenDocument.text(body, styles: styles).document().blocks.map { block in
      switch block {
      case .listItem(let depth, let line, _):
        #expect(line.marker == nil || line.automatic)
        return "\(depth) \(line.marker ?? "") \(line.text)"
      case .paragraph(let line, _): return "- \(line.text)"
      case .heading(_, let line, _): return "h \(line.marker ?? "") \(line.text)"
      default: return "?"
      }
    }
  }

  @Test func numbersAreRebuiltLevelByLevelAndBeginAnewUnderEachItem() throws {
    let inner = { (texts: String...) in "<text:list>\(texts.map { Self.item($0) }.joined())</text:list>" }
    let body = Self.list(
      Self.item("one", inner("x", "y")) + Self.item("two", "<text:list>\(Self.item("z", inner("deep")))</text:list>"))
    #expect(try shown(body) == ["0 1. one", "1 (a) x", "1 (b) y", "0 2. two", "1 (a) z", "2 2.a.1. deep"])
  }

  @Test func aListBeginsAnewUnlessItGoesOn() throws {
    let first = Self.list(Self.item("a") + Self.item("b"), "xml:id=\"l1\"")
    let other = Self.list(Self.item("c"), "xml:id=\"l2\"")
    #expect(try shown(first + other).last == "0 1. c")
    #expect(try shown(first + Self.list(Self.item("c"), "text:continue-numbering=\"true\"")).last == "0 3. c")
    #expect(
      try shown(first + other + Self.list(Self.item("d"), "text:continue-list=\"l1\"")).last == "0 3. d")
  }

  @Test func startValuesOfTheLevelAndOfAnItemAreKept() throws {
    let styles =
      "<text:list-style style:name=\"N\">" + Self.level(1, "style:num-format=\"I\" text:start-value=\"4\"")
      + "</text:list-style>"
    let body = Self.list(
      Self.item("a") + Self.item("b") + Self.item("c", "", "text:start-value=\"9\"") + Self.item("d"))
    #expect(try shown(body, styles: styles) == ["0 IV a", "0 V b", "0 IX c", "0 X d"])
  }

  @Test func onlyTheFirstParagraphOfAnItemIsMarkedAndAHeaderNever() throws {
    let body = Self.list(
      "<text:list-header><text:p>head</text:p></text:list-header>"
        + Self.item("a<text:line-break/>more", "<text:p>second</text:p>") + Self.item("b"))
    #expect(try shown(body) == ["- head", "0 1. a", "0  more", "- second", "0 2. b"])
  }

  @Test func bulletsShowAsTheyAreAndThoseOfSymbolFontsAsDots() throws {
    let styles =
      "<text:list-style style:name=\"N\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"\u{F0B7}\"/><text:list-level-style-bullet text:level=\"2\" text:bullet-char=\"–\"/></text:list-style>"
    let body = Self.list(Self.item("a", "<text:list>\(Self.item("b"))</text:list>"))
    #expect(try shown(body, styles: styles) == ["0 • a", "1 – b"])
    #expect(try shown("<text:list>\(Self.item("no style"))</text:list>") == ["0 • no style"])
  }

  @Test func aLevelThatShowsNothingMakesAParagraph() throws {
    let styles = "<text:list-style style:name=\"N\">" + Self.level(1, "style:num-format=\"\"") + "</text:list-style>"
    #expect(try shown(Self.list(Self.item("a")), styles: styles) == ["- a"])
  }

  @Test func theStyleOfAParagraphGivesItsListWhereTheListHasNone() throws {
    let styles =
      Self.numbers + "<style:style style:name=\"P\" style:family=\"paragraph\" style:list-style-name=\"N\"/>"
    let body = "<text:list><text:list-item><text:p text:style-name=\"P\">a</text:p></text:list-item></text:list>"
    #expect(try shown(body, styles: styles) == ["0 1. a"])
  }

  @Test func aTemplateOfLibreOfficeIsFilledIn() throws {
    let styles =
      "<text:list-style style:name=\"N\">" + Self.level(1, "style:num-format=\"1\"")
      + Self.level(2, "style:num-format=\"1\" loext:num-list-format=\"%1%-%2%)\" text:display-levels=\"2\"")
      + "</text:list-style>"
    let body = Self.list(Self.item("a", "<text:list>\(Self.item("b"))</text:list>"))
    #expect(try shown(body, styles: styles).last == "1 1-1) b")
  }

  @Test func numberedHeadingsAreMarkedAndWordsInTheirNumberAreText() throws {
    let styles =
      "<text:outline-style style:name=\"Outline\"><text:outline-level-style text:level=\"1\" style:num-format=\"1\" style:num-prefix=\"Priority \" style:num-suffix=\":\"/><text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/><text:outline-level-style text:level=\"3\" style:num-format=\"\"/></text:outline-style>"
    let heading = { (level: Int, text: String) in "<text:h text:outline-level=\"\(level)\">\(text)</text:h>" }
    let body =
      heading(1, "Reading") + heading(2, "Actions") + heading(3, "Plain") + heading(1, "Writing")
      + "<text:h text:outline-level=\"1\" text:is-list-header=\"true\">Unnumbered</text:h>" + heading(2, "Actions")
    #expect(
      try shown(body, styles: styles) == [
        "h  Priority 1: Reading", "h 1.1 Actions", "h  Plain", "h  Priority 2: Writing", "h  Unnumbered",
        "h 2.1 Actions",
      ])
  }

  @Test func aNumberedParagraphIsAnItemOfItsLevel() throws {
    let body =
      "<text:numbered-paragraph text:list-id=\"a\" text:style-name=\"N\" text:level=\"2\"><text:p>x</text:p></text:numbered-paragraph>"
    #expect(try shown(body + body) == ["1 (a) x", "1 (b) x"])
  }

  @Test func aFootnoteInAnItemIsNoItem() throws {
    let note =
      "<text:note text:note-class=\"footnote\"><text:note-body><text:p>note</text:p></text:note-body></text:note>"
    #expect(try shown(Self.list(Self.item("a" + note) + Self.item("b"))) == ["0 1. a", "0 2. b", "- note"])
  }
}
