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
    (Array("<!DOCTYPE html><html>".utf8), "html.noText"), (Array("<?xml version=\"1.0\"?><a/>".utf8), "kind.xml"),
    (Array("<?xml version=\"1.0\"?>\n<office:document office:version=\"1.3\">".utf8), "kind.flatOpenDocument"),
    (compound("Workbook"), "kind.xls"), (compound("WordDocument"), "kind.doc"),
    (compound("EncryptedPackage"), "file.password"), ([UInt8](repeating: 1, count: 40), "kind.unknown"),
    (Array("MIME-Version: 1.0\nContent-Type: multipart/related\n".utf8), "kind.mhtml"),
    (Array("From: a@b\nSubject: SIP\nMIME-Version: 1.0\n".utf8), "kind.mhtml"), ([], "file.empty"),
    (Array(" \r\n".utf8), "file.empty"),
  ])
  func whatIsNotReadIsToldByItsBytesAndRefusedWithAReason(_ bytes: [UInt8], _ code: String) throws {
    let refusal = try #require(whyRefused(bytes))
    #expect(refusal.code == code)
    #expect(!refusal.reason.isEmpty)
    #expect(!refusal.instead.isEmpty)
  }

  @Test(arguments: [
    "<!DOCTYPE html><p>x", "<html xmlns:o=\"urn:x\"><p>x", "\n<HTML><P>x", "<!-- saved from url --><body>x",
    "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"x\"><html><p>x</html>", "<table border=1><tr><td>x",
    "<meta charset=utf-8>x",
    "\u{FEFF}<div>x", "<h1>x", "<br/>x",
  ])
  func pagesAndPiecesOfPagesAreHTML(_ page: String) throws {
    #expect(try Document(page: Array(page.utf8)).kind == .html)
  }

  @Test(arguments: ["<5 pupils,Lead\nx,y\n", "<b5>,x\n", "From: Lead,To\nx,y\n", "From,Subject\nx,y\n"])
  func textThatOnlyLooksLikeAPageIsNot(_ text: String) throws {
    #expect(try Document(page: Array(text.utf8)).kind == .csv)
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
