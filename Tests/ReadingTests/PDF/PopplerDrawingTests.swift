import Plans
import Testing

@testable import Reading

@Suite struct PopplerDrawingTests {
  private func page(_ drawing: String, words: [PDFWord] = []) throws(Refusal) -> (page: PDFPage, crowded: [Int]) {
    let empty = PDFPage(width: 595, height: 842, words: words)
    let (pages, crowded) = try PopplerDrawing.add(ByteStream(Array(drawing.utf8)), to: [empty], depth: 64)
    return (pages[0], crowded)
  }

  @Test func aStrokedLineIsARuleAtThePlaceToWhichItIsMoved() throws {
    let path =
      "<path style=\"fill:none;stroke:rgb(0%,0%,0%)\" d=\"M 10 100 L 110 100 \" transform=\"matrix(1,0,0,-1,5,800)\"/>"
    let rules = try page(DrawnPages { $0.shape(path) }.drawing).page.rules
    #expect(rules.count == 1)
    #expect(rules.first.map { [$0.at, $0.from, $0.to] } == [700, 15, 115])
    #expect(rules.first?.isHorizontal == true)
  }

  @Test func aFillAsThinAsALineIsARuleAndAThickerOneIsAFill() throws {
    let drawn = DrawnPages {
      $0.fill(PDFBox(minX: 50, minY: 50, maxX: 50.5, maxY: 90), "rgb(0%,0%,0%)")
      $0.fill(PDFBox(minX: 50, minY: 50, maxX: 150, maxY: 70), "rgb(100%,75.292969%,0%)")
    }
    let page = try page(drawn.drawing).page
    #expect(page.rules.map(\.isHorizontal) == [false])
    #expect(page.fills.map(\.colour) == ["FFC000"])
    #expect(page.fills.map(\.isRectangle) == [true])
  }

  @Test(arguments: [
    "<path fill=\"rgb(100%,0%,0%)\" d=\"M 0 0 L 50 0 L 50 50 L 0 50 Z \"/>",
    "<path fill=\"#FF0000\" stroke=\"none\" d=\"M 0 0 L 50 0 L 50 50 L 0 50 Z \"/>",
    "<path style=\"fill:rgb(255,0,0)\" d=\"M 0 0 L 50 0 L 50 50 L 0 50 Z \"/>",
  ])
  func coloursAreReadHoweverCairoWritesThem(_ path: String) throws {
    #expect(try page(DrawnPages { $0.shape(path) }.drawing).page.fills.map(\.colour) == ["FF0000"])
  }

  @Test func whatIsSeeThroughIsNotDrawn() throws {
    let path = "<path style=\"fill:rgb(100%,0%,0%);fill-opacity:0;\" d=\"M 0 0 L 50 0 L 50 50 L 0 50 Z \"/>"
    #expect(try page(DrawnPages { $0.shape(path) }.drawing).page.fills.isEmpty)
  }

  @Test func aFillIsAsLargeAsWhatItIsCutTo() throws {
    let clip = "<clipPath id=\"clip1\"><path d=\"M 10 10 L 30 10 L 30 30 L 10 30 Z \"/></clipPath>"
    let path =
      "<g clip-path=\"url(#clip1)\"><path style=\"fill:rgb(100%,0%,0%)\" d=\"M 0 0 L 500 0 L 500 500 L 0 500 Z \"/></g>"
    let fills = try page(DrawnPages { $0.shape(path) }.drawing(definitions: clip)).page.fills
    #expect(fills.map(\.box) == [PDFBox(minX: 10, minY: 10, maxX: 30, maxY: 30)])
  }

  @Test func aPictureOfMegabytesIsPassedOverAndTheRestIsRead() throws {
    let picture = "<image xlink:href=\"data:image/png;base64,\(String(repeating: "A", count: 3 << 20))\"/>"
    let drawn = DrawnPages {
      $0.shape(picture)
      $0.rule(10, 10, 90, 10)
    }
    #expect(try page(drawn.drawing).page.rules.count == 1)
  }

  @Test func aPageWithMoreShapesThanATableHasIsLeftWithoutThem() throws {
    let drawn = { (count: Int) in
      DrawnPages { for index in 0..<count { $0.rule(10, Double(index), 90, Double(index)) } }
    }
    let enough = try page(drawn(PopplerDrawing.shapeLimit).drawing)
    #expect(enough.crowded.isEmpty && !enough.page.rules.isEmpty)
    let tooMany = try page(drawn(PopplerDrawing.shapeLimit + 1).drawing)
    #expect(tooMany.crowded == [1])
    #expect(tooMany.page.rules.isEmpty)
  }

  @Test func aWordWithMoreInkThanMostIsBold() throws {
    // Each glyph is a square: the bold ones cover more of their letters' boxes.
    let square = { (id: String, side: Int) in
      "<symbol id=\"\(id)\"><path d=\"M 0 0 L \(side) 0 L \(side) -\(side) L 0 -\(side) Z \"/></symbol>"
    }
    let uses = { (glyph: String, x: Double, y: Double) in
      (0..<8).map { "<use xlink:href=\"#\(glyph)\" x=\"\(x + Double($0) * 5)\" y=\"\(y)\"/>" }.joined()
    }
    let drawn = DrawnPages {
      for line in 0..<3 { $0.shape(uses("glyph0-1", 50, 59 + 20 * Double(line))) }
      $0.shape(uses("glyph1-1", 50, 129))
    }
    let words = [50.0, 70, 90, 120].map {
      PDFWord(text: "Priority", box: PDFBox(minX: 50, minY: $0, maxX: 90, maxY: $0 + 10))
    }
    let definitions = square("glyph0-1", 3) + square("glyph1-1", 4)
    let page = try page(drawn.drawing(definitions: definitions), words: words).page
    #expect(page.words.map(\.isBold) == [false, false, false, true])
  }

  @Test(arguments: ["", "<svg", "<svg><pageSet><page></svg>", "no drawing"])
  func aDrawingThatIsNotSoundIsRefused(_ text: String) {
    #expect(throws: Refusal.self) { try page(text) }
  }
}
