import Plans
import Testing

@testable import Reading

@Suite struct ListNumberingTests {
  private func level(
    _ index: Int, _ format: String, _ text: String, start: Int = 1, _ rest: String = ""
  ) -> String {
    "<w:lvl w:ilvl=\"\(index)\"><w:start w:val=\"\(start)\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text)\"/>\(rest)</w:lvl>"
  }

  private func definition(_ id: Int, _ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  private func list(_ id: Int, of definition: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(definition)\"/>\(overrides)</w:num>"
  }

  private func written(_ body: String, _ numbering: String, styles: String = "") throws -> [String] {
    var word = WordDocument(body)
    word.numbering = numbering
    word.styles = styles
    return try word.document().written
  }

  @Test func levelsCountAndBeginAnewUnderAHigherOne() throws {
    let numbering = definition(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + list(1, of: 0)
    let body = [0, 1, 1, 0, 1].map { WordXML.item("x", level: $0) }.joined()
    #expect(try written(body, numbering) == ["1. x", "  1.1 x", "  1.2 x", "2. x", "  2.1 x"])
  }

  @Test(arguments: [
    ("lowerLetter", "(%1)", "(c)"), ("upperLetter", "%1.", "C."), ("lowerRoman", "%1)", "iii)"),
    ("upperRoman", "%1", "III"), ("decimalZero", "%1", "03"), ("ordinal", "%1", "3rd"), ("hex", "%1", "3"),
  ])
  func numbersShowInTheirFormat(_ format: String, _ text: String, _ shown: String) throws {
    let numbering = definition(0, level(0, format, text, start: 3)) + list(1, of: 0)
    #expect(try written(WordXML.item("x"), numbering) == ["\(shown) x"])
  }

  @Test func theMarkerIsTheWordProcessorsOwn() throws {
    var word = WordDocument(WordXML.item("Train staff"))
    word.numbering = definition(0, level(0, "decimal", "%1.")) + list(1, of: 0)
    guard case .listItem(0, let line, _) = try word.document().blocks.first else {
      Issue.record("no list item")
      return
    }
    #expect(line == Line("Train staff", marker: "1.", automatic: true))
  }

  @Test func bulletsOfSymbolFontsAreBullets() throws {
    let font = { (name: String) in "<w:rPr><w:rFonts w:ascii=\"\(name)\"/></w:rPr>" }
    let numbering =
      definition(0, level(0, "bullet", "\u{F0B7}", font("Symbol")), level(1, "bullet", "\u{F0FC}", font("Wingdings")))
      + list(1, of: 0)
    #expect(
      try written(WordXML.item("a") + WordXML.item("b", level: 1), numbering) == ["• a", "  ✓ b"])
  }

  @Test func listsOfOneDefinitionCountOnTogetherUnlessOneStartsAnew() throws {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
    let numbering =
      definition(0, level(0, "decimal", "%1.")) + list(1, of: 0) + list(2, of: 0) + list(3, of: 0, anew)
    let body = [1, 1, 2, 3, 3].map { WordXML.item("x", list: $0) }.joined()
    #expect(try written(body, numbering) == ["1. x", "2. x", "3. x", "1. x", "2. x"])
  }

  @Test func aListMayOverrideALevelOfItsDefinition() throws {
    let other = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "lowerLetter", "%1)"))</w:lvlOverride>"
    let numbering = definition(0, level(0, "decimal", "%1.")) + list(1, of: 0, other)
    #expect(try written(WordXML.item("x"), numbering) == ["a) x"])
  }

  @Test func aLevelThatNeverRestartsCountsOn() throws {
    let numbering =
      definition(0, level(0, "decimal", "%1."), level(1, "decimal", "%2", start: 1, "<w:lvlRestart w:val=\"0\"/>"))
      + list(1, of: 0)
    let body = [0, 1, 0, 1].map { WordXML.item("x", level: $0) }.joined()
    #expect(try written(body, numbering) == ["1. x", "  1 x", "2. x", "  2 x"])
  }

  @Test func aLegalLevelIsInFiguresThroughout() throws {
    let numbering =
      definition(0, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", start: 1, "<w:isLgl/>")) + list(1, of: 0)
    #expect(try written(WordXML.item("x") + WordXML.item("y", level: 1), numbering) == ["I x", "  1.1 y"])
  }

  @Test func theListZeroIsNoneWhateverTheStyleSays() throws {
    let numbering = definition(0, level(0, "decimal", "%1.")) + list(1, of: 0)
    let styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"L\"><w:name w:val=\"List\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
    let none = WordXML.paragraph("y", "<w:pStyle w:val=\"L\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>")
    #expect(try written(WordXML.styled("L", "x") + none, numbering, styles: styles) == ["1. x", "y"])
  }

  @Test func headingsAreNumberedByTheLevelThatNamesTheirStyle() throws {
    let numbering =
      definition(
        0, level(0, "decimal", "%1", start: 1, "<w:pStyle w:val=\"A\"/>"),
        level(1, "decimal", "%1.%2", start: 1, "<w:pStyle w:val=\"B\"/>")) + list(1, of: 0)
    let styles = ["A", "B"].enumerated().map {
      "<w:style w:type=\"paragraph\" w:styleId=\"\($1)\"><w:name w:val=\"\($1)\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"\($0)\"/></w:pPr></w:style>"
    }.joined()
    let body = WordXML.styled("A", "Reading") + WordXML.styled("B", "Actions")
    #expect(try written(body, numbering, styles: styles) == ["h1 1 Reading", "h2 1.1 Actions"])
  }

  @Test func aListMayBeKeptInAStyle() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"Kept\"/></w:abstractNum>"
      + definition(1, level(0, "lowerRoman", "%1.")) + list(1, of: 0) + list(2, of: 1)
    let styles =
      "<w:style w:type=\"numbering\" w:styleId=\"Kept\"><w:name w:val=\"Kept\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>"
    #expect(try written(WordXML.item("x"), numbering, styles: styles) == ["i. x"])
  }

  @Test func aMarkThatIsWordsIsPartOfTheText() throws {
    let numbering = definition(0, level(0, "decimal", "Priority %1:")) + list(1, of: 0)
    #expect(try written(WordXML.item("Reading"), numbering) == ["Priority 1: Reading"])
  }

  @Test func aNumberTypedBehindABulletIsKept() throws {
    let bullets = definition(0, level(0, "bullet", "•")) + list(1, of: 0)
    #expect(try written(WordXML.item("2. Train staff"), bullets) == ["2. Train staff"])
    let numbers = definition(0, level(0, "decimal", "%1.")) + list(1, of: 0)
    #expect(try written(WordXML.item("2.1 Train staff"), numbers) == ["1. 2.1 Train staff"])
  }

  @Test func aColumnOfNumbersAloneShowsThem() throws {
    var word = WordDocument(WordXML.table([[WordXML.item(""), "Train staff"], [WordXML.item(""), "Buy books"]]))
    word.numbering = definition(0, level(0, "decimal", "%1")) + list(1, of: 0)
    #expect(try word.table().texts == [["1", "Train staff"], ["2", "Buy books"]])
  }

  @Test func countsAsHighAsANumberGoesDoNotOverflow() throws {
    let numbering = definition(0, level(0, "decimal", "%1", start: Int.max)) + list(1, of: 0)
    #expect(try written(WordXML.item("x") + WordXML.item("y"), numbering) == ["\(Int.max) x", "0 y"])
  }

  @Test(arguments: [
    (ListNumber.lowerLetter, 26, "z"), (.lowerLetter, 27, "aa"), (.lowerLetter, 104, "zzzz"),
    (.lowerLetter, 105, "105"), (.upperRoman, 1994, "MCMXCIV"), (.upperRoman, 4000, "4000"), (.lowerRoman, 0, "0"),
    (.ordinal, 11, "11th"), (.ordinal, 22, "22nd"), (.cardinalText, 12, "Twelve"), (.cardinalText, 13, "13"),
    (.ordinalText, 1, "First"), (.decimalZero, 10, "10"),
  ])
  func numbersAreWrittenAsFarAsTheirFormatGoes(_ format: ListNumber, _ number: Int, _ shown: String) {
    #expect(format.written(number) == shown)
  }
}
