import Plans
import Testing

@testable import Reading

@Suite struct PDFAlignmentTests {
  /// Rows of cells at their columns' places, each cell's lines parted by "|".
  private func drawn(_ rows: [[String]], at columns: [Double], pitch: Double = 30) -> DrawnPages {
    DrawnPages { page in
      for (row, cells) in rows.enumerated() {
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
          page.lines(cell.split(separator: "|").map(String.init), columns[column], 100 + pitch * Double(row))
        }
      }
    }
  }

  @Test func wordsThatBeginAtTheSamePlacesMakeATable() throws {
    let rows = [["Action", "Lead", "When"], ["Buy books", "HT", "May"], ["Read daily", "SENDCo", "June"]]
    #expect(
      try drawn(rows, at: [50, 200, 300]).shown() == ["T Action|Lead|When / Buy books|HT|May / Read daily|SENDCo|June"])
  }

  @Test func aCellOfTwoLinesIsOneAndARowBeginsAfterAGap() throws {
    let rows = [["Action", "Lead", "When"], ["Buy decodable|books", "English|lead", "May"], ["Read", "", "June"]]
    #expect(
      try drawn(rows, at: [50, 200, 300]).shown() == [
        "T Action|Lead|When / Buy decodable books|English lead|May / Read||June"
      ])
  }

  @Test func rowsWithoutGapsBeginAtEachLineThatDoesNotGoOn() throws {
    let rows = [["Action", "Lead", "When"], ["Buy books", "HT", "May"], ["Read daily", "SENDCo", "June"]]
    #expect(
      try drawn(rows, at: [50, 200, 300], pitch: 11).shown() == [
        "T Action|Lead|When / Buy books|HT|May / Read daily|SENDCo|June"
      ])
  }

  @Test func labelsAndTheirValuesAreRowsHoweverShortTheLabels() throws {
    let rows = [
      ["Ofsted area", "Quality of education"], ["Current position", "Weak readers fall behind"], ["Lead", "AHT"],
      ["Governor", "Mr Ash"],
    ]
    #expect(
      try drawn(rows, at: [50, 250], pitch: 11).shown() == [
        "T Ofsted area|Quality of education / Current position|Weak readers fall behind / Lead|AHT / Governor|Mr Ash"
      ])
  }

  @Test func rulesBetweenRowsAloneSayWhereTheyEnd() throws {
    var page = DrawnPages.Page()
    for (row, cells) in [["Action", "Lead"], ["Buy books", "HT"], ["Read daily|to all", "SENDCo"]].enumerated() {
      let top = 100 + 30 * Double(row)
      page.rule(50, top - 2, 400, top - 2)
      page.lines(cells[0].split(separator: "|").map(String.init), 50, top)
      page.text(cells[1], 200, top)
    }
    #expect(try DrawnPages(page).shown() == ["T Action|Lead / Buy books|HT / Read daily to all|SENDCo"])
  }

  @Test func twoFactsOnALineAreNoTable() throws {
    let shown = try DrawnPages {
      $0.text("URN 900001", 50, 100)
      $0.text("Headteacher A Lark", 300, 100)
      $0.text("The school serves a small town by the sea and its farms around it", 50, 140)
    }.shown()
    #expect(shown.allSatisfy { $0.hasPrefix("P") })
  }

  @Test func aListIsNoTable() throws {
    let shown = try DrawnPages { page in
      for row in 0..<4 {
        page.text("•", 50, 100 + 12 * Double(row))
        page.text("Entry of the list number \(row)", 70, 100 + 12 * Double(row))
      }
    }.shown()
    #expect(shown.count == 4)
    #expect(shown.allSatisfy { $0.hasPrefix("L0 • Entry") })
  }
}

@Suite struct PDFColumnsTests {
  private let left = [
    "Our school has grown in each of the last", "five years and now has two classes in a",
    "year. We wish every child to read with", "joy and to write with care, whatever the", "start they had.",
  ]
  private let right = [
    "Governors visit once each term and they", "look at books with leaders. They ask the",
    "pupils what they have learned and what", "they still find hard, and they write it", "down for the board.",
  ]

  @Test func twoColumnsOfTextAreReadOneAfterTheOther() throws {
    let shown = try DrawnPages {
      $0.text("A word from us all to every parent of a child here and in the nursery, with thanks for all", 50, 60)
      $0.lines(left, 50, 100)
      $0.lines(right, 320, 100)
    }.shown()
    #expect(shown.count == 3)
    #expect(shown.dropFirst().first == "P " + left.joined(separator: " "))
    #expect(shown.last == "P " + right.joined(separator: " "))
  }

  @Test func rowsWhoseCellsStandSideBySideAreATable() throws {
    let drawn = DrawnPages { page in
      for row in 0..<4 {
        page.lines(Array(left.prefix(2)), 50, 100 + 40 * Double(row))
        page.lines(Array(right.prefix(2)), 320, 100 + 40 * Double(row))
      }
    }
    let table = try #require(try drawn.document().tables.first)
    #expect(table.rows.count == 4)
    #expect(
      table.rows[0].map(\.text) == [left.prefix(2).joined(separator: " "), right.prefix(2).joined(separator: " ")])
  }
}
