import Plans
import Testing

@testable import Reading

/// A format under the contract that every reader keeps, with a sound sample of it. A new format is one more line in
/// `all`, and has every test of the contract.
struct ContractFormat: CustomTestStringConvertible, Sendable {
  var kind: FileKind
  /// A sound file, of what a seed gives.
  var sample: @Sendable (_ seed: Int) throws -> [UInt8]
  /// A file of a table of so many places.
  var table: @Sendable (_ places: Int) throws -> [UInt8]

  var testDescription: String { kind.rawValue }

  static let all: [ContractFormat] = [
    ContractFormat(
      kind: .csv, sample: { try sampleTable($0, merges: false).csv() },
      table: { Array(String(repeating: "x,x\n", count: $0 / 2).utf8) }),
    ContractFormat(
      kind: .xlsx, sample: { try sampleTable($0).xlsx() },
      table: { places in
        try Workbook(grid: Array(repeating: "x|x", count: places / 2).joined(separator: "\n")).bytes()
      }),
    ContractFormat(
      kind: .ods, sample: { try sampleTable($0).ods() },
      table: { places in
        try OpenDocument.sheet(String(repeating: OpenDocument.row("x", "x"), count: places / 2)).bytes()
      }),
    ContractFormat(
      kind: .html, sample: { try GivenDocument(seed: $0).html() },
      table: { Array(("<table>" + String(repeating: "<tr><td>x<td>x", count: $0 / 2)).utf8) }),
    ContractFormat(
      kind: .docx, sample: { try GivenDocument(seed: $0).docx() },
      table: { places in
        try WordDocument(WordXML.table(Array(repeating: ["x", "x"], count: places / 2)) + "<w:p/>").bytes()
      }),
    ContractFormat(
      kind: .odt, sample: { try GivenDocument(seed: $0).odt() },
      table: { places in
        let rows = String(repeating: OpenDocument.row("x", "x"), count: places / 2)
        return try OpenDocument.text(OpenDocument.table(rows, name: "T")).bytes()
      }),
    ContractFormat(
      kind: .planJSON,
      sample: { seed in
        Array(
          """
          {"format": "caseload-plan/1", "school": {"urn": 900001, "name": "Sample"}, "title": "Plan \(seed)", "layer": 1, \
          "priorities": [{"title": "Reading", "objectives": [{"text": "Read well"}]}]}
          """.utf8)
      }, table: { _ in [] }),
  ]

  /// Those that give a document.
  static let documents = all.filter { $0.kind != .planJSON }
  /// Those of a ZIP archive, whose parts are XML.
  static let packages = all.filter { [.xlsx, .ods, .docx, .odt].contains($0.kind) }

  static func sampleTable(_ seed: Int, merges: Bool = true) -> GivenTable {
    var numbers = SeededNumbers(seed)
    var words = GivenWords()
    var table = GivenTable(&numbers, &words, merges: merges)
    // A sheet ends with its last row and column that hold anything: so its last ones do.
    for row in table.rows.indices { table.rows[row].append(GivenTable.GivenCell(lines: [words.next(1)])) }
    table.rows.append(table.rows[0].map { _ in GivenTable.GivenCell(lines: [words.next(2)]) })
    return table
  }
}
