import Plans
import Testing

@testable import Reading

@Suite struct PopplerWordsTests {
  private func pages(_ text: String) throws(Refusal) -> [PDFPage] {
    try PopplerWords.pages(ByteStream(Array(text.utf8)), depth: 64)
  }

  private func why(_ text: String) -> Refusal? {
    do throws(Refusal) {
      _ = try pages(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func theDoctypeAndTheTitleBeforeThePagesArePassedOver() throws {
    let pages = try pages(DrawnPages { $0.text("Action & lead", 50, 50) }.words)
    #expect(pages.map { $0.words.map(\.text) } == [["Action", "&", "lead"]])
    #expect(pages.first?.words.first?.box == PDFBox(minX: 50, minY: 50, maxX: 80, maxY: 60))
  }

  @Test func aDoctypeAmongThePagesIsNone() {
    #expect(why("<doc>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n</doc>\n") != nil)
  }

  @Test func charactersThatXMLDoesNotAllowAreLeftOut() throws {
    var bytes = Array("<doc>\n<page width=\"1\" height=\"1\">\n<word xMin=\"1\">Re".utf8)
    // A control character, half of a surrogate pair and a character that is none.
    bytes += [0x01, 0xED, 0xA0, 0x80, 0xEF, 0xBF, 0xBF]
    bytes += Array("ad</word>\n</page>\n</doc>\n".utf8)
    let words = try PopplerWords.pages(ByteStream(bytes), depth: 64).first?.words.map(\.text)
    #expect(words?.count == 1)
    #expect(words?.first?.hasPrefix("Re") == true && words?.first?.hasSuffix("ad") == true)
  }

  @Test(arguments: ["", "no pages\n", "<html>\n<body>\n</body>\n"])
  func whatHoldsNoPagesIsDamaged(_ text: String) {
    #expect(why(text)?.code == "file.damaged")
  }

  @Test(arguments: 1...9)
  func whatIsCutOffIsDamagedAndNeverRead(_ tenths: Int) {
    let whole = DrawnPages { $0.lines(["one two three", "four five six"], 50, 50) }.words
    let end = whole.firstRange(of: "<doc>").map { whole.distance(from: whole.startIndex, to: $0.upperBound) } ?? 0
    let length = end + (whole.count - end - "</doc>\n</body>\n</html>\n".count) * tenths / 10
    #expect(why(String(whole.prefix(length)))?.code == "file.damaged")
  }

  @Test func asManyPagesAsTheLimitAreReadAndOneMoreIsRefused() {
    let pages = { (count: Int) in DrawnPages(Array(repeating: DrawnPages.Page(), count: count)).words }
    #expect(why(pages(PopplerWords.pageLimit)) == nil)
    #expect(why(pages(PopplerWords.pageLimit + 1))?.code == "file.tooManyPages")
  }

  @Test func moreWordsThanTheLimitAreRefused() {
    let word = "<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">x</word>\n"
    let file = { (count: Int) in
      "<doc>\n<page width=\"9\" height=\"9\">\n" + String(repeating: word, count: count) + "</page>\n</doc>\n"
    }
    #expect(why(file(PopplerWords.wordLimit)) == nil)
    #expect(why(file(PopplerWords.wordLimit + 1))?.code == "file.tooManyWords")
  }

  @Test func aLineWithoutEndIsRefused() {
    let long = String(repeating: "x", count: 600_000)
    #expect(why("<doc>\n<page><word>\(long)")?.code == "file.cellTooLong")
  }
}
