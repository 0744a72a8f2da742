import Plans
import Testing

@testable import Reading

@Suite struct InlineReadingTests {
  private func written(_ inside: String) throws -> [String] {
    try WordDocument("<w:p>\(inside)</w:p>").document().written
  }

  @Test func breaksBeginNewLinesAndTabsAreSpaces() throws {
    #expect(
      try written("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>") == [
        "a b", "c", "d",
      ])
  }

  @Test func aHeadingBrokenOverTwoLinesIsOneHeading() throws {
    let body =
      "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Priority 1</w:t><w:br/><w:t>Reading</w:t></w:r></w:p>"
    #expect(try WordDocument(body).document().written == ["h1 Priority 1 Reading"])
  }

  @Test func hyphensShowAsTheyDoInWord() throws {
    #expect(
      try written("<w:r><w:t>re</w:t><w:noBreakHyphen/><w:t>write im</w:t><w:softHyphen/><w:t>prove</w:t></w:r>") == [
        "re-write improve"
      ])
  }

  @Test(arguments: [
    ("Wingdings", "F0FC", "✓"), ("Wingdings", "F0FE", "☑"), ("Wingdings 2", "F050", "✓"), ("Symbol", "F0AE", "→"),
    ("Webdings", "F061", "✓"), ("Symbol", "F033", "3"),
  ])
  func symbolsAreTheSignsThatShow(_ font: String, _ code: String, _ sign: String) throws {
    #expect(
      try written("<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/><w:t> done</w:t></w:r>").joined().contains(sign))
  }

  @Test func lettersTypedInASymbolFontAreSignsAndOthersAreNot() throws {
    let typed = { (font: String) in
      "<w:r><w:t>On track </w:t></w:r>" + WordXML.run("ü", "<w:rFonts w:ascii=\"\(font)\"/>")
    }
    #expect(try written(typed("Wingdings")) == ["On track ✓"])
    #expect(try written(typed("Arial")) == ["On track ü"])
  }

  @Test(arguments: ["hyperlink", "smartTag", "customXml", "ins", "moveTo", "bdo", "fldSimple", "unheardOf"])
  func whatEnclosesRunsIsTransparent(_ element: String) throws {
    #expect(
      try written("<w:\(element)>\(WordXML.run("Train"))</w:\(element)>" + WordXML.run(" staff")) == ["Train staff"])
  }

  @Test func aPhoneticGuideIsNotText() throws {
    #expect(
      try written(
        "<w:r><w:ruby><w:rt>\(WordXML.run("ka"))</w:rt><w:rubyBase>\(WordXML.run("か"))</w:rubyBase></w:ruby></w:r>")
        == ["か"])
  }

  @Test func altTextAndMeasurementsOfAPictureAreNotText() throws {
    let picture = "<w:r><w:drawing><wp:docPr descr=\"A logo\"/><wp:posOffset>12345</wp:posOffset></w:drawing></w:r>"
    #expect(try written(picture + WordXML.run("Plan")) == ["Plan"])
  }

  @Test func aParagraphsTextHasALimit() throws {
    let text = { (count: Int) in
      try WordDocument(
        "<w:p>" + String(repeating: WordXML.run(String(repeating: "x", count: 1024)), count: count) + "</w:p>"
      ).bytes()
    }
    #expect(whyRefused(try text(TextAllowance.cell / 1024)) == nil)
    #expect(whyRefused(try text(TextAllowance.cell / 1024 + 1))?.code == "file.cellTooLong")
  }
}
