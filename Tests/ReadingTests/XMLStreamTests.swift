import Plans
import Testing

@testable import Reading

@Suite struct XMLStreamTests {
  /// A workbook whose one worksheet is this text.
  private func workbook(sheet: String) throws -> [UInt8] {
    var parts = Workbook(grid: "Action|Lead").parts
    for index in parts.indices where parts[index].0 == "xl/worksheets/sheet1.xml" { parts[index].1 = sheet }
    return try ZipFile.bytes(parts)
  }

  private func sheet(_ text: String) -> String {
    "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row></sheetData></worksheet>"
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]>",
    "<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
  ])
  func aDoctypeIsRefusedBeforeItIsParsed(_ prolog: String) throws {
    #expect(whyRefused(try workbook(sheet: prolog + sheet("x")))?.code == "file.doctype")
  }

  @Test func aDoctypeOfAHundredMegabytesIsRefusedAtItsFirstByte() throws {
    // Declarations without end: libxml2 would parse them all before it handed out a node.
    let long = "<!DOCTYPE x [" + String(repeating: "<!ENTITY a \"b\">", count: 100_000)
    #expect(whyRefused(try workbook(sheet: long))?.code == "file.doctype")
  }

  @Test func anEntityThatIsNotDeclaredIsRefused() throws {
    #expect(whyRefused(try workbook(sheet: sheet("&secret;"))) != nil)
    #expect(whyRefused(try workbook(sheet: sheet("&amp;&#65;"))) == nil)
  }

  @Test func anEncodingThatOfficeProgramsDoNotWriteIsRefused() throws {
    let seven = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + sheet("x")
    #expect(whyRefused(try workbook(sheet: seven))?.code == "file.damaged")
  }

  @Test func asDeepAsTheLimitIsReadAndDeeperIsRefused() throws {
    let nested = { (depth: Int) in
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(whyRefused(try workbook(sheet: nested(64)))?.code != "file.tooDeep")
    #expect(whyRefused(try workbook(sheet: nested(65)))?.code == "file.tooDeep")
  }

  @Test func aTagThatIsTooLongIsRefused() throws {
    let attribute = String(repeating: "x", count: XMLPartSource.runLimit)
    #expect(whyRefused(try workbook(sheet: "<worksheet a=\"\(attribute)\"/>"))?.code == "file.cellTooLong")
  }

  @Test(arguments: ["", "no markup", "<worksheet>", "<worksheet><sheetData></worksheet>"])
  func whatIsNotSoundXMLIsDamaged(_ text: String) throws {
    #expect(whyRefused(try workbook(sheet: text))?.code == "file.damaged")
  }
}
