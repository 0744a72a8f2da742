import Plans
import Testing

@testable import Reading

@Suite struct WordStoriesTests {
  private func section(_ references: String, _ rest: String = "") -> String {
    "<w:sectPr>\(references)\(rest)</w:sectPr>"
  }

  private func reference(_ kind: String, _ index: Int, type: String = "default") -> String {
    "<w:\(kind)Reference w:type=\"\(type)\" r:id=\"\(WordDocument.relation(toBeside: index))\"/>"
  }

  @Test func headersAndFootersOfUsedSectionsAreFurnitureOnce() throws {
    var word = WordDocument(
      "<w:p><w:pPr>\(section(reference("header", 0)))</w:pPr></w:p>" + WordXML.paragraph("Plan")
        + section(reference("header", 1) + reference("footer", 2)))
    word.add("header", named: "h1.xml", element: "hdr", WordXML.paragraph("Hill School SDP"))
    word.add(
      "header", named: "h2.xml", element: "hdr",
      WordXML.paragraph("Hill School SDP") + WordXML.table([["URN", "950001"]]))
    word.add("footer", named: "f1.xml", element: "ftr", WordXML.paragraph("Version 3"))
    word.add("footer", named: "f2.xml", element: "ftr", WordXML.paragraph("Not used"))
    #expect(
      try word.document().written == ["page: Hill School SDP", "page: URN 950001", "Plan", "page: Version 3"])
  }

  @Test func aFirstPagesHeaderShowsOnlyWhereASectionHasOne() throws {
    let header = { (rest: String) in
      var word = WordDocument(WordXML.paragraph("Plan") + section(reference("header", 0, type: "first"), rest))
      word.add("header", element: "hdr", WordXML.paragraph("Cover"))
      return try word.document().written
    }
    #expect(try header("<w:titlePg/>") == ["page: Cover", "Plan"])
    #expect(try header("") == ["Plan"])
  }

  @Test func theNumbersOfPagesAloneAreLeftOut() throws {
    let number =
      WordXML.run("Page ") + WordXML.field(" PAGE ", result: WordXML.run("3")) + WordXML.run(" of ")
      + WordXML.field(" NUMPAGES ", result: WordXML.run("7"))
    let footer = { (text: String) in
      var word = WordDocument(WordXML.paragraph("Plan") + section(reference("footer", 0)))
      word.add("footer", element: "ftr", "<w:p>\(text)</w:p>")
      return try word.document().written
    }
    #expect(try footer(number) == ["Plan"])
    #expect(try footer(WordXML.run("950001")) == ["Plan", "page: 950001"])
    #expect(try footer(WordXML.run("SDP 2026 ") + number) == ["Plan", "page: SDP 2026 Page 3 of 7"])
  }

  @Test func footnotesStandAtTheEndInTheOrderOfTheText() throws {
    var word = WordDocument(
      "<w:p>\(WordXML.run("Plan"))<w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
    )
    word.add(
      "footnotes",
      "<w:footnote w:type=\"separator\" w:id=\"-1\">\(WordXML.paragraph("never"))</w:footnote><w:footnote w:id=\"2\">\(WordXML.paragraph("second"))</w:footnote><w:footnote w:id=\"5\">\(WordXML.paragraph("first"))</w:footnote>"
    )
    word.add("endnotes", "<w:endnote w:id=\"1\">\(WordXML.paragraph("last"))</w:endnote>")
    let document = try word.document()
    #expect(document.written == ["Plan", "first", "second", "last"])
    let places = document.blocks.compactMap { if case .paragraph(_, let place) = $0 { place.words } else { nil } }
    #expect(places == ["paragraph 1", "footnote 1", "footnote 2", "endnote 1"])
  }

  @Test func commentsAreNotesWhereTheyAreAnchored() throws {
    let mark = { (id: Int) in "<w:r><w:commentReference w:id=\"\(id)\"/></w:r>" }
    var word = WordDocument(
      "<w:p>\(WordXML.run("Plan"))\(mark(0))</w:p>"
        + WordXML.table([["a", "<w:p>\(WordXML.run("b"))\(mark(1))</w:p>"]]))
    word.add(
      "comments",
      "<w:comment w:id=\"0\" w:author=\"A. Head\">\(WordXML.paragraph("Is this right?"))</w:comment><w:comment w:id=\"1\">\(WordXML.paragraph("Check"))</w:comment>"
    )
    let document = try word.document()
    #expect(document.written == ["Plan"])
    #expect(document.notes.map(\.code) == ["docx.comment", "docx.comment"])
    #expect(document.notes.map(\.location?.words) == ["paragraph 1", "Table 1, row 1, column 2"])
    #expect(document.notes[0].text.contains("A. Head"))
    #expect(document.notes[0].text.contains("“Is this right?”"))
  }
}
