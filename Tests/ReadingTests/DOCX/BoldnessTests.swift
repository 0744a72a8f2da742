import Plans
import Testing

@testable import Reading

@Suite struct BoldnessTests {
  private static let bold = "<w:b/>"

  private func lines(_ body: String, styles: String = "") throws -> [Line] {
    var word = WordDocument(body)
    word.styles = styles
    return try word.document().blocks.compactMap { block in
      switch block {
      case .paragraph(let line, _), .heading(_, let line, _), .listItem(_, let line, _): line
      default: nil
      }
    }
  }

  private func paragraph(_ runs: String, style: String = "Normal") -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(runs)</w:p>"
  }

  private static let styles = """
    <w:style w:type="paragraph" w:styleId="BoldP"><w:name w:val="Bold p"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>\
    <w:style w:type="character" w:styleId="Stronger"><w:name w:val="Stronger"/><w:basedOn w:val="Strong"/></w:style>
    """

  @Test func aParagraphIsBoldWhereAllThatShowsIs() throws {
    let all = WordXML.run("Priority 1", Self.bold) + WordXML.run(" ") + WordXML.run("Reading", Self.bold)
    let some = WordXML.run("Lead:", Self.bold) + WordXML.run(" HT")
    #expect(try lines(paragraph(all) + paragraph(some)).map(\.bold) == [true, false])
  }

  @Test(arguments: [("0", false), ("false", false), ("off", false), ("1", true), ("true", true)])
  func boldnessMayBeSwitchedOff(_ value: String, _ isBold: Bool) throws {
    let run = WordXML.run("x", "<w:b w:val=\"\(value)\"/>")
    #expect(try lines(paragraph(run, style: "BoldP"), styles: Self.styles).map(\.bold) == [isBold])
  }

  @Test func stylesOfParagraphsAndOfRunsMakeBold() throws {
    let body =
      paragraph(WordXML.run("a"), style: "BoldP") + paragraph(WordXML.run("b", "<w:rStyle w:val=\"Stronger\"/>"))
    #expect(try lines(body, styles: Self.styles).map(\.bold) == [true, true])
  }

  @Test func twoStylesThatAreBoldCancelOut() throws {
    let body = paragraph(WordXML.run("a", "<w:rStyle w:val=\"Strong\"/>"), style: "BoldP")
    #expect(try lines(body, styles: Self.styles).map(\.bold) == [false])
  }

  @Test func eachLineOfABrokenParagraphIsBoldOnItsOwn() throws {
    let body = paragraph(WordXML.run("What", Self.bold) + "<w:r><w:br/></w:r>" + WordXML.run("Train staff"))
    #expect(try lines(body) == [Line("What", bold: true), Line("Train staff")])
  }

  @Test func aTableStyleMakesItsFirstRowBold() throws {
    var word = WordDocument(
      WordXML.table(
        [["Action", "Lead"], ["Train staff", "HT"]],
        "<w:tblStyle w:val=\"Grid\"/><w:tblLook w:val=\"04A0\" w:firstRow=\"1\" w:firstColumn=\"0\"/>"))
    word.styles = """
      <w:style w:type="table" w:styleId="Grid"><w:name w:val="Grid Table 4"/><w:tblStylePr w:type="firstRow">\
      <w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style>
      """
    let table = try word.table()
    #expect(table.rows[0].allSatisfy { $0.lines[0].bold && $0.fill == "4472C4" })
    #expect(table.rows[1].allSatisfy { !$0.lines[0].bold && $0.fill == nil })
    word.body = word.body.replacing("w:val=\"04A0\" w:firstRow=\"1\"", with: "w:val=\"0480\" w:firstRow=\"0\"")
    #expect(try !word.table().rows[0][0].lines[0].bold)
  }
}
