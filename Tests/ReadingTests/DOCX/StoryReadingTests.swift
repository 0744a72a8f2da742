import Plans
import Testing

@testable import Reading

@Suite struct StoryReadingTests {
  private static let box = "<w:txbxContent>\(WordXML.paragraph("Lead: HT"))</w:txbxContent>"
  private static let deletedText = "<w:r><w:delText>old</w:delText></w:r>"

  @Test func insertionsAreTakenAndDeletionsDroppedAndCounted() throws {
    let document = try WordDocument(
      "<w:p><w:ins>\(WordXML.run("new "))</w:ins><w:del>\(Self.deletedText)</w:del>\(WordXML.run("plan"))<w:moveFrom>\(WordXML.run("gone"))</w:moveFrom></w:p>"
    ).document()
    #expect(document.written == ["new plan"])
    #expect(document.notes.map(\.code) == ["docx.deleted"])
    #expect(document.notes[0].text.hasPrefix("2 tracked deletions"))
  }

  @Test func aDeletionWithoutWordsIsNotCounted() throws {
    let document = try WordDocument("<w:p><w:del><w:r><w:delText> </w:delText></w:r></w:del>\(WordXML.run("x"))</w:p>")
      .document()
    #expect(document.notes.isEmpty)
  }

  @Test func aFormerFormatOfTrackedChangesIsNotTheParagraphs() throws {
    let body = WordXML.paragraph("x", "<w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange>")
    #expect(try WordDocument(body).document().written == ["x"])
  }

  @Test func paragraphsJoinWhereTheEndBetweenThemWasDeleted() throws {
    let body =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(WordXML.run("Train "))</w:p>" + WordXML.styled("Heading1", "staff")
    #expect(try WordDocument(body).document().written == ["h1 Train staff"])
    let last = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(WordXML.run("Train"))</w:p>"
    #expect(try WordDocument(last).document().written == ["Train"])
    #expect(try WordDocument(WordXML.table([[last]])).table().texts == [["Train"]])
  }

  @Test func hiddenTextIsLeftOutAndCounted() throws {
    let document = try WordDocument(
      "<w:p>\(WordXML.run("shown"))\(WordXML.run(" hidden", "<w:vanish/>"))\(WordXML.run(" too", "<w:vanish w:val=\"0\"/>"))</w:p>"
    ).document()
    #expect(document.written == ["shown too"])
    #expect(document.notes.map(\.text) == ["One piece of hidden text was left out."])
  }

  @Test func contentControlsAreTransparentAtEveryPlace() throws {
    let control = { (content: String) in "<w:sdt><w:sdtPr/><w:sdtContent>\(content)</w:sdtContent></w:sdt>" }
    let table =
      "<w:tbl>\(control("<w:tr>\(control(WordXML.cell("Train")))\(WordXML.cell(control(WordXML.paragraph("staff"))))</w:tr>"))</w:tbl>"
    let document = try WordDocument(
      "<w:p>\(control(WordXML.run("Plan")))</w:p>" + control(WordXML.paragraph("A")) + table
    ).document()
    #expect(document.written == ["Plan", "A"])
    #expect(document.tables.first?.texts == [["Train", "staff"]])
  }

  @Test func aPromptToFillInIsLeftOutAndCounted() throws {
    let control = { (properties: String) in
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent>\(WordXML.run("Click here to enter text."))</w:sdtContent></w:sdt>"
    }
    let document = try WordDocument("<w:p>\(WordXML.run("Lead: "))\(control("<w:showingPlcHdr/>"))</w:p>").document()
    #expect(document.written == ["Lead:"])
    #expect(document.notes.map(\.code) == ["docx.placeholder"])
    #expect(try WordDocument("<w:p>\(control(""))</w:p>").document().written == ["Click here to enter text."])
  }

  @Test func aTextBoxGivenTwiceIsReadOnceAfterItsParagraph() throws {
    let both =
      "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(Self.box)</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(Self.box)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>\(both)\(WordXML.run("Priority 1"))</w:p>"
    let document = try WordDocument(body).document()
    #expect(document.written == ["h1 Priority 1", "Lead: HT"])
    guard case .paragraph(_, let place) = document.blocks[1] else {
      Issue.record("no paragraph")
      return
    }
    #expect(place.words == "“Priority 1”, paragraph 1")
  }

  @Test func aTextBoxOfOldWordsAloneIsRead() throws {
    let old =
      "<w:p><w:r><mc:AlternateContent><mc:Fallback><w:pict>\(Self.box)</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    #expect(try WordDocument(old).document().written == ["Lead: HT"])
  }

  @Test func aTextBoxInACellIsInTheCell() throws {
    let cell = "<w:p>\(WordXML.run("Reading"))<w:r><w:pict>\(Self.box)</w:pict></w:r></w:p>"
    #expect(
      try WordDocument(WordXML.table([[cell, "x"]])).table().rows[0][0].lines.map(\.text) == ["Reading", "Lead: HT"])
  }

  @Test func embeddedDocumentsAndDiagramsAreNoted() throws {
    let document = try WordDocument(
      WordXML.paragraph("x") + "<w:altChunk r:id=\"a\"/>"
        + "<w:p><w:r><w:drawing><a:graphicData><c:chart xmlns:c=\"c\"/></a:graphicData></w:drawing></w:r></w:p>"
    ).document()
    #expect(document.notes.map(\.code) == ["docx.embedded", "docx.drawing"])
  }

  @Test func aParagraphWhoseEndWasDeletedDoesNotPassOverATable() throws {
    let last = "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr>\(WordXML.run("before"))</w:p>"
    let document = try WordDocument(last + WordXML.table([["x"]]) + WordXML.paragraph("after")).document()
    #expect(document.written == ["before", "after"])
    guard case .table = document.blocks[1] else {
      Issue.record("the table is not between")
      return
    }
  }

  @Test func theWordsOfADiagramStandWhereItIs() throws {
    let diagram = { (id: String) in
      "<w:p><w:r><w:drawing><a:graphicData><d:relIds xmlns:d=\"d\" r:dm=\"\(id)\"/></a:graphicData></w:drawing></w:r></w:p>"
    }
    var word = WordDocument(diagram(WordDocument.relation(toBeside: 0)) + WordXML.paragraph("after"))
    word.add(
      "diagramData",
      "<d:ptLst xmlns:d=\"d\"><d:pt><d:t><a:p><a:r><a:t>Priority 1</a:t></a:r></a:p></d:t></d:pt><d:pt><d:t><a:p/></d:t></d:pt></d:ptLst>"
    )
    let document = try word.document()
    #expect(document.written == ["Priority 1", "after"])
    #expect(document.notes.isEmpty)
    word.body = diagram("missing") + WordXML.paragraph("after")
    #expect(try word.document().notes.map(\.code) == ["docx.drawing"])
  }

  @Test func textOutsideAParagraphIsKept() throws {
    #expect(try WordDocument(WordXML.run("Plan")).document().written == ["Plan"])
  }
}
