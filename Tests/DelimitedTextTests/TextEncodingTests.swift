import Testing

@testable import DelimitedText

@Suite struct TextEncodingTests {
  private static let text = "Café – “£5”"
  private static let windows: [UInt8] = [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x93, 0xA3, 0x35, 0x94]

  private func units(bigEndian: Bool) -> [UInt8] {
    Self.text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
  }

  private func decoded(_ bytes: [UInt8]) throws -> (String, TextEncoding) {
    let text = try DelimitedText(bytes)
    return (text.rows.first?.first ?? "", text.encoding)
  }

  @Test func utf8IsReadWithAndWithoutAMark() throws {
    #expect(try decoded(Array(Self.text.utf8)) == (Self.text, .utf8))
    #expect(try decoded([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8)) == (Self.text, .utf8))
  }

  @Test func whatIsNotUTF8IsWindows1252() throws { #expect(try decoded(Self.windows) == (Self.text, .windows1252)) }

  @Test func utf16IsReadByItsMarkAndByItsNULs() throws {
    #expect(try decoded([0xFF, 0xFE] + units(bigEndian: false)) == (Self.text, .utf16LittleEndian))
    #expect(try decoded([0xFE, 0xFF] + units(bigEndian: true)) == (Self.text, .utf16BigEndian))
    let plain: [UInt8] = Array("Action\tLead".utf8).flatMap { [$0, 0] as [UInt8] }
    #expect(try DelimitedText(plain).rows == [["Action", "Lead"]])
  }

  @Test func oneSpoiledByteDoesNotTurnAFileOfUTF8IntoAnother() throws {
    let spoiled = Array("“a” – “b” – “c”".utf8) + [0xFF]
    let text = try DelimitedText(spoiled)
    #expect(text.encoding == .utf8)
    #expect(text.faults.map(\.kind) == [.undecodable(count: 1)])
  }

  @Test func theFiveBytesThatStandForNothingAreCounted() throws {
    let text = try DelimitedText([0x61, 0x81, 0xE9])
    #expect(text.encoding == .windows1252)
    #expect(text.faults.map(\.kind) == [.undecodable(count: 1)])
  }
}
