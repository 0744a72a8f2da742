import Testing

@testable import DelimitedText

@Suite struct DelimitedTextTests {
  private func rows(_ text: String) throws -> [[String]] { try DelimitedText(Array(text.utf8)).rows }

  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d"])
  func anyLineEndEndsARow(_ text: String) throws { #expect(try rows(text) == [["a", "b"], ["c", "d"]]) }

  @Test func aQuotedFieldHoldsDelimitersLineEndsAndDoubledMarks() throws {
    #expect(try rows("\"a,\r\nb\",\"say \"\"yes\"\"\"\n") == [["a,\nb", "say \"yes\""]])
  }

  @Test func rowsNameTheLineTheyStartOn() throws {
    #expect(try DelimitedText(Array("\"a\nb\",c\nd,e\n".utf8)).rowLines == [1, 3])
  }

  @Test(arguments: [(",", ","), (";", ";"), ("\t", "\t"), ("|", "|")])
  func theDelimiterIsTheOneByWhichRowsAgree(_ delimiter: String, _ expected: Character) throws {
    let text = "Action\(delimiter)Lead\nRead, write and count\(delimiter)HT\nPlay, sing\(delimiter)DHT\n"
    #expect(try DelimitedText(Array(text.utf8)).delimiter == expected)
  }

  @Test func excelsOwnLineSaysTheDelimiterAndIsNoRow() throws {
    let text = try DelimitedText(Array("sep=;\r\na,b;c\r\n".utf8))
    #expect(text.rows == [["a,b", "c"]])
    #expect(text.rowLines == [2])
  }

  @Test func aDelimiterAtTheEndOpensOneMoreField() throws {
    #expect(try rows("a,\n") == [["a", ""]])
    #expect(try rows("a,") == [["a", ""]])
  }

  @Test func aMarkInsideAFieldIsTextAndIsNamed() throws {
    let text = try DelimitedText(Array("a 6\" ruler,b\n".utf8))
    #expect(text.rows == [["a 6\" ruler", "b"]])
    #expect(text.faults == [DelimitedFault(line: 1, column: 1, kind: .strayQuote)])
  }

  @Test func aMarkThatIsNeverClosedIsTextAndIsNamed() throws {
    let text = try DelimitedText(Array("x,y\n\"a,b\nc,d\n".utf8))
    #expect(text.rows == [["x", "y"], ["\"a", "b"], ["c", "d"]])
    #expect(text.faults == [DelimitedFault(line: 2, column: 1, kind: .unclosedQuote)])
  }

  @Test func onlyAHundredFaultsAreListedAndTheRestCounted() throws {
    let text = try DelimitedText(Array(String(repeating: "a\"b,c\n", count: 130).utf8))
    #expect(text.faults.count == 100)
    #expect(text.faultsLeftOut == 30)
  }

  @Test func marksThatEachMightOpenTheRestOfTheFileEndWithAReason() {
    // A space before each mark: none shows by itself that the one before it opened nothing.
    let marks = Array(String(repeating: " \"a,", count: 400_000).utf8)
    var isBeyondRepair = false
    do throws(DelimitedError) {
      _ = try DelimitedText(marks, limits: DelimitedLimits(field: 4 << 20, row: 4 << 20, columns: 1_000_000))
    } catch {
      if case .quotesBeyondRepair = error { isBeyondRepair = true }
    }
    #expect(isBeyondRepair)
  }

  @Test func anEmptyFileHasNoRows() throws { #expect(try rows("").isEmpty) }
}
