import Plans
import Testing

@testable import Reading

@Suite struct ZipArchiveTests {
  private func workbook() throws -> [UInt8] { try Workbook(grid: "Action|Lead\nTrain staff|HT").bytes() }

  @Test func aWorkbookThatIsCutOffAnywhereIsRefused() throws {
    let bytes = try workbook()
    for tenth in 1..<10 {
      let refusal = try #require(whyRefused(Array(bytes.prefix(bytes.count * tenth / 10))))
      #expect(refusal.code == "file.damaged")
    }
  }

  @Test func aByteThatIsSpoiledInsideAPartIsFoundByItsChecksum() throws {
    var workbook = Workbook(grid: "Action|Lead\nTrain staff|HT")
    workbook.extra = []
    var parts = workbook.parts.map { ZipFile.Part(name: $0.0, bytes: Array($0.1.utf8), isStored: true) }
    let whole = try ZipFile.bytes(parts)
    let place = try #require(whole.firstRange(of: Array("Train".utf8))?.lowerBound)
    var spoiled = whole
    spoiled[place] = UInt8(ascii: "B")
    #expect(whyRefused(spoiled)?.code == "file.damaged")
    parts.removeLast()
    #expect(whyRefused(whole) == nil)
  }

  @Test func whatInflatesToMoreThanTheLimitIsRefused() throws {
    let bytes = try Workbook(grid: String(repeating: "x", count: 100_000)).bytes()
    #expect(whyRefused(bytes, limits: ReadingLimits(inflatedBytes: 110_000)) == nil)
    let refusal = try #require(whyRefused(bytes, limits: ReadingLimits(inflatedBytes: 90_000)))
    #expect(refusal.code == "file.inflatesTooMuch")
    #expect(refusal.reason.contains("limit"))
  }

  @Test func twoThousandPartsAreReadAndOneMoreIsRefused() throws {
    var workbook = Workbook(grid: "Action|Lead")
    let own = workbook.parts.count
    workbook.extra = (0..<(ZipArchive.partLimit - own)).map { ("x/\($0)", "") }
    #expect(whyRefused(try workbook.bytes()) == nil)
    workbook.extra.append(("x/more", ""))
    #expect(whyRefused(try workbook.bytes())?.code == "file.tooManyParts")
  }

  @Test func partsWhoseNamesClimbOutAreLeftAlone() throws {
    var workbook = Workbook(grid: "Action|Lead")
    workbook.extra = [("../../etc/evil", "x"), ("/absolute", "x")]
    #expect(whyRefused(try workbook.bytes()) == nil)
  }

  @Test func twoPartsOfOneNameAreRefused() throws {
    var workbook = Workbook(grid: "Action|Lead")
    workbook.extra = [("XL/Workbook.xml", "<x/>")]
    #expect(whyRefused(try workbook.bytes())?.code == "file.damaged")
  }

  @Test(arguments: [("xl/worksheets/sheet1.xml", "file.damaged"), ("xl/workbook.xml", "file.damaged")])
  func aMissingPartIsNamed(_ part: String, _ code: String) throws {
    let parts = Workbook(grid: "Action|Lead").parts.filter { $0.0 != part }
    let refusal = try #require(whyRefused(try ZipFile.bytes(parts)))
    #expect(refusal.code == code)
    #expect(refusal.reason.contains(part))
  }

  @Test(arguments: [
    ([("word/document.xml", "<w/>")], "file.damaged"), ([("word/styles.xml", "<w/>")], "file.damaged"),
    ([("ppt/presentation.xml", "<p/>")], "kind.pptx"), ([("xl/workbook.bin", "x")], "kind.xlsb"),
  ])
  func otherOfficeFilesAreNamed(_ parts: [(String, String)], _ code: String) throws {
    let all = [("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships/>")] + parts
    #expect(whyRefused(try ZipFile.bytes(all))?.code == code)
  }

  @Test func anArchiveOfOtherFilesIsNoPlan() throws {
    #expect(whyRefused(try ZipFile.bytes([("photo.txt", "x")]))?.code == "kind.archive")
    #expect(
      whyRefused(try ZipFile.bytes([("mimetype", "x"), ("content.xml", "<x/>")]))?.code == "file.damaged")
  }
}
