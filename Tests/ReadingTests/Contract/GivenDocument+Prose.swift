/// The word processors' formats, and HTML.
extension GivenDocument {
  func html() throws -> [UInt8] {
    let body = parts.map { part in
      switch part {
      case .heading(let level, let text): "<h\(level)>\(escaped(text))</h\(level)>"
      case .paragraph(let text): "<p>\(escaped(text))</p>"
      case .item(let depth, let text):
        String(repeating: "<ul>", count: depth + 1) + "<li>\(escaped(text))</li>"
          + String(repeating: "</ul>", count: depth + 1)
      case .table(let table):
        "<table>" + table.rows.map { "<tr>" + $0.map(GivenDocument.html).joined() + "</tr>" }.joined() + "</table>"
      }
    }
    return Array("<!DOCTYPE html><html><head><meta charset=utf-8></head><body>\(body.joined())</body></html>".utf8)
  }

  private static func html(_ cell: GivenTable.GivenCell) -> String {
    guard !cell.isCovered else { return "" }
    return "<td rowspan=\(cell.rowSpan) colspan=\(cell.columnSpan)>"
      + cell.lines.map { "<p>\(escaped($0))</p>" }.joined() + "</td>"
  }

  func docx() throws -> [UInt8] {
    let body = parts.map { part in
      switch part {
      case .heading(let level, let text): WordXML.styled("Heading\(level)", escaped(text))
      case .paragraph(let text): WordXML.paragraph(escaped(text))
      case .item(let depth, let text): WordXML.item(escaped(text), level: depth)
      case .table(let table):
        "<w:tbl>" + table.rows.map { "<w:tr>" + GivenDocument.docx($0) + "</w:tr>" }.joined() + "</w:tbl>"
      }
    }
    var document = WordDocument(body.joined())
    document.numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
      """
    return try document.bytes()
  }

  private static func docx(_ row: [GivenTable.GivenCell]) -> String {
    var xml = ""
    var column = 0
    while column < row.count {
      let cell = row[column]
      // Covered from the left: part of the cell before.
      if cell.isCovered, !cell.goesOnBelow {
        column += 1
        continue
      }
      var span = cell.columnSpan
      if cell.goesOnBelow {
        span = 1
        while column + span < row.count, row[column + span].isCovered, !row[column + span].goesOnBelow { span += 1 }
      }
      let merge = cell.goesOnBelow ? "<w:vMerge/>" : cell.rowSpan > 1 ? "<w:vMerge w:val=\"restart\"/>" : ""
      let lines = cell.lines.map { WordXML.paragraph(escaped($0)) }.joined()
      xml += WordXML.cell(lines.isEmpty ? "<w:p/>" : lines, "<w:gridSpan w:val=\"\(span)\"/>\(merge)")
      column += 1
    }
    return xml
  }

  func odt() throws -> [UInt8] {
    let body = parts.enumerated().map { index, part in
      switch part {
      case .heading(let level, let text): "<text:h text:outline-level=\"\(level)\">\(escaped(text))</text:h>"
      case .paragraph(let text): "<text:p>\(escaped(text))</text:p>"
      case .item(let depth, let text):
        String(repeating: "<text:list><text:list-item>", count: depth + 1) + "<text:p>\(escaped(text))</text:p>"
          + String(repeating: "</text:list-item></text:list>", count: depth + 1)
      case .table(let table): OpenDocument.table(table.openDocumentRows, name: "T\(index)")
      }
    }
    return try OpenDocument.text(body.joined()).bytes()
  }
}

extension GivenTable {
  var openDocumentRows: String {
    rows.map { row in
      let cells = row.map { cell in
        cell.isCovered
          ? "<table:covered-table-cell/>"
          : """
          <table:table-cell office:value-type="string" table:number-columns-spanned="\(cell.columnSpan)" \
          table:number-rows-spanned="\(cell.rowSpan)">\(cell.lines.map { "<text:p>\(escaped($0))</text:p>" }.joined())\
          </table:table-cell>
          """
      }
      return "<table:table-row>\(cells.joined())</table:table-row>"
    }.joined()
  }
}

func escaped(_ text: String) -> String {
  text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
}
