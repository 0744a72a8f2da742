import Plans
import Testing

@testable import Reading

/// Sheets that are wider than the paper, printed over the width of several pages.
@Suite struct PDFStripsTests {
  private let rows = [100.0, 120, 160, 190, 210]

  private func page(_ columns: [Double], _ cells: [[String]], title: String? = nil) -> DrawnPages.Page {
    var page = DrawnPages.Page()
    if let title { page.text(title, 50, 50, size: 16) }
    page.table(columns: columns, rows: rows, cells)
    return page
  }

  private let left = [["Ref", "Action"], ["A", "Buy books"], ["B", "Read"], ["C", "Visit"]]
  private let right = [["Lead", "Cost"], ["HT", "£5"], ["AHT", ""], ["SENDCo", "£9"]]

  @Test func theColumnsOnTheNextPageStandBesideThoseOnTheFirst() throws {
    let document = try DrawnPages(page([50, 100, 500], left, title: "Plan"), page([50, 150, 250], right)).document()
    #expect(
      document.tables.map(\.shown) == ["Ref|Action|Lead|Cost / A|Buy books|HT|£5 / B|Read|AHT| / C|Visit|SENDCo|£9"])
    #expect(document.notes.map(\.code) == ["pdf.strip"])
  }

  @Test func aSheetOfTwoPagesHeightIsPrintedDownAndThenOver() throws {
    let more = [["D", "Write"], ["E", "Sing"], ["F", "Count"], ["G", "Play"]]
    let drawn = DrawnPages(
      page([50, 100, 500], left), page([50, 100, 500], more), page([50, 150, 250], right),
      page([50, 150, 250], [["DHT", ""], ["Cook", "£1"], ["Clerk", ""], ["Bursar", "£2"]]))
    let shown = try drawn.shown()
    #expect(
      shown == [
        "T Ref|Action|Lead|Cost / A|Buy books|HT|£5 / B|Read|AHT| / C|Visit|SENDCo|£9 / D|Write|DHT| / E|Sing|Cook|£1 / F|Count|Clerk| / G|Play|Bursar|£2"
      ])
  }

  @Test func aPageWithWordsOfItsOwnIsNoStrip() throws {
    let document = try DrawnPages(page([50, 100, 500], left), page([50, 150, 250], right, title: "Staff")).document()
    #expect(document.tables.count == 2)
    #expect(document.notes.isEmpty)
  }

  @Test func rowsAtOtherHeightsAreAnotherTable() throws {
    var other = DrawnPages.Page()
    other.table(columns: [50, 150, 250], rows: [100, 125, 160, 190, 210], right)
    #expect(try DrawnPages(page([50, 100, 500], left), other).document().tables.count == 2)
  }

  /// Words of a page without rules: the first row is bold.
  private func open(_ columns: [Double], _ cells: [[String]], tops: [Double]) -> PDFPage {
    var page = PDFPage(width: 842, height: 595)
    for (row, cells) in cells.enumerated() {
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let box = PDFBox(
          minX: columns[column], minY: tops[row], maxX: columns[column] + 5 * Double(cell.count), maxY: tops[row] + 10)
        page.words.append(PDFWord(text: cell, box: box, isBold: row == 0))
      }
    }
    return page
  }

  @Test func withoutRulesTheHeadersAndTheRowsStandAtTheSameHeights() {
    let tops = [100.0, 120, 160, 190]
    var pages = [open([50, 200], left, tops: tops), open([50, 150], right, tops: tops)]
    let moved = PDFStrips.join(&pages)
    #expect(moved.map(\.page) == [2])
    #expect(moved.map(\.beside) == [1])
    #expect(pages[1].words.isEmpty)
    #expect(pages[0].words.count == 15)

    pages = [open([50, 200], left, tops: tops), open([50, 150], right, tops: [100, 131, 171, 201])]
    #expect(PDFStrips.join(&pages).isEmpty)
    // A table that goes on shows the same header again.
    pages = [open([50, 200], left, tops: tops), open([50, 200], left, tops: tops)]
    #expect(PDFStrips.join(&pages).isEmpty)
  }
}
