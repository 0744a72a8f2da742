import Plans
import Testing

@testable import Reading

@Suite struct DOCXFormatTests {
  @Test func headingsParagraphsAndTablesStandInTheirOrderAndSayWhere() throws {
    let document = try WordDocument(
      WordXML.styled("Heading1", "Priority 1") + WordXML.paragraph("Why we chose it")
        + WordXML.table([["Action", "Lead"], ["Train staff", "HT"]]) + WordXML.paragraph("After")
    ).document()
    #expect(document.kind == .docx)
    #expect(document.written == ["h1 Priority 1", "Why we chose it", "After"])
    let table = try #require(document.tables.first)
    #expect(!table.isSheet)
    #expect(table.texts == [["Action", "Lead"], ["Train staff", "HT"]])
    #expect(table.rows[1][0].location.words == "Table 1, row 2, column 1")
    guard case .paragraph(_, let place) = document.blocks[3] else {
      Issue.record("the last block is no paragraph")
      return
    }
    #expect(place.words == "“Priority 1”, paragraph 2")
  }

  @Test func theStrictKindIsReadAsWell() throws {
    var word = WordDocument(WordXML.styled("Heading2", "Priority 1"))
    word.isStrict = true
    #expect(try word.document().written == ["h2 Priority 1"])
  }

  @Test func stylesAndListsMayBeMissing() throws {
    let parts = WordDocument(WordXML.styled("Heading1", "Plan") + WordXML.item("Train staff")).parts.filter {
      !["word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels"].contains($0.0)
    }
    guard case .document(let document) = try Reader().read(try ZipFile.bytes(parts)) else {
      Issue.record("not a document")
      return
    }
    #expect(document.written == ["h1 Plan", "Train staff"])
  }

  @Test func aDocumentThatShowsNoTextIsRefused() throws {
    let refusal = whyRefused(try WordDocument("<w:p><w:r><w:drawing/></w:r></w:p>").bytes())
    #expect(refusal?.code == "file.noText")
    #expect(refusal?.instead.contains("scan") == true)
    #expect(whyRefused(try WordDocument(WordXML.paragraph("Plan")).bytes()) == nil)
  }

  @Test func aDocumentWithMacrosIsReadForItsTextAndOneOfMacrosAloneRefused() throws {
    var word = WordDocument(WordXML.paragraph("Plan"))
    word.beside.append(("vbaProject", "vbaProject.bin", "x"))
    #expect(try word.document().notes.map(\.code) == ["docx.macros"])
    word.body = "<w:p/>"
    #expect(whyRefused(try word.bytes())?.code == "kind.macros")
    let alone = try ZipFile.bytes([("[Content_Types].xml", "<Types/>"), ("word/vbaProject.bin", "x")])
    #expect(whyRefused(alone)?.code == "kind.macros")
  }

  @Test func aPackageWithoutItsMainPartSaysWhichIsMissing() throws {
    let parts = WordDocument("").parts.filter { $0.0 != "word/document.xml" }
    let refusal = whyRefused(try ZipFile.bytes(parts))
    #expect(refusal?.code == "file.damaged")
    #expect(refusal?.reason.contains("word/document.xml") == true)
  }

  @Test func aMainPartThatIsNoDocumentIsDamaged() throws {
    var parts = WordDocument("").parts
    for index in parts.indices where parts[index].0 == "word/document.xml" {
      parts[index].1 = "<w:glossary xmlns:w=\"w\"/>"
    }
    #expect(whyRefused(try ZipFile.bytes(parts))?.code == "file.damaged")
  }
}
