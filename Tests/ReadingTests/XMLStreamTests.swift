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

  @Test(arguments: [1, 3, 4096])
  func aTextIsOneHoweverItsBytesArrive(_ pieces: Int) throws {
    let text = String(repeating: "Train staff – £500 & ", count: 4000)
    let part = "<a><b>\(text.replacing("&", with: "&amp;"))</b><![CDATA[x]]></a>"
    let xml = try XMLStream(GivenBytes(part, atOnce: pieces), depth: 8)
    var texts: [String] = []
    while let event = try xml.next() { if event == .text { texts.append(xml.text) } }
    #expect(texts == [text, "x"])
  }

  @Test func textOnBothSidesOfACommentIsTwo() throws {
    let xml = try XMLStream(GivenBytes("<a>one<!-- not shown -->two<?nor this?>three</a>"), depth: 8)
    var texts: [String] = []
    while let event = try xml.next() { if event == .text { texts.append(xml.text) } }
    #expect(texts == ["one", "two", "three"])
  }

  @Test func anEmptyElementBeginsAndEndsAtOneDepth() throws {
    let xml = try XMLStream(GivenBytes("<a><b/>x</a>"), depth: 8)
    var seen: [String] = []
    while let event = try xml.next() { seen.append("\(event) \(xml.name) \(xml.depth)") }
    #expect(seen == ["start a 0", "start b 1", "end b 1", "text  1", "end a 0"])
    #expect(try xml.next() == nil)
  }

  @Test func attributesAreFoundByTheirNamesInEachOfTheirWays() throws {
    let xml = try XMLStream(
      GivenBytes("<a xmlns:w=\"word\" id=\"1\" w:id=\"2\" w:val=\"a &lt; &#98;\"/>"), depth: 8)
    #expect(try xml.next() == .start)
    #expect(xml.attribute("id") == "1")
    #expect(xml.attribute("w:id") == "2")
    #expect(xml.prefixedAttribute("id") == "2")
    #expect(xml.localAttribute("val") == "a < b")
    #expect(xml.attribute("val") == nil)
    #expect(xml.attribute("wx:id") == nil)
    #expect(try xml.next() == .end)
    #expect(xml.attribute("id") == nil)
  }

  @Test func anAmpersandInAnAttributeIsOneHoweverItIsWritten() throws {
    let xml = try XMLStream(
      GivenBytes("<a name=\"1 Maths &amp; T&#38;L\" note=\"&amp;#38; &quot;so&quot;\"/>"), depth: 8)
    #expect(try xml.next() == .start)
    #expect(xml.attribute("name") == "1 Maths & T&L")
    #expect(xml.attribute("note") == "&#38; \"so\"")
  }

  @Test func whatStandsBeforeAFaultIsHandedOut() throws {
    let xml = try XMLStream(GivenBytes("<a><b>x</b><c></a>"), depth: 8)
    var seen = 0
    #expect(throws: Refusal.self) { while try xml.next() != nil { seen += 1 } }
    #expect(seen >= 4)
  }
}

/// The bytes of a part, handed out a few at once.
private final class GivenBytes: XMLBytes {
  let name = "part.xml"
  private var rest: ArraySlice<UInt8>
  private let atOnce: Int

  init(_ text: String, atOnce: Int = 4096) {
    rest = ArraySlice(text.utf8)
    self.atOnce = atOnce
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(Refusal) -> Int {
    let given = rest.prefix(min(atOnce, buffer.count))
    buffer.copyBytes(from: given)
    rest = rest.dropFirst(given.count)
    return given.count
  }
}
