import Plans
import Testing

@testable import Reading

@Suite struct ReadingLimitTests {
  @Test func theLimitOfCellsIsCountedOverAllSheets() throws {
    let row = { (count: Int) in
      "<row r=\"1\">" + String(repeating: "<c t=\"inlineStr\"><is><t>x</t></is></c>", count: count) + "</row>"
    }
    let workbook = Workbook(.init(name: "A", rows: row(60)), .init(name: "B", rows: row(40)))
    #expect(whyRefused(try workbook.bytes(), limits: ReadingLimits(cells: 100)) == nil)
    #expect(whyRefused(try workbook.bytes(), limits: ReadingLimits(cells: 99))?.code == "file.tooManyCells")
  }

  @Test func aTableThatIsMostlyEmptyIsCountedByItsPlaces() throws {
    let diagonal = (0..<20).map { index in
      "<row r=\"\(index + 1)\"><c r=\"\(CellReference.letters(ofColumn: index))\(index + 1)\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
    }.joined()
    let bytes = try Workbook(.init(name: "A", rows: diagonal)).bytes()
    #expect(whyRefused(bytes, limits: ReadingLimits(cells: 400)) == nil)
    #expect(whyRefused(bytes, limits: ReadingLimits(cells: 399))?.code == "file.tooManyCells")
  }

  @Test func aCellsTextHasALimit() throws {
    let text = { (count: Int) in try Workbook(grid: String(repeating: "x", count: count)).bytes() }
    #expect(whyRefused(try text(TextAllowance.cell)) == nil)
    #expect(whyRefused(try text(TextAllowance.cell + 1))?.code == "file.cellTooLong")
  }

  @Test func theLinesOfCellsAreCountedHoweverShortTheyAre() throws {
    let lines = String(repeating: "x&#10;", count: TextAllowance.cell / 2)
    let workbook = { (cells: Int) in
      let row = (1...cells).map { "<c r=\"A\($0)\" t=\"s\"><v>0</v></c>" }.joined()
      var workbook = Workbook(.init(name: "A", rows: "<row>\(row)</row>"))
      workbook.strings = ["<t>\(lines)</t>"]
      return try workbook.bytes()
    }
    #expect(whyRefused(try workbook(3)) == nil)
    #expect(whyRefused(try workbook(4))?.code == "file.tooMuchText")
  }

  @Test func allTextTogetherHasALimit() throws {
    var allowance = TextAllowance()
    let piece = String(repeating: "x", count: TextAllowance.cell)
    for _ in 0..<(TextAllowance.document / TextAllowance.cell) { try allowance.take(piece, at: "x") }
    #expect(throws: Refusal.self) { try allowance.take("x", at: "x") }
  }
}
