import Foundation
import Plans
import Testing

@testable import Reading

/// Each limit, tripped in each format that it applies to, and not tripped just short of it.
@Suite struct ReadingLimitContractTests {
  @Test(arguments: ContractFormat.all)
  func bytes(_ format: ContractFormat) throws {
    let bytes = try format.sample(1)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(bytes: bytes.count)).refusal == nil)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(bytes: bytes.count - 1)).refusal?.code == "file.tooLarge")
  }

  @Test(arguments: ContractFormat.documents)
  func cells(_ format: ContractFormat) throws {
    let bytes = try format.table(40)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(cells: 40)).refusal == nil)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(cells: 39)).refusal?.code == "file.tooManyCells")
  }

  @Test(arguments: ContractFormat.documents.filter { [.html, .docx, .odt].contains($0.kind) })
  func cellsOfAllTablesTogether(_ format: ContractFormat) throws {
    let bytes = try ContractFormat.twoTables(format.kind)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(cells: 8)).refusal == nil)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(cells: 7)).refusal?.code == "file.tooManyCells")
  }

  @Test(arguments: ContractFormat.packages)
  func inflatedBytes(_ format: ContractFormat) throws {
    let bytes = try format.sample(1)
    let inflated = try ZipFile.parts(of: bytes).map(\.bytes.count).reduce(0, +)
    #expect(ReadingOutcome(bytes, limits: ReadingLimits(inflatedBytes: inflated * 2)).refusal == nil)
    let largest = try ZipFile.parts(of: bytes).map(\.bytes.count).max() ?? 0
    let refusal = ReadingOutcome(bytes, limits: ReadingLimits(inflatedBytes: largest - 1)).refusal
    #expect(refusal?.code == "file.inflatesTooMuch")
  }

  @Test(arguments: ContractFormat.all)
  func depth(_ format: ContractFormat) throws {
    guard format.kind != .csv else { return }
    let bytes = try format.sample(1)
    #expect(ReadingOutcome(bytes).refusal == nil)
    let page = Array("<!DOCTYPE html><div><div><p>x</p></div></div>".utf8)
    let refusal = ReadingOutcome(format.kind == .html ? page : bytes, limits: ReadingLimits(depth: 2)).refusal
    #expect(refusal?.code == "file.tooDeep")
  }

  @Test(arguments: ContractFormat.documents)
  func aCellsText(_ format: ContractFormat) throws {
    let short = try format.text(TextAllowance.cell / 2)
    #expect(ReadingOutcome(short).refusal == nil)
    let long = try format.text(TextAllowance.cell + 1)
    let code = ReadingOutcome(long).refusal?.code
    // A CSV's fields have a limit of their own before they are cells.
    #expect(code == "file.cellTooLong" || code == "csv.fieldTooLong")
  }

  @Test(arguments: ContractFormat.packages)
  func aHundredMegabytesOfEntityDeclarationsAreRefusedBeforeTheyAreParsed(_ format: ContractFormat) throws {
    let doctype = try ContractFormat.fileOfEntityDeclarations(megabytes: 100)
    defer { try? FileManager.default.removeItem(atPath: doctype) }
    let parts = try ZipFile.parts(of: try format.sample(1)).map { part in
      ContractFormat.isMain(part.name) ? ZipFile.Part(name: part.name, bytes: [], file: doctype) : part
    }
    let bytes = try ZipFile.bytes(parts)
    #expect(bytes.count < 2 << 20)
    let clock = ContinuousClock()
    var code: String?
    let time = clock.measure { code = ReadingOutcome(bytes).refusal?.code }
    #expect(code == "file.doctype")
    #expect(time < .seconds(5))
  }
}

extension ContractFormat {
  /// Whether a part is the one that a package's text stands in.
  static func isMain(_ name: String) -> Bool {
    ["content.xml", "word/document.xml", "xl/worksheets/sheet1.xml"].contains(name)
  }

  /// A file that begins as a part does and declares entities to its end, written piece by piece.
  static func fileOfEntityDeclarations(megabytes: Int) throws -> String {
    let path = NSTemporaryDirectory() + "/doctype-\(UUID().uuidString)"
    try #require(FileManager.default.createFile(atPath: path, contents: Data("<!DOCTYPE x [\n".utf8)))
    let file = try #require(FileHandle(forWritingAtPath: path))
    defer { try? file.close() }
    try file.seekToEnd()
    let declaration = "<!ENTITY a \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\">\n"
    let piece = Data(String(repeating: declaration, count: (1 << 20) / declaration.utf8.count + 1).utf8)
    for _ in 0..<megabytes { try file.write(contentsOf: piece) }
    return path
  }

  /// Two tables of four places each.
  static func twoTables(_ kind: FileKind) throws -> [UInt8] {
    switch kind {
    case .docx:
      let table = WordXML.table([["a", "b"], ["c", "d"]]) + "<w:p/>"
      return try WordDocument(table + table).bytes()
    case .odt:
      let rows = OpenDocument.row("a", "b") + OpenDocument.row("c", "d")
      return try OpenDocument.text(OpenDocument.table(rows, name: "A") + OpenDocument.table(rows, name: "B")).bytes()
    default:
      let table = "<table><tr><td>a<td>b<tr><td>c<td>d</table>"
      return Array(("<html>" + table + table).utf8)
    }
  }

  /// A cell or a paragraph of so many bytes of text.
  func text(_ count: Int) throws -> [UInt8] {
    let text = String(repeating: "x", count: count)
    return switch kind {
    case .docx: try WordDocument(WordXML.paragraph(text)).bytes()
    case .odt: try OpenDocument.text("<text:p>\(text)</text:p>").bytes()
    case .ods: try OpenDocument.sheet(OpenDocument.row(text)).bytes()
    case .xlsx: try Workbook(grid: text).bytes()
    case .html: Array("<html><p>\(text)".utf8)
    default: Array("a,b\n\(text),x\n".utf8)
    }
  }
}
