import Plans
import Testing

@Suite struct StatementLinesTests {
  private func lines(_ text: String) -> [String] { StatementLines(Array(text.utf8)).lines }

  @Test func eachLineIsAStatementAndBlankOnesToo() {
    #expect(lines("by Easter\n\nongoing\n") == ["by Easter", "", "ongoing"])
    #expect(lines("by Easter") == ["by Easter"])
    #expect(lines("\n") == [""])
    #expect(lines("").isEmpty)
  }

  @Test func windowsLineEndsAndAByteOrderMarkAreLeftOut() {
    #expect(lines("\u{FEFF}by Easter\r\nongoing\r\n") == ["by Easter", "ongoing"])
  }

  @Test func bytesThatAreNoUTF8AreReplaced() {
    #expect(StatementLines([0x41, 0xFF, 0x0A, 0x42]).lines == ["A\u{FFFD}", "B"])
  }
}
