import Testing

@testable import DelimitedText

@Suite struct DelimitedWriterTests {
  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
  func whatASpreadsheetWouldRunIsGuarded(_ text: String) throws {
    let line = DelimitedWriter.line([text])
    #expect(line.contains("'"))
    #expect(try DelimitedText(Array((line + ",x\n").utf8)).rows.first?.first?.hasPrefix("'") == true)
  }

  @Test(arguments: ["plain", "1-1", "a=b", ""])
  func otherTextIsLeftAsItIs(_ text: String) { #expect(DelimitedWriter.line([text]) == text) }

  @Test(arguments: ["a,b", "a\"b", "a\nb", "a\"\u{301}b", "a;b"])
  func whatIsWrittenIsReadAgainAsItWas(_ text: String) throws {
    #expect(try DelimitedText(Array((DelimitedWriter.line([text, "x"]) + "\n").utf8)).rows == [[text, "x"]])
  }
}
