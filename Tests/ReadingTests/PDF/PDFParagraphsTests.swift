import Plans
import Testing

@testable import Reading

@Suite struct PDFParagraphsTests {
  /// The paragraphs of lines that may go 200 points to the right, each letter 5 points wide.
  private func paragraphs(_ lines: [String]) throws(Refusal) -> [String] {
    let drawn = DrawnPages { $0.lines(lines, 0, 100) }
    let pages = try PopplerWords.pages(ByteStream(Array(drawn.words.utf8)), depth: 64)
    let words = pages.flatMap(\.words)
    return PDFParagraphs(hyphens: PDFHyphens(pages)).paragraphs(PDFTextLine.lines(words), left: 0, right: 200)
      .compactMap(\.line).map { ($0.marker.map { "[\($0)] " } ?? "") + $0.text }
  }

  @Test func aLineGoesOnWhereItsFirstWordHadNoRoomAbove() throws {
    // 37 letters of 5 points and 5 spaces of 2.5: no room for "daily" in what is left of 200.
    #expect(
      try paragraphs(["Teach phonics to all of the pupils here", "daily"]) == [
        "Teach phonics to all of the pupils here daily"
      ])
  }

  @Test func aLineBeginsAParagraphWhereItsFirstWordHadRoomAbove() throws {
    #expect(try paragraphs(["Headteacher", "Governors"]) == ["Headteacher", "Governors"])
  }

  @Test func aBoldLabelBeginsAParagraphHoweverFullTheLineAbove() throws {
    let full = "Pupils of every age lead prayer each term"
    let (plain, bold) = (line(full, at: 100, isBold: false), line("Resources", at: 111, isBold: true))
    let below = line("Coaches", at: 122, isBold: false)
    let paragraphs = PDFParagraphs(hyphens: PDFHyphens([]))
    #expect(
      paragraphs.paragraphs([plain, bold, below], left: 0, right: 200).map(\.text) == [full, "Resources", "Coaches"])
    // A bold word in a sentence that goes on begins none.
    let word = line("daily", at: 111, isBold: true)
    #expect(paragraphs.paragraphs([plain, word], left: 0, right: 200).map(\.text) == [full + " daily"])
  }

  private func line(_ text: String, at top: Double, isBold: Bool) -> PDFTextLine {
    var left = 0.0
    let words: [PDFWord] = text.split(separator: " ").map { word in
      let box = PDFBox(minX: left, minY: top, maxX: left + 5 * Double(word.count), maxY: top + 10)
      left = box.maxX + 2.5
      return PDFWord(text: String(word), box: box, isBold: isBold)
    }
    return PDFTextLine(words)
  }

  @Test func aMarkerBeginsAnEntryHoweverFullTheLineAbove() throws {
    #expect(
      try paragraphs(["• Teach phonics to all of the pupils here", "• Buy the books"]) == [
        "[•] Teach phonics to all of the pupils here", "[•] Buy the books",
      ])
  }

  @Test func aDashBeginsAnEntryOnlyWhereOthersDo() throws {
    let full = "Teach phonics to all of our pupils thereby"
    #expect(try paragraphs([full, "– staff were surprised"]) == [full + " – staff were surprised"])
    #expect(try paragraphs(["– " + full, "– Buy the books"]).count == 2)
  }

  @Test func aWiderGapBeginsAParagraph() throws {
    let drawn = DrawnPages {
      $0.width = 240
      $0.lines(["Teach phonics to all of the pupils here", "daily without fail to all of the pupils"], 0, 100)
      $0.text("Governors visit the school every term", 0, 130)
    }
    #expect(try drawn.shown().count == 2)
  }

  @Test func aBulletOfASymbolFontIsABullet() throws {
    #expect(try paragraphs(["\u{E095} Buy the books"]) == ["[•] Buy the books"])
    #expect(try paragraphs(["\u{F0B7} Buy the books"]) == ["[•] Buy the books"])
  }

  @Test func theNextCodeBeginsAnEntryHoweverFullTheLineAbove() throws {
    let full = "A1 Teach phonics to all of the pupils here"
    #expect(try paragraphs([full, "A2 Buy the books"]) == [full, "A2 Buy the books"])
    // A code that does not count on belongs to the sentence.
    #expect(try paragraphs([full, "A5 books"]).count == 1)
  }
}

@Suite struct PDFHyphensTests {
  private func hyphens(_ words: String...) -> PDFHyphens {
    var page = PDFPage(width: 1, height: 1)
    page.words = words.map { PDFWord(text: $0, box: PDFBox(minX: 0, minY: 0, maxX: 1, maxY: 1)) }
    return PDFHyphens([page])
  }

  @Test func aRealHyphenStays() {
    #expect(hyphens().join("a whole-", "school plan") == "a whole-school plan")
    #expect(hyphens("well-being").join("their well-", "being") == "their well-being")
  }

  @Test func aBrokenWordIsJoined() {
    #expect(hyphens().join("school improve-", "ment plan") == "school improvement plan")
    #expect(hyphens("timetable").join("the time-", "table") == "the timetable")
    #expect(hyphens().join("the im\u{AD}", "pact") == "the impact")
  }

  @Test func aDashAndACapitalAreLeftAsTheyAre() {
    #expect(hyphens().join("Autumn -", "spring") == "Autumn - spring")
    #expect(hyphens().join("Mrs Ash-", "Down") == "Mrs Ash- Down")
  }

  @Test func anAbbreviationThatANarrowColumnBreaksIsJoinedOnlyWhereTheLineIsFull() {
    #expect(hyphens().join("RA", "G", isFull: true) == "RAG")
    #expect(hyphens().join("RA", "G") == "RA G")
    #expect(hyphens().join("Deputy", "Head", isFull: true) == "Deputy Head")
    #expect(hyphens("completion", "ion").join("Complet", "ion", isFull: true) == "Completion")
  }
}
