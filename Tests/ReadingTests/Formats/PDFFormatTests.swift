import Plans
import Testing

@testable import Reading

@Suite struct PDFFormatTests {
  @Test func headingsAreToldByTheirSizeAndNumberedListsByTheirMarkers() throws {
    let drawn = DrawnPages {
      $0.text("School Improvement Plan", 50, 50, size: 20)
      $0.text("Priority 1: Reading", 50, 90, size: 14)
      $0.text("Pupils read every day and talk of what they read.", 50, 120)
      $0.text("1. Train all staff in phonics", 50, 150)
      $0.text("2. Buy books that match it", 50, 170)
    }
    #expect(
      try drawn.shown() == [
        "H1 School Improvement Plan", "H2 Priority 1: Reading", "P Pupils read every day and talk of what they read.",
        "L0 1. Train all staff in phonics", "L0 2. Buy books that match it",
      ])
  }

  @Test func aPageInLargerTypeThroughoutIsNoPageOfHeadings() throws {
    var (one, two) = (DrawnPages.Page(), DrawnPages.Page())
    for line in 0..<20 { one.text("Pupils read each day and talk of it at home", 50, 50 + 30 * Double(line)) }
    two.text("Evidence", 50, 150, size: 20)
    for line in 0..<8 { two.text("Visit number \(line) by governors", 50, 190 + 40 * Double(line), size: 14) }
    let headings = try DrawnPages(one, two).shown().filter { $0.hasPrefix("H") }
    #expect(headings == ["H1 Evidence"])
  }

  @Test func aParagraphStandsByItsPageAndLine() throws {
    let drawn = DrawnPages { $0.lines(["Lead: HT", "Governor: Mr Ash"], 50, 50) }
    let places = try drawn.document().blocks.compactMap { block -> Plans.SourceLocation? in
      if case .paragraph(_, let place) = block { place } else { nil }
    }
    #expect(places == ["page 1, line 1", "page 1, line 2"])
  }

  @Test func aParagraphThatThePagesEndCutsInTwoIsOne() throws {
    var (one, two) = (DrawnPages.Page(width: 300), DrawnPages.Page(width: 300))
    one.lines(
      ["Pupils who fall behind are helped at once so", "that they catch up with all of the others in"], 50, 700)
    two.text("their class by the end of term", 50, 150)
    #expect(try DrawnPages(one, two).shown().count == 1)
  }

  @Test func pagesWithoutWordsAreAScanAndRefusedWithWhatToSend() throws {
    let drawn = DrawnPages { $0.fill(PDFBox(minX: 0, minY: 0, maxX: 500, maxY: 800), "rgb(50%,50%,50%)") }
    do throws(Refusal) {
      _ = try drawn.document()
      Issue.record("a scan was read")
    } catch {
      #expect(error.code == "pdf.scan")
      #expect(!error.instead.isEmpty)
    }
  }

  @Test func withoutTheDrawingTheWordsAreReadAndANoteSaysSo() throws {
    let drawn = DrawnPages { $0.text("Buy books", 50, 50) }
    let words = Array(drawn.words.utf8)
    for drawing in [nil, ByteStream(Array("<svg".utf8))] {
      let document = try Reader().readPDF(words: ByteStream(words), drawing: drawing)
      #expect(document.blocks.count == 1)
      #expect(document.notes.map(\.code) == ["pdf.drawingLeftOut"])
    }
  }

  @Test func aPageOfMoreLinesThanAnyHasIsReadAllTheSame() throws {
    let drawn = DrawnPages { page in
      for line in 0..<1600 {
        page.text("x\(line)", 50, Double(line) * 12)
        page.text("y\(line)", 300, Double(line) * 12)
      }
    }
    var letters = 0
    for block in try drawn.document().blocks {
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _):
        letters += line.text.count { "xy".contains($0) }
      case .table(let table):
        letters += table.rows.joined().reduce(0) { $0 + $1.text.count { "xy".contains($0) } }
      }
    }
    #expect(letters == 3200)
  }

  /// Pages with words, rules and fills at places that chance chooses.
  private static func jumble(seed: UInt64) -> DrawnPages {
    var state = seed
    func next(_ limit: Int) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double((state >> 33) % UInt64(limit))
    }
    return DrawnPages(
      (0..<2).map { number in
        var page = DrawnPages.Page()
        for index in 0..<60 { page.text("p\(number)w\(index) x\(index)p\(number)", next(500), 120 + next(600)) }
        for _ in 0..<Int(next(30)) {
          let (x, y) = (next(500), next(800))
          page.rule(x, y, x + next(200), y)
          page.rule(x, y, x, y + next(200))
        }
        return page
      })
  }

  @Test(arguments: UInt64(1)...60)
  func everyWordOfAnyPageStandsInTheDocumentOnce(_ seed: UInt64) throws {
    let drawn = Self.jumble(seed: seed)
    let pages = try PopplerWords.pages(ByteStream(Array(drawn.words.utf8)), depth: 64)
    let wanted = pages.flatMap(\.words).map(\.text).sorted()
    var text = ""
    for block in try drawn.document().blocks {
      switch block {
      case .heading(_, let line, _), .paragraph(let line, _), .listItem(_, let line, _), .pageFurniture(let line, _):
        text += " " + line.text
      case .table(let table): text += table.rows.joined().map { " " + $0.text }.joined()
      }
    }
    // Words that chance sets close together are read as one, so letters are counted, not words.
    #expect(text.filter { $0 != " " }.sorted() == wanted.joined().sorted())
  }
}
