import Testing

@testable import Reading

@Suite struct CellReferenceTests {
  @Test(arguments: [("A1", 0, 0), ("C7", 6, 2), ("$AA$10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
  func placesAreRead(_ text: String, _ row: Int, _ column: Int) {
    #expect(CellReference(text) == CellReference(row: row, column: column))
  }

  @Test(arguments: ["", "A", "7", "7A", "A0", "XFE1", "A1048577", "A1B", "Ä1", "A-1"])
  func anythingElseIsNoPlace(_ text: String) { #expect(CellReference(text) == nil) }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func columnsHaveLetters(_ column: Int, _ letters: String) {
    #expect(CellReference.letters(ofColumn: column) == letters)
  }

  @Test func aRangeMustRunForwards() {
    #expect(CellRange("B3:G3") != nil)
    #expect(CellRange("B3") != nil)
    #expect(CellRange("G3:B3") == nil)
    #expect(CellRange("B3:G3:H4") == nil)
  }
}
