import Plans
import Testing

@testable import Reading

@Suite struct PDFTablesOverPagesTests {
  private let columns = [50.0, 250, 400]

  /// Two pages, the first of which ends with a table that the second begins with.
  private func pages(_ first: [[String]], _ second: [[String]]) -> DrawnPages {
    var (one, two) = (DrawnPages.Page(), DrawnPages.Page())
    let rows = { (top: Double, count: Int) in (0...count).map { top + 40 * Double($0) } }
    one.table(columns: columns, rows: rows(780 - 40 * Double(first.count), first.count), first)
    two.table(columns: columns, rows: rows(60, second.count), second)
    return DrawnPages(one, two)
  }

  @Test func aTableThatRunsOverPagesIsOneAndItsRepeatedHeaderIsLeftOutWithANote() throws {
    let document = try pages(
      [["Action", "Lead"], ["Buy books", "HT"]], [["Action", "Lead"], ["Read daily", "AHT"]]
    )
    .document()
    #expect(document.tables.map(\.shown) == ["Action|Lead / Buy books|HT / Read daily|AHT"])
    #expect(document.tables.first?.headerRows == 1)
    #expect(document.tables.first?.rows[2][0].location == "page 2, Table 1, row 3, column 1")
    #expect(document.notes.map(\.code) == ["pdf.repeatedHeader"])
  }

  @Test func aTableWithoutARepeatedHeaderGoesOnToo() throws {
    let drawn = pages([["Action", "Lead"], ["Buy books", "HT"]], [["Read daily", "AHT"]])
    #expect(try drawn.shown() == ["T Action|Lead / Buy books|HT / Read daily|AHT"])
  }

  @Test func aRowThatThePagesEndCutsInTwoIsOne() throws {
    let drawn = pages(
      [["Action", "Lead"], ["Buy books", "HT"], ["Read daily to the", "SENDCo"]],
      [["Action", "Lead"], ["youngest pupils", ""], ["Visit", "AHT"]])
    #expect(
      try drawn.shown() == ["T Action|Lead / Buy books|HT / Read daily to the youngest pupils|SENDCo / Visit|AHT"])
  }

  @Test func anEntryOfAListThatThePagesEndCutsInTwoIsOneWhateverItGoesOnWith() throws {
    let drawn = pages(
      [["Action", "Lead"], ["Buy books", "HT"], ["1.1 Visit|1.2 Meet those below", "SENDCo"]],
      [["Action", "Lead"], ["90% (AHT, May)|1.3 Write", ""], ["Read", "AHT"]])
    let rows = try #require(try drawn.document().tables.first?.rows)
    #expect(rows.count == 4)
    #expect(rows[2][0].lines.map(\.text) == ["Visit", "Meet those below 90% (AHT, May)", "Write"])
  }

  @Test func aRowThatBeginsWithACapitalIsARowOfItsOwn() throws {
    let drawn = pages([["Action", "Lead"], ["Read daily", "SENDCo"]], [["Visit", "AHT"]])
    #expect(try drawn.shown() == ["T Action|Lead / Read daily|SENDCo / Visit|AHT"])
  }

  @Test func aCellThatBeginsSmallInARowOfItsOwnIsNotTheLastRowsRest() throws {
    let drawn = pages(
      [["Action", "Lead"], ["Read daily", "HT5"]], [["Action", "Lead"], ["Visit", "w/b 21 September"]])
    #expect(try drawn.shown() == ["T Action|Lead / Read daily|HT5 / Visit|w/b 21 September"])
  }

  @Test func aTableAfterTextOnTheNextPageIsAnother() throws {
    var drawn = pages([["Action", "Lead"], ["Buy books", "HT"]], [["Action", "Lead"], ["Read daily", "AHT"]])
    drawn.pages[1].text("Priority 2 Writing", 50, 40)
    #expect(try drawn.document().tables.count == 2)
  }

  @Test func aTableWithOtherColumnsIsAnother() throws {
    var (one, two) = (DrawnPages.Page(), DrawnPages.Page())
    one.table(columns: [50, 250, 400], rows: [700, 740], [["Action", "Lead"]])
    two.table(columns: [50, 150, 400], rows: [60, 100], [["Date", "Visit"]])
    #expect(try DrawnPages(one, two).document().tables.count == 2)
  }
}

@Suite struct PDFFurnitureTests {
  private func pages(_ count: Int, _ draw: (inout DrawnPages.Page, Int) -> Void) -> DrawnPages {
    DrawnPages(
      (0..<count).map { index in
        var page = DrawnPages.Page()
        page.text("Body text of page number " + ["one", "two", "three"][index], 50, 400)
        draw(&page, index)
        return page
      })
  }

  @Test func whatStandsAtTheSamePlaceOnSeveralPagesIsGivenOnce() throws {
    let drawn = pages(3) { page, index in
      page.text("Larkrise School 2026-27", 50, 30)
      page.text("Page \(index + 1) of 3", 280, 800)
    }
    let shown = try drawn.shown()
    #expect(shown.filter { $0.hasPrefix("F") } == ["F Larkrise School 2026-27", "F Page 1 of 3"])
    #expect(shown.count == 5)
  }

  @Test func whatStandsInTheMiddleOfPagesIsText() throws {
    let shown = try pages(2) { page, _ in page.text("Termly review", 50, 300) }.shown()
    #expect(shown.count { $0 == "P Termly review" } == 2)
  }

  @Test func differentWordsAtTheSamePlaceAreText() throws {
    let shown = try pages(2) { page, index in page.text(index == 0 ? "Our values" : "Our aims", 50, 30) }.shown()
    #expect(shown.allSatisfy { $0.hasPrefix("P") })
  }

  @Test func aTablesHeaderOnEachPageIsTheTables() throws {
    let drawn = pages(2) { page, index in
      page.table(columns: [50, 250, 400], rows: [40, 60, 300], [["Action", "Lead"], ["Visit \(index)", "HT"]])
    }
    #expect(try drawn.shown().allSatisfy { !$0.hasPrefix("F") })
  }

  @Test func aPageNumberOnASinglePageIsFurniture() throws {
    #expect(try pages(1) { page, _ in page.text("Page 1 of 1", 280, 800) }.shown().first == "F Page 1 of 1")
  }
}
