import Plans
import Testing

@testable import Reading

/// Lines that stand on every page, and lines that stand on several by chance.
@Suite struct PDFPageEdgeTests {
  private static func page(_ lines: [String]) -> PDFPage {
    var words: [PDFWord] = []
    for (index, line) in lines.enumerated() {
      var left = 50.0
      for word in line.split(separator: " ") {
        let box = PDFBox(
          minX: left, minY: 20 + Double(index) * 12, maxX: left + 5 * Double(word.count), maxY: 30 + Double(index) * 12)
        words.append(PDFWord(text: String(word), box: box, isBold: false))
        left = box.maxX + 2.5
      }
    }
    var page = PDFPage(width: 595, height: 842)
    page.words = words
    return page
  }

  private func furniture(_ pages: [[String]]) -> [String] {
    var pages = pages.map(PDFPageEdgeTests.page)
    return PDFFurniture.take(from: &pages).map(\.line.text)
  }

  @Test func aLineAtTheEdgeOfSeveralPagesIsAHeader() {
    #expect(furniture([["Larch Hill plan", "Reading"], ["Larch Hill plan", "Writing"]]) == ["Larch Hill plan"])
  }

  @Test func aLineOfAllPagesIsAHeaderBelowTheirTitlesToo() {
    let pages = ["Reading", "Writing", "Attendance"].map { [$0, "Larch Hill plan", "Text of \($0)"] }
    #expect(furniture(pages) == ["Larch Hill plan"])
  }

  @Test func aLineBelowOneOfThePagesOwnIsNone() {
    #expect(
      furniture([["Priority 1: Reading", "Governor: Mrs Hay"], ["Priority B: Writing", "Governor: Mrs Hay"]]) == [])
  }

  @Test func aLabelAtTheHeadOfAllPagesButTheFirstHeadsTheListBelowIt() {
    let lists = ["Passports finished", "Timetables set", "Devices in use"].map {
      ["On the way", "By Christmas: \($0)"]
    }
    #expect(furniture([["Our plan for the year", "Priority 1"]] + lists) == [])
    // The type of a header is smaller, or it stands apart.
    var pages = ([["Our plan for the year", "Priority 1"]] + lists).map(PDFPageEdgeTests.page)
    for page in pages.indices.dropFirst() {
      for word in pages[page].words.indices where pages[page].words[word].box.minY == 20 {
        pages[page].words[word].box.minY = 22
      }
    }
    #expect(PDFFurniture.take(from: &pages).map(\.line.text) == ["On the way"])
  }
}
