import Plans
import Testing

@testable import Reading

@Suite struct CSVFormatTests {
  private func document(_ bytes: [UInt8], limits: ReadingLimits = ReadingLimits()) throws -> Document {
    guard case .document(let document) = try Reader(limits: limits).read(bytes) else { throw Workbook.NotADocument() }
    return document
  }

  @Test func rowsAndColumnsSayWhereTheyStand() throws {
    let document = try document(Array("Action,Lead\nTrain staff,HT\n".utf8))
    #expect(document.kind == .csv)
    #expect(document.tables.first?.texts == [["Action", "Lead"], ["Train staff", "HT"]])
    #expect(document.tables.first?.rows[1][1].location.words == "row 2, column 2")
  }

  @Test func shortRowsAreFilledUpAndBlankOnesAtTheEndAreLeftOff() throws {
    #expect(try document(Array("a,b,c\n1\n,,\n".utf8)).tables.first?.texts == [["a", "b", "c"], ["1", "", ""]])
  }

  @Test func aFieldOfSeveralLinesHasThemAllWithTheirMarkers() throws {
    let cell = try document(Array("\"• one\n• two\",x\n".utf8)).tables.first?.rows[0][0]
    #expect(cell?.lines == [Line("one", marker: "•"), Line("two", marker: "•")])
  }

  @Test func cellsThatBeginLikeAFormulaAreKeptAndNoted() throws {
    let document = try document(Array("Action,Lead\n=1+1,@HT\n".utf8))
    #expect(document.tables.first?.texts[1] == ["=1+1", "@HT"])
    #expect(document.notes.map(\.code) == ["csv.formula"])
    #expect(document.notes.first?.text.contains("2 cells") == true)
  }

  @Test func nulsAreTakenOutAndNoted() throws {
    let document = try document(Array("Action,Lead\nTra\0in staff,HT\nBuy books,DHT\n".utf8))
    #expect(document.tables.first?.texts[1] == ["Train staff", "HT"])
    #expect(document.tables.first?.rows.count == 3)
    #expect(document.notes.map(\.code) == ["csv.nulCharacters"])
  }

  @Test func aQuotationMarkThatIsNeverClosedLosesNothingAndNamesItsLine() throws {
    let document = try document(Array("Action,Lead\n\"Train staff,HT\nBuy books,DHT\n".utf8))
    let words = document.tables.flatMap(\.texts).joined().joined(separator: " ")
    for word in ["Train", "staff", "HT", "Buy", "books", "DHT"] { #expect(words.contains(word)) }
    #expect(document.notes.first?.code == "csv.unclosedQuote")
    #expect(document.notes.first?.location == "line 2")
  }

  @Test func twoHundredColumnsAreReadAndOneMoreIsRefused() throws {
    let row = { (count: Int) in Array((Array(repeating: "x", count: count).joined(separator: ",") + "\n").utf8) }
    #expect(whyRefused(row(200)) == nil)
    #expect(whyRefused(row(201))?.code == "csv.tooManyColumns")
  }

  @Test func theLimitOfCellsIsCountedOverTheWholeFile() {
    let bytes = Array(String(repeating: "a,b\n", count: 50).utf8)
    #expect(whyRefused(bytes, limits: ReadingLimits(cells: 100)) == nil)
    #expect(whyRefused(bytes + Array("c\n".utf8), limits: ReadingLimits(cells: 100))?.code == "file.tooManyCells")
  }

  @Test func nothingButSeparatorsIsEmpty() {
    #expect(whyRefused(Array(" , ,\n,,\n".utf8))?.code == "file.empty")
  }
}
