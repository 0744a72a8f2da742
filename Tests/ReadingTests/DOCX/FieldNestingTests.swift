import Plans
import Testing

@testable import Reading

@Suite struct FieldNestingTests {
  private func written(_ body: String) throws -> [String] { try WordDocument(body).document().written }

  @Test func aFieldShowsItsResultAndNotItsInstruction() throws {
    #expect(try written("<w:p>\(WordXML.field("DATE \\@", result: WordXML.run("4 May 2026")))</w:p>") == ["4 May 2026"])
  }

  @Test func aFieldWithinAnInstructionDoesNotShow() throws {
    let inner = WordXML.field("MERGEFIELD x", result: WordXML.run("secret"))
    let outer =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\(inner)<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(WordXML.run("shown"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    #expect(try written("<w:p>\(outer)</w:p>") == ["shown"])
  }

  @Test func aResultMayRunOverParagraphs() throws {
    let begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    #expect(
      try written("<w:p>\(begin)\(WordXML.run("a"))</w:p><w:p>\(WordXML.run("b"))\(end)</w:p>" + WordXML.paragraph("c"))
        == ["a", "b", "c"])
  }

  @Test func aFieldThatIsNeverClosedDoesNotSwallowTheRest() throws {
    let broken = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r></w:p>"
    #expect(try written(broken + WordXML.paragraph("Plan")) == ["Plan"])
    #expect(try written("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>\(WordXML.run("Plan"))</w:p>") == ["Plan"])
  }

  @Test func oldFormsShowTheirTicksAndChoices() throws {
    let form = { (data: String) in
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>\(data)</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    }
    #expect(try written(form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")) == ["☒"])
    #expect(try written(form("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>")) == ["☐"])
    let choice =
      "<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Red\"/><w:listEntry w:val=\"Amber\"/></w:ddList>"
    #expect(try written(form(choice)) == ["Amber"])
  }
}
