import Plans
import Testing

@testable import Reading

@Suite struct FileContentTests {
  /// An Office 97–2003 file's beginning, with the name of a stream in UTF-16 somewhere behind it.
  private static func compound(_ stream: String) -> [UInt8] {
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
      + Array(stream.utf8).flatMap { [$0, 0] as [UInt8] } + [0, 0]
  }

  @Test(arguments: [
    (Array("%PDF-1.7\n".utf8), "kind.pdf"), (Array("{\\rtf1".utf8), "kind.rtf"),
    (Array("MZ\u{1}".utf8), "kind.program"),
    ([0x89, 0x50, 0x4E, 0x47, 0, 0], "kind.picture"), ([0x1F, 0x8B, 8, 0], "kind.archive"),
    (Array("<!DOCTYPE html><html>".utf8), "kind.html"), (Array("<?xml version=\"1.0\"?><a/>".utf8), "kind.xml"),
    (compound("Workbook"), "kind.xls"), (compound("WordDocument"), "kind.doc"),
    (compound("EncryptedPackage"), "file.password"), ([UInt8](repeating: 1, count: 40), "kind.unknown"),
    ([], "file.empty"),
    (Array(" \r\n".utf8), "file.empty"),
  ])
  func whatIsNotReadIsToldByItsBytesAndRefusedWithAReason(_ bytes: [UInt8], _ code: String) throws {
    let refusal = try #require(whyRefused(bytes))
    #expect(refusal.code == code)
    #expect(!refusal.reason.isEmpty)
    #expect(!refusal.instead.isEmpty)
  }

  @Test func textThatBeginsWithABracketIsJSONOnlyWhereAValueFollows() {
    #expect(whyRefused(Array("[1]".utf8))?.code == "json.wrongPlan")
    #expect(whyRefused(Array("[draft] Plan,Lead\nx,y\n".utf8)) == nil)
  }

  @Test func aFileOverTheLimitOfBytesIsRefused() {
    let bytes = Array("a,b\n".utf8)
    #expect(whyRefused(bytes, limits: ReadingLimits(bytes: 4)) == nil)
    #expect(whyRefused(bytes, limits: ReadingLimits(bytes: 3))?.code == "file.tooLarge")
  }
}
