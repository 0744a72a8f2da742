@testable import Reading

/// The formats of one table: spreadsheets and CSV.
extension GivenTable {
  func csv() throws -> [UInt8] {
    let lines = rows.map { row in
      row.map { cell in "\"" + cell.lines.joined(separator: "\n").replacing("\"", with: "\"\"") + "\"" }
        .joined(separator: ",")
    }
    return Array((lines.joined(separator: "\r\n") + "\r\n").utf8)
  }

  func xlsx() throws -> [UInt8] {
    var merges: [String] = []
    let xml = rows.enumerated().map { row, cells in
      let written = cells.enumerated().map { column, cell -> String in
        let name = { (row: Int, column: Int) in "\(CellReference.letters(ofColumn: column))\(row + 1)" }
        if cell.rowSpan > 1 || cell.columnSpan > 1 {
          merges.append(name(row, column) + ":" + name(row + cell.rowSpan - 1, column + cell.columnSpan - 1))
        }
        guard !cell.lines.isEmpty else { return "" }
        return
          "<c r=\"\(name(row, column))\" t=\"inlineStr\"><is><t>\(escaped(cell.lines.joined(separator: "\n")))</t></is></c>"
      }
      return "<row r=\"\(row + 1)\">\(written.joined())</row>"
    }
    let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return try Workbook(
      .init(name: "Plan", rows: xml.joined(), after: "<mergeCells>\(merged)</mergeCells>")
    ).bytes()
  }

  func ods() throws -> [UInt8] { try OpenDocument.sheet(openDocumentRows).bytes() }
}
