import Plans
import Testing

@testable import Reading

@Suite struct WordStylesTests {
  private func written(_ body: String, styles: String = "") throws -> [String] {
    var word = WordDocument(body)
    word.styles = styles
    return try word.document().written
  }

  private func style(_ id: String, named name: String, basedOn base: String? = nil, _ rest: String = "") -> String {
    let basis = base.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? ""
    return "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>\(basis)\(rest)</w:style>"
  }

  @Test func aStyleTakesItsOutlineLevelFromTheOneItIsBasedOn() throws {
    let styles =
      style("School", named: "School heading", basedOn: "Middle")
      + style("Middle", named: "Middle", basedOn: "Heading2")
    #expect(try written(WordXML.styled("School", "Priority 1"), styles: styles) == ["h2 Priority 1"])
  }

  @Test func aHeadingInAnotherLanguagesWordIsKnownByItsLevelOrName() throws {
    let styles =
      style("berschrift1", named: "heading 1")
      + style("Rubrik", named: "Egen rubrik", "<w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>")
    let body = WordXML.styled("berschrift1", "Ziel") + WordXML.styled("Rubrik", "Mål")
    #expect(try written(body, styles: styles) == ["h1 Ziel", "h3 Mål"])
  }

  @Test func aParagraphsOwnOutlineLevelWinsOverItsStyle() throws {
    let body =
      WordXML.paragraph("A", "<w:outlineLvl w:val=\"0\"/>") + WordXML.paragraph("B", "<w:outlineLvl w:val=\"8\"/>")
      + WordXML.paragraph("C", "<w:pStyle w:val=\"Heading1\"/><w:outlineLvl w:val=\"9\"/>")
    #expect(try written(body) == ["h1 A", "h6 B", "C"])
  }

  @Test func levelsBelowTheSixthAreTheSixth() throws {
    #expect(try written(WordXML.styled("Heading6", "A") + WordXML.styled("Heading9", "B")) == ["h6 A", "h6 B"])
  }

  @Test func theTitleIsAHeadingAndASubtitleIsNone() throws {
    let styles = style("Title", named: "Title") + style("Subtitle", named: "Subtitle")
    let body = WordXML.styled("Title", "School plan") + WordXML.styled("Subtitle", "2026–27")
    #expect(try written(body, styles: styles) == ["h1 School plan", "2026–27"])
  }

  @Test func entriesOfATableOfContentsAreNoHeadings() throws {
    let styles =
      style("TOC1", named: "toc 1", basedOn: "Heading1")
      + style("TOCHeading", named: "TOC Heading", basedOn: "Heading1")
    let entry =
      "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>"
      + WordXML.field("TOC \\o", result: WordXML.run("Priority 1") + "<w:r><w:tab/></w:r>" + WordXML.run("3"))
      + "</w:p>"
    let body = WordXML.styled("TOCHeading", "Contents") + entry + WordXML.styled("Heading1", "Priority 1")
    #expect(try written(body, styles: styles) == ["Contents", "Priority 1 3", "h1 Priority 1"])
  }

  @Test func stylesBasedOnEachOtherEndTheChain() throws {
    let styles = style("A", named: "A", basedOn: "B") + style("B", named: "B", basedOn: "A")
    #expect(try written(WordXML.styled("A", "x"), styles: styles) == ["x"])
  }

  @Test func theStyleThatIsUsualForParagraphsHoldsWhereNoneIsNamed() throws {
    let usual =
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:name w:val=\"Normal\"/><w:rPr><w:b/></w:rPr></w:style>"
    var word = WordDocument(WordXML.paragraph("Plan"))
    word.styles = usual
    guard case .paragraph(let line, _) = try word.document().blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(line.bold)
  }

  @Test func asManyStylesAsWordAllowsAreReadAndFarMoreAreRefused() throws {
    let many = { (count: Int) in
      var word = WordDocument(WordXML.paragraph("x"))
      word.styles = (0..<count).map { "<w:style w:styleId=\"s\($0)\"/>" }.joined()
      return whyRefused(try word.bytes())?.code
    }
    #expect(try many(4079) == nil)
    #expect(try many(8192) == "file.damaged")
  }
}
