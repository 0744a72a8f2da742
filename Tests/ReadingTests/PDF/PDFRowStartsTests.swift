import Plans
import Testing

@testable import Reading

/// Tables without rules as spreadsheets and word processors print them: rows without gaps between them.
@Suite struct PDFRowStartsTests {
  /// Rows of cells, each cell's lines parted by "|", one row right below the other.
  private func drawn(_ rows: [[String]], at columns: [Double], atBottom: Bool = false) -> DrawnPages {
    DrawnPages { page in
      var top = 100.0
      for cells in rows {
        let lines = cells.map { $0.split(separator: "|").map(String.init) }
        let most = lines.map(\.count).max() ?? 1
        for (column, lines) in lines.enumerated() {
          page.lines(lines, columns[column], top + (atBottom ? 11 * Double(most - lines.count) : 0))
        }
        top += 11 * Double(most)
      }
    }
  }

  @Test func columnsThatStandHardBySideAreToldByWhereTheirWordsBegin() throws {
    // No more room than a space is left after the longest cell of each column.
    let rows = [
      ["Ref", "Action", "Lead"], ["a1", "Buy books", "HT"], ["a2", "Hear those who read slowly", "English lead"],
      ["a3", "Open the hall", "AHT"],
    ]
    let shown = try drawn(rows, at: [50, 68, 192]).shown()
    #expect(
      shown == [
        "T " + rows.map { $0.joined(separator: "|") }.joined(separator: " / ")
      ])
  }

  @Test func theSameWordOnSeveralLinesMakesNoColumn() throws {
    let rows = [["Action", "When"], ["Buy books", "Autumn 1"], ["Read", "Autumn 2"], ["Visit", "Autumn 1"]]
    let shown = try drawn(rows, at: [50, 200]).document().tables.first?.rows.map { $0.map(\.text) }
    #expect(
      shown == rows)
  }

  @Test func cellsAtTheTopBeginARowTogether() throws {
    let rows = [
      ["Action", "Lead", "When"], ["Buy decodable|books", "English lead", "by May"],
      ["Read", "Teachers of|Year 1", "weekly"],
      ["Visit", "HT", "by June"],
    ]
    let shown = try drawn(rows, at: [50, 150, 220]).shown()
    #expect(
      shown == [
        "T Action|Lead|When / Buy decodable books|English lead|by May / Read|Teachers of Year 1|weekly / Visit|HT|by June"
      ])
  }

  @Test func cellsAtTheBottomEndARowTogether() throws {
    let rows = [
      ["Action", "Lead", "When"], ["Buy decodable|books", "English lead", "May"],
      ["Read", "Teachers of|the infants", "June"],
      ["Visit each|class", "HT", "July"],
    ]
    let shown = try drawn(rows, at: [50, 150, 220], atBottom: true).shown()
    #expect(
      shown == [
        "T Action|Lead|When / Buy decodable books|English lead|May / Read|Teachers of the infants|June / Visit each class|HT|July"
      ])
  }

  @Test func aMergedCellsSentenceBesideSeveralRowsIsOneCell() throws {
    let shown = try DrawnPages { page in
      for (row, cells) in [
        ["Aim", "Ref", "Lead"], ["", "1.1", "HT"], ["", "1.2", "AHT"], ["", "1.3", "English lead"],
      ]
      .enumerated() {
        for (column, cell) in cells.enumerated() {
          page.text(cell, [50, 200, 300][column], 100 + 11 * Double(row))
        }
      }
      page.lines(["All pupils read well", "and talk about the", "books they like"], 50, 111)
    }.shown()
    #expect(
      shown == [
        "T Aim|Ref|Lead / All pupils read well and talk about the books they like|1.1|HT / |1.2|AHT / |1.3|English lead"
      ])
  }

  @Test func aFormAndTheTableBelowItAreTwoTables() throws {
    let form = [
      ["Lead", "Mrs Lark"], ["Governor", "Mr Ash"], ["Objective", "Every child reads with joy and talks of books"],
    ]
    let actions = [
      ["Ref", "Action", "Who", "When"], ["1.1", "Buy books", "HT", "May"], ["1.2", "Read daily", "AHT", "June"],
    ]
    let drawn = DrawnPages { page in
      for (row, cells) in (form + actions).enumerated() {
        let columns = row < 3 ? [50.0, 200] : [50.0, 100, 250, 320]
        for (column, cell) in cells.enumerated() { page.text(cell, columns[column], 100 + 13 * Double(row)) }
      }
    }
    let shown = try drawn.shown()
    #expect(
      shown == [form, actions].map { "T " + $0.map { $0.joined(separator: "|") }.joined(separator: " / ") })
  }

  @Test func aHigherCellInAShadedRowDoesNotPartTheOthers() throws {
    let shown = try DrawnPages { page in
      for (row, cells) in [["Ref", "Action", "Lead"], ["a1", "", "HT"], ["a2", "Visit", "AHT"]].enumerated() {
        let middle = 100 + 40 * Double(row)
        page.fill(
          PDFBox(minX: 45, minY: middle - 16, maxX: 400, maxY: middle + 24),
          row == 1 ? "rgb(90%,90%,90%)" : "rgb(80%,80%,90%)")
        for (column, cell) in cells.enumerated() { page.text(cell, [50, 100, 300][column], middle) }
      }
      page.lines(["Buy more books for", "every class and", "hear them read"], 100, 129)
    }.document().tables.first?.shown
    #expect(shown == "Ref|Action|Lead / a1|Buy more books for every class and hear them read|HT / a2|Visit|AHT")
  }
}
