import Plans
import Testing

@testable import Reading

@Suite struct PDFGridTests {
  private let columns = [50.0, 150, 300]
  private let rows = [100.0, 130, 160, 190]

  @Test func cellsAreTheGridThatTheRulesMake() throws {
    let drawn = DrawnPages {
      $0.table(columns: columns, rows: rows, [["Action", "Lead"], ["Buy books", "HT"], ["Read daily", "SENDCo"]])
    }
    #expect(try drawn.shown() == ["T Action|Lead / Buy books|HT / Read daily|SENDCo"])
  }

  @Test func aCellStandsByThePageTheTableTheRowAndTheColumn() throws {
    let drawn = DrawnPages {
      $0.table(columns: columns, rows: rows, [["Action", "Lead"], ["Buy", "HT"], ["Read", "AHT"]])
    }
    let table = try #require(try drawn.document().tables.first)
    #expect(table.location == "page 1, Table 1")
    #expect(table.rows[2][1].location == "page 1, Table 1, row 3, column 2")
  }

  @Test func aMissingRuleMergesCellsAcrossAndDown() throws {
    let drawn = DrawnPages { page in
      for x in [50.0, 300] { page.rule(x, 100, x, 190) }
      page.rule(150, 130, 150, 190)
      for y in [100.0, 130, 190] { page.rule(50, y, 300, y) }
      page.rule(150, 160, 300, 160)
      page.text("Priority 1", 53, 102)
      page.text("English lead", 53, 132)
      page.text("Buy books", 153, 132)
      page.text("Read daily", 153, 162)
    }
    let table = try #require(try drawn.document().tables.first)
    #expect(table.shown == "Priority 1|^ / English lead|Buy books / ^|Read daily")
    #expect(table.rows[0][0].columnSpan == 2)
    #expect(table.rows[1][0].rowSpan == 2)
  }

  @Test func aTableWithoutItsOutermostRulesEndsWhereTheOthersDo() throws {
    let drawn = DrawnPages { page in
      page.rule(150, 100, 150, 160)
      page.rule(50, 130, 300, 130)
      page.text("Action", 53, 102)
      page.text("Lead", 153, 102)
      page.text("Buy books", 53, 132)
      page.text("HT", 153, 132)
    }
    #expect(try drawn.shown() == ["T Action|Lead / Buy books|HT"])
  }

  @Test func aHeaderRightAboveTheRulesIsTheTables() throws {
    let header = { (texts: [String], y: Double) in
      DrawnPages { page in
        page.table(columns: columns, rows: [100, 130, 160], [["Buy books", "HT"], ["Read daily", "SENDCo"]])
        for (text, x) in zip(texts, columns) { page.text(text, x + 3, y) }
      }
    }
    #expect(try header(["Action", "Lead"], 88).shown() == ["T Action|Lead / Buy books|HT / Read daily|SENDCo"])
    #expect(try header(["Action", "Lead"], 60).document().tables.map(\.rows.count) == [2])
    #expect(try header(["Our plan"], 88).document().tables.map(\.rows.count) == [2])
  }

  @Test func aBoxAroundTextIsNoTable() throws {
    let drawn = DrawnPages { $0.table(columns: [50, 300], rows: [100, 130], [["Our vision"]]) }
    #expect(try drawn.shown() == ["P Our vision"])
  }

  @Test func bordersThatEachCellDrawsForItselfAreOne() throws {
    let drawn = DrawnPages { page in
      for (row, texts) in [["Action", "Lead"], ["Buy books", "HT"]].enumerated() {
        for (column, text) in texts.enumerated() {
          let (x, y) = (50 + 101 * Double(column), 100 + 31 * Double(row))
          page.table(columns: [x, x + 100], rows: [y, y + 30], [[text]])
        }
      }
    }
    #expect(try drawn.shown() == ["T Action|Lead / Buy books|HT"])
  }

  @Test func theFillOfACellIsItsColourAndADotInABlankOneToo() throws {
    let drawn = DrawnPages { page in
      page.fill(PDFBox(minX: 150, minY: 130, maxX: 300, maxY: 160), "rgb(100%,100%,100%)")
      page.fill(PDFBox(minX: 150, minY: 130, maxX: 300, maxY: 160), "rgb(100%,75.292969%,0%)")
      page.fill(PDFBox(minX: 50, minY: 100, maxX: 300, maxY: 130), "rgb(100%,100%,100%)")
      page.shape(
        "<path style=\"fill:rgb(0%,69%,31%)\" d=\"M 220 175 C 220 180 225 185 230 185 C 235 185 240 180 240 175 C 240 170 235 165 230 165 C 225 165 220 170 220 175 Z \"/>"
      )
      page.table(columns: columns, rows: rows, [["Action", "RAG"], ["Buy books", "A"], ["Read daily", ""]])
    }
    let table = try #require(try drawn.document().tables.first)
    #expect(table.rows.map { $0[1].fill } == [nil, "FFC000", "00B04F"])
  }

  @Test func moreCellsThanTheLimitAreRefused() throws {
    let drawn = DrawnPages { $0.table(columns: columns, rows: rows, [["a", "b"], ["c", "d"], ["e", "f"]]) }
    #expect(try drawn.document(limits: ReadingLimits(cells: 6)).tables.count == 1)
    #expect(throws: Refusal.self) { try drawn.document(limits: ReadingLimits(cells: 5)) }
  }
}
