import Plans
import Testing

@testable import Reading

@Suite struct ODFPackageTests {
  private func code(_ package: OpenDocument) throws -> String? { whyRefused(try package.bytes())?.code }

  @Test func theBodyTellsTheKindWhereTheMimetypeIsMissing() throws {
    var spreadsheet = OpenDocument.sheet(OpenDocument.row("a"))
    spreadsheet.mimetype = nil
    #expect(try spreadsheet.document().kind == .ods)
    var presentation = OpenDocument(kind: .presentation, body: "")
    presentation.mimetype = nil
    #expect(try code(presentation) == "kind.odp")
  }

  @Test(arguments: [
    ("application/vnd.oasis.opendocument.presentation", "kind.odp"),
    ("application/vnd.oasis.opendocument.graphics-template", "kind.odg"),
    ("application/vnd.oasis.opendocument.chart", "kind.odc"),
    ("application/vnd.oasis.opendocument.formula", "kind.odf"),
    ("application/vnd.oasis.opendocument.base", "kind.odb"), ("application/vnd.sun.xml.writer", "kind.openOffice1"),
  ])
  func otherKindsAreRefusedWithWhatToSendInstead(_ type: String, _ code: String) throws {
    var package = OpenDocument.text("")
    package.mimetype = type
    let refusal = try #require(whyRefused(try package.bytes()))
    #expect(refusal.code == code)
    #expect(!refusal.instead.isEmpty)
  }

  @Test(arguments: ["spreadsheet", "spreadsheet-template"])
  func aTemplateIsReadAsWhatItMakes(_ type: String) throws {
    var spreadsheet = OpenDocument.sheet(OpenDocument.row("a"))
    spreadsheet.mimetype = "application/vnd.oasis.opendocument.\(type)"
    #expect(try spreadsheet.document().kind == .ods)
  }

  @Test(arguments: [("content.xml", "file.password"), ("Basic/Standard/Module1.xml", nil)])
  func encryptedContentNeedsAPasswordAndEncryptedMacrosDoNot(_ part: String, _ code: String?) throws {
    var spreadsheet = OpenDocument.sheet(OpenDocument.row("a"))
    spreadsheet.manifest =
      "<manifest:file-entry manifest:full-path=\"\(part)\"><manifest:encryption-data manifest:checksum=\"x\"/></manifest:file-entry>"
    #expect(try self.code(spreadsheet) == code)
  }

  @Test func aPackageEncryptedAsAWholeNeedsAPassword() throws {
    let bytes = try ZipFile.bytes([
      ("mimetype", "application/vnd.oasis.opendocument.text"), ("encrypted-package", "x"),
    ])
    #expect(whyRefused(bytes)?.code == "file.password")
  }

  @Test func aPackageWithoutABodyIsDamaged() throws {
    let bytes = try ZipFile.bytes([("mimetype", "x"), ("content.xml", "<a/>          ")])
    #expect(whyRefused(bytes)?.code == "file.damaged")
  }

  @Test func moreStylesThanOfficeProgramsAllowAreRefused() throws {
    let style = "<style:style style:name=\"a\" style:family=\"text\"/>"
    let package = { (count: Int) in
      OpenDocument.sheet(OpenDocument.row("a"), styles: String(repeating: style, count: count))
    }
    #expect(try code(package(ODFStyles.limit)) == nil)
    #expect(try code(package(ODFStyles.limit + 1)) == "file.damaged")
  }
}
